// Places in a case: partners' counts and areas go in and balance, and what is answered of them can be opened down to the row.
import { describe, expect, test } from 'vitest';
import { ask, errorOf, openedCase } from './startedEngine.ts';

const COUNTS = [
  'Place,Measure,Count,Period,Source',
  'Norwich,Children reported missing,40,2025/26,Invented council',
  'Norwich,Pupils persistently absent,"3,100",2025/26,Invented council',
  "King's Lynn,Children reported missing,3,2025/26,Invented council",
  "King's Lynn,Pupils persistently absent,<5,2025/26,Invented council",
  'Great Yarmouth,Children reported missing,21,2025/26,Invented council',
  'Great Yarmouth,White residents,9,2025/26,Invented council',
  'Great Yarmouth,Pupils persistently absent,some,2025/26,Invented council',
  'Nowhere-on-Sea,Children reported missing,7,2025/26,Invented council',
].join('\n');

const square = (west: number, south: number, side: number) => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];
const feature = (name: string, coordinates: unknown, type = 'Polygon') => ({
  type: 'Feature',
  properties: { PFA20CD: `T${name.length}`, PFA20NM: name },
  geometry: { type, coordinates },
});
const AREAS = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    feature('Test East', [square(0.9, 52.2, 1.2)]),
    feature('Test West', [[square(-0.2, 52.2, 1)]], 'MultiPolygon'),
    feature('Grid', [square(500_000, 200_000, 1000)]),
    feature('A point', [1, 52], 'Point'),
  ],
});

describe('a table of partners’ counts', () => {
  test('is recognised, balances, and keeps what was not told as unknown', async () => {
    const { engine, bring } = await openedCase();
    const file = await bring('counts.csv', COUNTS);
    expect(file).toMatchObject({ kind: 'vulnerability', rows: 8, accepted: 6, rejected: 2, duplicates: 0 });
    expect(file.warnings.join()).toContain('not nought');
    const { rows } = await ask(engine, 'ledger', { source: 'counts.csv' });
    expect(rows.map(({ line }) => line)).toEqual([7, 8]);
    expect(rows[0]?.reason).toMatch(/ethnicity, nationality, religion or deprivation/);
    const { ranks, unknownPlaces } = await ask(engine, 'risk', {});
    expect(unknownPlaces).toEqual(['Nowhere-on-Sea']);
    const lynn = ranks.find(({ town }) => town.name === "King's Lynn");
    const absent = lynn?.parts.find(({ label }) => label === 'Pupils persistently absent');
    expect(absent?.value).toBeNull();
    expect(absent?.rows).toMatchObject([{ file: 'counts.csv', line: 5 }]);
    expect(absent?.rows[0]?.sha256).toBe(file.sha256);
    expect(absent?.rows[0]?.raw).toContain('<5');
  });

  test('with columns on protected characteristics is refused whole, and the columns are named', async () => {
    const { engine, write } = await openedCase();
    const path = write('barred.csv', 'Place,Ethnic group,Measure,Count,IMD decile\nNorwich,x,y,1,1\n');
    const error = await errorOf(engine, 'importRun', { path, options: {} });
    expect(error).toMatchObject({
      code: 'COLUMNS_BARRED',
      data: { columns: ['Ethnic group', 'IMD decile'] },
    });
    expect((await ask(engine, 'sources', {})).sources).toEqual([]);
  });

  test('leaves the case as a table in which counts from 1 to 4 are kept back, noted in the chain', async () => {
    const { engine, bring } = await openedCase();
    await bring('counts.csv', COUNTS);
    const { text } = await ask(engine, 'riskExport', {});
    const missing = text.split('\r\n').filter((line) => line.includes('Children reported missing'));
    expect(missing.find((line) => line.includes("King's Lynn"))).toMatch(/,"","fewer than 5"$/);
    expect(missing.find((line) => line.includes('Norwich'))).toContain('40 in 2025/26');
    expect(text).not.toMatch(/\b3 in 2025/);
    expect(text).toContain('For prevention, not for suspicion');
    const { entries, valid } = await ask(engine, 'audit', {});
    expect(entries.at(-1)).toMatchObject({ action: 'export' });
    expect(valid).toBe(true);
  });

  test('is weighed by weights that an analyst sets and takes back, each change in the chain', async () => {
    const { engine, bring } = await openedCase();
    await bring('counts.csv', COUNTS);
    const weight = async () =>
      (await ask(engine, 'risk', {})).weights.find(
        ({ name }) => name === 'measure:children reported missing',
      );
    expect(await weight()).toMatchObject({ weight: 1, usual: 1, setAt: null });
    await ask(engine, 'riskWeightsSet', { set: { 'measure:children reported missing': 3 } });
    expect(await weight()).toMatchObject({ weight: 3, usual: 1, setBy: 'tester' });
    await ask(engine, 'riskWeightsSet', { reset: true });
    expect(await weight()).toMatchObject({ weight: 1, setAt: null });
    const { entries } = await ask(engine, 'audit', {});
    expect(entries.filter(({ action }) => action === 'risk-weights')).toHaveLength(2);
    expect(await errorOf(engine, 'riskWeightsSet', { set: { nonsense: 1 } })).toMatchObject({
      code: 'OPTION_INVALID',
    });
  });
});

