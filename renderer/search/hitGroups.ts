// Hits by kind, in the order in which the kinds are first met: what the list shows, and what the keys walk through.
import type { SearchHit } from '../../src/contract/searchCalls.ts';
import { KIND_PLURALS } from '../format/words.ts';

export type HitGroup = { title: string; hits: { hit: SearchHit; place: number }[] };

/** `place` counts through all groups from the top. */
export function hitGroups(hits: readonly SearchHit[]): HitGroup[] {
  const groups = new Map<string, SearchHit[]>();
  for (const hit of hits) {
    const title = KIND_PLURALS[hit.kind];
    const group = groups.get(title);
    if (group) group.push(hit);
    else groups.set(title, [hit]);
  }
  let place = 0;
  return [...groups].map(([title, group]) => ({
    title,
    hits: group.map((hit) => ({ hit, place: place++ })),
  }));
}
