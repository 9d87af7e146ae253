// The map with its tools, panel and bar of time.
import { Button } from '@blueprintjs/core';
import { useMemo } from 'react';
import { useAnswer } from '../app/useAnswer.ts';
import { type LongAnswer, useLongAnswer } from '../lines/useLongAnswer.ts';
import { ErrorLine } from '../shared/ErrorLine.tsx';
import { Split } from '../shared/Split.tsx';
import { MapCanvas } from './MapCanvas.tsx';
import { MapPanel } from './MapPanel.tsx';
import { MapTable } from './MapTable.tsx';
import { MapTools } from './MapTools.tsx';
import { useMap } from './mapStore.ts';
import { SourcesLine } from './SourcesLine.tsx';
import { type Ground, sceneOf, type Things } from './scene.ts';
import { boundsOf, stretchOf } from './stretch.ts';
import { TimeBar } from './TimeBar.tsx';

const PANEL_WIDTH = 340;
const NOTHING = { lines: [], journeys: [] };
/** Until the things are there, the ground alone is drawn. */
const NO_THINGS: Things = {
  numbers: [],
  cells: [],
  sightings: { at: [], cell: [], number: [], event: [] },
  cameras: [],
  vehicles: [],
  reads: { at: [], camera: [], vehicle: [], read: [] },
  addresses: [],
  unplaced: { cells: 0, cameras: 0, addresses: 0, sightings: 0 },
};

export function MapTab() {
  const { line, of, hiddenLayers } = useMap();
  const ground = useAnswer('mapGround', {});
  const things = useLongAnswer('mapThings', of ? { of: of.id } : line === null ? {} : { line });
  if (ground.error) return <ErrorLine error={ground.error} retry={ground.retry} />;
  const held = ground.value;
  if (!held) return null;
  if (things.error && !things.value) return <ErrorLine error={things.error} retry={things.retry} />;
  const journeys = !hiddenLayers.includes('journeys');
  return (
    <>
      <Shown ground={held} things={things.value ?? NO_THINGS} withJourneys={journeys} />
      <Waiting answer={things} />
    </>
  );
}

/** Says what the map still waits for, with a way to give it up. */
function Waiting({ answer }: { answer: LongAnswer<Things> }) {
  const { slow, cancelled, progress } = answer;
  if (!slow && !cancelled) return null;
  return (
    <div className="lines-again" role="status">
      <span className="muted">
        {cancelled ? 'Given up before the end' : (progress?.stage ?? 'Gathering what lies on the map')}
      </span>
      {cancelled ? (
        <Button size="small" text="Gather it again" onClick={answer.retry} />
      ) : (
        <Button size="small" text="Cancel" onClick={answer.cancel} />
      )}
    </div>
  );
}

function Shown({ ground, things, withJourneys }: { ground: Ground; things: Things; withJourneys: boolean }) {
  const { line, of, until, span, asTable } = useMap();
  const places = useLongAnswer('places', {});
  const journeys = useLongAnswer('journeys', withJourneys ? { line: line ?? undefined } : null);
  const lines = places.value?.lines ?? NOTHING.lines;
  const trips = withJourneys ? (journeys.value?.journeys ?? NOTHING.journeys) : NOTHING.journeys;
  const scene = useMemo(
    () => sceneOf(ground, things, of ? NOTHING.lines : lines, trips, line),
    [ground, things, lines, trips, line, of],
  );
  const shown = boundsOf(scene, until, span);
  const stretch = useMemo(() => stretchOf(scene, shown.from, shown.until), [scene, shown.from, shown.until]);
  return (
    <div className="map-tab">
      <MapTools lines={lines} roughForces={ground.roughForces !== null} />
      <ErrorLine error={places.error ?? journeys.error} retry={places.retry} />
      <div className="map-body">
        <Split direction="row" label="Width of the panel" size={PANEL_WIDTH} least={260} leastFirst={420}>
          <section className="map-main" aria-label="Map">
            {asTable ? (
              <MapTable scene={scene} stretch={stretch} />
            ) : (
              <MapCanvas ground={ground} scene={scene} stretch={stretch} />
            )}
          </section>
          <aside className="panel finding-panel" aria-label="Chosen on the map">
            <MapPanel scene={scene} stretch={stretch} />
          </aside>
        </Split>
      </div>
      <TimeBar scene={scene} />
      <SourcesLine ground={ground} />
    </div>
  );
}
