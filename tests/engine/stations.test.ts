// Stations and postcodes in a case: journeys that gates record, borne out by a number's cells, and addresses placed by a lookup.
import { describe, expect, test } from 'vitest';
import { ask, openedCase } from './startedEngine.ts';

const GATES = [
  'Smartcard number,Name,DOB,Mobile,Station,Date,Time,Event',
  '6335970012345678,Alex Example,01/02/2009,07700 900111,London Euston,03/02/2026,10:00:00,Entry',
  '6335970012345678,,,,Liverpool Lime Street,03/02/2026,12:20:00,Exit',
  '6335970099999999,,,,London Euston,03/02/2026,10:00:00,Entry',
  '6335970099999999,,,,Liverpool Lime Street,03/02/2026,10:20:00,Exit',
  '',
].join('\n');

describe('journeys that stations record', () => {
  test('are told of a card and opened to their rows, and one faster than a train is doubted', async () => {
    const { engine, bring } = await openedCase();
    const file = await bring('gates.csv', GATES);
    expect(file).toMatchObject({ kind: 'rail', rows: 4, accepted: 4, rejected: 0 });
    const { journeys } = await ask(engine, 'journeys', {});
    expect(journeys.map(({ who, from, to }) => `${who}: ${from.crs}-${to.crs}`)).toEqual([
      'Rail card 6335970012345678: EUS-LIV',
      'Rail card 6335970099999999: EUS-LIV',
    ]);
    expect(journeys[0]?.score).toBeGreaterThan(0.9);
    expect(journeys[1]?.score).toBeLessThan(0.3);
    expect(journeys[1]?.against.join()).toMatch(/faster than any train/);
    const { rows } = await ask(engine, 'readRows', { reads: journeys[0]!.reads });
    expect(rows.map(({ file: name, line }) => `${name} ${line}`)).toEqual(['gates.csv 2', 'gates.csv 3']);
    expect(rows[0]?.sha256).toBe(file.sha256);
    const own = await ask(engine, 'journeys', { of: 'group:rail card 6335970012345678' });
    expect(own.journeys).toHaveLength(1);
  });

  test('stand for the person that an analyst combined, and go with their file', async () => {
    const { engine, bring } = await openedCase();
    await bring(
      'staff.csv',
      [
        'Name,DOB,Railway station,Date,Time,Seen by',
        'Sam Example,01/02/1990,Norwich,03/02/2026,09:00,BTP officer',
        'Samuel Example,01/02/1990,Ipswich,03/02/2026,10:10,BTP officer',
        '',
      ].join('\n'),
    );
    expect((await ask(engine, 'journeys', {})).journeys).toEqual([]);
    const people = ['person:sam example|1990-02-01', 'person:samuel example|1990-02-01'] as const;
    await ask(engine, 'combine', { kept: people[0], other: people[1], verdict: 'same' });
    const { journeys } = await ask(engine, 'journeys', { of: people[1] });
    expect(journeys).toMatchObject([{ who: 'Sam Example', from: { crs: 'NRW' }, to: { crs: 'IPS' } }]);
    await ask(engine, 'sourceWithdraw', { source: 'staff.csv', reason: 'a test' });
    expect((await ask(engine, 'journeys', {})).journeys).toEqual([]);
  });

  test('of a vehicle’s cameras are none, and no person at a station passes for a vehicle', async () => {
    const { engine, bring } = await openedCase();
    await bring('gates.csv', GATES);
    const { reads, vehicles, unplaced } = await ask(engine, 'mapThings', {});
    expect([reads.at.length, vehicles.length, unplaced.cameras]).toEqual([0, 0, 0]);
  });
});

describe('a lookup of postcodes', () => {
  test('places addresses of the case, says by which row, and takes them off again when it is withdrawn', async () => {
    const { engine, bring } = await openedCase();
    const lookup = await bring(
      'postcodes.csv',
      'pcds,lat,long\nAA1 1AA,52.657979,1.716052\nAA1 1AB,52.7,1.8\n',
    );
    expect(lookup).toMatchObject({ kind: 'postcodes', accepted: 2 });
    await bring(
      'people.csv',
      'MSISDN,Name,Address,Postcode\n07700900300,Alex Example,1 Test Street,aa11aa\n',
      {
        kind: 'subscribers',
      },
    );
    const placed = async () => (await ask(engine, 'mapThings', {})).addresses;
    expect(await placed()).toMatchObject([
      { lat: 52.657979, lon: 1.716052, basis: 'lookup', row: { file: 'postcodes.csv', line: 2 } },
    ]);
    expect((await ask(engine, 'search', { text: 'AA1 1AB' })).hits).toEqual([]);
    await ask(engine, 'sourceWithdraw', { source: 'postcodes.csv', reason: 'a test' });
    expect(await placed()).toEqual([]);
  });
});
