// The network around an entity: everything within so many steps, strongest ties first, cut where it grows too large.

export type Neighbour = { other: number; events: number };

export type Neighbourhood = {
  /** Entities in the order in which they were reached; the first is the one in the middle. */
  ids: number[];
  /** How many more were within reach but not taken. */
  leftOut: number;
};

/**
 * Breadth first from `around`, `depth` steps out. `neighboursOf` answers an entity's neighbours, strongest first. At most
 * `limit` entities are taken, nearer steps before farther ones; those beyond are counted, once each.
 */
export function neighbourhood(
  around: number,
  depth: number,
  limit: number,
  neighboursOf: (id: number) => readonly Neighbour[],
): Neighbourhood {
  const taken = new Set<number>([around]);
  const beyond = new Set<number>();
  let ring = [around];
  for (let step = 0; step < depth && ring.length > 0; step++) {
    // Of the whole ring's neighbours the most strongly tied come first, not those of whoever happens to be first.
    const strength = new Map<number, number>();
    for (const id of ring)
      for (const { other, events } of neighboursOf(id))
        if (!taken.has(other)) strength.set(other, Math.max(strength.get(other) ?? 0, events));
    const next = [...strength].sort((x, y) => y[1] - x[1] || x[0] - y[0]).map(([id]) => id);
    ring = [];
    for (const id of next) {
      if (taken.size >= limit) {
        beyond.add(id);
        continue;
      }
      taken.add(id);
      ring.push(id);
    }
  }
  return { ids: [...taken], leftOut: beyond.size };
}
