// A small file whose lines are all good and made beforehand.
import type { TruthFile } from '../truth.ts';
import { csvLine } from './layout.ts';

/** A file with the truth about it; `lines` can be asked for again and gives the same. */
export type MadeFile = { truth: TruthFile; lines: () => Iterable<string> };

/** A comma-separated file with one header line. */
export function plainFile(
  name: string,
  kind: string,
  header: string[],
  rows: (string | number)[][],
): MadeFile {
  const lines = [header, ...rows].map(csvLine);
  return { truth: plainTruth(name, kind, lines.length, rows.length, 1), lines: () => lines };
}

/** What is true of a file without dirt. */
export const plainTruth = (
  name: string,
  kind: string,
  lines: number,
  rows: number,
  headerLines: number,
): TruthFile => ({
  name,
  kind,
  subject: null,
  operator: null,
  lines,
  preambleLines: 0,
  headerLines,
  totalLines: 0,
  rows,
  duplicates: 0,
  rejected: {},
  distinct: rows,
  firstAt: null,
  lastAt: null,
});
