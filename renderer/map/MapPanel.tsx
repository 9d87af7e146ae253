// The panel beside the map: what is chosen, what it may be taken for, and its rows down to file, line and hash.
import { Button } from '@blueprintjs/core';
import { DocumentOpen, Graph } from '@blueprintjs/icons';
import { FindingCard } from '../lines/finding/FindingCard.tsx';
import { areaView } from '../lines/finding/roleViews.ts';
import { showRows } from '../lines/linesStore.ts';
import { openOnChart } from '../lines/openChart.ts';
import { type Described, describe, entryWords } from './describe.ts';
import { useMap } from './mapStore.ts';
import type { Scene } from './scene.ts';
import type { Stretch } from './stretch.ts';

const MOST_ENTRIES = 200;
const MOST_ROWS = 500;

export function MapPanel({ scene, stretch }: { scene: Scene; stretch: Stretch }) {
  const chosen = useMap((state) => state.chosen);
  if (!chosen) return <MapHint scene={scene} />;
  if (chosen.kind === 'area') {
    const { area } = chosen;
    const hub = area.role === 'hub' ? ('hub' as const) : ('area' as const);
    const view = areaView({ ...area, label: `${area.label}, ${area.town}`, events: [] }, hub, area.line);
    const force = area.force
      ? `${area.force.name}${area.force.basis === 'approximate' ? ' (approximate: by the nearest listed town)' : ''}`
      : 'not known';
    return (
      <FindingCard
        key={view.key}
        finding={{ ...view, facts: [...view.facts, { name: 'Police force area', value: force }] }}
      />
    );
  }
  const described = describe(chosen, scene, stretch);
  return described ? <Description key={described.title} described={described} /> : null;
}

function Description({ described }: { described: Described }) {
  const { title, what, caution, facts, entries, things } = described;
  const events = [...new Set(entries.flatMap(({ event }) => event ?? []))];
  const reads = entries.flatMap(({ read }) => read ?? []);
  const rows = Math.min(MOST_ROWS, events.length + reads.length);
  return (
    <article className="finding" aria-label={title}>
      <header className="finding-head">
        <div className="finding-name">
          <h3>{title}</h3>
          <p className="muted">{what}</p>
        </div>
      </header>
      <div className="finding-actions">
        {rows > 0 && (
          <Button
            size="small"
            icon={<DocumentOpen />}
            text={`Open ${rows === MOST_ROWS ? 'the latest ' : ''}${rows} behind it`}
            onClick={() =>
              showRows({ title, events: events.slice(0, MOST_ROWS), reads: reads.slice(0, MOST_ROWS) })
            }
          />
        )}
        {things.length > 0 && (
          <Button
            size="small"
            icon={<Graph />}
            text="On the chart"
            onClick={() => void openOnChart(things.map(({ id }) => id))}
          />
        )}
      </div>
      <dl className="finding-facts">
        {facts.map(({ name, value }) => (
          <div key={`${name} ${value}`}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="map-caution">{caution}</p>
      {entries.length > 0 && (
        <ul className="map-entries" aria-label="Sightings">
          {entries.slice(0, MOST_ENTRIES).map((entry) => (
            <li key={entry.key}>
              <button
                type="button"
                title="Open the row that says so"
                onClick={() =>
                  showRows({
                    title: `${title}, ${entryWords(entry)}`,
                    events: entry.event === undefined ? [] : [entry.event],
                    reads: entry.read === undefined ? [] : [entry.read],
                  })
                }
              >
                {entryWords(entry)}
              </button>
            </li>
          ))}
        </ul>
      )}
      {entries.length > MOST_ENTRIES && (
        <p className="muted">The latest {MOST_ENTRIES} are listed. Choose a shorter stretch for others.</p>
      )}
    </article>
  );
}

function MapHint({ scene }: { scene: Scene }) {
  const { cells, cameras, addresses, sightings } = scene.things.unplaced;
  const left = [
    [cells, 'cells have no position in any file'],
    [cameras, 'cameras have no position in any file'],
    [addresses, 'addresses have neither a position nor a town that is known; postcodes are not looked up'],
    [sightings, 'sightings are not drawn: their cells have no position, or there are too many to draw'],
  ] as const;
  return (
    <div className="panel-hint">
      <p>Choose something on the map to see what it is and the rows behind it.</p>
      <p className="muted">
        What lies here is consistent with where handsets and vehicles were; it never says who was there.
      </p>
      {left.some(([count]) => count > 0) && (
        <ul className="map-left-out" aria-label="Not on the map">
          {left.map(([count, words]) =>
            count > 0 ? (
              <li key={words} className="muted">
                {count.toLocaleString('en-GB')} {words}.
              </li>
            ) : null,
          )}
        </ul>
      )}
    </div>
  );
}
