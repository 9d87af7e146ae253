// Finds entities by any three characters of them: a number in any form, part of a plate, of a device, of a name or reference.
import type { EntityKind } from '../model/entityId.ts';
import { parseNumber } from '../model/phoneNumber.ts';
import { LEAST_FIGURES, type SearchQuery } from '../model/searchQuery.ts';
import { squeezed } from '../model/searchText.ts';
import type { Connection } from './connection.ts';
import { ENTITY_SELECT, type EntityRow } from './entities.ts';
import { prepared } from './prepared.ts';
import { alikeForm, type FormTable, searchForms } from './searchForms.ts';

/** `fit` says how well: 0 the whole, 1 its end, 2 its beginning, 3 a part. */
export type PartHit = { row: EntityRow; fit: number };

/** Of what so many things hold, the busiest are taken as they come. */
const MOST_WEIGHED = 500;

const KINDS: Record<FormTable, readonly EntityKind[]> = {
  search_number: ['number'],
  search_device: ['handset', 'sim'],
  search_plate: ['vehicle'],
  search_name: ['nominal', 'address', 'place', 'group', 'line', 'report', 'cell'],
};
const TABLES = Object.keys(KINDS) as FormTable[];

/** Runs of characters that a form may hold. */
function runsOf({ figures, run }: SearchQuery): string[] {
  if (run === null) return [];
  // An IMEI is compared on 14 digits; a record may give its check digit or software version too.
  const device = /^\d{15,16}$/.test(run) ? run.slice(0, 14) : run;
  return [...new Set([figures ?? run, run, device])];
}

const matching = (column: string, run: string): string => `${column} : "${run}"`;

function rowsHolding(db: Connection, table: FormTable, run: string, limit: number): EntityRow[] {
  const ids = prepared(db, `SELECT rowid FROM ${table} WHERE ${table} MATCH ? LIMIT ?`)
    .pluck()
    .all(matching('forms', run), MOST_WEIGHED + 1) as number[];
  if (ids.length <= MOST_WEIGHED) return rowsById(db, ids);
  return KINDS[table].flatMap((kind) => busiestHolding(db, table, kind, run, limit));
}

/** Walks one kind by its index from the busiest down: what so many hold is soon met. */
function busiestHolding(
  db: Connection,
  table: FormTable,
  kind: EntityKind,
  run: string,
  limit: number,
): EntityRow[] {
  const ids = prepared(
    db,
    `SELECT id FROM entity INDEXED BY entity_events
     WHERE kind = ? AND id IN (SELECT rowid FROM ${table} WHERE ${table} MATCH ?) ORDER BY events DESC LIMIT ?`,
  )
    .pluck()
    .all(kind, matching('forms', run), limit) as number[];
  return rowsById(db, ids);
}

const rowsById = (db: Connection, ids: readonly number[]): EntityRow[] => {
  const get = prepared(db, `${ENTITY_SELECT} WHERE entity.id = ?`);
  return ids.flatMap((id) => (get.get(id) as EntityRow | undefined) ?? []);
};

function fitOf(row: EntityRow, run: string, international: boolean): number {
  const forms = searchForms(row, null);
  if (forms.includes(run)) return 0;
  if (international && row.kind === 'number') return forms[0]?.startsWith(run) ? 1 : 3;
  if (forms.some((form) => form.endsWith(run))) return 1;
  return forms.some((form) => form.startsWith(run)) ? 2 : 3;
}

const byFit = (x: PartHit, y: PartHit): number => x.fit - y.fit || y.row.events - x.row.events;

/** Entities that hold what was typed, the best fit first and busy ones before quiet ones. */
export function partHits(db: Connection, query: SearchQuery, limit: number): PartHit[] {
  const best = new Map<number, PartHit>();
  for (const row of exactRows(db, query)) best.set(row.rowId, { row, fit: 0 });
  for (const run of runsOf(query))
    for (const table of TABLES)
      for (const row of rowsHolding(db, table, run, limit)) {
        const fit = fitOf(row, run, query.international);
        if (fit < (best.get(row.rowId)?.fit ?? 9)) best.set(row.rowId, { row, fit });
      }
  return [...best.values()].sort(byFit);
}

/** What the text is the whole name of: an id, a number in any form that a file or a person writes. */
function exactRows(db: Connection, { text, figures }: SearchQuery): EntityRow[] {
  const keys = new Set([text, `short:${text}`, `sender:${squeezed(text)}`]);
  if (figures !== null) {
    const parsed = parseNumber(text, { region: 'GB', mode: 'phone' });
    if (parsed.ok) keys.add(parsed.value.key);
  }
  const byKey = prepared(db, `${ENTITY_SELECT} WHERE entity.kind = 'number' AND entity.key = ?`);
  const byForm = prepared(
    db,
    `${ENTITY_SELECT} WHERE entity.id IN (SELECT entity_id FROM number_form WHERE raw = ?)`,
  );
  return [
    ...[...keys].flatMap((key) => (byKey.get(key) as EntityRow | undefined) ?? []),
    ...(byForm.all(text) as EntityRow[]),
  ];
}

/** Vehicles whose plate may have been misread for this one, or for one that holds it. */
export function alikePlates(db: Connection, { run }: SearchQuery, limit: number): PartHit[] {
  // Figures alone are alike to too many plates.
  if (run === null || run.length <= LEAST_FIGURES || run.length > 8 || !/[A-Z]/.test(run)) return [];
  const alike = alikeForm(run);
  const rows = prepared(
    db,
    `${ENTITY_SELECT} WHERE entity.id IN (SELECT rowid FROM search_plate WHERE search_plate MATCH ?)
       ORDER BY entity.events DESC LIMIT ?`,
  ).all(matching('alike', alike), limit) as EntityRow[];
  return rows.filter((row) => !row.key.includes(run)).map((row) => ({ row, fit: 3 }));
}
