// How well mentions are found: precision and recall a kind on sentences marked by hand, and what is found in outside chats.
import { existsSync, readFileSync } from 'node:fs';
import { gazetteer } from '../../src/geography/gazetteer.ts';
import { MENTION_KINDS } from '../../src/model/mentionKinds.ts';
import { type KnownBook, knownBook, mentionsIn } from '../../src/resolve/mentions/mentionsIn.ts';
import type { KnownName } from '../../src/resolve/mentions/types.ts';
import { precisionOf, recallOf, type Tally, tally } from './detect.ts';
import { ALSO_KNOWN, FIRST_NAMES } from './mentions/firstNames.ts';
import { FIRST_NAMES_AGAIN } from './mentions/firstNamesAgain.ts';
import { HARD_NEGATIVES } from './mentions/hardNegatives.ts';
import { HELD_OUT } from './mentions/heldOut.ts';
import { HELD_OUT_AGAIN } from './mentions/heldOutAgain.ts';
import { LONGER, NEGATIVES, WRITTEN_AT } from './mentions/moreSentences.ts';
import { KNOWN, SENTENCES } from './mentions/sentences.ts';
import { countMarked } from './mentions/tally.ts';
import { UNSEEN } from './mentions/unseen.ts';

const percent = (share: number): string => `${(100 * share).toFixed(0)}%`.padStart(4);
const shown = (name: string, one: Tally): string =>
  `  ${name.padEnd(12)} P ${percent(precisionOf(one))}  R ${percent(recallOf(one))}  (${one.right} right, ${one.wrong} wrong, ${one.missed} missed)`;

function bookOf(names: readonly KnownName[]): KnownBook {
  const { towns, stations } = gazetteer();
  return knownBook({
    names,
    addresses: [],
    towns: [...new Set(towns.map(({ name }) => name))],
    stations: stations.map(({ name }) => name),
  });
}

const named = (text: string, who = text): KnownName => ({ kind: 'name', text, value: `person:${who}` });

/** Sentences by which the rules were made, and those written afterwards, apart. */
export function evaluateMentions(): string[] {
  const book = bookOf([
    ...[...KNOWN.names, ...ALSO_KNOWN].map((name) => named(name)),
    ...Object.entries(KNOWN.aliases).map(([alias, who]) => named(alias, who)),
    ...KNOWN.brands.map((brand): KnownName => ({ kind: 'brand', text: brand, value: `line:${brand}` })),
  ]);
  const sets = [
    ['that the rules were made by', [...SENTENCES, ...LONGER, ...NEGATIVES, ...HELD_OUT, ...HELD_OUT_AGAIN]],
    ['written before them, which changed no rule', UNSEEN],
    ['with first names and names told by "known as"', FIRST_NAMES],
    ['with such names, written after the rules, which changed none', FIRST_NAMES_AGAIN],
    ['that only look as if they held something', HARD_NEGATIVES],
  ] as const;
  return sets.flatMap(([what, sentences]) => {
    const { byKind, suggestions, faults } = countMarked(sentences, book, WRITTEN_AT);
    const all = tally();
    for (const one of byKind.values()) {
      all.right += one.right;
      all.wrong += one.wrong;
      all.missed += one.missed;
    }
    return [
      `${sentences.length} sentences ${what}`,
      ...MENTION_KINDS.map((kind) => shown(kind, byKind.get(kind)!)),
      shown('all kinds', all),
      `  suggestions: ${suggestions.right} right, ${suggestions.wrong} wrong, ${suggestions.missed} missed`,
      ...faults.map((fault) => `  ${fault}`),
    ];
  });
}

const MESSAGE = /\| Message: ?(.*)$/;

/** Outside chats of a staged case: what is found of each kind, and how many of the names of its people. */
export function evaluateChats(data: string): string[] {
  const folder = `${data}/nfi-crystalclear-chats`;
  const file = `${folder}/crystalclear_chats_10.v3.txt`;
  if (!existsSync(file)) return [`skipped: ${folder} is not there`];
  const roles = JSON.parse(readFileSync(`${folder}/figure_4_roles_classification.json`, 'utf8')) as {
    model_name: string;
    individual: string;
  }[];
  const people = [
    ...new Set(roles.flatMap((one) => (one.model_name === 'Ground truth' ? one.individual : []))),
  ];
  const book = bookOf(people.map((name) => named(name)));
  const messages = readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => MESSAGE.exec(line)?.[1] ?? []);
  const counts = new Map(MENTION_KINDS.map((kind) => [kind, { sure: 0, suggested: 0 }]));
  const whole = tally();
  const part = tally();
  for (const text of messages) {
    const found = mentionsIn(text, book);
    for (const { kind, suggestion } of found) counts.get(kind)![suggestion ? 'suggested' : 'sure']++;
    for (const person of people) {
      const hits = found.filter(({ kind, value }) => kind === 'name' && value === `person:${person}`);
      const [first = person] = person.split(' ');
      const says = (words: string): boolean => new RegExp(`(?<!\\p{L})${words}(?!\\p{L})`, 'iu').test(text);
      count(
        whole,
        says(person),
        hits.some(({ suggestion }) => !suggestion),
      );
      count(part, says(person) || says(first) || says(person.split(' ').at(-1) ?? person), hits.length > 0);
    }
  }
  const kinds = [...counts].filter(([, { sure, suggested }]) => sure + suggested > 0);
  return [
    `${messages.length} messages, ${people.length} people by name; found: ${kinds.map(([kind, { sure, suggested }]) => `${kind} ${sure}${suggested > 0 ? ` (+${suggested})` : ''}`).join(', ')}`,
    shown('whole names', whole),
    shown('any name, suggestions too', part),
  ];
}

function count(into: Tally, said: boolean, found: boolean): void {
  if (said && found) into.right++;
  else if (said) into.missed++;
  else if (found) into.wrong++;
}
