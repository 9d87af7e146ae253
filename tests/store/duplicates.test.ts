// Rows told twice: whatever repeats whatever, the case ends as if each had come once, and the ledger names what it repeats.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openSource } from '../../src/intake/openSource.ts';
import type { Connection } from '../../src/store/connection.ts';
import { removeEvents } from '../../src/store/eventRemoval.ts';
import type { SourceHeader } from '../../src/store/staging/batch.ts';
import { beginImport } from '../../src/store/staging/importWriter.ts';
import { WISHES } from '../intake/readIn.ts';
import { caseMade, freshFolder } from './caseMade.ts';

const HEADER = 'Calling Number,Called Number,Date,Time,Duration,Call Type,Direction,IMEI,First Cell';

type File = { name: string; rows: readonly string[] };

/** A file of many bytes counts as a bulk load, which is looked through in another way than a small one. */
function importFile(db: Connection, { name, rows }: File, asBulk: boolean): void {
  const path = join(freshFolder(), name);
  writeFileSync(path, `${[HEADER, ...rows].join('\n')}\n`);
  const source = openSource(path, WISHES);
  const header: SourceHeader = {
    ...{ name, path, sizeBytes: asBulk ? 2 ** 30 : source.sizeBytes, kind: source.kind, profile: 'guessed' },
    ...{ zone: source.zone, encoding: source.encoding, layout: source.layout, mapping: source.mapping },
    ...{ options: {}, marking: '', parserVersion: '1', importedBy: 'tester', sheets: source.sheets },
    authorisation: null,
  };
  const writer = beginImport(db, header);
  writer.publish(source.read(writer.write), { at: 0, seconds: () => 0 });
}

const ENTITIES = `(SELECT key FROM entity e WHERE e.id = `;
const EVENT = `started_at, duration_s, type, ${ENTITIES}a), ${ENTITIES}b), ${ENTITIES}a_handset), ${ENTITIES}a_cell)`;

/** What a case says but for lines and ids, which differ where rows were left out. */
const saidBy = (db: Connection): unknown => ({
  events: db.prepare(`SELECT ${EVENT} FROM call_event ORDER BY ${EVENT}`).raw().all(),
  ...Object.fromEntries(
    ['event_from', 'event_to', 'event_time'].map((order) => [
      order,
      db
        .prepare(
          `SELECT count(*), count(c.id), count(DISTINCT c.id) FROM "${order}" o
             LEFT JOIN call_event c ON c.id = o.event_id AND c.started_at = o.started_at`,
        )
        .raw()
        .get(),
    ]),
  ),
  entities: db
    .prepare('SELECT kind, key, events, contacts, first_seen, last_seen FROM entity ORDER BY kind, key')
    .raw()
    .all(),
  ties: db
    .prepare(
      `SELECT kind, ${ENTITIES}from_id), ${ENTITIES}to_id), events, forward, first_seen, last_seen FROM link
       WHERE events > 0 ORDER BY 1, 2, 3`,
    )
    .raw()
    .all(),
  schema: db.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').raw().all(),
});

const ledgerOf = (db: Connection): unknown[] =>
  db
    .prepare(
      `SELECT s.name, line, outcome, code, reason FROM ledger_row r JOIN source_file s ON s.id = r.source_file_id
       ORDER BY s.name, line`,
    )
    .raw()
    .all();

/** The plain way: each row is looked for among those that came before it. */
function expected(files: readonly File[]): { kept: File[]; ledger: unknown[] } {
  const first = new Map<string, { name: string; line: number }>();
  const ledger: unknown[] = [];
  const kept = files.map(({ name, rows }) => ({
    name,
    rows: rows.filter((row, i) => {
      const line = i + 2;
      const twin = first.get(row);
      if (!twin) {
        first.set(row, { name, line });
        return true;
      }
      const here = twin.name === name;
      ledger.push([
        ...[name, line, 'duplicate', here ? 'DUPLICATE_IN_FILE' : 'DUPLICATE_OF_FILE'],
        `Says the same as line ${twin.line} of ${here ? 'this file' : twin.name}`,
      ]);
      return false;
    }),
  }));
  return { kept, ledger };
}

