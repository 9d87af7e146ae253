// Draws the ground: land, force areas and stations.
import { fromScreen } from '../camera.ts';
import { toPlane } from '../project.ts';
import type { Ground } from '../scene.ts';
import { drawLabel } from './labels.ts';
import { inSight, onScreen, type Pen } from './pen.ts';

type Placed = { x: number; y: number; name: string; people: number; crs: string };

/** The ground on the plane, its outlines as paths that the canvas scales by itself. */
export type GroundPaths = {
  land: Path2D;
  areas: { path: Path2D; name: string; x: number; y: number }[];
  /** Borders between approximate force areas, and the land that they are drawn on; null where areas were imported. */
  rough: { borders: Path2D; within: Path2D; names: { name: string; x: number; y: number }[] } | null;
  towns: Placed[];
  stations: Placed[];
};

type Polygons = Ground['outline'][number]['polygons'];

function pathOf(polygons: Polygons): Path2D {
  const path = new Path2D();
  for (const rings of polygons)
    for (const ring of rings) {
      ring.forEach(([lon, lat], i) => {
        const { x, y } = toPlane(lat, lon);
        if (i === 0) path.moveTo(x, y);
        else path.lineTo(x, y);
      });
      path.closePath();
    }
  return path;
}

/** The middle of an area's largest ring, for its name. */
function middleOf(polygons: Polygons): { x: number; y: number } {
  const largest = polygons.map(([outer = []]) => outer).sort((x, y) => y.length - x.length)[0] ?? [];
  const points = largest.map(([lon, lat]) => toPlane(lat, lon));
  const mean = (pick: (point: { x: number; y: number }) => number) =>
    points.reduce((sum, point) => sum + pick(point), 0) / Math.max(1, points.length);
  return { x: mean(({ x }) => x), y: mean(({ y }) => y) };
}

/** The borders as lines; they run on over the sea and over Ireland, which has no force in the list. */
function roughOf({ roughForces, outline }: Ground): GroundPaths['rough'] {
  if (!roughForces) return null;
  const borders = new Path2D();
  for (const line of roughForces.borders)
    line.forEach(([lon, lat], i) => {
      const { x, y } = toPlane(lat, lon);
      if (i === 0) borders.moveTo(x, y);
      else borders.lineTo(x, y);
    });
  const within = new Path2D();
  for (const { name, polygons } of outline) if (name !== 'Ireland') within.addPath(pathOf(polygons));
  const names = roughForces.names.map(({ name, lat, lon }) => ({ name, ...toPlane(lat, lon) }));
  return { borders, within, names };
}

export function groundPaths(ground: Ground): GroundPaths {
  const land = new Path2D();
  for (const { polygons } of ground.outline) land.addPath(pathOf(polygons));
  return {
    land,
    areas: ground.areas.map(({ polygons, name }) => ({
      path: pathOf(polygons),
      name,
      ...middleOf(polygons),
    })),
    rough: roughOf(ground),
    towns: ground.towns.map(({ name, lat, lon, people }) => ({
      ...toPlane(lat, lon),
      name,
      people: people ?? 0,
      crs: '',
    })),
    stations: ground.stations.map(({ name, crs, lat, lon }) => ({
      ...toPlane(lat, lon),
      name,
      crs,
      people: 0,
    })),
  };
}

/** Draws in kilometres: what is done in `work` is scaled and moved by the canvas. */
function inPlane({ context, camera, size }: Pen, work: () => void): void {
  context.save();
  context.translate(size.width / 2, size.height / 2);
  context.scale(camera.scale, camera.scale);
  context.translate(-camera.x, -camera.y);
  work();
  context.restore();
}

export function drawLand(pen: Pen, { land }: GroundPaths): void {
  const { context, camera, colours } = pen;
  inPlane(pen, () => {
    context.fillStyle = colours.land;
    context.fill(land, 'evenodd');
    context.strokeStyle = colours.coast;
    context.lineWidth = 0.8 / camera.scale;
    context.stroke(land);
  });
}

export function drawForces(pen: Pen, { areas, rough }: GroundPaths): void {
  const { context, camera, colours } = pen;
  inPlane(pen, () => {
    context.strokeStyle = colours.force;
    context.lineWidth = 1.1 / camera.scale;
    context.setLineDash([5 / camera.scale, 3 / camera.scale]);
    for (const { path } of areas) context.stroke(path);
    if (!rough) return;
    // What is only roughly known is dotted rather than dashed, and keeps to the land.
    context.clip(rough.within, 'evenodd');
    context.setLineDash([2 / camera.scale, 4 / camera.scale]);
    context.stroke(rough.borders);
  });
  context.setLineDash([]);
}

/** Names of areas, where there is room beside what is drawn already. */
export function nameForces(pen: Pen, { areas, rough }: GroundPaths): void {
  const { camera, colours } = pen;
  if (camera.scale < 1.6 || camera.scale > 14) return;
  for (const area of rough?.names ?? areas) {
    const at = onScreen(pen, area);
    const sides = ['middle', 'above', 'below'] as const;
    if (inSight(pen, at)) drawLabel(pen, area.name, at, { colour: colours.force, sides });
  }
}

/** Whether a place is in the part of the plane that the window shows. */
export function boxOf({ camera, size }: Pen) {
  const one = fromScreen({ x: 0, y: 0 }, camera, size);
  const other = fromScreen({ x: size.width, y: size.height }, camera, size);
  return ({ x, y }: { x: number; y: number }): boolean =>
    x >= one.x && x <= other.x && y >= one.y && y <= other.y;
}

export function drawStations(pen: Pen, { stations }: GroundPaths): void {
  const { context, camera, colours, hits } = pen;
  if (camera.scale < 4) return;
  const shown = boxOf(pen);
  const radius = camera.scale > 12 ? 3 : 1.4;
  context.fillStyle = colours.station;
  for (const station of stations) {
    if (!shown(station)) continue;
    const { x, y } = onScreen(pen, station);
    context.fillRect(x - radius, y - radius, radius * 2, radius * 2);
    if (camera.scale <= 12) continue;
    const { name, crs } = station;
    hits.push({ x, y, radius: 5, label: `${name} station (${crs})`, thing: { kind: 'station', name, crs } });
    drawLabel(pen, name, { x, y }, { colour: colours.station });
    context.fillStyle = colours.station;
  }
}
