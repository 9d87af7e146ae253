// Which thing lies in a direction from another: what the arrow keys move to.
import type { Point } from './chartState.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

const AXIS: Record<Direction, Point> = {
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
};

/**
 * The nearest thing in a direction: distance along the axis, with what lies beside it counted double; nothing beyond
 * 60 degrees off the axis. Null where there is none.
 */
export function nextInDirection(
  places: ReadonlyMap<string, Point>,
  fromId: string,
  direction: Direction,
): string | null {
  const from = places.get(fromId);
  if (!from) return places.keys().next().value ?? null;
  const axis = AXIS[direction];
  let best: { id: string; cost: number } | null = null;
  for (const [id, to] of places) {
    if (id === fromId) continue;
    const along = (to.x - from.x) * axis.x + (to.y - from.y) * axis.y;
    const aside = Math.abs((to.x - from.x) * axis.y) + Math.abs((to.y - from.y) * axis.x);
    if (along <= 0 || aside > along * 1.75) continue;
    const cost = along + 2 * aside;
    if (!best || cost < best.cost) best = { id, cost };
  }
  return best?.id ?? null;
}
