// The calls by which a network leaves the case: as a document in another program's format, and as a picture of the chart.
import type { Answer, ParsedParams } from '../contract/calls.ts';
import { fail } from '../contract/errors.ts';
import { linkKind } from '../contract/shapes.ts';
import { anx } from '../output/anx.ts';
import { gexf } from '../output/gexf.ts';
import { graphml } from '../output/graphml.ts';
import type { NetworkDocument } from '../output/networkDocument.ts';
import { tieTable } from '../output/tieTable.ts';
import { appendAudit } from '../store/audit.ts';
import { caseInfo } from '../store/caseFile.ts';
import type { Connection } from '../store/connection.ts';
import { allEntities, type EntityRow, findEntity, idOf } from '../store/entities.ts';
import { linksAmong } from '../store/links.ts';
import { type Extent, type Passed, passedOn } from './heldBack.ts';
import { leaving } from './leaving.ts';
import {
  type NetworkRows,
  networkRows,
  shownEntities,
  shownLink,
  shownLinks,
  shownWithLinks,
} from './networkCalls.ts';
import { caseOf, type EngineState } from './openCase.ts';
import { wordedTies } from './people.ts';

/** Whatever leaves Plumbline carries this marking until an analyst gives it another. */
const MARKING = 'OFFICIAL-SENSITIVE';

const DOCUMENTS = { graphml, gexf, anx, csv: tieTable };

/** What a text can hold, whatever the format, and another program still opens. */
const MOST_TIES = 250_000;
const NOT_WHERE = linkKind.options.filter((kind) => kind !== 'number-cell');

const WHY = 'suspected to be false (E) or may be shared on conditions only (C)';

