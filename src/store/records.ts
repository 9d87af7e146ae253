// Reads entities of a kind for lists and for matching, and the reports that mention one.
import type { EntityKind } from '../model/entityId.ts';
import { MATCH_TIE } from './combinations.ts';
import { headOf, membersOf } from './combined.ts';
import type { Connection } from './connection.ts';
import { ENTITY_SELECT, type EntityRow, readAsCombined } from './entities.ts';

/** Every entity of these kinds, as they are read: combined ones once. */
export function entitiesOfKinds(db: Connection, kinds: readonly EntityKind[]): EntityRow[] {
  const rows = db
    .prepare(`${ENTITY_SELECT} WHERE entity.kind IN (SELECT value FROM json_each(?)) ORDER BY entity.id`)
    .all(JSON.stringify(kinds)) as EntityRow[];
  return readAsCombined(db, rows);
}

/** A new entity under a name that an analyst gave, or the one that has that name already. */
export function entityNamed(db: Connection, kind: EntityKind, name: string): number {
  const label = name.trim().replace(/\s+/g, ' ');
  const key = label.toLowerCase();
  const known = db.prepare('SELECT id FROM entity WHERE kind = ? AND key = ?').pluck().get(kind, key);
  if (known !== undefined) return Number(known);
  const made = db.prepare('INSERT INTO entity (kind, key, label) VALUES (?, ?, ?)').run(kind, key, label);
  return Number(made.lastInsertRowid);
}

export type ReportRow = {
  rowId: number;
  key: string;
  label: string;
  date: string | null;
  grade: string | null;
  text: string | null;
  conditions: string | null;
};

/** The reports that mention an entity, or that a claim about it leans on, with what they say; the newest first. */
export function reportsAbout(db: Connection, rowId: number): ReportRow[] {
  const fact = (name: string): string =>
    `(SELECT value FROM attribute a WHERE a.entity_id = r.id AND a.name = '${name}' LIMIT 1)`;
  return db
    .prepare(
      `WITH own(id) AS MATERIALIZED (SELECT value FROM json_each(?))
       SELECT r.id AS rowId, r.key, r.label, ${fact('date')} AS date, ${fact('grade')} AS grade, ${fact('text')} AS text,
              ${fact('handling conditions')} AS conditions
       FROM entity r WHERE r.kind = 'report' AND r.id IN (
         SELECT from_id FROM link WHERE to_id IN own UNION SELECT to_id FROM link WHERE from_id IN own
         UNION SELECT report_id FROM claim WHERE entity_id IN own AND report_id IS NOT NULL)
       ORDER BY date DESC, r.id LIMIT 500`,
    )
    .all(JSON.stringify(membersOf(db, rowId))) as ReportRow[];
}

export type Neighbours = { ties: Map<number, string>; people: number[] };

/**
 * What every entity of a kind is tied to, by head: other people apart. Reports, cells and places are left out: to be
 * mentioned together, or in one town, makes nobody the same.
 */
export function neighboursByHead(db: Connection, kind: EntityKind): Map<number, Neighbours> {
  const side = (own: 'from' | 'to', other: 'from' | 'to'): string =>
    `SELECT l.${own}_id, o.id, o.kind, o.label FROM link l JOIN entity e ON e.id = l.${own}_id
       JOIN entity o ON o.id = l.${other}_id
     WHERE e.kind = @kind AND o.kind NOT IN ('report', 'cell', 'place') AND l.label <> '${MATCH_TIE}'`;
  const rows = db
    .prepare(`${side('from', 'to')} UNION ALL ${side('to', 'from')}`)
    .raw()
    .iterate({ kind }) as IterableIterator<[number, number, EntityKind, string]>;
  const found = new Map<number, Neighbours>();
  for (const [own, other, otherKind, label] of rows) {
    const head = headOf(db, own);
    let known = found.get(head);
    if (!known) {
      known = { ties: new Map(), people: [] };
      found.set(head, known);
    }
    if (otherKind === 'nominal') known.people.push(headOf(db, other));
    else known.ties.set(headOf(db, other), label);
  }
  return found;
}

/** What files say of the looks of vehicles: make, model and colour in small letters, by head. */
export function looksByHead(db: Connection): Map<number, string[]> {
  const rows = db
    .prepare(
      `SELECT DISTINCT a.entity_id, lower(a.value) FROM attribute a JOIN entity e ON e.id = a.entity_id
       WHERE e.kind = 'vehicle' AND a.name IN ('make', 'model', 'colour')`,
    )
    .raw()
    .all() as [number, string][];
  const found = new Map<number, string[]>();
  for (const [id, value] of rows) {
    const head = headOf(db, id);
    found.set(head, [...(found.get(head) ?? []), value]);
  }
  return found;
}
