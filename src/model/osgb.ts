// Eastings and northings of the OS National Grid as degrees of WGS 84, by the transformation that Ordnance Survey publishes.

/** Airy 1830, and the projection of the National Grid (OS, "A guide to coordinate systems in Great Britain", annexe A). */
const AIRY = { a: 6_377_563.396, b: 6_356_256.909 };
const WGS84 = { a: 6_378_137, b: 6_356_752.314245 };
const SCALE = 0.9996012717;
const ORIGIN = { lat: (49 * Math.PI) / 180, lon: (-2 * Math.PI) / 180, easting: 400_000, northing: -100_000 };

/** The seven parameters from WGS 84 to OSGB36 (same guide, section 6.6), their signs turned: metres, parts a million, seconds. */
const SHIFT = { x: 446.448, y: -125.157, z: 542.06 };
const SCALE_PPM = -20.4894;
const TURN = { x: 0.1502, y: 0.247, z: 0.8421 };
const SECOND = Math.PI / 180 / 3600;

/** How far out the seven parameters may leave a place: the guide says about five metres. */
export const OSGB_METRES = 5;

type Ellipsoid = { a: number; b: number };
type Angles = { lat: number; lon: number };

function meridian(lat: number, { a, b }: Ellipsoid): number {
  const n = (a - b) / (a + b);
  const [less, more] = [lat - ORIGIN.lat, lat + ORIGIN.lat];
  const terms = [
    (1 + n + (5 / 4) * n ** 2 + (5 / 4) * n ** 3) * less,
    -(3 * n + 3 * n ** 2 + (21 / 8) * n ** 3) * Math.sin(less) * Math.cos(more),
    ((15 / 8) * n ** 2 + (15 / 8) * n ** 3) * Math.sin(2 * less) * Math.cos(2 * more),
    -(35 / 24) * n ** 3 * Math.sin(3 * less) * Math.cos(3 * more),
  ];
  return b * SCALE * terms.reduce((sum, term) => sum + term, 0);
}

/** Grid to angles on Airy 1830 (guide, annexe C.2), in radians. */
function anglesOf(easting: number, northing: number): Angles {
  const { a, b } = AIRY;
  const north = northing - ORIGIN.northing;
  let lat = ORIGIN.lat + north / (a * SCALE);
  for (let i = 0; i < 10 && Math.abs(north - meridian(lat, AIRY)) >= 1e-5; i++)
    lat += (north - meridian(lat, AIRY)) / (a * SCALE);
  const e2 = 1 - (b * b) / (a * a);
  const [sin, tan, sec] = [Math.sin(lat), Math.tan(lat), 1 / Math.cos(lat)];
  const nu = (a * SCALE) / Math.sqrt(1 - e2 * sin ** 2);
  const rho = (a * SCALE * (1 - e2)) / (1 - e2 * sin ** 2) ** 1.5;
  const eta2 = nu / rho - 1;
  const de = easting - ORIGIN.easting;
  return {
    lat:
      lat -
      (tan / (2 * rho * nu)) * de ** 2 +
      (tan / (24 * rho * nu ** 3)) * (5 + 3 * tan ** 2 + eta2 - 9 * tan ** 2 * eta2) * de ** 4 -
      (tan / (720 * rho * nu ** 5)) * (61 + 90 * tan ** 2 + 45 * tan ** 4) * de ** 6,
    lon:
      ORIGIN.lon +
      (sec / nu) * de -
      (sec / (6 * nu ** 3)) * (nu / rho + 2 * tan ** 2) * de ** 3 +
      (sec / (120 * nu ** 5)) * (5 + 28 * tan ** 2 + 24 * tan ** 4) * de ** 5 -
      (sec / (5040 * nu ** 7)) * (61 + 662 * tan ** 2 + 1320 * tan ** 4 + 720 * tan ** 6) * de ** 7,
  };
}

/** Angles on Airy 1830 as angles on WGS 84: to a point in space, moved by the seven parameters, and back. */
function moved({ lat, lon }: Angles): Angles {
  const e2 = 1 - AIRY.b ** 2 / AIRY.a ** 2;
  const nu = AIRY.a / Math.sqrt(1 - e2 * Math.sin(lat) ** 2);
  const x = nu * Math.cos(lat) * Math.cos(lon);
  const y = nu * Math.cos(lat) * Math.sin(lon);
  const z = nu * (1 - e2) * Math.sin(lat);
  const s = 1 + SCALE_PPM / 1e6;
  const [rx, ry, rz] = [TURN.x * SECOND, TURN.y * SECOND, TURN.z * SECOND];
  const px = SHIFT.x + s * x - rz * y + ry * z;
  const py = SHIFT.y + rz * x + s * y - rx * z;
  const pz = SHIFT.z - ry * x + rx * y + s * z;
  return fromSpace(px, py, pz);
}

function fromSpace(x: number, y: number, z: number): Angles {
  const e2 = 1 - WGS84.b ** 2 / WGS84.a ** 2;
  const p = Math.hypot(x, y);
  let lat = Math.atan2(z, p * (1 - e2));
  for (let i = 0; i < 6; i++) {
    const nu = WGS84.a / Math.sqrt(1 - e2 * Math.sin(lat) ** 2);
    lat = Math.atan2(z + e2 * nu * Math.sin(lat), p);
  }
  return { lat, lon: Math.atan2(y, x) };
}

/**
 * Degrees of WGS 84 from metres of the National Grid, to about five metres (`OSGB_METRES`), which is nothing beside the size of a
 * postcode. Null for what lies outside the grid.
 */
export function fromOsGrid(easting: number, northing: number): { lat: number; lon: number } | null {
  if (!(easting > 0 && easting < 700_000 && northing > 0 && northing < 1_300_000)) return null;
  const { lat, lon } = moved(anglesOf(easting, northing));
  return { lat: (lat * 180) / Math.PI, lon: (lon * 180) / Math.PI };
}
