// A line's probable customers by week, drawn: those with it above the axis, the new ones marked, those lost below it.
import { countOf, plural } from '../../format/count.ts';
import { dayOf } from '../../format/time.ts';
import { useWidth } from '../band/useWidth.ts';
import type { CustomerWeek } from './customerWeeks.ts';

const ABOVE = 74;
const BELOW = 26;
const LEFT = 30;
const WIDEST = 34;

const wordsOf = ({ start, active, fresh, lost }: CustomerWeek): string =>
  `Week of ${dayOf(start)}: ${countOf(active)} with the line, ${countOf(fresh)} new, ${countOf(lost)} last seen`;

export function CustomerChart({ weeks }: { weeks: readonly CustomerWeek[] }) {
  const { box, width } = useWidth();
  const most = Math.max(1, ...weeks.map(({ active }) => active));
  const step = Math.min(WIDEST, Math.max(3, (width - LEFT) / Math.max(1, weeks.length)));
  const scale = (n: number, room: number): number => (room * n) / most;
  const peak = weeks.find(({ active }) => active === most);
  const named = Math.max(1, Math.ceil(74 / step));
  return (
    <figure className="customer-chart">
      <figcaption>
        Probable customers by week
        <ul>
          <li>
            <i className="chart-active" aria-hidden="true" /> with the line
          </li>
          <li>
            <i className="chart-fresh" aria-hidden="true" /> new among them
          </li>
          <li>
            <i className="chart-lost" aria-hidden="true" /> last seen
          </li>
        </ul>
      </figcaption>
      <div ref={box}>
        <svg
          role="img"
          aria-label={`${plural(weeks.length, 'week')}; most in the week of ${peak ? dayOf(peak.start) : ''}: ${countOf(most)}`}
          width={width}
          height={ABOVE + BELOW + 34}
        >
          <text x={LEFT - 6} y={17} textAnchor="end">
            {countOf(most)}
          </text>
          <line className="chart-axis" x1={LEFT} x2={width} y1={ABOVE + 10} y2={ABOVE + 10} />
          {weeks.map((week, i) => {
            const x = LEFT + i * step + 1;
            const wide = Math.max(1, step - 2);
            return (
              <g key={week.start}>
                <title>{wordsOf(week)}</title>
                <rect className="chart-hit" x={x} y={0} width={wide} height={ABOVE + BELOW + 10} />
                <rect
                  className="chart-active"
                  x={x}
                  y={10 + ABOVE - scale(week.active, ABOVE)}
                  width={wide}
                  height={scale(week.active, ABOVE)}
                />
                <rect
                  className="chart-fresh"
                  x={x}
                  y={10 + ABOVE - scale(week.fresh, ABOVE)}
                  width={wide}
                  height={scale(week.fresh, ABOVE)}
                />
                <rect
                  className="chart-lost"
                  x={x}
                  y={ABOVE + 11}
                  width={wide}
                  height={Math.min(BELOW, scale(week.lost, ABOVE))}
                />
                {i % named === 0 && (
                  <text x={x} y={ABOVE + BELOW + 28}>
                    {dayOf(week.start)}
                  </text>
                )}
              </g>
            );
          })}
        </svg>
      </div>
    </figure>
  );
}
