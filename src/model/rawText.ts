// What spreadsheets and exports wrap around a value, taken off again; and the signs that a value was ruined.

/** Whether a character is blank or invisible: spaces of every width, controls, direction marks, the byte order mark. */
export function isBlankCode(code: number): boolean {
  if (code <= 0x20) return true;
  if (code < 0x7f) return false;
  if (code <= 0xa0) return true;
  if (code === 0xad || code === 0x1680 || code === 0x3000 || code === 0xfeff) return true;
  return (
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x206f)
  );
}

const QUOTE = 0x22;
const isApostrophe = (code: number): boolean =>
  code === 0x27 || code === 0x60 || code === 0xb4 || code === 0x2018 || code === 0x2019;

/**
 * The value without what is not its own: blanks at both ends, the apostrophes that force a spreadsheet to keep text,
 * and the wrappers `"…"` and `="…"`. Its own output comes back unchanged.
 */
export function unwrap(raw: string): string {
  let from = 0;
  let to = raw.length;
  for (;;) {
    while (from < to && isBlankCode(raw.charCodeAt(from))) from++;
    while (to > from && isBlankCode(raw.charCodeAt(to - 1))) to--;
    if (from === to) return '';
    const first = raw.charCodeAt(from);
    const last = raw.charCodeAt(to - 1);
    if (isApostrophe(first)) from++;
    else if (isApostrophe(last)) to--;
    else if (last === QUOTE && first === QUOTE && to - from > 1) {
      from++;
      to--;
    } else if (last === QUOTE && first === 0x3d && raw.charCodeAt(from + 1) === QUOTE && to - from > 2) {
      from += 2;
      to--;
    } else return from === 0 && to === raw.length ? raw : raw.slice(from, to);
  }
}

const SCIENTIFIC = /^[+-]?\d{1,24}(?:[.,]\d{0,24})?\s?e\s?[+-]?\d{1,3}$/i;

/** Whether a value was written by a spreadsheet in scientific notation, and so has lost its last digits. */
export const isScientific = (text: string): boolean => text.length <= 60 && SCIENTIFIC.test(text);

const TRAILING_ZEROS = /^(\d{1,30})[.,]0{1,6}$/;

/**
 * A whole number as a spreadsheet exports it, without its `.0`; any other text as it is. A plus tells that no spreadsheet took
 * it for a number: a dot in it stands between digits.
 */
export const withoutDecimals = (text: string): string =>
  text.length <= 40 ? text.replace(TRAILING_ZEROS, '$1') : text;

/** Digits of other scripts (full width, Arabic, Persian) as 0 to 9; all else as it is. */
export const latinDigits = (text: string): string =>
  text.replace(/[\uff10-\uff19\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) % 16));

const NOTHING = new Set(
  `- -- --- – — . n/a na n.a. n.a nil none null (null) <null> \\n nan #n/a #n/d #ref! #value! blank empty undefined`.split(
    ' ',
  ),
);

/** Whether a value is one of the forms in which exports write that there is none: blank, `-`, `N/A`, `NULL`, `nil`. */
export const isNothing = (text: string): boolean =>
  text === '' || (text.length <= 9 && NOTHING.has(text.toLowerCase()));

const ORDINAL = /\b(\d{1,2})(?:st|nd|rd|th)\b(?:\s+of\b)?/i;
const HOURS = /\b(\d{2})[:.]?(\d{2})\s?h(?:ou)?rs?\b\.?/i;
/** Four figures after a whole date: a time without its colon. */
const BARE_TIME = /((?:\d{4}|[/.-]\d{2}),?\s+)([01]\d|2[0-3])([0-5]\d)$/;

/** A date as people write it out, without `st`, `nd`, `rd`, `th`, and with a colon in its time: `2215hrs` is `22:15`. */
export const tidiedDate = (text: string): string =>
  text.length > 60 || !/\d(?:st|nd|rd|th)\b|\d\s?h(?:ou)?rs?\b|\s\d{4}$/i.test(text)
    ? text
    : text.replace(ORDINAL, '$1').replace(HOURS, '$1:$2').replace(BARE_TIME, '$1$2:$3');