describe('a file of areas', () => {
  test('balances, is drawn, and tells the force of a place exactly', async () => {
    const { engine, bring } = await openedCase();
    await bring('counts.csv', COUNTS);
    const before = (await ask(engine, 'risk', {})).ranks.find(({ town }) => town.name === 'Norwich');
    expect(before?.town.force).toEqual({ name: 'Norfolk', basis: 'approximate' });
    expect((await ask(engine, 'mapGround', {})).roughForces?.borders.length).toBeGreaterThan(50);
    const file = await bring('areas.geojson', AREAS);
    expect(file).toMatchObject({ kind: 'areas', rows: 4, accepted: 2, rejected: 2 });
    const { rows } = await ask(engine, 'ledger', { source: 'areas.geojson' });
    expect(rows.map(({ code, line }) => [code, line])).toEqual([
      ['POSITION_INVALID', 3],
      ['POSITION_INVALID', 4],
    ]);
    expect(rows[0]?.raw).toContain('Grid');
    const ground = await ask(engine, 'mapGround', {});
    expect(ground.roughForces).toBeNull();
    expect(ground.areas.map(({ name }) => name)).toEqual(['Test East', 'Test West']);
    const after = (await ask(engine, 'risk', {})).ranks;
    const force = (name: string) => after.find(({ town }) => town.name === name)?.town.force;
    expect(force('Norwich')).toEqual({ name: 'Test East', basis: 'boundary' });
    expect(force("King's Lynn")).toEqual({ name: 'Test West', basis: 'boundary' });
    expect(await ask(engine, 'entity', { id: 'place:area test east' })).toMatchObject({
      entity: { label: 'Test East' },
    });
  });

  test('that breaks off is refused', async () => {
    const { engine, write } = await openedCase();
    const path = write('broken.geojson', AREAS.slice(0, 200));
    expect(await errorOf(engine, 'importRun', { path, options: {} })).toMatchObject({ code: 'FILE_DAMAGED' });
  });

  test('is no table: one that is called so is refused', async () => {
    const { engine, write } = await openedCase();
    const path = write('counts.csv', COUNTS);
    expect(await errorOf(engine, 'importRun', { path, options: { kind: 'areas' } })).toMatchObject({
      code: 'MAPPING_INCOMPLETE',
    });
  });

  test('is shown in a preview by its names', async () => {
    const { engine, write } = await openedCase();
    const preview = await ask(engine, 'importPreview', { path: write('areas.geojson', AREAS), options: {} });
    expect(preview).toMatchObject({ kind: 'areas', tested: { rows: 4, accepted: 2, rejected: 2 } });
    expect(preview.rows.map(({ cells }) => cells[0]).slice(0, 2)).toEqual(['Test East', 'Test West']);
  });
});

