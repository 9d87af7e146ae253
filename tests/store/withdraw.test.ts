// A withdrawn file leaves the case as if it had never been imported: what other files support stays, all else goes.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generateDemonstration } from '../../src/demonstration/index.ts';
import { storedBytes } from '../../src/engine/storedSource.ts';
import { openBytes, openSource } from '../../src/intake/openSource.ts';
import type { Connection } from '../../src/store/connection.ts';
import { findSource } from '../../src/store/sources.ts';
import type { SourceHeader } from '../../src/store/staging/batch.ts';
import { beginImport } from '../../src/store/staging/importWriter.ts';
import { withdrawSource } from '../../src/store/withdraw.ts';
import { WISHES } from '../intake/readIn.ts';
import { caseMade, freshFolder } from './caseMade.ts';
import { caseTold } from './caseTold.ts';

type File = { name: string; text: string };

const CLOCK = { at: 0, seconds: () => 0 };
const BY = { at: 0, who: 'tester', reason: 'Sent to us by mistake' };

function importInto(db: Connection, { name, text }: File): void {
  const path = join(freshFolder(), name);
  writeFileSync(path, text);
  const source = openSource(path, WISHES);
  const header: SourceHeader = {
    ...{ name, path: '', sizeBytes: source.sizeBytes, kind: source.kind, profile: 'guessed' },
    ...{ zone: source.zone, encoding: source.encoding, layout: source.layout, mapping: source.mapping },
    ...{ options: {}, marking: '', parserVersion: '1', importedBy: 'tester', sheets: source.sheets },
    authorisation: null,
  };
  const writer = beginImport(db, header);
  writer.publish(source.read(writer.write), CLOCK);
}

function withdrawFrom(db: Connection, name: string): void {
  withdrawSource(
    db,
    findSource(db, name)!,
    BY,
    (source, hand) => void openBytes(storedBytes(db, source.id, source.name), WISHES).read(hand),
    () => {},
  );
}

