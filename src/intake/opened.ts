// A file of any format, opened and planned: what the engine needs to know of it, and how to read all of it.
import type { Kind } from '../model/importFields.ts';
import type { ImportBatch, SourceTrailer } from '../store/staging/batch.ts';

/** What is needed later to find a row again in the original's bytes. */
export type RowLayout = {
  /** Null where a row is a whole line, or the element that starts on it. */
  delimiter: string | null;
  newline: '\n' | '\r';
  markBytes: number;
  /** What one row is in the original: a row of a table (where absent), an XML element, a block of lines, or a report. */
  unit?: 'element' | 'block' | 'report';
};

export type OpenedSource = {
  sizeBytes: number;
  kind: Kind;
  zone: string;
  encoding: string;
  layout: RowLayout;
  mapping: Record<string, string>;
  /** Names by sheet: the first is the original itself. */
  sheets: string[];
  /** How it was read where no mapping was chosen: the format's own name, or `guessed`. */
  profile: string;
  /** Reads all of it and gives batches to `hand`, which may throw to give up. */
  read: (hand: (batch: ImportBatch) => void) => SourceTrailer;
};
