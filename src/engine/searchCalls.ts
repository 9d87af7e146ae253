// The calls of the search box: the index is brought up to date where the case has grown, then everything is searched.
import type { Answer, ParsedParams } from '../contract/calls.ts';
import { fail } from '../contract/errors.ts';
import type { CallControl } from '../engineTypes.ts';
import { CHILD_WORDS, childWords } from '../model/displayRole.ts';
import { formatNumber, parseNumber } from '../model/phoneNumber.ts';
import { isEmptyQuery, type SearchQuery, searchQuery } from '../model/searchQuery.ts';
import type { Connection } from '../store/connection.ts';
import { eventPage } from '../store/events.ts';
import { restrictedAmong } from '../store/knownOnly.ts';
import { type Hit, searchCase } from '../store/search.ts';
import { indexNews, searchIsCurrent } from '../store/searchIndex.ts';
import { shownEntities, shownLinks } from './networkCalls.ts';
import { caseOf, type EngineState } from './openCase.ts';
import { wordedFact } from './people.ts';

/** One run of indexing a case: whoever searches meanwhile waits for the same one. */
const running = new WeakMap<Connection, Promise<void>>();

/**
 * Takes in what is new, with a pause after each batch in which other calls are answered. It stops where an import begins,
 * which writes alone, and where the case is closed; the next search goes on.
 */
async function takeInNews(state: EngineState, db: Connection, { onProgress }: CallControl): Promise<void> {
  for (const { done, total } of indexNews(db)) {
    onProgress?.({ stage: 'search', done, total });
    await new Promise(setImmediate);
    if (state.importing || !db.open) return;
  }
}

/** Answers whether all that the case holds can be found. */
async function bringUpToDate(state: EngineState, db: Connection, control: CallControl): Promise<boolean> {
  if (searchIsCurrent(db)) return true;
  if (!state.importing) {
    const run = running.get(db) ?? takeInNews(state, db, control).finally(() => running.delete(db));
    running.set(db, run);
    await run;
  }
  if (!db.open) fail('CASE_NOT_OPEN', {});
  return !state.importing && searchIsCurrent(db);
}

export async function search(
  state: EngineState,
  { text, limit }: ParsedParams<'search'>,
  control: CallControl,
): Promise<Answer<'search'>> {
  const { db } = caseOf(state);
  const behind = !(await bringUpToDate(state, db, control));
  const query = searchQuery(text);
  const { hits, cut } = searchCase(db, query, limit);
  return {
    text,
    hits: shownHits(db, hits, state.environment.now()),
    cut,
    behind,
    lookedFor: lookedFor(query),
  };
}

function shownHits(db: Connection, hits: readonly Hit[], now: number): Answer<'search'>['hits'] {
  const rows = hits.flatMap(({ row }) => row ?? []);
  const children = new Set(shownEntities(db, rows, now).flatMap(({ id, mark }) => (mark ? [id] : [])));
  const restricted = restrictedAmong(db, rows);
  return hits.map(({ row, link, ...hit }) => {
    const shown = link && shownLinks(db, [link], now)[0]!;
    const held = row ? restricted.has(row.rowId) : (shown?.grading?.restricted ?? false);
    const child = children.has(hit.id);
    const worded = wordedWhere(hit, child, shown?.label ?? '');
    return {
      id: hit.id,
      kind: hit.kind,
      label: hit.label,
      where: worded.where,
      numberKind: row?.numberKind ?? null,
      labelMarks: hit.labelMarks.map(([from, to]) => [from, to]),
      marks: worded.marks,
      at: hit.at,
      link: shown,
      ...(child && { mark: 'child' as const }),
      ...(held && { restricted: true as const }),
    };
  });
}

/** Where something was found, in words that make no offender of a child; what was looked for stays marked. */
function wordedWhere(
  { where, marks, said }: Pick<Hit, 'where' | 'marks' | 'said'>,
  child: boolean,
  tieLabel: string,
): { where: string; marks: [number, number][] } {
  const at = said === null ? 0 : said.length + 2;
  const plain = where.slice(at);
  const tie = said === null && tieLabel !== plain && tieLabel.startsWith(CHILD_WORDS);
  const words = tie ? childWords(plain) : child && said !== null ? wordedFact(said, plain) : plain;
  const shift = words === plain ? 0 : CHILD_WORDS.length;
  return {
    where: where.slice(0, at) + words,
    marks: marks.map(([from, to]) => [from + shift, to + shift]),
  };
}

/** How a text was read, a phrase each. */
function lookedFor(query: SearchQuery): string[] {
  if (isEmptyQuery(query)) return [];
  const { figures, run, words, phrases, text } = query;
  const all = [...words, ...phrases.map((phrase) => `“${phrase.join(' ')}”`)].join(' and ');
  const number = figures === null ? null : parseNumber(text, { region: 'GB', mode: 'phone' });
  const whole = number?.ok && number.value.e164 !== null ? formatNumber(number.value.key) : null;
  return [
    ...(whole ? [`the number ${whole} in any form`] : []),
    ...(figures !== null && whole === null ? [`numbers with ${figures} in them`] : []),
    ...(run === null
      ? ['parts of three letters or figures and more: this is shorter']
      : [`plates, devices, names and references with ${run} in them`]),
    ...(all === '' ? [] : [`words that begin with ${all}, in reports, messages, ties and what files say`]),
    ...(figures === null && words.length > 0 ? ['people whose names sound like it'] : []),
  ];
}

export function event(state: EngineState, { eventId }: ParsedParams<'event'>): Answer<'event'> {
  const { db } = caseOf(state);
  const [row] = eventPage(db, { id: eventId }, { offset: 0, limit: 1, newestFirst: false });
  if (!row) return fail('ENTITY_NOT_FOUND', { id: `event:${eventId}` });
  const { source_file_id: _, sheet: __, ...shown } = row;
  return shown;
}
