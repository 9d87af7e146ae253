// The cities and towns of the case: real names and positions, so that maps and distances make sense.

/** A city or town; `force` is the police force area that it lies in. */
export type Place = { name: string; lat: number; lon: number; force: string; area: string };

const place = (name: string, lat: number, lon: number, force: string, area = 'Elsewhere'): Place => ({
  name,
  lat,
  lon,
  force,
  area,
});

/** Where lines set out from, and the towns that they work. */
export const ROUTES: { hub: Place; towns: Place[] }[] = [
  {
    hub: place('Liverpool', 53.4084, -2.9916, 'Merseyside', 'Liverpool'),
    towns: [
      place('Barrow-in-Furness', 54.1108, -3.2261, 'Cumbria'),
      place('Llandudno', 53.3241, -3.8276, 'North Wales'),
    ],
  },
  {
    hub: place('London', 51.5362, -0.0553, 'Metropolitan', 'London'),
    towns: [
      place('Great Yarmouth', 52.6083, 1.7305, 'Norfolk'),
      place('Hastings', 50.8543, 0.5735, 'Sussex'),
    ],
  },
  {
    hub: place('Norwich', 52.6309, 1.2974, 'Norfolk'),
    towns: [place("King's Lynn", 52.7517, 0.4023, 'Norfolk')],
  },
  {
    hub: place('Birmingham', 52.4862, -1.8904, 'West Midlands', 'Birmingham'),
    towns: [
      place('Hereford', 52.0565, -2.716, 'West Mercia'),
      place('Aberystwyth', 52.4153, -4.0829, 'Dyfed-Powys'),
    ],
  },
  {
    hub: place('Manchester', 53.4808, -2.2426, 'Greater Manchester', 'Manchester'),
    towns: [
      place('Scarborough', 54.2831, -0.3998, 'North Yorkshire'),
      place('Grimsby', 53.5675, -0.0802, 'Humberside'),
    ],
  },
  {
    hub: place('Leeds', 53.8008, -1.5491, 'West Yorkshire', 'Leeds'),
    towns: [place('Whitby', 54.4858, -0.6206, 'North Yorkshire')],
  },
  {
    hub: place('Bristol', 51.4545, -2.5879, 'Avon and Somerset', 'Bristol'),
    towns: [place('Taunton', 51.0145, -3.1029, 'Avon and Somerset')],
  },
];

/** Great-circle distance in kilometres (haversine, mean Earth radius). */
export function kilometresBetween(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const radians = Math.PI / 180;
  const dLat = (b.lat - a.lat) * radians;
  const dLon = (b.lon - a.lon) * radians;
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * Math.sin(dLon / 2) ** 2;
  return 12_742 * Math.asin(Math.sqrt(h));
}
