// Which ties a chart shows: by kind, by the least number of contacts, and by the dates in which they were active.
import type { Link, LinkKind } from '../../../src/contract/shapes.ts';

/** Kinds of tie as the filter bar groups them. */
export const TIE_GROUPS = {
  contact: ['contact'],
  sim: ['number-sim', 'sim-handset'],
  handset: ['number-handset'],
  cell: ['number-cell'],
  relation: ['subscriber', 'keeper', 'seen-at', 'mentions', 'related'],
} as const satisfies Record<string, readonly LinkKind[]>;

export type TieGroup = keyof typeof TIE_GROUPS;
export const TIE_GROUP_NAMES = Object.keys(TIE_GROUPS) as TieGroup[];

export type ChartFilter = {
  readonly groups: ReadonlySet<TieGroup>;
  /** Ties of fewer contacts than this are left out; ties that are not contacts have no count and stay. */
  readonly leastContacts: number;
  /** UTC milliseconds; a tie is active in a period when its first and last events enclose a part of it. */
  readonly from: number | null;
  readonly to: number | null;
};

/** Cells are left out at first: a busy number has used hundreds. */
export const DEFAULT_FILTER: ChartFilter = {
  groups: new Set<TieGroup>(['contact', 'sim', 'handset', 'relation']),
  leastContacts: 1,
  from: null,
  to: null,
};

export const kindsOf = (groups: Iterable<TieGroup>): LinkKind[] =>
  [...groups].flatMap((group): readonly LinkKind[] => TIE_GROUPS[group]);

/** A test of one tie against the filter. */
export function passes(filter: ChartFilter): (link: Link) => boolean {
  const kinds = new Set<LinkKind>(kindsOf(filter.groups));
  return (link) =>
    kinds.has(link.kind) &&
    (link.kind !== 'contact' || link.events >= filter.leastContacts) &&
    (filter.from === null || link.lastSeen === null || link.lastSeen >= filter.from) &&
    (filter.to === null || link.firstSeen === null || link.firstSeen <= filter.to);
}

export const isDefault = (filter: ChartFilter): boolean =>
  filter.leastContacts === DEFAULT_FILTER.leastContacts &&
  filter.from === null &&
  filter.to === null &&
  filter.groups.size === DEFAULT_FILTER.groups.size &&
  [...filter.groups].every((group) => DEFAULT_FILTER.groups.has(group));
