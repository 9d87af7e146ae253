// The ground the case is played on: places with their masts and cells, and the masts along the roads between them.
import { postcode } from './identifiers.ts';
import { kilometresBetween, type Place, ROUTES } from './places.ts';
import { between, pick, type Random, randomFor, wholeBetween } from './random.ts';

/** One sector of a mast. `cgi` is MCC-MNC-LAC-CI on the test network 001-01. */
export type Cell = {
  cgi: string;
  lat: number;
  lon: number;
  azimuth: number;
  beam: number;
  site: string;
  town: string;
  address: string;
  postcode: string;
};

/** A place with the positions of its cells in `Geography.cells`, one list a mast. */
export type CellPlace = { place: Place; masts: number[][] };
/** A hub, its towns, and for each town the masts on the way there. */
export type Route = { hub: CellPlace; towns: { town: CellPlace; way: number[][]; hours: number }[] };
export type Geography = { cells: Cell[]; routes: Route[] };

const STREETS = [
  'Alder',
  'Brindle',
  'Copse',
  'Drayman',
  'Eddy',
  'Fenwick',
  'Garth',
  'Hollin',
  'Inkerwell',
  'Juniper',
  'Kestrel',
  'Lowther',
  'Mallow',
  'Netherby',
  'Orrel',
  'Pinder',
  'Quarry',
  'Rushmere',
  'Sallow',
  'Tarn',
];
const STREET_KINDS = ['Street', 'Road', 'Lane', 'Close', 'Terrace', 'Court', 'Avenue', 'Row'];

/** An invented street address, without its town. */
export const streetAddress = (random: Random): string =>
  `${wholeBetween(random, 1, 180)} ${pick(random, STREETS)} ${pick(random, STREET_KINDS)}`;

/** Lays out every route once: the same seed gives the same masts. */
export function layOut(seed: number): Geography {
  const cells: Cell[] = [];
  let area = 4000;
  const mast = (name: string, lac: number, number: number, lat: number, lon: number): number[] => {
    const random = randomFor(seed, 'mast', lac, number);
    const [address, code, turn] = [streetAddress(random), postcode(random), wholeBetween(random, 0, 11) * 10];
    return [0, 1, 2].map((sector) => {
      const cgi = `001-01-${lac}-${20_000 + number * 10 + sector + 1}`;
      const site = `${name} ${number}`;
      const azimuth = (turn + sector * 120) % 360;
      return (
        cells.push({
          cgi,
          lat,
          lon,
          azimuth,
          beam: pick(random, [60, 65, 90, 120]),
          site,
          town: name,
          address,
          postcode: code,
        }) - 1
      );
    });
  };
  const masts = (place: Place, count: number, spread: number): CellPlace => {
    const lac = ++area;
    const random = randomFor(seed, 'place', place.name);
    return {
      place,
      masts: Array.from({ length: count }, (_, number) => {
        const [turn, far] = [between(random, 0, 2 * Math.PI), spread * Math.sqrt(random())];
        const lat = place.lat + (far * Math.cos(turn)) / 111.2;
        const lon = place.lon + (far * Math.sin(turn)) / (111.2 * Math.cos((place.lat * Math.PI) / 180));
        return mast(place.name, lac, number + 1, round(lat), round(lon));
      }),
    };
  };
  const routes = ROUTES.map(({ hub, towns }): Route => {
    const hubCells = masts(hub, 14, 5);
    return {
      hub: hubCells,
      towns: towns.map((town) => {
        const townCells = masts(town, 6, 2.2);
        const lac = ++area;
        const way = [0.3, 0.55, 0.8].map((share, i) =>
          mast(
            `${hub.name} to ${town.name} road`,
            lac,
            i + 1,
            round(hub.lat + (town.lat - hub.lat) * share),
            round(hub.lon + (town.lon - hub.lon) * share),
          ),
        );
        return { town: townCells, way, hours: 0.4 + (kilometresBetween(hub, town) * 1.25) / 75 };
      }),
    };
  });
  return { cells, routes };
}

const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;
