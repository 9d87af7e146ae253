// A figure written as the signal's own value is, so that both can be compared.

/** `0.155` beside `15%` becomes `16%`; beside `2.5`, `0.2`; beside `yes`, `no`. */
export function shownLike(shown: string, figure: number): string {
  if (shown === 'yes' || shown === 'no') return figure >= 0.5 ? 'yes' : 'no';
  if (shown.endsWith('%')) return `${Math.round(figure * 100)}%`;
  const decimals = /\.(\d+)$/.exec(shown)?.[1]?.length ?? 0;
  return figure.toFixed(decimals);
}
