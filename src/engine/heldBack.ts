// What of a network may leave the case: restricted statements, and all that only they tell of or connect, are held back.
import { type Graded, isRestricted, restrictionOf } from '../model/restriction.ts';
import { largestPieces } from '../network/pieces.ts';
import { MATCH_TIE } from '../store/combinations.ts';
import type { Connection } from '../store/connection.ts';
import { type EntityRow, idOf } from '../store/entities.ts';
import { type Statement, type Support, toldTogether } from '../store/grades.ts';
import { restrictedAmong, touchedByHeld, underOpenNames } from '../store/knownOnly.ts';
import type { LinkRow } from '../store/links.ts';
import { isLinkRestricted, supportsOf } from './grading.ts';

/** A tie as it is passed on: with the grades that it stands on there, and why it is restricted where it is. */
export type PassedLink = LinkRow & { grades: string; restricted: string };
export type Passed = {
  rows: EntityRow[];
  links: PassedLink[];
  /** How much is restricted, whether it is held back or not. */
  ties: number;
  entities: number;
};

const withheld = (statement: Statement): boolean => isRestricted(restrictionOf(statement));

const gradesOf = (statements: readonly Statement[]): string =>
  [...new Set(statements.flatMap(({ grades }) => grades))].join(', ');

/** "suspected to be false; may be shared on conditions only: S2 consult originator". */
export function whyRestricted(statements: readonly Graded[]): string {
  const restrictions = statements.map(restrictionOf);
  const conditions = [...new Set(statements.map((one) => one.conditions.trim()))].filter((one) => one !== '');
  return [
    ...(restrictions.some(({ doubted }) => doubted) ? ['suspected to be false'] : []),
    ...(restrictions.some(({ conditioned }) => conditioned)
      ? [`may be shared on conditions only${conditions.length > 0 ? `: ${conditions.join('; ')}` : ''}`]
      : []),
  ].join('; ');
}

/** A tie with nothing of the restricted statements left in its counts and dates. */
function withoutWithheld(link: LinkRow, { statements, plain }: Support): PassedLink {
  const open = statements.filter((statement) => !withheld(statement));
  const left = { ...link, grades: gradesOf(open), restricted: '' };
  if (open.length === statements.length) return left;
  const { weight, first, last } = toldTogether([plain, ...open]);
  const events = Math.max(1, weight);
  return { ...left, events, forward: events, firstSeen: first, lastSeen: last };
}

/** Entities whose counts and dates would tell of what is held back are counted by the ties that are passed on. */
function recounted(
  db: Connection,
  rows: readonly EntityRow[],
  links: readonly LinkRow[],
  gone: readonly LinkRow[],
): EntityRow[] {
  const touched = touchedByHeld(
    db,
    rows.filter(({ kind }) => kind !== 'number').map(({ rowId }) => rowId),
  );
  for (const { fromRowId, toRowId } of gone) touched.add(fromRowId).add(toRowId);
  const linksOf = new Map([...touched].map((rowId): [number, LinkRow[]] => [rowId, []]));
  for (const link of links)
    for (const end of new Set([link.fromRowId, link.toRowId])) linksOf.get(end)?.push(link);
  return rows.map((row) => {
    const own = linksOf.get(row.rowId);
    if (row.kind === 'number' || !own) return row;
    const { weight, first, last } = toldTogether(
      own.map((link) => ({ rows: 0, weight: link.events, first: link.firstSeen, last: link.lastSeen })),
    );
    return { ...row, events: weight, contacts: own.length, firstSeen: first, lastSeen: last };
  });
}

/** Ties whose ends go by the names of these entities. */
function underNames(links: readonly PassedLink[], rows: readonly EntityRow[]): PassedLink[] {
  const names = new Map(rows.map((row) => [row.rowId, idOf(row)]));
  return links.map((link) => ({
    ...link,
    from: names.get(link.fromRowId) ?? link.from,
    to: names.get(link.toRowId) ?? link.to,
  }));
}

/** Row ids that can be reached from the first within so many steps. */
function reached(from: number, links: readonly LinkRow[], depth: number): Set<number> {
  const found = new Set([from]);
  for (let step = 0; step < depth; step++) {
    const before = found.size;
    const edge = links.filter(({ fromRowId, toRowId }) => found.has(fromRowId) !== found.has(toRowId));
    for (const { fromRowId, toRowId } of edge) found.add(fromRowId).add(toRowId);
    if (found.size === before) break;
  }
  return found;
}

/**
 * What a document is of, which says what goes with restricted ties: around the first row within so many steps, what they
 * alone reach; on a chart, what they alone join to the rest of it; of a whole case nothing more, since all of it is there.
 */
export type Extent = { of: 'around'; depth: number } | { of: 'chart' } | { of: 'whole' };

const rowIds = (rows: readonly EntityRow[]): number[] => rows.map(({ rowId }) => rowId);

/** Splits a network into what may be passed on and what is restricted. `step` may throw to give up. */
export function passedOn(
  db: Connection,
  { rows, links, extent }: { rows: EntityRow[]; links: LinkRow[]; extent: Extent },
  includeRestricted: boolean,
  step: () => void = () => {},
): Passed {
  step();
  const supports = supportsOf(db, links);
  const held = links.filter((link) => isLinkRestricted(link, supports.get(link.id)));
  const heldIds = new Set(held.map(({ id }) => id));
  const ends = (all: readonly LinkRow[]) =>
    new Set(all.flatMap(({ fromRowId, toRowId }) => [fromRowId, toRowId]));
  const asked = ends([...held, ...links.filter(({ label }) => label === MATCH_TIE)]);
  const tied = ends(links);
  const unknown = restrictedAmong(
    db,
    rows.filter(({ kind, rowId }) => kind === 'report' || asked.has(rowId) || !tied.has(rowId)),
    step,
  );
  const open = links.filter(
    ({ id, fromRowId, toRowId }) => !heldIds.has(id) && !unknown.has(fromRowId) && !unknown.has(toRowId),
  );
  const known = rows.filter(({ rowId }) => !unknown.has(rowId));
  const within = (): Set<number> =>
    extent.of === 'around'
      ? reached(rows[0]!.rowId, open, extent.depth)
      : largestPieces(rowIds(rows), links, rowIds(known), open);
  const ids = extent.of === 'whole' || open.length === links.length ? new Set(rowIds(known)) : within();
  const kept = known.filter(({ rowId }) => ids.has(rowId));
  const passed = open.filter(({ fromRowId, toRowId }) => ids.has(fromRowId) && ids.has(toRowId));
  const counts = { ties: links.length - passed.length, entities: rows.length - kept.length };
  const bare = (link: LinkRow): PassedLink => ({ ...link, grades: '', restricted: '' });
  if (!includeRestricted) {
    const shown = passed.map((link) => {
      const support = supports.get(link.id);
      return support ? withoutWithheld(link, support) : bare(link);
    });
    const stayed = new Set(passed);
    const gone = links.filter((link) => !stayed.has(link));
    const named = underOpenNames(db, recounted(db, kept, shown, gone));
    return { ...counts, rows: named, links: underNames(shown, named) };
  }
  return {
    ...counts,
    rows,
    links: links.map((link) => {
      const support = supports.get(link.id);
      if (!support) return bare(link);
      const { statements } = support;
      return { ...link, grades: gradesOf(statements), restricted: whyRestricted(statements) };
    }),
  };
}
