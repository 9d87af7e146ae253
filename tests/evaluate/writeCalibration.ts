// Writes what was measured of number changes where the window shows it: `npm run evaluate -- --write-calibration`.
import { writeFileSync } from 'node:fs';
import { BANDS, type Calibration, CONDITIONS } from './generated.ts';

const FILE = 'renderer/lines/calibration/measured.ts';

const figure = (n: number): string => String(Number(n.toFixed(3)));

/** The file's text: bands in which nothing was found are left out. */
export function calibrationSource(
  calibration: Calibration,
  seeds: readonly number[],
  madeOn: string,
): string {
  const bands = calibration.flatMap(({ right, all, sum }, i) =>
    all === 0
      ? []
      : [
          `    { from: ${BANDS[i]}, to: ${Math.min(1, BANDS[i + 1]!)}, findings: ${all}, mean: ${figure(sum / all)}, right: ${right} },`,
        ],
  );
  return [
    '// How often number changes of each score were right in cases with known answers, written by `npm run evaluate`.',
    "import type { Measured } from './measuredBands.ts';",
    '',
    'export const MEASURED: Measured = {',
    `  madeOn: '${madeOn}',`,
    `  cases: ${CONDITIONS.length * seeds.length},`,
    `  seeds: [${seeds.join(', ')}],`,
    '  bands: [',
    ...bands,
    '  ],',
    '};',
    '',
  ].join('\n');
}

export function writeCalibration(calibration: Calibration, seeds: readonly number[]): void {
  writeFileSync(FILE, calibrationSource(calibration, seeds, new Date().toISOString().slice(0, 10)));
}