/** What is to leave the case: its rows, and the words that tell of it in a document and in the audit chain. */
type Found = NetworkRows & {
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
function chartRows(db: Connection, { ids, ties }: { ids: readonly string[]; ties: readonly string[] }) {
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

const onChart = (found: NetworkRows): Found => ({
  ...found,
  tiesLeftOut: 0,
  extent: { of: 'chart' },
  title: 'chart',
  what: 'as drawn on a chart',
  about: { of: 'chart' },
});

function foundFor(db: Connection, wish: ParsedParams<'networkExport'>): Found {
  if (wish.chart) return onChart(chartRows(db, wish.chart).found);
  const filter = { kinds: wish.kinds, from: wish.from, to: wish.to };
  if (wish.whole) {
    const { rows, count } = allEntities(db, wish.limit);
    // Where numbers were is asked for by name: a case has as many such ties as all others together.
    const links = linksAmong(db, rows, { ...filter, kinds: wish.kinds ?? NOT_WHERE });
    return {
      rows,
      links: links.slice(0, MOST_TIES),
      leftOut: Math.max(0, count - wish.limit),
      tiesLeftOut: Math.max(0, links.length - MOST_TIES),
      extent: { of: 'whole' },
      title: 'whole case',
      what: 'in the whole case',
      about: { of: 'whole case', ...filter, limit: wish.limit },
    };
  }
  const { depth, limit } = wish;
  const found = networkRows(db, { ...wish, around: wish.around ?? '' });
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
function passing(db: Connection, found: Found, withRestricted: boolean): Passed {
  const passed = passedOn(db, found, withRestricted);
  const [first] = found.rows;
  const gone = found.extent.of === 'around' && passed.rows[0]?.rowId !== first?.rowId;
  if (gone || passed.rows.length === 0)
    return fail('RESTRICTED_ONLY', { id: gone && first ? idOf(first) : 'All that is asked for' });
  return passed;
}

/** What a document is called: what is in the middle goes by the name that it has there. */
const nameOf = ({ extent, title }: Found, { rows }: Passed): string =>
  extent.of === 'around' ? `network around ${idOf(rows[0]!)}` : title;

function told(state: EngineState, found: Found, passed: Passed, included: boolean) {
  const { rows, links } = passed;
  const more = found.leftOut > 0 ? ` ${found.leftOut} more were left out.` : '';
  const weak = found.tiesLeftOut > 0 ? ` ${found.tiesLeftOut} weaker ties were left out.` : '';
  const operation = caseInfo(caseOf(state).db).operation ?? '';
  const named = /^operation\b/i.test(operation) ? operation : `Operation ${operation}`;
  return {
    marking: MARKING,
    title: `${named}: ${nameOf(found, passed)}`,
    description: `${sizeWords(rows, links)}, ${found.what}.${more}${weak}${restrictedWords(passed, included)}`,
    createdAt: state.environment.now(),
  };
}

/** `Operation Granite chart 2026-03-14.graphml`: nothing in it that a file's name may not hold. */
function fileName({ title, createdAt }: { title: string; createdAt: number }, ending: string): string {
  const stem = `${title} ${new Date(createdAt).toISOString().slice(0, 10)}`;
  return `${stem.replace(/[^\p{L}\p{N} +.,()-]+/gu, ' ').replace(/ +/g, ' ')}.${ending}`;
}

/** Writes what left, and why, into the audit chain; answers how much of it was restricted. */
function recorded(
  state: EngineState,
  found: Found,
  { rows, links, ties, entities }: Passed,
  { format, reason, included }: { format: string; reason: string; included: boolean },
): Answer<'networkExport'>['restricted'] {
  const { environment } = state;
  const restricted = { ties, entities, included };
  appendAudit(caseOf(state).db, {
    at: environment.now(),
    who: environment.who,
    action: 'export',
    detail: {
      format,
      ...found.about,
      marking: MARKING,
      entities: rows.length,
      links: links.length,
      leftOut: found.leftOut,
      ...(found.tiesLeftOut > 0 && { tiesLeftOut: found.tiesLeftOut }),
      restricted,
      ...(reason !== '' && { reason }),
    },
  });
  return restricted;
}

export function networkExport(
  state: EngineState,
  wish: ParsedParams<'networkExport'>,
): Answer<'networkExport'> {
  const { format, reason, includeRestricted } = wish;
  const db = leaving(state, wish);
  const found = foundFor(db, wish);
  // What the analyst reads on the screen is no export: it is whole, and what is restricted is marked in it.
  const whole = format === 'json';
  const included = whole || includeRestricted;
  const passed = passing(db, found, included);
  const words = told(state, found, passed, included);
  const text = whole
    ? `${JSON.stringify(shownWithLinks(state, found.rows, found.links))}\n`
    : DOCUMENTS[format]({
        ...words,
        creator: `Plumbline ${state.environment.appVersion}`,
        entities: shownEntities(state, passed.rows),
        links: exportedLinks(state, passed),
      });
  const restricted = recorded(state, found, passed, { format, reason, included });
  return {
    text,
    name: fileName(words, format),
    leftOut: found.leftOut,
    tiesLeftOut: found.tiesLeftOut,
    restricted,
  };
}

const exportedLinks = (state: EngineState, { links }: Passed): NetworkDocument['links'] =>
  wordedTies(caseOf(state).db, links, state.environment.now()).map((link) => ({
    ...link,
    back: link.events - link.forward,
  }));

export function chartPicture(state: EngineState, wish: ParsedParams<'chartPicture'>): Answer<'chartPicture'> {
  const { reason, includeRestricted: included } = wish;
  const db = leaving(state, wish);
  const { at, found: rows } = chartRows(db, wish.chart);
  const found = onChart(rows);
  const passed = passing(db, found, included);
  const entities = shownEntities(state, passed.rows);
  const words = told(state, found, passed, included);
  return {
    ...words,
    name: fileName(words, 'png'),
    things: entities.map((entity, i) => ({ at: at.get(passed.rows[i]!.rowId)!.id, entity })),
    // With nothing held back a tie is shown with its grades, as on the chart; else as what is left of it.
    links: included
      ? shownLinks(state, passed.links)
      : wordedTies(db, passed.links, words.createdAt).map(shownLink),
    restricted: recorded(state, found, passed, { format: 'png', reason, included }),
  };
}
