// The number changes from, to and within a line.
import type { Life } from '../band/bandRows.ts';
import { changeKey, changeView } from '../finding/changeView.ts';
import { FindingCard } from '../finding/FindingCard.tsx';
import { Hypotheses } from '../finding/Hypotheses.tsx';

export function LineChanges({ life }: { life: Life }) {
  if (life.successions.length === 0)
    return <p className="lines-none muted">No change of number to or from this line was found.</p>;
  return (
    <div className="finding-list">
      {life.successions.map((change) => (
        <FindingCard key={changeKey(change)} finding={changeView(change)}>
          <Hypotheses change={change} />
        </FindingCard>
      ))}
    </div>
  );
}
