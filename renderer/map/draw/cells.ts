// Draws cells: wedges that show the way each sector looks, or, where there are many, rings that stand for several masts.
import { plural } from '../../format/count.ts';
import type { Scene } from '../scene.ts';
import type { Stretch } from '../stretch.ts';
import type { Thing } from '../things.ts';
import { ringIfChosen } from './marks.ts';
import { inSight, onScreen, type Pen } from './pen.ts';

/** More masts than this in sight are drawn together. */
const MOST_SINGLE = 260;
const GRID_PIXELS = 34;
/** How long a wedge is on the ground; it shows a direction, never how far a cell reaches. */
const WEDGE_KM = 1.1;
const UNKNOWN_BEAM = 120;

type Spot = { x: number; y: number; masts: number[]; seen: number };

function spotsInSight(pen: Pen, { masts }: Scene, counts: Int32Array): Spot[] {
  const single: Spot[] = [];
  masts.forEach((mast, i) => {
    const at = onScreen(pen, mast);
    if (!inSight(pen, at)) return;
    const seen = mast.cells.reduce((sum, cell) => sum + (counts[cell] ?? 0), 0);
    single.push({ ...at, masts: [i], seen });
  });
  if (single.length <= MOST_SINGLE) return single;
  const squares = new Map<string, Spot>();
  for (const spot of single) {
    const key = `${Math.floor(spot.x / GRID_PIXELS)} ${Math.floor(spot.y / GRID_PIXELS)}`;
    const held = squares.get(key);
    if (!held) squares.set(key, { ...spot });
    else {
      const share = 1 / (held.masts.length + 1);
      held.x += (spot.x - held.x) * share;
      held.y += (spot.y - held.y) * share;
      held.seen += spot.seen;
      held.masts.push(...spot.masts);
    }
  }
  return [...squares.values()];
}

function drawWedges(pen: Pen, { things, masts }: Scene, spot: Spot, counts: Int32Array): void {
  const { context, camera, colours } = pen;
  const radius = Math.min(46, Math.max(8, WEDGE_KM * camera.scale));
  for (const cell of masts[spot.masts[0] ?? 0]?.cells ?? []) {
    const { azimuth, beam } = things.cells[cell] ?? { azimuth: null, beam: null };
    const busy = (counts[cell] ?? 0) > 0;
    context.fillStyle = busy ? colours.cell : colours.quiet;
    context.globalAlpha = busy ? 0.55 : 0.3;
    context.beginPath();
    if (azimuth === null) context.arc(spot.x, spot.y, radius * 0.45, 0, 2 * Math.PI);
    else {
      // Azimuths run clockwise from the north; the canvas's angles clockwise from the east.
      const middle = ((azimuth - 90) * Math.PI) / 180;
      const half = (((beam ?? UNKNOWN_BEAM) / 2) * Math.PI) / 180;
      context.moveTo(spot.x, spot.y);
      context.arc(spot.x, spot.y, radius, middle - half, middle + half);
      context.closePath();
    }
    context.fill();
  }
  context.globalAlpha = 1;
  context.fillStyle = spot.seen > 0 ? colours.cell : colours.quiet;
  context.beginPath();
  context.arc(spot.x, spot.y, 2.2, 0, 2 * Math.PI);
  context.fill();
}

function drawCluster({ context, colours }: Pen, spot: Spot, radius: number): void {
  const busy = spot.seen > 0;
  context.fillStyle = busy ? colours.cell : colours.quiet;
  context.globalAlpha = busy ? 0.5 : 0.28;
  context.beginPath();
  context.arc(spot.x, spot.y, radius, 0, 2 * Math.PI);
  context.fill();
  context.globalAlpha = 1;
}

export function drawCells(pen: Pen, scene: Scene, { cells }: Stretch): void {
  const spots = spotsInSight(pen, scene, cells);
  const wedges = pen.camera.scale > 5;
  for (const spot of spots) {
    const radius = 3 + Math.min(11, Math.log2(1 + spot.seen) + Math.log2(spot.masts.length));
    const alone = wedges && spot.masts.length === 1;
    if (alone) drawWedges(pen, scene, spot, cells);
    else drawCluster(pen, spot, radius);
    const thing: Thing = { kind: 'masts', masts: spot.masts };
    const where = scene.masts[spot.masts[0] ?? 0]?.label ?? '';
    const what =
      spot.masts.length === 1 ? `Mast, ${where}` : `${plural(spot.masts.length, 'mast')} around ${where}`;
    pen.hits.push({
      x: spot.x,
      y: spot.y,
      radius: radius + 2,
      thing,
      label: `${what}: ${plural(spot.seen, 'sighting')}`,
    });
    ringIfChosen(pen, thing, spot, alone ? 6 : radius);
  }
}

/** Where each number was last seen in the stretch, with the way it came: consistent with the cells' areas, no more. */
export function drawTrails(
  pen: Pen,
  { things, masts, mastOf }: Scene,
  { sightings: [first, last] }: Stretch,
): void {
  const { context, colours } = pen;
  const trails = new Map<number, number[]>();
  for (let i = first; i < last; i++) {
    const number = things.sightings.number[i] ?? 0;
    const mast = mastOf[things.sightings.cell[i] ?? 0] ?? 0;
    const trail = trails.get(number) ?? [];
    if (trail.at(-1) !== mast) trail.push(mast);
    trails.set(number, trail);
  }
  context.lineWidth = 1.4;
  // Broken, since nothing says which way was taken between two cells.
  context.setLineDash([3, 4]);
  context.strokeStyle = colours.cell;
  for (const trail of trails.values()) {
    context.globalAlpha = 0.6;
    context.beginPath();
    const points = trail.slice(-12).flatMap((mast) => (masts[mast] ? [onScreen(pen, masts[mast])] : []));
    points.forEach(({ x, y }, i) => {
      if (i === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    });
    context.stroke();
    context.globalAlpha = 1;
    const end = points.at(-1);
    if (!end) continue;
    context.fillStyle = colours.chosen;
    context.beginPath();
    context.arc(end.x, end.y, 4, 0, 2 * Math.PI);
    context.fill();
  }
  context.setLineDash([]);
}
