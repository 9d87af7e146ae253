// The line under the chart: what lies under the pointer, else how much is shown; and work under way.
import { Button, ProgressBar } from '@blueprintjs/core';
import { countOf, plural } from '../format/count.ts';
import { kindOf, labelOf, tieCount, tieWords } from '../format/words.ts';
import { setFilter, useChart } from './chartStore.ts';
import { useDrawing } from './currentDrawing.ts';
import { DEFAULT_FILTER } from './state/filter.ts';
import type { Hovered } from './view/hoverController.ts';

function HoverWords({ hovered }: { hovered: NonNullable<Hovered> }) {
  const { entities, links } = useChart((state) => state.known);
  const name = (id: string) => labelOf(entities.get(id) ?? { label: id });
  if (hovered.is === 'thing') {
    const entity = entities.get(hovered.id);
    if (!entity) return null;
    return (
      <span>
        <strong>{labelOf(entity)}</strong> · {kindOf(entity)} · {plural(entity.contacts, 'contact')} ·{' '}
        {plural(entity.events, 'event')}
      </span>
    );
  }
  const link = links.get(hovered.id);
  if (!link) return null;
  return (
    <span>
      <strong>
        {name(link.from)} – {name(link.to)}
      </strong>{' '}
      · {tieWords(link)} · {tieCount(link)}
    </span>
  );
}

function ShownWords() {
  const { things, ties, filteredOut, tiesInAll } = useDrawing();
  const chart = useChart((state) => state.history.present);
  if (chart.places.size === 0) return <span>The chart is empty.</span>;
  const parts = [
    `${plural(things.size, 'thing')} and ${plural(ties.size, 'tie')} shown`,
    chart.selected.size > 1 ? `${countOf(chart.selected.size)} selected` : '',
    chart.hidden.size > 0 ? `${countOf(chart.hidden.size)} hidden` : '',
    tiesInAll > ties.size ? `${plural(tiesInAll - ties.size, 'tie')} filtered out` : '',
    filteredOut > 0 ? `${plural(filteredOut, 'thing')} with them` : '',
  ];
  return (
    <>
      <span>{parts.filter((part) => part !== '').join(' · ')}</span>
      {things.size === 0 && filteredOut > 0 && (
        <Button
          size="small"
          variant="minimal"
          text="Clear the filter"
          onClick={() => setFilter(DEFAULT_FILTER)}
        />
      )}
    </>
  );
}

export function ChartStatus({ hovered }: { hovered: Hovered }) {
  const busy = useChart((state) => state.busy);
  return (
    <div className="chart-status">
      <div className="chart-status-words">{hovered ? <HoverWords hovered={hovered} /> : <ShownWords />}</div>
      {busy && (
        <div className="chart-busy" role="status">
          <span>{busy.text}</span>
          <ProgressBar value={busy.done ?? undefined} stripes={busy.done === null} aria-label={busy.text} />
          <Button size="small" variant="minimal" text="Cancel" onClick={busy.cancel} />
        </div>
      )}
    </div>
  );
}
