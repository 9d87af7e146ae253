// Findings one under another, with a word above them where one is needed, or a word instead of them.
import type { ReactNode } from 'react';
import { FindingCard } from '../finding/FindingCard.tsx';
import type { FindingView } from '../finding/findingView.ts';

type Props = {
  findings: readonly FindingView[];
  note?: string;
  none: string;
  /** What belongs inside a finding, between its facts and the reasons. */
  inside?: (finding: FindingView) => ReactNode;
};

export function FindingList({ findings, note, none, inside }: Props) {
  if (findings.length === 0) return <p className="lines-none muted">{none}</p>;
  return (
    <div className="finding-list">
      {note && <p className="lines-note">{note}</p>}
      {findings.map((finding) => (
        <FindingCard key={finding.key} finding={finding}>
          {inside?.(finding)}
        </FindingCard>
      ))}
    </div>
  );
}
