// The bar of time under the map: how long a stretch is shown, where it ends, and playing through the period.
import { Button, HTMLSelect } from '@blueprintjs/core';
import { ChevronLeft, ChevronRight, Pause, Play } from '@blueprintjs/icons';
import { timeOf } from '../format/time.ts';
import { SPANS, SPEEDS, setMap, useMap } from './mapStore.ts';
import type { Scene } from './scene.ts';
import { boundsOf } from './stretch.ts';
import { usePlaying } from './usePlaying.ts';

const STEPS = 1000;

export function TimeBar({ scene }: { scene: Scene }) {
  const { until, span, speed, playing } = useMap();
  const { first, last } = scene;
  usePlaying(scene);
  const shown = boundsOf(scene, until, span);
  const whole = span === null;
  const moveTo = (end: number) =>
    setMap({ until: Math.min(last, Math.max(first + (span ?? 0), end)), playing: false });
  return (
    <section className="map-time" aria-label="Time">
      <HTMLSelect
        aria-label="Stretch of time"
        value={String(span)}
        options={SPANS.map(({ title, ms }) => ({ value: String(ms), label: title }))}
        onChange={({ currentTarget: { value } }) =>
          setMap({ span: value === 'null' ? null : Number(value), playing: false })
        }
      />
      <Button
        size="small"
        icon={playing ? <Pause /> : <Play />}
        aria-label={playing ? 'Pause' : 'Play through the period'}
        disabled={whole || last <= first}
        onClick={() =>
          setMap({ playing: !playing, until: shown.until >= last ? first + (span ?? 0) : until })
        }
      />
      <Button
        size="small"
        icon={<ChevronLeft />}
        aria-label="One stretch back"
        disabled={whole}
        onClick={() => moveTo(shown.until - (span ?? 0))}
      />
      <Button
        size="small"
        icon={<ChevronRight />}
        aria-label="One stretch on"
        disabled={whole}
        onClick={() => moveTo(shown.until + (span ?? 0))}
      />
      <input
        type="range"
        aria-label="End of the stretch"
        aria-valuetext={timeOf(shown.until)}
        disabled={whole}
        min={0}
        max={STEPS}
        value={last > first ? Math.round(((shown.until - first) / (last - first)) * STEPS) : 0}
        onChange={({ currentTarget: { value } }) => moveTo(first + (Number(value) / STEPS) * (last - first))}
      />
      <HTMLSelect
        aria-label="Speed"
        value={String(speed)}
        disabled={whole}
        options={SPEEDS.map(({ title, ms }) => ({ value: String(ms), label: title }))}
        onChange={({ currentTarget: { value } }) => setMap({ speed: Number(value) })}
      />
      <output className="time-words">
        {last === 0 ? 'No sighting to show' : `${timeOf(shown.from)} to ${timeOf(shown.until)}`}
      </output>
    </section>
  );
}
