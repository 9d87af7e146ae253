// The files beside the call data: the list of cells, and who is registered for which number.
import { isoDate, START } from '../clock.ts';
import { iccidOf } from '../identifiers.ts';
import type { Person } from '../people.ts';
import { recordOf, type Sight } from '../sight.ts';
import type { World } from '../world.ts';
import { writeNumber } from './layout.ts';
import { type MadeFile, plainFile } from './plainFile.ts';

/** Every cell of the case's places. */
export const cellsFile = ({ geography }: World): MadeFile =>
  plainFile(
    'cell-sites.csv',
    'cells',
    ['CGI', 'Site Name', 'Latitude', 'Longitude', 'Azimuth', 'Beam Width', 'Address', 'Town', 'Postcode'],
    geography.cells.map((cell) => [
      cell.cgi,
      cell.site,
      cell.lat,
      cell.lon,
      cell.azimuth,
      cell.beam,
      cell.address,
      cell.town,
      cell.postcode,
    ]),
  );

/** Subscriber results: line phones are unregistered, private phones mostly not, businesses always registered. */
export function subscribersFile(world: World, sight: Sight): MadeFile {
  const { registry, lines, decoys } = world;
  const rows: (string | number)[][] = [];
  const put = (
    number: number,
    sim: number,
    name: string,
    home: Person | undefined,
    from: number,
    tariff: string,
  ) => {
    const entry = registry.numbers[number];
    if (!entry) return;
    const imsi = registry.sims[sim];
    rows.push([
      writeNumber(entry.key, 'national'),
      imsi ? iccidOf(imsi) : '',
      imsi ?? '',
      name,
      home?.address ?? '',
      home?.town ?? '',
      home?.postcode ?? '',
      isoDate(Math.max(from, START)),
      tariff,
      `Operator ${entry.operator}`,
    ]);
  };
  for (const line of lines) {
    for (const { phone } of line.numbers)
      for (const { number, sim, from } of phone.tenures)
        put(number, sim, 'UNREGISTERED PREPAY', undefined, from, 'Prepay');
    for (const { person, own } of line.holders)
      for (const { number, sim, from } of own.tenures)
        put(number, sim, person.name, person, from, 'Contract');
    for (const { person, phone } of line.runners)
      for (const { number, sim, from } of phone.tenures)
        put(
          number,
          sim,
          person.age < 18 ? person.name : 'UNREGISTERED PREPAY',
          person.age < 18 ? person : undefined,
          from,
          'Prepay',
        );
  }
  for (const decoy of decoys)
    for (const { tenures } of decoy.phones)
      for (const { number, sim } of tenures) put(number, sim, decoy.name, undefined, START, 'Business');
  const shown = new Set(sight.seen.flatMap(({ a, b }) => [a.number, b.number]));
  for (const line of lines)
    for (const { phone } of line.customers)
      for (const { number, sim, handset, ...span } of phone.tenures)
        if (shown.has(number) && recordOf(world, { number, sim, handset, cell: -1 }) === 'subject')
          put(number, sim, 'UNREGISTERED PREPAY', undefined, span.from, 'Prepay');
  return plainFile(
    'subscribers.csv',
    'subscribers',
    [
      'MSISDN',
      'ICCID',
      'IMSI',
      'Subscriber Name',
      'Address',
      'Town',
      'Postcode',
      'Start Date',
      'Tariff',
      'Operator',
    ],
    unique(rows),
  );
}

const unique = (rows: (string | number)[][]): (string | number)[][] => [
  ...new Map(rows.map((row) => [row.join('|'), row])).values(),
];
