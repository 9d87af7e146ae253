// Where a text holds what was searched for, and a few words around it.
import type { SearchQuery } from './searchQuery.ts';
import { type Stretch, squeezedStretch, type Word, wordsOf } from './searchText.ts';

/** What is looked for in a text: beginnings of words, words in a row, and figures however they are spaced. */
export type Wanted = Pick<SearchQuery, 'words' | 'phrases'> & { runs: readonly string[] };

export type Found = { marks: Stretch[]; share: number };

function phraseStretch(words: readonly Word[], phrase: readonly string[]): Stretch | null {
  for (let at = 0; at + phrase.length <= words.length; at++) {
    const last = phrase.length - 1;
    const fits = phrase.every((word, i) =>
      i === last ? words[at + i]!.text.startsWith(word) : words[at + i]!.text === word,
    );
    if (fits) return [words[at]!.from, words[at + last]!.to];
  }
  return null;
}

/** The stretches of a text that were looked for, in order, and which share of what was looked for they are. */
export function foundIn(text: string, { words, phrases, runs }: Wanted): Found {
  const run = runs.map((wanted) => squeezedStretch(text, wanted)).find((found) => found !== null);
  if (run) return { marks: [run], share: 1 };
  const inText = wordsOf(text);
  const marks: Stretch[] = [];
  let found = 0;
  for (const phrase of phrases) {
    const stretch = phraseStretch(inText, phrase);
    if (!stretch) continue;
    found++;
    marks.push(stretch);
  }
  for (const word of words) {
    const matching = inText.filter((one) => one.text.startsWith(word));
    if (matching.length > 0) found++;
    for (const { from, to } of matching) marks.push([from, to]);
  }
  return { marks: apart(marks), share: found / Math.max(1, words.length + phrases.length) };
}

/** Stretches in order, none of which begins within another. */
function apart(marks: readonly Stretch[]): Stretch[] {
  const kept: Stretch[] = [];
  for (const mark of [...marks].sort((x, y) => x[0] - y[0] || y[1] - x[1]))
    if (mark[0] >= (kept.at(-1)?.[1] ?? 0)) kept.push(mark);
  return kept;
}

const BEFORE = 48;
const AFTER = 96;

export type Excerpt = { text: string; marks: Stretch[] };

/** The text around its first mark, cut between words, in one line; all of it where it is short. */
export function excerpt(text: string, marks: readonly Stretch[]): Excerpt {
  const [first = 0] = marks[0] ?? [];
  const from = first <= BEFORE ? 0 : Math.max(first - BEFORE, text.indexOf(' ', first - BEFORE) + 1);
  const end = first + AFTER >= text.length ? text.length : text.lastIndexOf(' ', first + AFTER);
  const to = Math.max(end, Math.min(text.length, marks[0]?.[1] ?? 0));
  const head = from > 0 ? '…' : '';
  const shift = head.length - from;
  return {
    text: `${head}${text.slice(from, to).replace(/\s/g, ' ')}${to < text.length ? '…' : ''}`,
    marks: marks
      .filter(([start, stop]) => start >= from && stop <= to)
      .map(([start, stop]) => [start + shift, stop + shift]),
  };
}
