// What is true of a call file, from what went into it.
import type { TruthFile } from '../truth.ts';
import { linesAround, type RecordFile } from './recordFile.ts';

/** The counts of a file that holds `distinct` different events. */
export function callTruth(name: string, file: RecordFile, distinct: number): TruthFile {
  const rejected: TruthFile['rejected'] = {};
  for (const code of file.dirt.spoilt.values()) rejected[code] = (rejected[code] ?? 0) + 1;
  const rows = file.count + file.dirt.twice.size + file.dirt.spoilt.size;
  const around = linesAround(file);
  return {
    name,
    kind: 'calls',
    subject: null,
    operator: file.layout.name,
    lines: rows + around.preambleLines + around.headerLines + around.totalLines,
    ...around,
    rows,
    duplicates: file.dirt.twice.size,
    rejected,
    distinct,
    firstAt: null,
    lastAt: null,
  };
}
