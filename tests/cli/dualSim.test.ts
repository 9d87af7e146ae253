// The command about handsets over a record with two IMEIs that are possibly one handset, and what an analyst decides of them.
import { expect, test } from 'vitest';
import type { Answer } from '../../src/contract/calls.ts';
import { folderWithCase, json, plumbline } from './plumbline.ts';

const ONE = '00440010000040';
const OTHER = '00440010000041';

/** Ten days, on each of which both handsets are used a quarter of an hour apart on one cell, of two by turns. */
const cellOn = (day: string): string => `001-01-4002-2004${Number(day) % 2}`;
const RECORD = [
  'Calling Number,Called Number,Start Time,Duration,Type,IMEI,IMSI,Cell ID',
  ...Array.from({ length: 10 }, (_, i) => String(i + 1).padStart(2, '0')).flatMap((day) => [
    `07700900001,07700900009,${day}/03/2026 10:00:00,30,Voice,${ONE},001019000000001,${cellOn(day)}`,
    `07700900002,07700900009,${day}/03/2026 10:15:00,30,Voice,${OTHER},001019000000002,${cellOn(day)}`,
  ]),
  '',
].join('\r\n');

test('two IMEIs that are possibly one handset are told with their reasons, stay two, and can be decided of', async () => {
  const folder = await folderWithCase({ 'calls.csv': RECORD });
  await json(folder, ['import', 'test.plumb', 'calls.csv']);
  const ofCase = async () => (await json(folder, ['tenures', 'test.plumb'])) as Answer<'tenures'>;
  const { dualSim, tenures } = await ofCase();
  expect(dualSim).toMatchObject([{ handsets: [`imei:${ONE}`, `imei:${OTHER}`], status: 'open' }]);
  expect(dualSim[0]?.events.length).toBeGreaterThan(10);
  expect(new Set(tenures.filter(({ kind }) => kind === 'number-handset').map(({ b }) => b)).size).toBe(2);

  const { out } = await plumbline(folder, ['tenures', 'test.plumb']);
  expect(out).toContain(`imei:${ONE} and imei:${OTHER}: possibly one dual-SIM handset`);
  expect(out).toContain('two handsets bought together');

  await json(folder, [
    'decide',
    'test.plumb',
    'device',
    `imei:${ONE}`,
    `imei:${OTHER}`,
    '--status',
    'dismissed',
  ]);
  expect((await ofCase()).dualSim[0]?.status).toBe('dismissed');
  const other = (await json(folder, ['tenures', 'test.plumb', '--of', '07700900009'])) as Answer<'tenures'>;
  expect(other.dualSim).toEqual([]);
});
