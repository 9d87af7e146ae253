// An import is one transaction: given up at any of its stages, it leaves the case as it was, indexes and all.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openSource } from '../../src/intake/openSource.ts';
import type { Connection } from '../../src/store/connection.ts';
import { linksAmong, type Member } from '../../src/store/links.ts';
import type { SourceHeader } from '../../src/store/staging/batch.ts';
import { Stopped } from '../../src/store/staging/channel.ts';
import { beginImport, STAGES, type Stage } from '../../src/store/staging/importWriter.ts';
import { largeRecord } from '../engine/callRecords.ts';
import { WISHES } from '../intake/readIn.ts';
import { caseMade, freshFolder } from './caseMade.ts';

const CLOCK = { at: 0, seconds: () => 0 };

/** Imports a file on this thread, giving up when `until` is reached. */
function importInto(db: Connection, text: string, until?: { stage: Stage; time: number }): void {
  const path = join(freshFolder(), 'record.csv');
  writeFileSync(path, text);
  const source = openSource(path, WISHES);
  const header: SourceHeader = {
    ...{ name: 'record.csv', path, sizeBytes: source.sizeBytes, kind: source.kind, profile: 'guessed' },
    ...{ zone: source.zone, encoding: source.encoding, layout: source.layout, mapping: source.mapping },
    ...{ options: {}, marking: '', parserVersion: '1', importedBy: 'tester', sheets: source.sheets },
    authorisation: null,
  };
  let met = 0;
  const writer = beginImport(db, header, (stage) => {
    if (stage === until?.stage && ++met === until.time) throw new Stopped();
  });
  try {
    writer.publish(source.read(writer.write), CLOCK);
  } catch (error) {
    writer.abandon();
    throw error;
  }
}

const stateOf = (db: Connection): unknown => ({
  schema: db.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all(),
  entities: db.prepare('SELECT * FROM entity ORDER BY id').all(),
  events: db.prepare('SELECT count(*), sum(id), sum(started_at) FROM call_event').raw().get(),
  links: db.prepare('SELECT * FROM link ORDER BY id').all(),
  files: db.prepare('SELECT * FROM source_file').all(),
  parts: db.prepare('SELECT count(*) FROM source_part').pluck().get(),
  audit: db.prepare('SELECT * FROM audit').all(),
});

describe('an import that is given up', () => {
  const small = largeRecord(500);
  // Large enough for its indexes to be dropped first and built anew.
  const large = largeRecord(45_000);

  test.each([...STAGES])('at the stage "%s" leaves the case as it was', (stage) => {
    const { db } = caseMade();
    importInto(db, small);
    const before = stateOf(db);
    expect(() => importInto(db, large, { stage, time: 1 })).toThrow(Stopped);
    expect(stateOf(db)).toEqual(before);
  });

  test('at the very last moment leaves the case as it was, and can be made again', () => {
    const { db } = caseMade();
    importInto(db, small);
    const before = stateOf(db);
    expect(() => importInto(db, large, { stage: 'counts', time: 2 })).toThrow(Stopped);
    expect(stateOf(db)).toEqual(before);
    importInto(db, large);
    expect(db.prepare('SELECT count(*) FROM call_event').pluck().get()).toBe(45_000);
  });
});

describe('two ways to the same case', () => {
  test('indexes kept up row by row and indexes built anew give the same ties and counts', () => {
    const rows = largeRecord(45_000).trimEnd().split('\n');
    const [header, ...body] = rows as [string, ...string[]];
    const atOnce = caseMade().db;
    importInto(atOnce, `${rows.join('\n')}\n`);
    const bitByBit = caseMade().db;
    for (let from = 0; from < body.length; from += 15_000)
      importInto(bitByBit, `${[header, ...body.slice(from, from + 15_000)].join('\n')}\n`);
    // The order in which numbers were met, and so their rows, is the same both ways.
    const tell = (db: Connection): unknown => {
      const members = db
        .prepare('SELECT id AS rowId, kind, events FROM entity ORDER BY id')
        .all() as Member[];
      return [
        db.prepare('SELECT key, events, contacts, first_seen, last_seen FROM entity ORDER BY id').all(),
        linksAmong(db, members),
      ];
    };
    expect(tell(bitByBit)).toEqual(tell(atOnce));
  });
});
