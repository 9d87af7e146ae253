// A line's life on one time axis: its numbers with their SIMs and handsets, bulk texts, number changes, closure, contacts.
import { useId } from 'react';
import { plural } from '../../format/count.ts';
import { readableNumber } from '../../format/phone.ts';
import { dayOf, timeOf } from '../../format/time.ts';
import { scoreText } from '../words.ts';
import { BandRow } from './BandRow.tsx';
import { BandWeeks } from './BandWeeks.tsx';
import { type BandLayout, CHIP, GUTTER, layBand } from './bandLayout.ts';
import type { Life } from './bandRows.ts';
import { useWidth } from './useWidth.ts';

function summaryOf({ line, weeks }: Life): string {
  const { numbers, firstSeen, lastSeen, broadcasts, changes } = line;
  return `${plural(numbers.length, 'number')} from ${dayOf(firstSeen)} to ${dayOf(lastSeen)}, ${plural(changes, 'number change')}, ${plural(broadcasts, 'bulk text')}, ${plural(weeks.length, 'week')}. The same is in the table below.`;
}

function Axis({ layout }: { layout: BandLayout }) {
  return layout.marks.map(({ at, x, label }) => (
    <g key={at} className="band-mark">
      <line x1={x} x2={x} y1={20} y2={layout.weeksBase} />
      {x < layout.scale.left + layout.scale.width - 34 && (
        <text x={x + 3} y={14}>
          {label}
        </text>
      )}
    </g>
  ));
}

function Joins({ layout }: { layout: BandLayout }) {
  return layout.joins.map(({ change, path, x, y }) => (
    <g key={path} className="band-join">
      <title>
        {`Number change, score ${scoreText(change.score)}: ${readableNumber(change.from)} to ${readableNumber(change.to)}, over about ${timeOf(change.startedAt)}`}
      </title>
      <path d={path} />
      <rect x={x - CHIP / 2} y={y - 8} width={CHIP} height={16} rx={8} />
      <text x={x} y={y + 4} textAnchor="middle">
        {scoreText(change.score)}
      </text>
    </g>
  ));
}

function Closure({ life, layout }: { life: Life; layout: BandLayout }) {
  const { closedAt } = life.line;
  if (closedAt === null || !layout.closure) return null;
  const { x, labelAtLeft } = layout.closure;
  return (
    <g className="band-closure">
      <title>{`Closure recorded for ${timeOf(closedAt)}`}</title>
      <line x1={x} x2={x} y1={20} y2={layout.weeksBase} />
      <text x={labelAtLeft ? x - 5 : x + 5} y={layout.rowsEnd - 2} textAnchor={labelAtLeft ? 'end' : 'start'}>
        Closed {dayOf(closedAt)}
      </text>
    </g>
  );
}

export function Band({ life }: { life: Life }) {
  const { box, width } = useWidth();
  const title = useId();
  const layout = layBand(life, width);
  return (
    <div ref={box} className="band" style={{ minHeight: layout.height }}>
      {width > 0 && (
        <svg width={width} height={layout.height} role="img" aria-labelledby={title}>
          <title id={title}>{summaryOf(life)}</title>
          <Axis layout={layout} />
          <line className="band-edge" x1={GUTTER} x2={GUTTER} y1={20} y2={layout.weeksBase} />
          {layout.rows.map((laid) => (
            <BandRow key={laid.row.number} laid={laid} />
          ))}
          <Joins layout={layout} />
          <BandWeeks layout={layout} />
          <Closure life={life} layout={layout} />
        </svg>
      )}
    </div>
  );
}
