// Where cells are, as call records and cell lists say it: of the first cell and the last, by position, address and postcode.
import { describe, expect, test } from 'vitest';
import { openSource } from '../../src/intake/openSource.ts';
import type { ImportBatch } from '../../src/store/staging/batch.ts';
import { readBytes, withBytes } from './readFile.ts';
import { WISHES } from './readIn.ts';

const CALL = 'Calling Number,Called Number,Start Time,Duration';
const ROW = '07700900123,07700900124,2026-03-13 10:00:00,5';

/** The cells of a record by key, and the last cell of each of its events. */
function cellsOf(text: string) {
  return withBytes(text, (path) => {
    const cells: ImportBatch['cells'] = [];
    const ends: (string | null)[] = [];
    openSource(path, WISHES).read((batch) => {
      cells.push(...batch.cells);
      for (let i = 0; i < (batch.events?.count ?? 0); i++)
        ends.push(cells[batch.events!.aCellEnd[i]!]?.key ?? null);
    });
    return { cells: new Map(cells.map(({ key, lat, lon, azimuth }) => [key, [lat, lon, azimuth]])), ends };
  });
}

/** What is noted of cells, beside the events: `key name: value`. */
const notesOf = (text: string): string[] =>
  readBytes(text).facts.flatMap(({ line, entities, attributes }) =>
    attributes.map(({ entity, name, value }) => `${line} ${entities[entity]?.key} ${name}: ${value}`),
  );

describe('the last cell of a call', () => {
  test.each([
    ['Last Cell Latitude,Last Cell Longitude,End Azimuth', '51.5,-0.12,240', [51.5, -0.12, 240]],
    ['End lat,End long,Bearing (last cell)', '51.5,-0.12,', [51.5, -0.12, null]],
    ['Last CGI Lat/Long,,', '"51.5,-0.12",,', [51.5, -0.12, null]],
    ['Lat-Long-Azimuth (Last Cell ID),,', '"51.5/-0.12/240",,', [51.5, -0.12, 240]],
  ])('stands where %s say', (header, values, place) => {
    const { cells, ends } = cellsOf(
      `${CALL},First CGI,Last CGI,${header}\n${ROW},234-10-1-1,234-10-1-2,${values}\n`,
    );
    expect(cells).toEqual(
      new Map([
        ['234-10-1-1', [null, null, null]],
        ['234-10-1-2', place],
      ]),
    );
    expect(ends).toEqual(['234-10-1-2']);
  });

  test('stands where its eastings and northings say, apart from those of the first', () => {
    const header =
      'First Cell,First Cell Easting,First Cell Northing,Last Cell,Last Cell Easting,Last Cell Northing';
    const { cells } = cellsOf(`${CALL},${header}\n${ROW},A1,530000,180000,A2,430000,380000\n`);
    expect([...cells].map(([key, [lat, lon]]) => [key, lat?.toFixed(2), lon?.toFixed(2)])).toEqual([
      ['A1', '51.50', '-0.13'],
      ['A2', '53.32', '-1.55'],
    ]);
  });

  test('keeps its id where what stands beside it is no position, and that is counted', () => {
    const text = `${CALL},Last Cell,End Latitude,End Longitude\n${ROW},A2,north,west\n`;
    expect(cellsOf(text).ends).toEqual(['A2']);
    expect(readBytes(text).warnings.join()).toContain('no position in degrees');
  });

  test('is known by its position where it has no id', () => {
    const { ends } = cellsOf(`${CALL},End Latitude,End Longitude\n${ROW},51.5,-0.12\n`);
    expect(ends).toEqual(['51.50000,-0.12000']);
  });
});

describe('the address of a cell', () => {
  const header =
    'Start Cell,Start Cell Address,Start Cell Postcode,End Cell,End Cell Address,End Cell Postcode';
  const row = (n: number, rest: string): string => `${ROW.replace(':00:00', `:0${n}:00`)},${rest}`;

  test('is noted with its postcode, for the first and the last, once for each', () => {
    const lines = [
      `${CALL},${header}`,
      row(1, 'A1,1 High Street,AA1 1AA,A2,2 Low Road,AA1 1AB'),
      row(2, 'A1,1 High Street,AA1 1AA,A1,1 High Street,AA1 1AA'),
      row(3, 'A2,2 Low Road,AA1 1AB,A2,2 Low Road,AA1 1AB'),
      row(4, 'A1,5 New Street,AA1 1AC,,,'),
    ];
    const first = ['A1 address: 1 High Street', 'A1 postcode: AA1 1AA'];
    const last = ['A2 address: 2 Low Road', 'A2 postcode: AA1 1AB'];
    expect([...new Set(notesOf(lines.join('\n')).map((note) => note.slice(2)))]).toEqual([
      ...first,
      ...last,
      'A1 address: 5 New Street',
      'A1 postcode: AA1 1AC',
    ]);
    expect(notesOf(lines.join('\n'))[0]).toBe('2 A1 address: 1 High Street');
    expect(readBytes(lines.join('\n')).rows).toBe(4);
  });

  test('is that of a layout whose header says no more than "Address", beside the site', () => {
    const text = `${CALL},First CGI,Site Name,Address\n${ROW},234-10-1-1,High Street East,1 High Street\n`;
    expect(notesOf(text)).toEqual([
      '2 234-10-1-1 site: High Street East',
      '2 234-10-1-1 address: 1 High Street',
    ]);
  });

  test('is never that of a customer', () => {
    const customer = `${CALL},Cell ID,Customer Name,Address,Postcode\n${ROW},A1,John SAMPLE,1 High Street,AA1 1AA\n`;
    expect(notesOf(customer)).toEqual([]);
    const billing = `${CALL},Cell ID,Billing Address\n${ROW},A1,1 High Street\n`;
    expect(notesOf(billing)).toEqual([]);
  });

  test('is read from a list of cells, whatever it calls site and postcode', () => {
    const list =
      'Cell ID,Site Address,Site Postcode,Site Easting,Site Northing\nA1,1 High Street,AA1 1AA,530000,180000\n';
    expect(readBytes(list).kind).toBe('cells');
    expect(notesOf(list)).toEqual(['2 A1 address: 1 High Street', '2 A1 postcode: AA1 1AA']);
  });
});
