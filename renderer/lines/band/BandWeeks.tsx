// Contacts per week, as bars under the band on the same time axis.
import { countOf, plural } from '../../format/count.ts';
import { dayOf } from '../../format/time.ts';
import { type BandLayout, GUTTER } from './bandLayout.ts';

export function BandWeeks({ layout }: { layout: BandLayout }) {
  const { weeks, weeksBase, mostContacts, scale } = layout;
  return (
    <g className="band-weeks">
      <text className="band-word" x={GUTTER - 8} y={weeksBase - 18} textAnchor="end">
        Contacts a week
      </text>
      <text className="band-word" x={GUTTER - 8} y={weeksBase - 4} textAnchor="end">
        at most {countOf(mostContacts)}
      </text>
      {weeks.map(({ week, x, y, width, height }) => (
        <rect key={week.start} x={x} y={y} width={width} height={height}>
          <title>{`Week of ${dayOf(week.start)}: ${plural(week.contacts, 'contact')}, ${plural(week.events, 'event')}`}</title>
        </rect>
      ))}
      <line x1={GUTTER} x2={GUTTER + scale.width} y1={weeksBase} y2={weeksBase} />
    </g>
  );
}
