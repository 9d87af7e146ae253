// Calibration in bands of score: what was measured, and what it says of one score.
import { countOf } from '../../format/count.ts';
import { KINDS } from './kinds.ts';

/** What was measured: number changes, numbers weighed as lines, and hits of the watch. */
export type MeasuredKind = 'changes' | 'lines' | 'watch';

/** Findings that scored from `from` up to `to`: how many, their mean score, and how many of them were right. */
export type Band = { from: number; to: number; findings: number; mean: number; right: number };

export type Measured = {
  /** The day on which it was measured, as `2026-11-22`. */
  madeOn: string;
  /** How many cases it was measured on. */
  cases: number;
  seeds: readonly number[];
  bands: readonly Band[];
};

export const bandOf = ({ bands }: Measured, score: number): Band | null =>
  bands.find(({ from, to }) => score >= from && score < to) ??
  bands.find(({ to }) => to >= 1 && score >= to) ??
  null;

export const edgesOf = ({ from, to }: Band): string =>
  to >= 1 ? `${from.toFixed(2)} or more` : `${from.toFixed(2)} to ${to.toFixed(2)}`;

const LEAST_FINDINGS = 10;

/** What was measured of findings with such a score, in a sentence; null where too few were seen to say. */
export function measuredWords(kind: MeasuredKind, measured: Measured, score: number): string | null {
  const band = bandOf(measured, score);
  if (!band || band.findings < LEAST_FINDINGS) return null;
  const { findings, right } = KINDS[kind];
  return `In invented cases with known answers, ${countOf(band.right)} of ${countOf(band.findings)} ${findings} that scored ${edgesOf(band)} ${right}.`;
}
