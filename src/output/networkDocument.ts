// What a network export is made from, and what its formats have in common.

export type ExportedEntity = {
  id: string;
  kind: string;
  label: string;
  /** What kind of number it is; null for all other entities. */
  numberKind: string | null;
  events: number;
  contacts: number;
  /** UTC milliseconds. */
  firstSeen: number | null;
  lastSeen: number | null;
};

export type ExportedLink = {
  id: string;
  from: string;
  to: string;
  kind: string;
  label: string;
  events: number;
  /** Contacts from `from` to `to`, and back. */
  forward: number;
  back: number;
  calls: number;
  texts: number;
  firstSeen: number | null;
  lastSeen: number | null;
  /** The grades of the reports that it stands on, as far as they are part of the document. */
  grades?: string;
  /** Why it is restricted, with the conditions of its handling; only where restricted ties were asked for. */
  restricted?: string;
};

export type NetworkDocument = {
  /** The protective marking, such as OFFICIAL-SENSITIVE. */
  marking: string;
  title: string;
  /** What the document shows and what was left out. */
  description: string;
  creator: string;
  /** UTC milliseconds. */
  createdAt: number;
  entities: readonly ExportedEntity[];
  links: readonly ExportedLink[];
};

/** Called before each row is written; may throw to give up. */
export type Step = () => void;

/** Rows joined at once: a text put together of many small ones takes several times its room until it is joined. */
const ROWS_A_PART = 4096;

/** Rows as text, in parts of many rows each, with a step before each row. */
export function written<T>(
  rows: readonly T[],
  write: (row: T, place: number) => string,
  step: Step,
): string[] {
  const parts: string[] = [];
  for (let from = 0; from < rows.length; from += ROWS_A_PART) {
    const part = rows.slice(from, from + ROWS_A_PART).map((row, i) => {
      step();
      return write(row, from + i);
    });
    parts.push(part.join(''));
  }
  return parts;
}

export const DIRECTIONS = ['none', 'forward', 'back', 'both'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Ties that say of two things that they were used together, and so point nowhere. */
const UNDIRECTED = new Set(['number-sim', 'number-handset', 'sim-handset', 'number-cell']);

/** Which way a tie points: for contacts who contacted whom, for others from the first to the second. */
export function directionOf({ kind, forward, back }: ExportedLink): Direction {
  if (UNDIRECTED.has(kind)) return 'none';
  if (kind !== 'contact') return 'forward';
  if (forward > 0 && back > 0) return 'both';
  if (forward > 0) return 'forward';
  return back > 0 ? 'back' : 'none';
}

/** A tie that points back with its ends, and what it counts either way, changed over: an edge points from source to target. */
export const pointed = (link: ExportedLink): ExportedLink =>
  directionOf(link) === 'back'
    ? { ...link, from: link.to, to: link.from, forward: link.back, back: link.forward }
    : link;

type Field<T> = { name: string; type: 'string' | 'long'; value: (row: T) => string | number | null };

const moment = (at: number | null): string | null =>
  at === null ? null : new Date(at).toISOString().replace('.000Z', 'Z');

/** The properties of an entity beyond id and label. */
export const ENTITY_FIELDS: readonly Field<ExportedEntity>[] = [
  { name: 'kind', type: 'string', value: (row) => row.kind },
  { name: 'numberKind', type: 'string', value: (row) => row.numberKind },
  { name: 'events', type: 'long', value: (row) => row.events },
  { name: 'contacts', type: 'long', value: (row) => row.contacts },
  { name: 'firstSeen', type: 'string', value: (row) => moment(row.firstSeen) },
  { name: 'lastSeen', type: 'string', value: (row) => moment(row.lastSeen) },
];

/** The properties of a tie beyond its id and ends. */
export const LINK_FIELDS: readonly Field<ExportedLink>[] = [
  { name: 'kind', type: 'string', value: (row) => row.kind },
  { name: 'label', type: 'string', value: (row) => row.label || null },
  { name: 'direction', type: 'string', value: directionOf },
  { name: 'events', type: 'long', value: (row) => row.events },
  { name: 'forward', type: 'long', value: (row) => row.forward },
  { name: 'back', type: 'long', value: (row) => row.back },
  { name: 'calls', type: 'long', value: (row) => row.calls },
  { name: 'texts', type: 'long', value: (row) => row.texts },
  { name: 'firstSeen', type: 'string', value: (row) => moment(row.firstSeen) },
  { name: 'lastSeen', type: 'string', value: (row) => moment(row.lastSeen) },
  { name: 'grades', type: 'string', value: (row) => row.grades ?? null },
  { name: 'restricted', type: 'string', value: (row) => row.restricted ?? null },
];
