// All events of the case in one table, with the rows behind whichever is chosen.

import { useChart } from '../chart/chartStore.ts';
import { EventPanel } from '../chart/panel/EventPanel.tsx';
import { Split } from '../shared/Split.tsx';
import { CallTable } from './CallTable.tsx';

export function CallsPage() {
  const viewed = useChart((state) => state.viewed);
  return (
    <Split direction="row" label="Width of the panel" size={348} least={280} leastFirst={480}>
      <CallTable whole title="All events of the case" />
      <aside className="panel" aria-label="Event">
        {viewed?.is === 'event' ? (
          <EventPanel key={viewed.event.eventId} event={viewed.event} />
        ) : (
          <p className="panel-hint muted">Choose an event to see the rows of files that it was read from.</p>
        )}
      </aside>
    </Split>
  );
}
