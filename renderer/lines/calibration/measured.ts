// How often findings of each score were right in cases with known answers, written by `npm run evaluate`.
import type { Measured, MeasuredKind } from './measuredBands.ts';

export const MEASURED: Record<MeasuredKind, Measured> = {
  changes: {
    madeOn: '2026-11-22',
    cases: 75,
    seeds: [11, 12, 13, 14, 15],
    bands: [
      { from: 0, to: 0.2, findings: 154671, mean: 0.001, right: 28 },
      { from: 0.2, to: 0.4, findings: 135, mean: 0.285, right: 22 },
      { from: 0.4, to: 0.6, findings: 66, mean: 0.49, right: 30 },
      { from: 0.6, to: 0.8, findings: 58, mean: 0.705, right: 43 },
      { from: 0.8, to: 0.9, findings: 68, mean: 0.857, right: 57 },
      { from: 0.9, to: 0.97, findings: 150, mean: 0.943, right: 143 },
      { from: 0.97, to: 1, findings: 3380, mean: 0.997, right: 3376 },
    ],
  },
  lines: {
    madeOn: '2026-11-22',
    cases: 75,
    seeds: [11, 12, 13, 14, 15],
    bands: [
      { from: 0, to: 0.2, findings: 49440, mean: 0.005, right: 12 },
      { from: 0.2, to: 0.4, findings: 147, mean: 0.28, right: 7 },
      { from: 0.4, to: 0.6, findings: 45, mean: 0.466, right: 5 },
      { from: 0.6, to: 0.8, findings: 17, mean: 0.735, right: 14 },
      { from: 0.8, to: 0.9, findings: 23, mean: 0.847, right: 21 },
      { from: 0.9, to: 0.97, findings: 53, mean: 0.947, right: 53 },
      { from: 0.97, to: 1, findings: 999, mean: 0.999, right: 999 },
    ],
  },
  watch: {
    madeOn: '2026-11-22',
    cases: 75,
    seeds: [11, 12, 13, 14, 15],
    bands: [
      { from: 0, to: 0.2, findings: 100, mean: 0.158, right: 3 },
      { from: 0.2, to: 0.4, findings: 344, mean: 0.296, right: 48 },
      { from: 0.4, to: 0.6, findings: 149, mean: 0.485, right: 44 },
      { from: 0.6, to: 0.8, findings: 208, mean: 0.719, right: 167 },
      { from: 0.8, to: 0.9, findings: 244, mean: 0.856, right: 244 },
      { from: 0.9, to: 0.97, findings: 173, mean: 0.932, right: 173 },
      { from: 0.97, to: 1, findings: 23, mean: 0.987, right: 23 },
    ],
  },
};
