// Convoys from an imported list of camera reads, opened down to the rows of the file.
import { expect, test } from 'vitest';
import { ask, openedCase } from './startedEngine.ts';

const CAMERAS = [
  ['BAR-01', '54.0897', '-3.2191'],
  ['BAR-07', '53.8298', '-3.1323'],
  ['LIV-02', '53.4100', '-2.9800'],
];

/** One row a camera, half an hour apart, for each vehicle on each day. */
function reads(): string {
  const rows = [3, 9, 17].flatMap((day, i) =>
    ['AB95 XYZ', 'CD95 XYZ'].flatMap((plate, second) =>
      CAMERAS.map(([camera, lat, lon], k) => {
        const minute = 10 + i * 5 + second * 2;
        return `${plate},${String(day).padStart(2, '0')}/03/2026,${10 + k}:${minute}:00,${camera},${lat},${lon}`;
      }),
    ),
  );
  return [
    'VRM,Date,Time,Camera,Latitude,Longitude',
    ...rows,
    'EF95 XYZ,03/03/2026,10:11:00,BAR-01,54.0897,-3.2191',
    '',
  ].join('\n');
}

test('two vehicles past the same cameras on three days are told, each read with its row', async () => {
  const { engine, bring } = await openedCase();
  await bring('reads.csv', reads());
  const { convoys } = await ask(engine, 'convoys', {});
  expect(convoys).toHaveLength(1);
  expect(convoys[0]!.vehicles.map(({ label }) => label).sort()).toEqual(['AB95 XYZ', 'CD95 XYZ']);
  expect(convoys[0]).toMatchObject({ trips: 3, meetings: 9 });
  const { rows } = await ask(engine, 'readRows', { reads: convoys[0]!.reads });
  expect(rows).toHaveLength(18);
  expect(new Set(rows.map(({ file }) => file))).toEqual(new Set(['reads.csv']));
  const [one] = convoys[0]!.vehicles;
  expect((await ask(engine, 'convoys', { vehicle: one!.id })).convoys).toHaveLength(1);
  expect((await ask(engine, 'convoys', { vehicle: 'vrm:EF95XYZ' })).convoys).toEqual([]);
});