test('the ground of the map names its sources and their licences', async () => {
  const { engine } = await openedCase();
  const { sources, outline, stations, towns } = await ask(engine, 'mapGround', {});
  expect(sources.map(({ licence }) => licence).join()).toMatch(/CC BY 4\.0.*ODbL/);
  expect(outline.length).toBeGreaterThan(3);
  expect(towns.length).toBeGreaterThan(4000);
  expect(stations.length).toBeGreaterThan(2500);
});

describe('what lies on the map', () => {
  const CELLS = [
    'CGI,Latitude,Longitude,Azimuth,Beam Width,Town,Postcode',
    '001-01-4001-20011,52.63,1.30,120,65,Norwich,AA1 1AA',
    '001-01-4001-20012,52.63,1.30,240,65,Norwich,AA1 1AA',
  ].join('\n');
  const CALLS = [
    'Calling Number,Called Number,Start Time,Duration,First Cell ID',
    '07700900001,07700900002,14/03/2026 09:00:00,60,001-01-4001-20011',
    '07700900001,07700900002,14/03/2026 10:00:00,60,001-01-4001-20012',
    '07700900001,07700900003,14/03/2026 11:00:00,60,001-01-4001-29999',
  ].join('\n');
  const READS = [
    'VRM,Date,Time,Camera,Latitude,Longitude',
    'AB95XYZ,14/03/2026,09:05:00,NOR-1,52.62,1.29',
    'AB95XYZ,14/03/2026,12:05:00,NOR-2,,',
  ].join('\n');
  const HOLDERS = [
    'MSISDN,Subscriber Name,Address,Town,Postcode',
    '07700900002,Ada Test,1 Alder Street,Norwich,AA1 1AA',
    '07700900003,Bo Test,2 Alder Street,Cromer,AA9 9ZZ',
    '07700900004,Cy Test,3 Alder Street,Nowhere-on-Sea,AA9 9ZY',
  ].join('\n');

  test('of one number: its sightings on cells that have a position, each with its event', async () => {
    const { engine, bring } = await openedCase();
    await bring('cells.csv', CELLS);
    await bring('calls.csv', CALLS);
    const found = await ask(engine, 'mapThings', { of: '+447700900001' });
    expect(found.numbers).toEqual([{ id: '+447700900001', line: null }]);
    expect(found.cells.map(({ azimuth }) => azimuth)).toEqual([120, 240]);
    expect(found.sightings.at.map((at) => new Date(at).toISOString())).toEqual([
      '2026-03-14T09:00:00.000Z',
      '2026-03-14T10:00:00.000Z',
    ]);
    expect(found.sightings.cell).toEqual([0, 1]);
    expect(found.unplaced).toMatchObject({ cells: 1, sightings: 1 });
    const { rows } = await ask(engine, 'eventRows', { eventId: found.sightings.event[0] ?? 0 });
    expect(rows[0]).toMatchObject({ file: 'calls.csv', line: 2 });
  });

  test('of a vehicle: its reads at cameras that have a position, each with its row', async () => {
    const { engine, bring } = await openedCase();
    await bring('reads.csv', READS);
    const found = await ask(engine, 'mapThings', { of: 'vrm:AB95XYZ' });
    expect(found.cameras.map(({ label }) => label)).toEqual(['Camera NOR-1']);
    expect(found.reads.read).toHaveLength(1);
    expect(found.unplaced.cameras).toBe(1);
    const { rows } = await ask(engine, 'readRows', { reads: found.reads.read });
    expect(rows).toMatchObject([{ file: 'reads.csv', line: 2 }]);
  });

  test('of the whole case: addresses by a known postcode, else by their town, else not at all', async () => {
    const { engine, bring } = await openedCase();
    await bring('cells.csv', CELLS);
    await bring('holders.csv', HOLDERS);
    const { addresses, unplaced } = await ask(engine, 'mapThings', {});
    expect(addresses.map(({ label, basis }) => [label.slice(0, 14), basis])).toEqual([
      ['1 Alder Street', 'postcode'],
      ['2 Alder Street', 'town'],
    ]);
    expect(unplaced.addresses).toBe(1);
  });
});
