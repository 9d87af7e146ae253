// A finding beside a record that rests on dated reads: its score, what speaks for and against it, and the rows, opened when asked.
import { type ReactNode, useState } from 'react';
import { Score } from '../../lines/finding/Score.tsx';
import { ReadRows } from './ReadRows.tsx';

type Props = {
  head: ReactNode;
  score: number;
  words: readonly string[];
  innocent: string;
  /** What the rows are called, with their number. */
  rows: string;
  reads: number[];
};

export function ReadFinding({ head, score, words, innocent, rows, reads }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <div className="convoy">
      {head} <Score value={score} />
      <ul>
        {words.map((word) => (
          <li key={word}>{word}</li>
        ))}
        <li className="muted">{innocent}</li>
      </ul>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{rows}</summary>
        {open && <ReadRows reads={reads} />}
      </details>
    </div>
  );
}
