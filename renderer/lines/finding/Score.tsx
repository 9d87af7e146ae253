// A score or a confidence as a small bar with its figure, explained to those who ask.
import { scoreText } from '../words.ts';

export function Score({ value, kind = 'score' }: { value: number; kind?: 'score' | 'confidence' }) {
  return (
    <span className={`score score-${kind}`}>
      <i aria-hidden="true">
        <b style={{ width: `${Math.round(value * 100)}%` }} />
      </i>
      <span>{scoreText(value)}</span>
    </span>
  );
}
