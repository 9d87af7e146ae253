// The panel beside the chart: the selected thing, tie, event or things, else what stands on the chart.
import { ErrorBoundary } from '../../app/ErrorBoundary.tsx';
import { useChart } from '../chartStore.ts';
import { ChartPanel } from './ChartPanel.tsx';
import { EntityPanel } from './EntityPanel.tsx';
import { EventPanel } from './EventPanel.tsx';
import { SelectionPanel } from './SelectionPanel.tsx';
import { TiePanel } from './TiePanel.tsx';

function PanelContent() {
  const viewed = useChart((state) => state.viewed);
  const { selected, tie } = useChart((state) => state.history.present);
  if (viewed?.is === 'event') return <EventPanel key={viewed.event.eventId} event={viewed.event} />;
  if (viewed) return <EntityPanel key={viewed.id} id={viewed.id} />;
  if (tie) return <TiePanel key={tie} id={tie} />;
  const [first] = selected;
  if (selected.size === 1 && first) return <EntityPanel key={first} id={first} />;
  if (selected.size > 1) return <SelectionPanel />;
  return <ChartPanel />;
}

export function Panel() {
  return (
    <aside className="panel" aria-label="Details">
      <ErrorBoundary what="The panel">
        <PanelContent />
      </ErrorBoundary>
    </aside>
  );
}