/** Imports all files and withdraws one; imports the others alone; both must say the same. */
function expectAsIfNever(files: readonly File[], gone: string): void {
  const [whole, alone] = [caseMade().db, caseMade().db];
  for (const file of files) importInto(whole, file);
  for (const file of files) if (file.name !== gone) importInto(alone, file);
  withdrawFrom(whole, gone);
  expect(caseTold(whole)).toEqual(caseTold(alone));
  expect(whole.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(whole.pragma('foreign_key_check')).toEqual([]);
}

const CALLS = 'MSISDN,Other Party,Start Time,Duration,Type,Direction,IMEI,Cell ID';
const calls = (...rows: readonly string[]): string => `${[CALLS, ...rows].join('\n')}\n`;

const OUT = '07700900001,07700900002,14/03/2026 09:00:00,60,Voice,MO,00499901064000,001-01-1-1';
const INTO = '07700900002,07700900001,14/03/2026 09:00:02,60,Voice,MT,00499901064001,001-01-1-2';
const ELSE = '07700900003,07700900004,15/03/2026 10:00:00,5,SMS,MO,,';

describe('a withdrawn file', () => {
  test('that stands alone leaves nothing behind', () => {
    expectAsIfNever([{ name: 'one.csv', text: calls(OUT, ELSE) }], 'one.csv');
  });

  test('leaves the rows that repeated its own as rows of the file that repeated them', () => {
    const files = [
      { name: 'one.csv', text: calls(OUT, ELSE) },
      { name: 'two.csv', text: `Cover\n${calls(OUT, OUT)}` },
      { name: 'three.csv', text: `Another cover\n${calls(OUT)}` },
    ];
    for (const { name } of files) expectAsIfNever(files, name);
  });

  test('leaves the other leg of a call as a call of its own, whichever of the two it was', () => {
    const files = [
      { name: 'out.csv', text: calls(OUT) },
      { name: 'in.csv', text: calls(INTO) },
      { name: 'in again.csv', text: `Cover\n${calls(INTO)}` },
    ];
    for (const { name } of files) expectAsIfNever(files, name);
  });

  test('takes the place of cells, the names of people and the sightings of vehicles with it', () => {
    const files = [
      { name: 'calls.csv', text: calls(OUT) },
      {
        name: 'cells.csv',
        text: 'Cell ID,Latitude,Longitude,Azimuth\n001-01-1-1,51.5,-0.1,90\n001-01-1-9,51.6,-0.2,\n',
      },
      { name: 'cells 2.csv', text: 'Cell ID,Latitude,Longitude,Azimuth\n001-01-1-1,51.7,-0.3,10\n' },
      {
        name: 'subscribers.csv',
        text: 'MSISDN,Subscriber Name,Address,Postcode\n07700900001,JANE DOE,1 Example Road,AA1 1AA\n',
      },
      {
        name: 'subscribers 2.csv',
        text: 'Reply of another day\nMSISDN,Subscriber Name,Address,Postcode\n07700900001,JANE DOE,1 Example Road,AA1 1AA\n07700900005,John Doe,2 Example Road,AA1 1AA\n',
      },
      { name: 'anpr.csv', text: 'VRM,Date,Time,Camera\nAB95 XYZ,14/03/2026,09:00:00,A1 north\n' },
      {
        name: 'anpr 2.csv',
        text: 'VRM,Date,Time,Camera,Direction\nAB95XYZ,14/03/2026,09:00:00,A1 north,N\nAB95XYZ,14/03/2026,10:00:00,A1 north,N\n',
      },
    ];
    for (const { name } of files) expectAsIfNever(files, name);
  });

  test('of an operation leaves what its other files say', () => {
    const { files } = generateDemonstration({ seed: 3, events: 2000 });
    const texts = files.map(({ name, lines }) => ({ name, text: `${[...lines()].join('\n')}\n` }));
    const kinds = ['cell-sites', 'area-extract', 'subscribers'];
    for (const kind of kinds) {
      const gone = texts.find(({ name }) => name.includes(kind));
      expect(gone).toBeDefined();
      expectAsIfNever(texts, gone!.name);
    }
  });

  test('of any rows among any other files leaves what they alone would have given', () => {
    // One form a number: a refused row leaves its form behind where another row made the number known before it.
    const number = fc.constantFrom('07700900001', '07700900002', '60060', 'Withheld', '4.47E+11');
    const row = fc
      .record({
        own: number,
        other: number,
        second: fc.integer({ min: 0, max: 21 }),
        duration: fc.constantFrom('10', '11', '13', '', 'x'),
        type: fc.constantFrom('Voice', 'Voice', 'SMS'),
        direction: fc.constantFrom('MO', 'MT', ''),
        imei: fc.constantFrom('', '00499901064000', '00499901064001'),
        cell: fc.constantFrom('', '001-01-1-1'),
      })
      .map(
        ({ own, other, second, duration, type, direction, imei, cell }) =>
          `${own},${other},14/03/2026 09:00:${String(second).padStart(2, '0')},${duration},${type},${direction},${imei},${cell}`,
      );
    const table = fc.array(row, { minLength: 1, maxLength: 12 });
    const check = fc.property(fc.array(table, { minLength: 2, maxLength: 4 }), fc.nat(), (tables, which) => {
      const files = tables.map((rows, i) => ({
        name: `file ${i}.csv`,
        text: `Cover ${i}\n${calls(`07700900001,07700900009,13/03/2026 09:0${i}:00,1,Voice,MO,,`, ...rows)}`,
      }));
      expectAsIfNever(files, files[which % files.length]!.name);
    });
    fc.assert(check, { numRuns: 12 });
  });

  test('among records whose clocks stand apart leaves what the others alone would have given', () => {
    const start = Date.UTC(2026, 2, 14, 9);
    const record = (way: 'MO' | 'MT', indexes: readonly number[], seconds: number): string[] =>
      indexes.map((i) => {
        const at = new Date(start + i * 7_000_000 + (i % 5) * 61_000 + seconds * 1000).toISOString();
        const [from, to] = ['07700900001', `0770090001${i % 3}`];
        const moment = `${at.slice(8, 10)}/03/2026 ${at.slice(11, 19)}`;
        return `${way === 'MO' ? from : to},${way === 'MO' ? to : from},${moment},${20 + i},Voice,${way},,`;
      });
    const all = Array.from({ length: 20 }, (_, i) => i);
    const some = fc.subarray(all, { minLength: 1 });
    const check = fc.property(
      fc.constantFrom(37, -61, 300),
      fc.record({
        way: fc.constantFrom('MO' as const, 'MT' as const),
        of: some,
        late: fc.constantFrom(0, 2, 45),
      }),
      fc.shuffledSubarray(['caller', 'called', 'third'], { minLength: 3 }),
      fc.constantFrom('caller', 'called', 'third'),
      (apart, third, order, gone) => {
        const texts: Record<string, string> = {
          caller: `A\n${calls(...record('MO', all, 0))}`,
          called: `B\n${calls(...record('MT', all, apart))}`,
          third: `C\n${calls(...record(third.way, third.of, (third.way === 'MT' ? apart : 0) + third.late))}`,
        };
        expectAsIfNever(
          order.map((name) => ({ name: `${name}.csv`, text: texts[name]! })),
          `${gone}.csv`,
        );
      },
    );
    fc.assert(check, { numRuns: 20 });
  });
});
