// Reads a sentence marked by hand: its plain text, and each mention with its kind, place and value.
import type { MentionKind } from '../../../src/model/mentionKinds.ts';

export type Marked = {
  kind: MentionKind;
  start: number;
  end: number;
  /** Null where the mark gives none. */
  value: string | null;
  suggestion: boolean;
};

export function readMarked(sentence: string): { text: string; marked: Marked[] } {
  const marked: Marked[] = [];
  let text = '';
  let at = 0;
  for (const match of sentence.matchAll(/\{([a-z]+)(\??):([^}=]+)(?:=([^}]*))?\}/g)) {
    text += sentence.slice(at, match.index);
    const [whole, kind = '', guess = '', words = '', value] = match;
    const start = text.length;
    text += words;
    marked.push({
      kind: kind as MentionKind,
      start,
      end: text.length,
      value: value ?? null,
      suggestion: guess !== '',
    });
    at = match.index + whole.length;
  }
  return { text: text + sentence.slice(at), marked };
}
