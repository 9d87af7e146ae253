// What of a network is to leave the case, what of it may, and the words that go with it.
import type { ParsedParams } from '../contract/calls.ts';
import { fail } from '../contract/errors.ts';
import { linkKind } from '../contract/shapes.ts';
import { caseInfo } from '../store/caseFile.ts';
import type { Connection } from '../store/connection.ts';
import { allEntities, type EntityRow, findEntity, idOf } from '../store/entities.ts';
import { linksAmong, strongestAmong } from '../store/links.ts';
import { type Extent, type Passed, passedOn } from './heldBack.ts';
import { type NetworkRows, networkRows } from './networkCalls.ts';

/** Whatever leaves Plumbline carries this marking until an analyst gives it another. */
export const MARKING = 'OFFICIAL-SENSITIVE';

/** What a text can hold, whatever the format, and another program still opens. */
const MOST_TIES = 250_000;
const NOT_WHERE = linkKind.options.filter((kind) => kind !== 'number-cell');

const WHY = 'suspected to be false (E) or may be shared on conditions only (C)';

/** Told how far the reading of a network is; may throw to give up. */
export type Step = (done: number, total: number) => void;

/** What is to leave the case: its rows, and the words that tell of it in a document and in the audit chain. */
export type Found = NetworkRows & {
  tiesLeftOut: number;
  extent: Extent;
  title: string;
  what: string;
  about: Record<string, unknown>;
};

const sizeWords = (rows: readonly unknown[], links: readonly unknown[]): string =>
  `${rows.length} entities and ${links.length} ties`;

/** What a document says of its restricted part. */
function restrictedWords({ ties, entities }: Passed, included: boolean): string {
  if (ties + entities === 0) return '';
  const what = `${ties} ${ties === 1 ? 'tie' : 'ties'} and ${entities} ${entities === 1 ? 'entity' : 'entities'}`;
  return included
    ? ` Restricted material is included, each tie marked: ${what} rest on reports that are ${WHY}.`
    : ` ${what} were left out, since they rest on, or are connected by, nothing but reports that are ${WHY}.`;
}

/** The things and ties of a chart, as far as the case knows them; two originals that are read as one stand once. */
export function chartRows(
  db: Connection,
  { ids, ties }: { ids: readonly string[]; ties: readonly string[] },
) {
  const at = new Map<number, { id: string; row: EntityRow }>();
  for (const id of ids) {
    const row = findEntity(db, id);
    if (row && !at.has(row.rowId)) at.set(row.rowId, { id, row });
  }
  const rows = [...at.values()].map(({ row }) => row);
  const drawn = new Set(ties);
  const links = linksAmong(db, rows).filter(({ id }) => drawn.has(id));
  return { at, found: { rows, links, leftOut: 0 } };
}

export const onChart = (found: NetworkRows): Found => ({
  ...found,
  tiesLeftOut: 0,
  extent: { of: 'chart' },
  title: 'chart',
  what: 'as drawn on a chart',
  about: { of: 'chart' },
});

/** The rows that a wish means. */
export function foundFor(db: Connection, wish: ParsedParams<'networkExport'>, step: Step): Found {
  if (wish.chart) return onChart(chartRows(db, wish.chart).found);
  const filter = { kinds: wish.kinds, from: wish.from, to: wish.to };
  if (wish.whole) {
    const { rows, count: known } = allEntities(db, wish.limit);
    // Where numbers were is asked for by name: a case has as many such ties as all others together.
    const wanted = { ...filter, kinds: wish.kinds ?? NOT_WHERE };
    const { links, count } = strongestAmong(db, rows, MOST_TIES, wanted, step);
    return {
      rows,
      links,
      leftOut: Math.max(0, known - wish.limit),
      tiesLeftOut: count - links.length,
      extent: { of: 'whole' },
      title: 'whole case',
      what: 'in the whole case',
      about: { of: 'whole case', ...filter, limit: wish.limit },
    };
  }
  const { depth, limit } = wish;
  const found = networkRows(db, { ...wish, around: wish.around ?? '' }, () => step(0, 0));
  const middle = found.rows[0] ? idOf(found.rows[0]) : wish.around;
  return {
    ...found,
    tiesLeftOut: 0,
    extent: { of: 'around', depth },
    title: '',
    what: `within ${depth} steps`,
    about: { around: middle, depth, limit, ...filter },
  };
}

/** What of it may leave; refused where nothing may, or not the very thing that it is about. */
export function passing(
  db: Connection,
  found: Found,
  withRestricted: boolean,
  step: () => void = () => {},
): Passed {
  const passed = passedOn(db, found, withRestricted, step);
  const [first] = found.rows;
  const gone = found.extent.of === 'around' && passed.rows[0]?.rowId !== first?.rowId;
  if (gone || passed.rows.length === 0)
    return fail('RESTRICTED_ONLY', { id: gone && first ? idOf(first) : 'All that is asked for' });
  return passed;
}

/** What a document is called: what is in the middle goes by the name that it has there. */
const nameOf = ({ extent, title }: Found, { rows }: Passed): string =>
  extent.of === 'around' ? `network around ${idOf(rows[0]!)}` : title;

/** The marking, title and description of what leaves. */
export function told(db: Connection, found: Found, passed: Passed, included: boolean, createdAt: number) {
  const { rows, links } = passed;
  const more = found.leftOut > 0 ? ` ${found.leftOut} more were left out.` : '';
  const weak = found.tiesLeftOut > 0 ? ` ${found.tiesLeftOut} weaker ties were left out.` : '';
  const operation = caseInfo(db).operation ?? '';
  const named = /^operation\b/i.test(operation) ? operation : `Operation ${operation}`;
  return {
    marking: MARKING,
    title: `${named}: ${nameOf(found, passed)}`,
    description: `${sizeWords(rows, links)}, ${found.what}.${more}${weak}${restrictedWords(passed, included)}`,
    createdAt,
  };
}

/** `Operation Granite chart 2026-03-14.graphml`: nothing in it that a file's name may not hold. */
export function fileName({ title, createdAt }: { title: string; createdAt: number }, ending: string): string {
  const stem = `${title} ${new Date(createdAt).toISOString().slice(0, 10)}`;
  return `${stem.replace(/[^\p{L}\p{N} +.,()-]+/gu, ' ').replace(/ +/g, ' ')}.${ending}`;
}

/** What the audit chain says of something that left. */
export const entryOf = (
  found: Found,
  { rows, links, ties, entities }: Passed,
  { format, reason, included }: { format: string; reason: string; included: boolean },
) => ({
  format,
  ...found.about,
  marking: MARKING,
  entities: rows.length,
  links: links.length,
  leftOut: found.leftOut,
  ...(found.tiesLeftOut > 0 && { tiesLeftOut: found.tiesLeftOut }),
  restricted: { ties, entities, included },
  ...(reason !== '' && { reason }),
});
