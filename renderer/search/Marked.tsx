// A text with stretches of it emphasised.

type Props = { text: string; marks: readonly (readonly [from: number, to: number])[] };

export function Marked({ text, marks }: Props) {
  const ends = [0, ...marks.map(([, to]) => to)];
  return (
    <>
      {marks.map(([from, to], i) => (
        <span key={from}>
          {text.slice(ends[i], from)}
          <mark>{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
}
