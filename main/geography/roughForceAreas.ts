// Approximate areas of the police forces: every place belongs to the force of the nearest town that is listed with one.
import { Delaunay } from 'd3-delaunay';
import { geoTransverseMercator } from 'd3-geo';
import { type ForceTown, forceTowns } from '../../src/model/forceTowns.ts';
import type { Town } from '../../src/model/gazetteer.ts';
import type { Position, RoughAreas } from '../../src/model/outline.ts';

/** Kilometres on the ground, so that nearest on the plane is nearest. */
const plane = geoTransverseMercator().rotate([2, 0]).scale(6371).translate([0, 0]);
const toPlane = ({ lat, lon }: { lat: number; lon: number }): Position => plane([lon, lat]) as Position;

function toDegrees(point: Position): Position {
  const [lon, lat] = plane.invert?.(point) ?? [0, 0];
  return [Number(lon.toFixed(3)), Number(lat.toFixed(3))];
}

/** Points far out at sea that belong to nobody: with them around, every border between two forces has an end. */
const FAR_OUT: readonly Position[] = Array.from({ length: 24 }, (_, i) => {
  const [x, y] = toPlane({ lat: 55, lon: -3 });
  const angle = (i / 24) * 2 * Math.PI;
  return [x + 1600 * Math.cos(angle), y + 1600 * Math.sin(angle)];
});

/** Where three towns are equally near, by the triangle that they make; and which such places a border joins. */
function bordersBetween(points: readonly Position[], forces: readonly (string | null)[]) {
  const { triangles, halfedges, circumcenters } = (() => {
    const delaunay = Delaunay.from(points);
    return { ...delaunay, circumcenters: delaunay.voronoi([-5000, -15_000, 5000, 0]).circumcenters };
  })();
  const next = new Map<number, number[]>();
  const join = (from: number, to: number) => next.set(from, [...(next.get(from) ?? []), to]);
  for (const [edge, twin] of halfedges.entries()) {
    if (twin < edge) continue;
    const [one, other] = [forces[triangles[edge]!], forces[triangles[twin]!]];
    if (one === other || one == null || other == null) continue;
    join(Math.floor(edge / 3), Math.floor(twin / 3));
    join(Math.floor(twin / 3), Math.floor(edge / 3));
  }
  const at = (triangle: number): Position => [circumcenters[triangle * 2]!, circumcenters[triangle * 2 + 1]!];
  return { next, at };
}

/** Lines as long as they go without a fork: so that a dashed line is dashed evenly. */
function linesOf(next: ReadonlyMap<number, number[]>): number[][] {
  const done = new Set<string>();
  const step = (one: number, other: number): string => `${Math.min(one, other)} ${Math.max(one, other)}`;
  const follow = (from: number, first: number): number[] => {
    const line = [from];
    for (let [at, on] = [from, first]; !done.has(step(at, on)); ) {
      done.add(step(at, on));
      line.push(on);
      const onward = next.get(on)!.filter((other) => !done.has(step(on, other)));
      if (next.get(on)!.length !== 2 || onward.length === 0) break;
      [at, on] = [on, onward[0]!];
    }
    return line;
  };
  // Forks and ends first; what is left then goes round in rings.
  const starts = [...next].sort(([, x], [, y]) => Number(x.length === 2) - Number(y.length === 2));
  return starts.flatMap(([from, ways]) =>
    ways.flatMap((first) => (done.has(step(from, first)) ? [] : [follow(from, first)])),
  );
}

/** The town of each force that is nearest to the middle of all its towns. */
function namesOf(towns: readonly ForceTown[]): RoughAreas['names'] {
  const byForce = new Map<string, ForceTown[]>();
  for (const town of towns) byForce.set(town.force, [...(byForce.get(town.force) ?? []), town]);
  return [...byForce].map(([name, own]) => {
    const mean = (pick: (town: ForceTown) => number) =>
      own.reduce((sum, one) => sum + pick(one), 0) / own.length;
    const middle = { lat: mean(({ lat }) => lat), lon: mean(({ lon }) => lon) };
    const away = (town: ForceTown) => Math.hypot(town.lat - middle.lat, (town.lon - middle.lon) * 0.6);
    const { lat, lon } = own.reduce((best, town) => (away(town) < away(best) ? town : best));
    return { name, lat, lon };
  });
}

/** The borders run on over the sea: whoever draws them keeps to the land. */
export function roughForceAreas(all: readonly Town[]): RoughAreas {
  const towns = forceTowns(all);
  const points = [...towns.map(toPlane), ...FAR_OUT];
  const forces = [...towns.map(({ force }) => force), ...FAR_OUT.map(() => null)];
  const { next, at } = bordersBetween(points, forces);
  return {
    borders: linesOf(next).map((line) => line.map((triangle) => toDegrees(at(triangle)))),
    names: namesOf(towns),
  };
}
