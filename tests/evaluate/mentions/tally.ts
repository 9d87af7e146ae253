// Counts what the rules find in marked sentences against the marks, one tally a kind.

import { MENTION_KINDS, type MentionKind } from '../../../src/model/mentionKinds.ts';
import { type KnownBook, mentionsIn } from '../../../src/resolve/mentions/mentionsIn.ts';
import type { Mention } from '../../../src/resolve/mentions/types.ts';
import { type Tally, tally } from '../detect.ts';
import { type Marked, readMarked } from './marked.ts';

export type Counted = {
  byKind: Map<MentionKind, Tally>;
  /** Suggestions stand apart: they are shown as guesses, and do not count against precision. */
  suggestions: Tally;
  faults: string[];
};

const squeezed = (text: string): string => text.toLowerCase().replace(/\s/g, '');

function agrees(found: Mention, mark: Marked): boolean {
  if (found.kind !== mark.kind || found.end <= mark.start || found.start >= mark.end) return false;
  if (mark.value === null) return true;
  return found.kind === 'address'
    ? squeezed(found.value).includes(squeezed(mark.value))
    : squeezed(found.value) === squeezed(mark.value);
}

/** A mark is found by a firm mention or by a suggestion; only firm mentions that no mark bears out are wrong. */
export function countMarked(sentences: readonly string[], known: KnownBook, writtenAt: number): Counted {
  const byKind = new Map<MentionKind, Tally>(MENTION_KINDS.map((kind) => [kind, tally()]));
  const suggestions = tally();
  const faults: string[] = [];
  for (const sentence of sentences) {
    const { text, marked } = readMarked(sentence);
    const found = mentionsIn(text, known, writtenAt);
    for (const mark of marked) {
      const hit = found.some((one) => agrees(one, mark));
      const into = mark.suggestion ? suggestions : byKind.get(mark.kind)!;
      if (hit) into.right++;
      else {
        into.missed++;
        faults.push(`missed ${mark.kind} "${text.slice(mark.start, mark.end)}" in: ${text}`);
      }
    }
    for (const one of found) {
      if (marked.some((mark) => agrees(one, mark))) continue;
      (one.suggestion ? suggestions : byKind.get(one.kind)!).wrong++;
      faults.push(
        `wrong ${one.kind} "${one.text}" = ${one.value}${one.suggestion ? ' (suggestion)' : ''} in: ${text}`,
      );
    }
  }
  return { byKind, suggestions, faults };
}
