// What intake hands to the store: a batch of rows as typed columns, with the entities that are new in it.
import type { NumberKind } from '../../model/callEvent.ts';
import type { ClaimName } from '../../model/claims.ts';
import type { EntityKind } from '../../model/entityId.ts';
import type { EventTexts } from './eventTexts.ts';

/** A number as one file wrote it. Position in the list of the file, or of a workbook's sheet, is its local index. */
export type NewNumber = {
  raw: string;
  key: string;
  kind: NumberKind;
  /** How it is shown to a reader. */
  label: string;
  e164: string | null;
  region: string | null;
};
export type NewDevice = { key: string; full: string };
export type NewCell = {
  key: string;
  lat: number | null;
  lon: number | null;
  azimuth: number | null;
  beam: number | null;
};

/** Call events: one array a column, all of the same length; -1 is null. Parties and devices are local indexes. */
export type EventRows = {
  count: number;
  line: Int32Array;
  type: Uint8Array;
  side: Uint8Array;
  startedAt: Float64Array;
  durationSeconds: Int32Array;
  a: Int32Array;
  b: Int32Array;
  aHandset: Int32Array;
  aSim: Int32Array;
  aCell: Int32Array;
  aCellEnd: Int32Array;
  bHandset: Int32Array;
  bSim: Int32Array;
  bCell: Int32Array;
  bCellEnd: Int32Array;
  texts: EventTexts;
  /** Further rows that hold parts of the text that an event is. */
  parts: { row: number; line: number; startedAt: number }[];
};

/** An entity that a fact speaks of. Numbers, SIMs, handsets and cells carry what their own tables hold. */
export type EntityMention = {
  kind: EntityKind;
  key: string;
  label: string;
  number?: NewNumber;
  full?: string;
  cell?: NewCell;
};

/** What one row of a table other than call records says: entities, attributes of them, ties between them. */
export type Fact = {
  line: number;
  /** Told by a row that is counted as an event already, such as the name of a party. */
  beside?: true;
  /** One of a list in which the same row again counts again, such as bare contacts without a time. */
  mayRepeat?: true;
  entities: EntityMention[];
  attributes: { entity: number; name: string; value: string }[];
  links: FactLink[];
  /** Dated claims about the entities: see `claims.ts` in the model. `other` is the second party. */
  claims?: FactClaim[];
  /** Rings of an area, as JSON. */
  areas?: { entity: number; code: string; polygons: string }[];
  /** Counts of something in a place; null is not given, which is not nought. */
  counts?: {
    entity: number;
    measure: string;
    count: number | null;
    raw: string;
    period: string;
    supplier: string;
  }[];
  /** Where postcodes lie: of a lookup, whose rows speak of no entity. */
  postcodes?: { postcode: string; lat: number; lon: number }[];
};

/** `seenAt` is when the tie was seen, or began; `lastAt` when it ended, null where it has not; it ends as it is seen if absent. */
export type FactLink = {
  from: number;
  to: number;
  kind: string;
  label: string;
  seenAt: number | null;
  weight: number;
  lastAt?: number | null;
};

export type FactClaim = {
  entity: number;
  name: ClaimName;
  value: string;
  other: number | null;
  from: number | null;
  to: number | null;
  grade: string;
  note: string;
};

export type RejectedRow = {
  line: number;
  outcome: 'duplicate' | 'merged' | 'rejected';
  code: string;
  reason: string;
  /** Null where the row's text is to be taken from the original. */
  raw: string | null;
};

/** A stretch of the original's bytes (sheet 0), or of a sheet's rows as text lines. */
export type SourcePart = { part: number; firstLine: number; bytes: Uint8Array };

export type ImportBatch = {
  sheet: number;
  events: EventRows | null;
  facts: Fact[];
  numbers: NewNumber[];
  handsets: NewDevice[];
  sims: NewDevice[];
  cells: NewCell[];
  rejected: RejectedRow[];
  parts: SourcePart[];
  /** Rows met so far in the whole file, and bytes read, for progress. */
  rowsSoFar: number;
  bytesSoFar: number;
};

/** What is known of the file before its rows are read. */
export type SourceHeader = {
  name: string;
  path: string;
  sizeBytes: number;
  kind: string;
  profile: string;
  zone: string;
  encoding: string;
  layout: unknown;
  mapping: Record<string, string>;
  options: unknown;
  marking: string;
  parserVersion: string;
  importedBy: string;
  sheets: string[];
  authorisation: {
    reference: string;
    subject: string;
    from: number | null;
    to: number | null;
    purpose: string;
  } | null;
};

/** What is known once the last row is read. */
export type SourceTrailer = { rows: number; sha256: string; warnings: string[] };

export type ImportCounts = {
  sourceFileId: number;
  rows: number;
  accepted: number;
  duplicates: number;
  merged: number;
  rejected: number;
};
