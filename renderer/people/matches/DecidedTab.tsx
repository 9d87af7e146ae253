// Every decision about two records, the newest first, each of which can be taken back for ever.
import { Button, NonIdealState } from '@blueprintjs/core';
import { Undo } from '@blueprintjs/icons';
import { useAnswer } from '../../app/useAnswer.ts';
import { timeOf } from '../../format/time.ts';
import { ErrorLine } from '../../shared/ErrorLine.tsx';
import { Skeleton } from '../../shared/Skeleton.tsx';
import { undoCombination } from '../changes.ts';
import { openRecord } from '../peopleStore.ts';
import { VERDICT_WORDS } from '../words.ts';

export function DecidedTab() {
  const { value, error, slow, retry } = useAnswer('combinations', {});
  if (error) return <ErrorLine error={error} retry={retry} />;
  if (!value) return slow ? <Skeleton lines={8} /> : null;
  if (value.combinations.length === 0)
    return (
      <div className="fill-centre">
        <NonIdealState
          title="Nothing has been combined or excluded"
          description="What you decide about possible matches is listed here with who decided and when."
        />
      </div>
    );
  return (
    <div className="decided">
      <table className="decided-table" aria-label="Combined and excluded">
        <thead>
          <tr>
            <th scope="col">Decision</th>
            <th scope="col">Kept</th>
            <th scope="col">Other</th>
            <th scope="col">By</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {value.combinations.map(({ id, kept, other, verdict, decidedBy, decidedAt, undone, note }) => (
            <tr key={id} data-undone={undone !== null || undefined}>
              <td>
                {VERDICT_WORDS[verdict]}
                {note !== '' && <small className="muted"> {note}</small>}
              </td>
              {[kept, other].map((side) => (
                <td key={side.id}>
                  <button
                    type="button"
                    className="link-button"
                    title={side.id}
                    onClick={() => openRecord(side.id)}
                  >
                    {side.label}
                  </button>
                </td>
              ))}
              <td>
                {decidedBy}, {timeOf(decidedAt)}
              </td>
              <td>
                {undone ? (
                  `Taken back by ${undone.by}, ${timeOf(undone.at)}`
                ) : (
                  <Button
                    size="small"
                    icon={<Undo />}
                    text="Take back"
                    aria-label={`Take back: ${kept.label} and ${other.label}`}
                    onClick={() => void undoCombination(id, kept, other, verdict)}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
