// How often findings of each score were right in cases with known answers, written by `npm run evaluate`.
import type { Measured, MeasuredKind } from './measuredBands.ts';

export const MEASURED: Record<MeasuredKind, Measured> = {
  changes: {
    madeOn: '2026-11-22',
    cases: 50,
    seeds: [11, 12, 13, 14, 15],
    bands: [
      { from: 0, to: 0.2, findings: 93804, mean: 0.001, right: 21 },
      { from: 0.2, to: 0.4, findings: 60, mean: 0.274, right: 15 },
      { from: 0.4, to: 0.6, findings: 19, mean: 0.483, right: 6 },
      { from: 0.6, to: 0.8, findings: 14, mean: 0.718, right: 12 },
      { from: 0.8, to: 0.9, findings: 12, mean: 0.862, right: 10 },
      { from: 0.9, to: 0.97, findings: 50, mean: 0.942, right: 49 },
      { from: 0.97, to: 1, findings: 1924, mean: 0.996, right: 1924 },
    ],
  },
  lines: {
    madeOn: '2026-11-22',
    cases: 50,
    seeds: [11, 12, 13, 14, 15],
    bands: [
      { from: 0, to: 0.2, findings: 32627, mean: 0.006, right: 2 },
      { from: 0.2, to: 0.4, findings: 36, mean: 0.271, right: 4 },
      { from: 0.4, to: 0.6, findings: 19, mean: 0.467, right: 2 },
      { from: 0.6, to: 0.8, findings: 3, mean: 0.731, right: 3 },
      { from: 0.8, to: 0.9, findings: 11, mean: 0.86, right: 11 },
      { from: 0.9, to: 0.97, findings: 33, mean: 0.952, right: 33 },
      { from: 0.97, to: 1, findings: 637, mean: 0.999, right: 637 },
    ],
  },
  watch: {
    madeOn: '2026-11-22',
    cases: 50,
    seeds: [11, 12, 13, 14, 15],
    bands: [
      { from: 0, to: 0.2, findings: 47, mean: 0.153, right: 3 },
      { from: 0.2, to: 0.4, findings: 88, mean: 0.281, right: 20 },
      { from: 0.4, to: 0.6, findings: 13, mean: 0.518, right: 12 },
      { from: 0.6, to: 0.8, findings: 29, mean: 0.715, right: 29 },
      { from: 0.8, to: 0.9, findings: 87, mean: 0.864, right: 87 },
      { from: 0.9, to: 0.97, findings: 109, mean: 0.933, right: 109 },
      { from: 0.97, to: 1, findings: 23, mean: 0.987, right: 23 },
    ],
  },
};
