// What the window knows of the case's entities and ties: everything the engine has told for this chart so far.
import type { Entity, Link } from '../../../src/contract/shapes.ts';

export type Catalogue = {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly links: ReadonlyMap<string, Link>;
};

export const EMPTY_CATALOGUE: Catalogue = { entities: new Map(), links: new Map() };

/** The catalogue with newer news of entities and links. */
export function learn(known: Catalogue, news: { entities: Entity[]; links: Link[] }): Catalogue {
  return {
    entities: new Map([...known.entities, ...news.entities.map((e) => [e.id, e] as const)]),
    links: new Map([...known.links, ...news.links.map((l) => [l.id, l] as const)]),
  };
}

/** The things that a tie leads to from these, themselves left out. */
export function neighboursOf(links: Iterable<Link>, ids: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  for (const l of links) {
    if (ids.has(l.from) && !ids.has(l.to)) found.add(l.to);
    if (ids.has(l.to) && !ids.has(l.from)) found.add(l.from);
  }
  return found;
}
