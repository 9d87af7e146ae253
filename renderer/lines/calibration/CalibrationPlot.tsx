// Mean score of each band against the share of it that was right; on the diagonal the score says what it should.
import { countOf } from '../../format/count.ts';
import type { Band } from './measuredBands.ts';
import { edgesOf } from './measuredBands.ts';

const SIDE = 190;
const LEFT = 36;
const TOP = 8;
const MARKS = [0, 0.5, 1];

const x = (score: number): number => LEFT + score * SIDE;
const y = (share: number): number => TOP + (1 - share) * SIDE;

export function CalibrationPlot({ bands }: { bands: readonly Band[] }) {
  const seen = bands.filter(({ findings }) => findings > 0);
  const points = seen.map((band) => ({ band, at: [x(band.mean), y(band.right / band.findings)] as const }));
  return (
    <svg
      className="calibration-plot"
      role="img"
      aria-label="Share of findings that were right, by score. The same is in the table beside it."
      width={LEFT + SIDE + 12}
      height={TOP + SIDE + 38}
    >
      {MARKS.map((mark) => (
        <g key={mark} className="plot-mark">
          <line x1={x(0)} x2={x(1)} y1={y(mark)} y2={y(mark)} />
          <line x1={x(mark)} x2={x(mark)} y1={y(0)} y2={y(1)} />
          <text x={LEFT - 6} y={y(mark) + 4} textAnchor="end">
            {mark}
          </text>
          <text x={x(mark)} y={y(0) + 15} textAnchor="middle">
            {mark}
          </text>
        </g>
      ))}
      <line className="plot-diagonal" x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} />
      <polyline points={points.map(({ at }) => at.join(',')).join(' ')} />
      {points.map(({ band, at: [cx, cy] }) => (
        <circle key={band.from} cx={cx} cy={cy} r={4}>
          <title>{`Score ${edgesOf(band)}: ${countOf(band.right)} of ${countOf(band.findings)} right`}</title>
        </circle>
      ))}
      <text x={x(0.5)} y={y(0) + 32} textAnchor="middle">
        Score
      </text>
      <text transform={`translate(11 ${y(0.5)}) rotate(-90)`} textAnchor="middle">
        Right
      </text>
    </svg>
  );
}
