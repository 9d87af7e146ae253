// A board without lines: what to import so that lines show, or where the numbers that were weighed are.
import { Button } from '@blueprintjs/core';
import { Diagnosis } from '@blueprintjs/icons';
import { useSession } from '../../app/session.ts';
import { NothingYet } from '../../shared/NothingYet.tsx';
import { showTab } from '../linesStore.ts';

const WHAT =
  "Import a provider's call data for the numbers of interest, over some weeks: calls and texts with both parties and times. With handset, SIM and cell columns, changes of handset, areas and journeys show as well.";

export function NoLines() {
  const events = useSession((state) => state.open?.events ?? 0);
  return (
    <div className="fill-centre">
      <NothingYet
        icon={events === 0 ? undefined : <Diagnosis size={40} />}
        title={events === 0 ? 'No records to look for lines in' : 'No number looks like a deal line'}
        description={
          events === 0
            ? WHAT
            : `No number of this case scores one half or more, or each was dismissed or explained. ${WHAT}`
        }
        more={events > 0 && <Button text="See the numbers weighed" onClick={() => showTab('candidates')} />}
      />
    </div>
  );
}
