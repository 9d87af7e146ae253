// Free places near a thing for the neighbours that an expansion brings, without moving what is there already.
import type { Point } from './chartState.ts';

/** Distance between two things that keeps their symbols and labels apart, in chart units. */
export const SPACING = 88;
/** How much further apart things stand beside each other than above each other: labels are wide. */
export const STRETCH = 1.25;

const cellOf = (p: Point): string => `${Math.floor(p.x / SPACING / STRETCH)}:${Math.floor(p.y / SPACING)}`;

/** A question "is this place free?" over the places taken so far, by cells of the spacing. */
function freeSpace(taken: Iterable<Point>) {
  const cells = new Map<string, Point[]>();
  const take = (p: Point) => cells.set(cellOf(p), [...(cells.get(cellOf(p)) ?? []), p]);
  const isFree = (p: Point) => {
    for (const dx of [-1, 0, 1])
      for (const dy of [-1, 0, 1])
        for (const other of cells.get(cellOf({ x: p.x + dx * SPACING * STRETCH, y: p.y + dy * SPACING })) ??
          [])
          if (Math.hypot((other.x - p.x) / STRETCH, other.y - p.y) < SPACING * 0.85) return false;
    return true;
  };
  for (const p of taken) take(p);
  return { take, isFree };
}

/** The angle that points from the middle of what is taken out through `centre`. */
function outward(centre: Point, taken: readonly Point[]): number {
  if (taken.length < 2) return -Math.PI / 2;
  const x = taken.reduce((sum, p) => sum + p.x, 0) / taken.length;
  const y = taken.reduce((sum, p) => sum + p.y, 0) / taken.length;
  const away = Math.hypot(centre.x - x, centre.y - y);
  return away < 1 ? -Math.PI / 2 : Math.atan2(centre.y - y, centre.x - x);
}

/**
 * Places for `ids` in rings around `centre`, nearest first and beginning on the side that looks away from the rest
 * of the chart. The same input always gives the same places.
 */
export function placeAround(
  centre: Point,
  ids: readonly string[],
  taken: readonly Point[],
): Map<string, Point> {
  const space = freeSpace(taken);
  const first = outward(centre, taken);
  const places = new Map<string, Point>();
  const waiting = [...ids];
  for (let ring = 1; waiting.length > 0; ring += 1) {
    const radius = ring * SPACING * 1.15;
    const slots = Math.max(6, Math.floor((2 * Math.PI * radius) / SPACING));
    for (let slot = 0; slot < slots && waiting.length > 0; slot += 1) {
      const side = slot % 2 === 0 ? slot / 2 : -(slot + 1) / 2;
      const angle = first + (side * 2 * Math.PI) / slots;
      const place = {
        x: centre.x + STRETCH * radius * Math.cos(angle),
        y: centre.y + radius * Math.sin(angle),
      };
      if (!space.isFree(place)) continue;
      space.take(place);
      places.set(waiting.shift() as string, place);
    }
  }
  return places;
}
