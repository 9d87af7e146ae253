// Camera reads, and a plain list of who is tied to what: hirers, drivers, tenants and families.

import { cameraReads } from '../anpr.ts';
import { isoDate, londonDate, londonTime, START } from '../clock.ts';
import { isChild, type Person } from '../people.ts';
import { national } from '../safeNumbers.ts';
import type { World } from '../world.ts';
import { type MadeFile, plainFile } from './plainFile.ts';

/** Reads of the case's vehicles and of others, in order of time. */
export const anprFile = (world: World): MadeFile =>
  plainFile(
    'anpr-reads.csv',
    'anpr',
    [
      'VRM',
      'Date',
      'Time',
      'Camera',
      'Location',
      'Direction',
      'Latitude',
      'Longitude',
      'Force',
      'Confidence',
    ],
    cameraReads(world).map((read) => [
      read.mark,
      londonDate(read.at),
      londonTime(read.at),
      read.camera,
      read.location,
      read.direction,
      read.lat,
      read.lon,
      read.force,
      read.confidence,
    ]),
  );

/** Ties that no record shows, each with where it is known from. */
export function tiesFile(world: World): MadeFile {
  const rows: (string | number)[][] = [];
  const put = (
    name: string,
    relation: string,
    to: { mark?: string; home?: { address: string; town: string; postcode: string }; number?: string },
    from: number,
    until: number | undefined,
    source: string,
  ) =>
    rows.push([
      name,
      relation,
      to.mark ?? '',
      to.home?.address ?? '',
      to.home?.town ?? '',
      to.home?.postcode ?? '',
      to.number ?? '',
      isoDate(from),
      until ? isoDate(until) : '',
      source,
    ]);
  const livesAt = (person: Person, source: string) =>
    put(person.name, 'lives at', { home: person }, START, undefined, source);
  world.lines.forEach((line) => {
    for (const { person, own } of line.holders) {
      const number = world.registry.numbers[own.tenures[0]?.number ?? -1];
      livesAt(person, 'Voters list');
      if (number)
        put(
          person.name,
          'uses',
          { number: national(number.key) },
          START,
          undefined,
          'Crime report contact details',
        );
    }
    for (const { person } of line.runners) if (isChild(person)) livesAt(person, 'Missing person report');
    for (const use of line.addresses)
      if (use.tenant) put(use.tenant.name, 'tenant of', { home: use }, START, undefined, 'Housing provider');
    const vehicles = new Map(
      line.trips.flatMap(({ vehicle, departs }) => (vehicle ? [[vehicle, departs] as const] : [])),
    );
    for (const [vehicle, last] of vehicles) {
      const mark = vehicle.mark;
      if (vehicle.hirer)
        put(vehicle.hirer.name, 'hirer of', { mark }, START, last, `${vehicle.firm} hire agreement`);
      if (vehicle.use === 'taxi' && vehicle.driver)
        put(
          vehicle.driver.name,
          'licensed driver of',
          { mark },
          START,
          undefined,
          `${vehicle.firm} booking records`,
        );
    }
  });
  return plainFile(
    'ties.csv',
    'ties',
    ['Name', 'Relation', 'VRM', 'Address', 'Town', 'Postcode', 'Phone Number', 'Since', 'Until', 'Reference'],
    rows,
  );
}
