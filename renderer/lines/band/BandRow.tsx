// One number of a line on the band: its bar, its bulk texts above, its SIMs and handsets below.
import { plural } from '../../format/count.ts';
import { readableNumber } from '../../format/phone.ts';
import { timeOf } from '../../format/time.ts';
import { keyOf } from '../../format/words.ts';
import { type DeviceBox, GUTTER, type LaidRow } from './bandLayout.ts';

const WORDS = { sim: 'SIM', handset: 'Handset' } as const;

const spanTitle = (from: number, to: number): string => `${timeOf(from)} to ${timeOf(to)}`;

/** The last digits of a device stand on its span where there is room for them. */
function Device({ x, y, width, height, kind, span }: DeviceBox) {
  const key = keyOf(span.device);
  const room = Math.floor((width - 6) / 5.6);
  return (
    <g className={`band-${kind}`}>
      <title>{`${WORDS[kind]} ${key}: ${spanTitle(span.from, span.to)}, ${plural(span.events, 'event')}`}</title>
      <rect x={x} y={y} width={width} height={height} rx={2} />
      {room >= 7 && (
        <text x={x + 4} y={y + 8.4}>
          {key.length <= room ? key : `…${key.slice(-6)}`}
        </text>
      )}
    </g>
  );
}

export function BandRow({ laid: { row, bar, ticks, devices, words } }: { laid: LaidRow }) {
  const label = readableNumber(row.number);
  return (
    <g className="band-row">
      <text className="band-number" x={GUTTER - 8} y={bar.y + 12} textAnchor="end">
        {label}
      </text>
      {words.map(({ kind, y }) => (
        <text key={kind} className="band-word" x={GUTTER - 8} y={y + 9} textAnchor="end">
          {WORDS[kind]}
        </text>
      ))}
      <rect className="band-bar" {...bar} rx={3}>
        <title>{`${label}: ${spanTitle(row.from, row.to)}`}</title>
      </rect>
      {ticks.map(({ x, y, height, burst }) => (
        <rect key={burst.at} className="band-tick" x={x - 1} y={y} width={2} height={height}>
          <title>{`Bulk text to ${plural(burst.recipients, 'number')} within ${Math.max(1, Math.round(burst.minutes))} min, ${timeOf(burst.at)}`}</title>
        </rect>
      ))}
      {devices.map((device) => (
        <Device key={`${device.span.device} ${device.span.from}`} {...device} />
      ))}
    </g>
  );
}