const row = fc
  .record({
    a: fc.constantFrom('07700900001', '07700900002', '07700900003'),
    b: fc.constantFrom('07700900004', '07700900005', 'Withheld'),
    second: fc.integer({ min: 0, max: 20 }),
    duration: fc.constantFrom('10', '11', ''),
    type: fc.constantFrom('MOC', 'SMS-MO'),
    imei: fc.constantFrom('', '00499901064000'),
    cell: fc.constantFrom('', '001-01-1-1'),
  })
  .map(({ a, b, second, duration, type, imei, cell }) =>
    [
      a,
      b,
      '14/03/2026',
      `09:00:${String(second).padStart(2, '0')}`,
      duration,
      type,
      'OUT',
      imei,
      cell,
    ].join(),
  );
const rows = fc.array(row, { minLength: 1, maxLength: 400, size: 'max' });

describe('rows told twice', () => {
  test('leave the case as if each had come once, and stand in the ledger', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(rows, fc.boolean()), { minLength: 1, maxLength: 3 }), (given) => {
        const files = given.map(([list, asBulk], i) => ({ name: `${i + 1}.csv`, rows: list, asBulk }));
        const { kept, ledger } = expected(files);
        const [db, once] = [caseMade().db, caseMade().db];
        for (const file of files) importFile(db, file, file.asBulk);
        for (const file of kept) if (file.rows.length > 0) importFile(once, file, true);
        expect(ledgerOf(db)).toEqual(ledger);
        expect(saidBy(db)).toEqual(saidBy(once));
      }),
      { numRuns: 12 },
    );
  });

  test('are told apart in a file that repeats another whole, and in one that repeats itself', () => {
    const list = Array.from(
      { length: 3000 },
      (_, i) =>
        `0770090${String(i % 900).padStart(4, '0')},01632960001,14/03/2026,09:${String(i % 60).padStart(2, '0')}:00,${i},MOC,OUT,,`,
    );
    const { db } = caseMade();
    importFile(db, { name: 'one.csv', rows: list }, true);
    importFile(db, { name: 'two.csv', rows: [...list.slice(1000), ...list.slice(0, 1000)] }, true);
    expect(db.prepare('SELECT accepted, duplicates FROM source_file ORDER BY id').raw().all()).toEqual([
      [3000, 0],
      [0, 3000],
    ]);
    importFile(db, { name: 'three.csv', rows: [list[0]!, list[0]!, list[1]!] }, false);
    expect(ledgerOf(db).slice(0, 3)).toEqual(
      [2, 2, 3].map((of, i) => [
        ...['three.csv', i + 2, 'duplicate', 'DUPLICATE_OF_FILE', `Says the same as line ${of} of one.csv`],
      ]),
    );
  });
});

describe('taking events out', () => {
  test.each([3, 300])('leaves nothing of %i events, and the trigger that keeps the orders', (count) => {
    const list = Array.from(
      { length: 400 },
      (_, i) =>
        `07700900001,01632960001,14/03/2026,09:${String(i % 60).padStart(2, '0')}:00,${i},MOC,OUT,00499901064000,`,
    );
    const { db } = caseMade();
    importFile(db, { name: 'one.csv', rows: list }, false);
    const schema = db.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all();
    removeEvents(
      db,
      Array.from({ length: count }, (_, i) => i + 50),
    );
    for (const table of ['call_event', 'event_from', 'event_to', 'event_time'])
      expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(400 - count);
    expect(
      db
        .prepare('SELECT count(*) FROM call_event WHERE id BETWEEN 50 AND ?')
        .pluck()
        .get(49 + count),
    ).toBe(0);
    expect(db.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all()).toEqual(schema);
  });
});
