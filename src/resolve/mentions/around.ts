// What stands around a place in a text: the words before and after it, and the sentence that it is in.

export const before = (text: string, at: number, length: number): string =>
  text.slice(Math.max(0, at - length), at);

export const after = (text: string, at: number, length: number): string => text.slice(at, at + length);

/** A sentence that goes on for longer is taken as far as this on either side. */
const MOST = 400;

/** The sentence around a place; a full stop within a word, as in 1.5k or no.62, ends none. */
export function sentenceAt(text: string, at: number): string {
  let start = at;
  while (start > Math.max(0, at - MOST) && !endsSentence(text, start - 1)) start--;
  let end = at;
  while (end < Math.min(text.length, at + MOST) && !endsSentence(text, end)) end++;
  return text.slice(start, end);
}

const endsSentence = (text: string, at: number): boolean =>
  text[at] === '\n' || (/[.!?;]/.test(text[at] ?? '') && /^\s|^$/.test(text.slice(at + 1, at + 2)));

/** Calls `found` for every match of a global pattern. */
export function eachMatch(text: string, pattern: RegExp, found: (match: RegExpExecArray) => void): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (match[0] === '') pattern.lastIndex++;
    else found(match);
  }
}
