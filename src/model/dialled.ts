// The characters of a telephone number: its digits, and whether they are written as people write numbers.
import { isBlankCode } from './rawText.ts';

/** The digits of a written number and how it began; `plain` is true where nothing but blanks stood between them. */
export type Dialled = {
  digits: string;
  start: 'plus' | 'double-zero' | 'digits';
  plain: boolean;
  bracketAfter: number;
};

const isSeparator = (code: number): boolean =>
  code === 0x2d || code === 0x2e || code === 0xb7 || (code >= 0x2010 && code <= 0x2015) || code === 0x2212;

/**
 * Reads a written number: digits with blanks, dashes and dots between them, at most one pair of brackets, a `+` or `00`
 * before them, and a `(0)` that people write after a country code and that is no part of it. Null for anything else.
 * `bracketAfter` is the number of digits before the bracket, -1 without one.
 */
export function readDialled(text: string): Dialled | null {
  let digits = '';
  let plus = false;
  let plain = true;
  let open = false;
  let bracketAfter = -1;
  let secondAt = -1;
  let firstAt = -1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) {
      digits += text[at];
      if (digits.length === 1) firstAt = at;
      else if (digits.length === 2) secondAt = at;
    } else if (code === 0x2b) {
      if (plus || digits !== '') return null;
      plus = true;
    } else if (code === 0x28) {
      if (digits !== '' && text.startsWith('(0)', at)) at += 2;
      else {
        if (open || bracketAfter >= 0) return null;
        open = true;
        bracketAfter = digits.length;
      }
      plain = false;
    } else if (code === 0x29) {
      if (!open) return null;
      open = false;
    } else if (isSeparator(code)) plain = false;
    else if (!isBlankCode(code)) return null;
  }
  if (open || digits === '') return null;
  const doubleZero = digits.startsWith('00') && secondAt === firstAt + 1;
  return { digits, start: plus ? 'plus' : doubleZero ? 'double-zero' : 'digits', plain, bracketAfter };
}
