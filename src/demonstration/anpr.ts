// What cameras read: the case's vehicles on their journeys, one of them misread, among other traffic.
import { atLondon, DAYS, MINUTE, wholeSecond } from './clock.ts';
import { misread, vehicleMark } from './identifiers.ts';
import type { Place } from './places.ts';
import { between, chance, pick, type Random, randomFor, wholeBetween } from './random.ts';
import type { Trip } from './trips.ts';
import type { World } from './world.ts';

export type CameraRead = {
  mark: string;
  at: number;
  camera: string;
  location: string;
  direction: string;
  lat: number;
  lon: number;
  force: string;
  confidence: number;
};

type Camera = Pick<CameraRead, 'camera' | 'location' | 'lat' | 'lon' | 'force'>;

const round = (degrees: number) => Math.round(degrees * 1e4) / 1e4;
const cameraAt = (place: Place, number: number, lat: number, lon: number, where: string): Camera => ({
  camera: `${place.name.slice(0, 3).toUpperCase()}-${String(number).padStart(2, '0')}`,
  location: `${where}, ${place.name}`,
  lat: round(lat),
  lon: round(lon),
  force: place.force,
});

/** The cameras along a way: out of the hub, on the road, into the town. */
function camerasOn({ way }: Trip): Camera[] {
  const [hub, town] = [way.route.hub.place, way.town.town.place];
  const along = (share: number) =>
    [hub.lat + (town.lat - hub.lat) * share, hub.lon + (town.lon - hub.lon) * share] as const;
  return [
    cameraAt(hub, 1, ...along(0.04), 'Ring road'),
    cameraAt(town, 7, ...along(0.6), 'Main road towards'),
    cameraAt(town, 1, ...along(0.97), 'Town approach'),
  ];
}

/** All reads in order of time. */
export function cameraReads(world: World): CameraRead[] {
  const random = randomFor(world.options.seed, 'anpr');
  const reads: CameraRead[] = [];
  const cameras: Camera[] = [];
  for (const line of world.lines) {
    let misreads = 1;
    for (const trip of line.trips) {
      const passed = camerasOn(trip);
      if (trip === line.trips[0]) cameras.push(...passed);
      if (!trip.vehicle) continue;
      const shares = [0.06, 0.6, 0.96];
      const mark = trip.vehicle.mark;
      passed.forEach((camera, i) => {
        if (chance(random, 0.06)) return;
        const share = trip.outward ? (shares[i] ?? 0) : 1 - (shares[i] ?? 0);
        const at = wholeSecond(
          trip.departs + share * (trip.arrives - trip.departs) + between(random, -2, 2) * MINUTE,
        );
        const wrong = misreads > 0 && trip.vehicle?.use === 'hire' && i === 1;
        if (wrong) misreads--;
        reads.push(readBy(random, camera, at, wrong ? misread(mark) : mark, trip.outward, wrong));
      });
    }
  }
  const others = Array.from({ length: 140 }, () => vehicleMark(random));
  for (let i = 0; i < 260 * world.lines.length; i++) {
    const at = atLondon(wholeBetween(random, 0, DAYS - 1), between(random, 5, 23.5));
    reads.push(readBy(random, pick(random, cameras), at, pick(random, others), chance(random, 0.5), false));
  }
  return reads.sort((one, other) => one.at - other.at);
}

const readBy = (
  random: Random,
  camera: Camera,
  at: number,
  mark: string,
  outward: boolean,
  wrong: boolean,
): CameraRead => ({
  ...camera,
  mark: mark.replace(' ', ''),
  at,
  direction: outward ? 'Approaching' : 'Departing',
  confidence: wrong ? wholeBetween(random, 61, 74) : wholeBetween(random, 84, 99),
});
