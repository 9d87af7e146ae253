// Tables of people, vehicles, ties and addresses in layouts that no list holds.
import { describe, expect, test } from 'vitest';
import { readIn } from './readIn.ts';

const lines = (...rows: string[][]): string => rows.map((row) => row.join(';')).join('\n');
const kindOf = (...rows: string[][]): string => readIn(lines(...rows)).opened.kind;

/** What was told of each entity of a file of one row, by its label. */
function factOf(rows: string[][], wishes: Parameters<typeof readIn>[1] = {}) {
  const [fact] = readIn(lines(...rows), wishes).facts;
  return { labels: fact!.entities.map(({ label }) => label), fact: fact! };
}

describe('dates by what happened then', () => {
  test.each([
    ['Date/Time Last Seen', 'Date/Time Found'],
    ['Date/Time Missing From', 'Date/Time Returned'],
    ['Date and Time Reported', 'Date Located'],
  ])('a list with "%s" and "%s" is one of missing people', (since, until) => {
    const { opened, facts } = readIn(
      lines(
        ['Missing Ref', 'Forename', 'Surname', since, until],
        ['M1', 'Casey', 'Sample', '13/03/2026 18:00', '15/03/2026 09:00'],
      ),
    );
    expect(opened.kind).toBe('missing');
    expect(facts[0]?.claims).toContainEqual(
      expect.objectContaining({ from: Date.UTC(2026, 2, 13, 18), to: Date.UTC(2026, 2, 15, 9) }),
    );
  });

  test('a list with arrivals and releases of detainees is one of custody', () => {
    expect(
      kindOf(
        ['Custody Record No', 'Detainee Name', 'Date/Time Arrived', 'Date/Time Released'],
        ['C1', 'Drew SAMPLE', '13/03/2026 10:00', '14/03/2026 09:00'],
      ),
    ).toBe('custody');
  });

  test('a list of recharges is one of top-ups', () => {
    expect(
      kindOf(
        ['MSISDN', 'Recharge Date', 'Recharge Amount', 'PIN/Voucher', 'Outlet Name'],
        ['447700900001', '13/03/2026 10:00:00', '10', '123412341234', 'Sample Stores'],
      ),
    ).toBe('topups');
  });
});

describe('ties', () => {
  test('between "1" and "2", or "A" and "B", are ties though they are dated', () => {
    for (const [one, two] of [
      ['Nominal 1', 'Nominal 2'],
      ['Entity A', 'Entity B'],
    ]) {
      const { opened, facts } = readIn(
        lines(
          [one!, 'Relationship', two!, 'Date', 'Source'],
          ['Alan Sample', 'brother of', 'Beth Sample', '13/03/2026', 'log 1'],
        ),
      );
      expect(opened.kind).toBe('ties');
      expect(facts[0]?.entities.map(({ label }) => label)).toEqual(['Alan Sample', 'Beth Sample']);
      expect(facts[0]?.links.map(({ label }) => label)).toEqual(['brother of']);
    }
  });
});

test('a plate above the header is the vehicle of every read below it', () => {
  const { opened, facts } = readIn(
    lines(
      ['VRM', 'AB95XYZ', '', ''],
      ['Date/Time', 'Camera', 'Location', 'Direction'],
      ['13/03/2026 10:00:00', 'CAM001', 'M99 J1', 'N'],
      ['13/03/2026 10:30:00', 'CAM002', 'M99 J2', 'N'],
    ),
  );
  expect(opened.kind).toBe('anpr');
  expect(facts).toHaveLength(2);
  for (const fact of facts) expect(fact.entities[0]).toMatchObject({ kind: 'vehicle', key: 'AB95XYZ' });
});

test('a read keeps what the vehicle looked like, and where the camera stands', () => {
  const { fact } = factOf([
    ['Date/Time of capture', 'Registration Number', 'Make', 'Colour', 'Camera', 'Location'],
    ['13/07/2026 10:00:00', 'AB95XYZ', 'FORD', 'BLUE', 'C1', 'A99 Test'],
  ]);
  expect(fact.attributes.map(({ name, value }) => `${name}: ${value}`)).toEqual([
    'location: A99 Test',
    'make: FORD',
    'colour: BLUE',
  ]);
});

test('the lines of an address are one address', () => {
  const { labels } = factOf([
    ['MSISDN', 'Name', 'Address Line 1', 'Address Line 2', 'Address Line 3', 'Postcode'],
    ['07700900001', 'Mr Alan Sample', 'Flat 2', '2 Test Road', 'Anytown', 'AA1 1AB'],
  ]);
  expect(labels.some((label) => /^Flat 2, 2 Test Road, Anytown,? AA1 1AB$/.test(label))).toBe(true);
});

test('a subscriber’s date of birth is a day, however it is written', () => {
  const { fact } = factOf([
    ['MSISDN', 'Account Holder', 'Holder DOB'],
    ['07700900001', 'Mr Alan Sample', '01/02/1990'],
  ]);
  expect(fact.claims).toContainEqual(expect.objectContaining({ name: 'date of birth', value: '1990-02-01' }));
});

test('a cell’s whole identity comes before its number', () => {
  const { opened } = readIn(
    lines(['Cell ID', 'CGI', 'Latitude', 'Longitude'], ['20', '001-01-10-20', '51.5', '-0.12']),
  );
  expect(opened.mapping.cell).toBe('CGI');
});

test('a contact has every number that the row gives them', () => {
  const { fact } = factOf(
    [
      ['First Name', 'Last Name', 'Mobile Phone', 'Business Phone', 'Phone Type'],
      ['Jay', 'Test', '07700 900002', '020 7946 0123', 'iPhone'],
    ],
    { kind: 'extraction', subject: '07700900001' },
  );
  expect(fact.attributes.map(({ value }) => value)).toEqual(['Jay Test', 'Jay Test']);
});

test('sentences under "Report" beside a reference are what a report says', () => {
  expect(
    kindOf(['Intel Ref', 'Submitted', 'Report'], ['26/001', '13/03/2026', 'Alan SAMPLE sells from home.']),
  ).toBe('reports');
});

test('JSON with a record a line is a list of records', () => {
  const record = (b: string): string =>
    JSON.stringify({ a_number: '07700900001', b_number: b, start: '2026-03-13 10:00:00', duration: 30 });
  expect(readIn(`${record('07700900002')}\n${record('07700900003')}\n`).events.map(({ b }) => b)).toEqual([
    '+447700900002',
    '+447700900003',
  ]);
});
