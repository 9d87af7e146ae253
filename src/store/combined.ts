// Entities that an analyst combined, as every read resolves them; where a case has none, nothing is asked or changed.
import type { EntityKind } from '../model/entityId.ts';
import type { Connection } from './connection.ts';

/** The kinds that can be combined. Numbers and devices are what records say they are: theirs are ties, not guesses. */
export const COMBINABLE: readonly EntityKind[] = ['nominal', 'address', 'vehicle', 'place', 'group'];

export type Combined = {
  /** Row id → the row id under which it is read; only for those that are read as another. */
  headOf: ReadonlyMap<number, number>;
  /** Row id of a head → all that are read as it, itself first. */
  membersOf: ReadonlyMap<number, readonly number[]>;
};

const held = new WeakMap<Connection, { combined: Combined | null }>();

/** Forgets what was read: for whoever changes it. */
export const combinedChanged = (db: Connection): void => void held.delete(db);

/** What is combined in a case; null where nothing is. Read once, then kept for the connection. */
export function combinedIn(db: Connection): Combined | null {
  const known = held.get(db);
  if (known) return known.combined;
  const combined = read(db);
  held.set(db, { combined });
  return combined;
}

function read(db: Connection): Combined | null {
  const rows = db.prepare('SELECT entity_id, head_id FROM combined ORDER BY entity_id').raw().all() as [
    number,
    number,
  ][];
  if (rows.length === 0) return null;
  const membersOf = new Map<number, number[]>();
  for (const [entity, head] of rows) {
    const members = membersOf.get(head);
    if (members) members.push(entity);
    else membersOf.set(head, [head, entity]);
  }
  return { headOf: new Map(rows), membersOf };
}

/** The row id under which an entity is read. */
export const headOf = (db: Connection, rowId: number): number => combinedIn(db)?.headOf.get(rowId) ?? rowId;

/** All originals that are read as one entity, its own first. */
export const membersOf = (db: Connection, rowId: number): readonly number[] =>
  combinedIn(db)?.membersOf.get(rowId) ?? [rowId];

type Counted = {
  rowId: number;
  events: number;
  contacts: number;
  firstSeen: number | null;
  lastSeen: number | null;
};

/** Rows of originals as rows of what they are read as: each head once, with the counts of all its members. */
export function asCombined<T extends Counted>(
  db: Connection,
  rows: readonly T[],
  rowOf: (rowId: number) => T | undefined,
): T[] {
  const combined = combinedIn(db);
  if (!combined) return [...rows];
  const seen = new Set<number>();
  return rows.flatMap((row) => {
    const head = combined.headOf.get(row.rowId) ?? row.rowId;
    const members = combined.membersOf.get(head);
    if (!members) return [row];
    if (seen.has(head)) return [];
    seen.add(head);
    const all = members.flatMap((id) => rowOf(id) ?? []);
    const own = all[0] ?? row;
    const moments = (pick: (one: T) => number | null): number[] => all.flatMap((one) => pick(one) ?? []);
    const firsts = moments(({ firstSeen }) => firstSeen);
    const lasts = moments(({ lastSeen }) => lastSeen);
    return [
      {
        ...own,
        events: all.reduce((sum, { events }) => sum + events, 0),
        contacts: all.reduce((sum, { contacts }) => sum + contacts, 0),
        firstSeen: firsts.length > 0 ? Math.min(...firsts) : null,
        lastSeen: lasts.length > 0 ? Math.max(...lasts) : null,
      },
    ];
  });
}

type Ends = { fromRowId: number; toRowId: number };

/** Ties with each end read as what it is combined into; ties within one entity are left out. */
export function tiesAsCombined<T extends Ends>(db: Connection, ties: readonly T[]): readonly T[] {
  const combined = combinedIn(db);
  if (!combined) return ties;
  const head = (id: number): number => combined.headOf.get(id) ?? id;
  return ties.flatMap((tie) => {
    const [fromRowId, toRowId] = [head(tie.fromRowId), head(tie.toRowId)];
    return fromRowId === toRowId && tie.fromRowId !== tie.toRowId ? [] : [{ ...tie, fromRowId, toRowId }];
  });
}
