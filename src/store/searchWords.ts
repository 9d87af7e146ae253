// Finds entities by words: in their names, in what is said of them, and by the sound of a name.

import { soundsOf, soundsOfWord } from '../model/nameSound.ts';
import { parseNumber } from '../model/phoneNumber.ts';
import type { Wanted } from '../model/searchExcerpt.ts';
import { foundIn } from '../model/searchExcerpt.ts';
import type { SearchQuery } from '../model/searchQuery.ts';
import { folded } from '../model/searchText.ts';
import type { Connection } from './connection.ts';
import { ENTITY_SELECT, type EntityRow } from './entities.ts';
import { prepared } from './prepared.ts';
import { searchForms } from './searchForms.ts';
import { NAME_FACTS, type Said, saidOf } from './searchIndex.ts';

const MOST_WEIGHED = 400;

/** One word or a beginning of one; a single letter must be a word. */
const wordTerm = (word: string): string => (word.length > 1 ? `"${word}"*` : `"${word}"`);

/** A number as texts write it: in one piece, with and without its country. */
function numberRuns({ figures, text }: SearchQuery): string[] {
  if (figures === null) return [];
  const parsed = parseNumber(text, { region: 'GB', mode: 'phone' });
  const forms =
    parsed.ok && parsed.value.e164 !== null
      ? searchForms({ kind: 'number', key: parsed.value.key, label: '' }, null)
      : [];
  return [...new Set([figures, ...forms])];
}

/** What to look for in a text that a search has found. */
export const wantedIn = (query: SearchQuery): Wanted => ({
  words: query.words.map(folded),
  phrases: query.phrases.map((words) => words.map(folded)),
  runs: numberRuns(query),
});

/** The query in the words of SQLite's full-text search; null where it has no words. */
export function wordExpression(query: SearchQuery): string | null {
  const terms = [...query.phrases.map((words) => `"${words.join(' ')}"*`), ...query.words.map(wordTerm)];
  if (terms.length === 0) return null;
  const runs = numberRuns(query);
  // 07700900123 is also written 07700 900123, which is two words.
  const split = runs.flatMap((run) =>
    /^0\d{10}$/.test(run) ? [`"${run.slice(0, 5)} ${run.slice(5)}"`] : [],
  );
  const whole = [...runs.map((run) => `"${run}"*`), ...split];
  return [`(${terms.join(' AND ')})`, ...whole].join(' OR ');
}

export type WordHit = { row: EntityRow; said: Said | null; fit: number };

/** Entities that fit, the latest first, each read only when it is asked for. */
function* rowsOf(db: Connection, expression: string): Generator<EntityRow> {
  const ids = prepared(
    db,
    'SELECT rowid FROM search_word WHERE search_word MATCH ? ORDER BY rowid DESC LIMIT ?',
  )
    .pluck()
    .all(expression, MOST_WEIGHED) as number[];
  const get = prepared(db, `${ENTITY_SELECT} WHERE entity.id = ?`);
  for (const id of ids) {
    const row = get.get(id) as EntityRow | undefined;
    if (row) yield row;
  }
}

/** The fact that holds most of what was looked for; null where none holds any of it. */
function tellingFact(db: Connection, rowId: number, wanted: Wanted, names: boolean): Said | null {
  let best: { fact: Said; share: number } | null = null;
  for (const fact of saidOf(db, rowId)) {
    if ((NAME_FACTS as readonly string[]).includes(fact.name.toLowerCase()) !== names) continue;
    const { share } = foundIn(fact.value, wanted);
    if (share > (best?.share ?? 0)) best = { fact, share };
  }
  return best?.fact ?? null;
}

/** Entities with the words in a name: whole names first, then busy ones before quiet ones. */
export function nameHits(db: Connection, query: SearchQuery): WordHit[] {
  const expression = wordExpression(query);
  if (expression === null) return [];
  const wanted = wantedIn(query);
  const text = query.text.toLowerCase();
  const hits: WordHit[] = [];
  for (const row of rowsOf(db, `name : (${expression})`)) {
    const inLabel = foundIn(row.label, wanted).share === 1;
    const said = inLabel ? null : tellingFact(db, row.rowId, wanted, true);
    if (inLabel) hits.push({ row, said, fit: row.label.toLowerCase() === text ? 0 : 1 });
    else if (said) hits.push({ row, said, fit: 2 });
  }
  return hits.sort((x, y) => x.fit - y.fit || y.row.events - x.row.events);
}

/** Entities of which something is said in these words, reports before others, the latest first. */
export function saidHits(
  db: Connection,
  query: SearchQuery,
  limit: number,
): { row: EntityRow; said: Said }[] {
  const expression = wordExpression(query);
  if (expression === null) return [];
  const wanted = wantedIn(query);
  const hits: { row: EntityRow; said: Said }[] = [];
  for (const row of rowsOf(db, `said : (${expression})`)) {
    const said = tellingFact(db, row.rowId, wanted, false);
    if (said) hits.push({ row, said });
    if (hits.length > limit) break;
  }
  return hits.sort((x, y) => Number(y.row.kind === 'report') - Number(x.row.kind === 'report'));
}

export type SoundHit = { row: EntityRow; name: string };

/** Entities with a name in which every word of the query is heard. */
export function soundHits(db: Connection, query: SearchQuery, limit: number): SoundHit[] {
  const words = [...query.words, ...query.phrases.flat()];
  const codes = words.map(soundsOfWord);
  if (codes.length === 0 || codes.some((of) => of.length === 0)) return [];
  const holding = prepared(
    db,
    'SELECT DISTINCT entity_id FROM search_sound WHERE code IN (SELECT value FROM json_each(?))',
  ).pluck();
  const [first, ...rest] = codes.map((of) => new Set(holding.all(JSON.stringify(of)) as number[]));
  const ids = [...first!].filter((id) => rest.every((others) => others.has(id)));
  const get = prepared(db, `${ENTITY_SELECT} WHERE entity.id = ?`);
  const heardIn = (name: string): boolean => {
    const heard = new Set(soundsOf(name));
    return codes.every((of) => of.some((code) => heard.has(code)));
  };
  return ids
    .flatMap((id) => (get.get(id) as EntityRow | undefined) ?? [])
    .sort((x, y) => y.events - x.events)
    .slice(0, limit)
    .flatMap((row) => {
      const names = [row.label, ...saidOf(db, row.rowId).map(({ value }) => value)];
      const name = names.find(heardIn);
      return name === undefined ? [] : [{ row, name }];
    });
}
