// A case of any earlier version is brought to this one step by step, each step whole or not at all.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CaseRefused, openCase } from '../../src/store/caseFile.ts';
import { APPLICATION_ID, type Connection, connect } from '../../src/store/connection.ts';
import { CURRENT_VERSION, MIGRATIONS, migrate, versionOf } from '../../src/store/migrations.ts';
import { caseMade, closedAfter, freshFolder, PASSPHRASE } from './caseMade.ts';

const schemaOf = (db: Connection): unknown[] =>
  db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all();

/** A case file as the program of that version left it. */
function caseOfVersion(version: number): string {
  const path = join(freshFolder(), `version-${version}.plumb`);
  const db = connect(path, PASSPHRASE);
  db.pragma(`application_id=${APPLICATION_ID}`);
  migrate(db, version);
  db.close();
  return path;
}

const versions = Array.from({ length: CURRENT_VERSION }, (_, version) => version);

describe('the steps from version to version', () => {
  test.each(versions)('step %i to the next', (version) => {
    const db = closedAfter(connect(caseOfVersion(version), PASSPHRASE));
    expect(versionOf(db)).toBe(version);
    const before = schemaOf(db);
    migrate(db, version + 1);
    expect(versionOf(db)).toBe(version + 1);
    expect(schemaOf(db)).not.toEqual(before);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.pragma('foreign_key_check')).toEqual([]);
  });

  test.each(versions)('a case of version %i opens as a new one is made', (version) => {
    const opened = closedAfter(openCase(caseOfVersion(version), PASSPHRASE));
    expect(versionOf(opened)).toBe(CURRENT_VERSION);
    expect(schemaOf(opened)).toEqual(schemaOf(caseMade().db));
  });

  test('events that a case holds already are put into their orders', () => {
    const path = caseOfVersion(7);
    const before = connect(path, PASSPHRASE);
    const put = before.prepare(
      'INSERT INTO call_event (id, type, started_at, a, b, side, source_file_id, sheet, line) VALUES (?, 1, ?, ?, ?, 0, 1, 0, 1)',
    );
    for (const row of [
      [1, 30, 5, 6],
      [2, 10, 6, 5],
      [3, 20, 5, null],
    ])
      put.run(row);
    before.close();
    const db = closedAfter(openCase(path, PASSPHRASE));
    const rows = (sql: string): unknown[] => db.prepare(sql).raw().all();
    expect(rows('SELECT * FROM event_from')).toEqual([
      [5, 0, 20, 3, 1],
      [5, 6, 30, 1, 1],
      [6, 5, 10, 2, 1],
    ]);
    expect(rows('SELECT * FROM event_to')).toEqual([
      [0, 5, 20, 3, 1],
      [5, 6, 10, 2, 1],
      [6, 5, 30, 1, 1],
    ]);
    expect(rows('SELECT * FROM event_time')).toEqual([
      [10, 2],
      [20, 3],
      [30, 1],
    ]);
  });

  test('a case of this version is left as it is', () => {
    const { db } = caseMade();
    const before = [schemaOf(db), db.pragma('schema_version')];
    migrate(db);
    expect([schemaOf(db), db.pragma('schema_version')]).toEqual(before);
  });

  test('a step that fails leaves the version before it', () => {
    const path = caseOfVersion(0);
    const db = closedAfter(connect(path, PASSPHRASE));
    // The first step makes this table itself, last of all but the indexes.
    db.exec('CREATE TABLE audit (x)');
    const before = schemaOf(db);
    expect(() => migrate(db)).toThrow('audit');
    expect(versionOf(db)).toBe(0);
    expect(schemaOf(db)).toEqual(before);
  });

  test('every table of a case is strict', () => {
    const tables = caseMade().db.pragma('table_list') as {
      schema: string;
      name: string;
      type: string;
      strict: number;
    }[];
    const own = tables.filter(({ schema, name }) => schema === 'main' && !name.startsWith('sqlite_'));
    expect(own.length).toBeGreaterThan(15);
    expect(own.filter(({ strict, type }) => type === 'table' && strict === 0)).toEqual([]);
  });

  test('there are as many steps as versions', () => {
    expect(MIGRATIONS).toHaveLength(CURRENT_VERSION);
    expect(() => openCase(join(freshFolder(), 'none'), PASSPHRASE)).toThrow(CaseRefused);
  });
});
