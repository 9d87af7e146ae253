// Writes what was measured of findings where the window shows it: `npm run evaluate -- --write-calibration`.
import { writeFileSync } from 'node:fs';
import { BANDS, type Calibration, type Calibrations } from './calibration.ts';
import { CONDITIONS } from './generated.ts';

const FILE = 'renderer/lines/calibration/measured.ts';

const figure = (n: number): string => String(Number(n.toFixed(3)));

/** Bands in which nothing was found are left out. */
const bandsOf = (calibration: Calibration): string[] =>
  calibration.flatMap(({ right, all, sum }, i) =>
    all === 0
      ? []
      : [
          `      { from: ${BANDS[i]}, to: ${Math.min(1, BANDS[i + 1]!)}, findings: ${all}, mean: ${figure(sum / all)}, right: ${right} },`,
        ],
  );

/** The file's text. */
export function calibrationSource(
  calibrations: Calibrations,
  seeds: readonly number[],
  madeOn: string,
): string {
  const kinds = Object.entries(calibrations).flatMap(([kind, calibration]) => [
    `  ${kind}: {`,
    `    madeOn: '${madeOn}',`,
    `    cases: ${CONDITIONS.length * seeds.length},`,
    `    seeds: [${seeds.join(', ')}],`,
    '    bands: [',
    ...bandsOf(calibration),
    '    ],',
    '  },',
  ]);
  return [
    '// How often findings of each score were right in cases with known answers, written by `npm run evaluate`.',
    "import type { Measured, MeasuredKind } from './measuredBands.ts';",
    '',
    'export const MEASURED: Record<MeasuredKind, Measured> = {',
    ...kinds,
    '};',
    '',
  ].join('\n');
}

export function writeCalibration(calibrations: Calibrations, seeds: readonly number[]): void {
  writeFileSync(FILE, calibrationSource(calibrations, seeds, new Date().toISOString().slice(0, 10)));
}
