// Cells of call records in a case: their addresses, and the place that a postcode gives them once a lookup is there.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { iccidOf } from '../../src/demonstration/identifiers.ts';
import { ask, freshFolder, type OpenedCase, openedCase } from './startedEngine.ts';

const IMSI = '001010000000123';
const CALLS = [
  'Calling Number,Called Number,Start Time,Duration,IMSI,ICCID,Start Cell,Start Cell Address,Start Cell Postcode,End Cell,End Cell Postcode',
  `07700900123,07700900124,2026-03-01 10:00:00,62,${IMSI},${iccidOf(IMSI)},A1,1 High Street,AA1 1AA,A2,AA1 1AB`,
  `07700900123,07700900124,2026-03-01 11:00:00,62,${IMSI},${iccidOf(IMSI)},A2,2 Low Road,AA1 1AB,A1,AA1 1AA`,
].join('\n');
const LOOKUP = 'pcds,lat,long\nAA1 1AA,51.5,-0.12\nAA1 1AB,51.6,-0.2\nAA1 1AD,51.7,-0.3\n';

async function imported({ engine }: OpenedCase, name: string, text: string) {
  const path = join(freshFolder(), name);
  writeFileSync(path, text);
  return (await ask(engine, 'importRun', { path, options: {} })).files[0]!;
}
const factsOf = async ({ engine }: OpenedCase, id: string) => (await ask(engine, 'entity', { id })).facts;
const placesOf = async ({ engine }: OpenedCase) =>
  (await ask(engine, 'mapThings', {})).cells.map(({ id, lat, lon }) => [id, lat, lon]);

test('a cell shows its address, and stands where its postcode lies as long as a lookup says so', async () => {
  const opened = await openedCase();
  expect(await imported(opened, 'calls.csv', CALLS)).toMatchObject({ rows: 2, accepted: 2 });
  expect(await factsOf(opened, 'cell:A1')).toEqual([
    { name: 'Address', value: '1 High Street (calls.csv, line 2)' },
    { name: 'Postcode', value: 'AA1 1AA (calls.csv, line 2)' },
  ]);
  expect(await placesOf(opened)).toEqual([]);

  expect(await imported(opened, 'postcodes.csv', LOOKUP)).toMatchObject({ kind: 'postcodes', accepted: 3 });
  expect(await placesOf(opened)).toEqual([
    ['cell:A1', 51.5, -0.12],
    ['cell:A2', 51.6, -0.2],
  ]);
  expect((await factsOf(opened, 'cell:A2'))[0]).toEqual({
    name: 'Position',
    value: '51.6, -0.2, by its postcode (postcodes.csv, line 3)',
  });

  await ask(opened.engine, 'sourceWithdraw', { source: 'postcodes.csv', reason: 'Another edition' });
  expect(await placesOf(opened)).toEqual([]);
});

test('a SIM shows the card that it is on, and is found by it', async () => {
  const opened = await openedCase();
  await imported(opened, 'calls.csv', CALLS);
  expect(await factsOf(opened, `imsi:${IMSI}`)).toContainEqual({
    name: 'ICCID',
    value: `${iccidOf(IMSI)} (calls.csv, line 2)`,
  });
  const { hits } = await ask(opened.engine, 'search', { text: iccidOf(IMSI) });
  expect(hits.map(({ id }) => id)).toEqual([`imsi:${IMSI}`]);
});

test('a SIM of which only the card is known goes by that, in the events and in a search', async () => {
  const opened = await openedCase();
  const card = iccidOf(IMSI);
  await imported(opened, 'calls.csv', CALLS.replaceAll(`${IMSI},`, ','));
  expect((await ask(opened.engine, 'events', {})).rows.map(({ sim }) => sim)).toEqual([
    `iccid:${card}`,
    `iccid:${card}`,
  ]);
  const check = `MSISDN,Subscriber name,ICCID\n07700900123,John SAMPLE,${card}\n`;
  await imported(opened, 'check.csv', check);
  expect(await factsOf(opened, `iccid:${card}`)).toContainEqual({ name: 'ICCID', value: card });
  const { hits } = await ask(opened.engine, 'search', { text: card.slice(4) });
  expect(hits).toMatchObject([{ id: `iccid:${card}`, where: 'ICCID' }]);
});
