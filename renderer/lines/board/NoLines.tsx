// A board without lines: what to import so that lines show, or where the numbers that were weighed are.
import { Button, NonIdealState } from '@blueprintjs/core';
import { Diagnosis, Import } from '@blueprintjs/icons';
import { goTo, useSession } from '../../app/session.ts';
import { showTab } from '../linesStore.ts';

const WHAT =
  "Import a provider's call data for the numbers of interest, over some weeks: calls and texts with both parties and times. With handset, SIM and cell columns, changes of handset, areas and journeys show as well.";

export function NoLines() {
  const events = useSession((state) => state.open?.events ?? 0);
  return (
    <div className="fill-centre">
      <NonIdealState
        icon={events === 0 ? <Import size={40} /> : <Diagnosis size={40} />}
        title={events === 0 ? 'No records to look for lines in' : 'No number looks like a deal line'}
        description={
          events === 0
            ? WHAT
            : `No number of this case scores one half or more, or each was dismissed or explained. ${WHAT}`
        }
        action={
          <div className="empty-actions">
            <Button intent="primary" text="Import files" onClick={() => goTo('import')} />
            {events > 0 && <Button text="See the numbers weighed" onClick={() => showTab('candidates')} />}
          </div>
        }
      />
    </div>
  );
}
