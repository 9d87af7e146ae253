// The number changes from, to and within a line.
import type { SuccessionShown } from '../../../src/contract/lineShapes.ts';
import { changeKey, changeView } from '../finding/changeView.ts';
import { FindingCard } from '../finding/FindingCard.tsx';
import { Hypotheses } from '../finding/Hypotheses.tsx';

export function LineChanges({ changes }: { changes: readonly SuccessionShown[] }) {
  if (changes.length === 0)
    return <p className="lines-none muted">No change of number to or from this line was found.</p>;
  return (
    <div className="finding-list">
      {changes.map((change) => (
        <FindingCard key={changeKey(change)} finding={changeView(change)}>
          <Hypotheses change={change} />
        </FindingCard>
      ))}
    </div>
  );
}
