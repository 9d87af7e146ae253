// The steps of reading a date: each takes a text and a place in it, notes one field, and answers the next place.
import type { DateField, DateToken } from './dateFormat.ts';
import { isBlankCode } from './rawText.ts';

/** Where each field is noted. `HALF` is 0 where no AM or PM stood, 1 for AM, 2 for PM; `ZONED` is 1 beside an offset. */
export const YEAR = 0;
export const MONTH = 1;
export const DAY = 2;
export const HOUR = 3;
export const MINUTE = 4;
export const SECOND = 5;
export const MILLISECOND = 6;
export const HALF = 7;
export const OFFSET_MINUTES = 8;
export const ZONED = 9;
export const FIELD_COUNT = 10;

/** Reads from a place in a text; answers the place after what it read, -1 where that is not there. */
export type Step = (text: string, at: number, fields: Int32Array) => number;

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

const isLetter = (code: number): boolean => (code | 32) >= 0x61 && (code | 32) <= 0x7a;

function blanksAfter(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlankCode(text.charCodeAt(at))) at++;
  return at;
}

function lettersAfter(text: string, from: number): number {
  let at = from;
  while (at < text.length && isLetter(text.charCodeAt(at))) at++;
  return at;
}

const digitsStep =
  (slot: number, least: number, most: number): Step =>
  (text, at, fields) => {
    let value = 0;
    let end = at;
    while (end < text.length && end - at < most) {
      const digit = text.charCodeAt(end) - 0x30;
      if (digit < 0 || digit > 9) break;
      value = value * 10 + digit;
      end++;
    }
    fields[slot] = value;
    return end - at >= least ? end : -1;
  };

const twoDigitYear: Step = (text, at, fields) => {
  const end = digitsStep(YEAR, 2, 2)(text, at, fields);
  const year = fields[YEAR] ?? 0;
  fields[YEAR] = year + (year < 69 ? 2000 : 1900);
  return end;
};

const fractionStep: Step = (text, at, fields) => {
  const end = digitsStep(MILLISECOND, 1, 3)(text, at, fields);
  if (end < 0) return -1;
  fields[MILLISECOND] = (fields[MILLISECOND] ?? 0) * 10 ** (3 - (end - at));
  let last = end;
  while (last - at < 9 && text.charCodeAt(last) >= 0x30 && text.charCodeAt(last) <= 0x39) last++;
  return last;
};

const monthNameStep: Step = (text, at, fields) => {
  const end = lettersAfter(text, at);
  if (end - at < 3 || end - at > 9) return -1;
  const name = text.slice(at, end).toLowerCase();
  const month = MONTHS.findIndex((each) => each.startsWith(name));
  if (month < 0) return -1;
  fields[MONTH] = month + 1;
  return text.charCodeAt(end) === 0x2e ? end + 1 : end;
};

const weekdayStep: Step = (text, at) => {
  const end = lettersAfter(text, at);
  return end - at >= 2 && end - at <= 9 ? end : -1;
};

const halfStep: Step = (text, from, fields) => {
  let at = blanksAfter(text, from);
  const letter = text.charCodeAt(at) | 32;
  if (letter !== 0x61 && letter !== 0x70) return -1;
  fields[HALF] = letter === 0x61 ? 1 : 2;
  at++;
  if (text.charCodeAt(at) === 0x2e) at++;
  if ((text.charCodeAt(at) | 32) !== 0x6d) return -1;
  at++;
  return text.charCodeAt(at) === 0x2e ? at + 1 : at;
};

const ZONE =
  /\s*\(?\s*(?:(z|utc|gmt|bst|ist|cet|cest)(?![a-z]))?\s*(?:([+\-\u2212])(\d{1,2})(?::?(\d{2}))?)?\s*\)?/iy;
const NAMED: Record<string, number> = { z: 0, utc: 0, gmt: 0, bst: 60, cet: 60, cest: 120 };

/** Z, UTC, GMT, BST, CET, CEST, an offset such as +01:00, or UTC+1, in brackets or not. IST means three zones: refused. */
const zoneStep: Step = (text, at, fields) => {
  ZONE.lastIndex = at;
  const found = ZONE.exec(text);
  const name = found?.[1]?.toLowerCase();
  if (!found || (name === undefined && found[2] === undefined)) return -1;
  const named = name === undefined ? 0 : NAMED[name];
  const hours = Number(found[3] ?? 0);
  const minutes = Number(found[4] ?? 0);
  if (named === undefined || hours > 14 || minutes > 59) return -1;
  const ahead = hours * 60 + minutes;
  fields[OFFSET_MINUTES] = named + (found[2] === undefined || found[2] === '+' ? ahead : -ahead);
  fields[ZONED] = 1;
  return at + found[0].length;
};

/** A text that must stand there: blanks for blanks in any number, `T` or blanks for `T`, all else as it is. */
function textStep(text: string): Step {
  if (text.trim() === '')
    return (from, at) => {
      const end = blanksAfter(from, at);
      return end > at ? end : -1;
    };
  if (text === 'T')
    return (from, at) => {
      if ((from.charCodeAt(at) | 32) === 0x74) return at + 1;
      const end = blanksAfter(from, at);
      return end > at ? end : -1;
    };
  return (from, at) => (from.startsWith(text, at) ? at + text.length : -1);
}

const SLOTS: Record<DateField, number[]> = {
  year: [YEAR],
  month: [MONTH],
  monthName: [MONTH],
  day: [DAY],
  weekday: [],
  hour: [HOUR],
  minute: [MINUTE],
  second: [SECOND],
  fraction: [MILLISECOND],
  half: [HALF],
  zone: [OFFSET_MINUTES, ZONED],
};

function fieldStep(field: DateField, width: number, exact: boolean): Step {
  if (field === 'year') return width === 2 ? twoDigitYear : digitsStep(YEAR, 4, 4);
  if (field === 'monthName') return monthNameStep;
  if (field === 'weekday') return weekdayStep;
  if (field === 'fraction') return fractionStep;
  if (field === 'half') return halfStep;
  if (field === 'zone') return zoneStep;
  const shortest = width === 1 || (!exact && field !== 'minute' && field !== 'second') ? 1 : 2;
  return digitsStep(SLOTS[field][0] ?? DAY, exact ? 2 : shortest, 2);
}

const isNumeric = (token: DateToken | undefined): boolean =>
  token?.is === 'field' &&
  token.field !== 'monthName' &&
  token.field !== 'weekday' &&
  token.field !== 'half' &&
  token.field !== 'zone';

const slotsOf = (token: DateToken): number[] => {
  if (token.is === 'text') return [];
  if (token.is === 'optional') return token.tokens.flatMap(slotsOf);
  return SLOTS[token.field];
};

/** Reads what may be absent; where it is, what it had noted is wiped and reading goes on from where it began. */
function optionalStep(tokens: DateToken[]): Step {
  const steps = stepsOf(tokens);
  const slots = tokens.flatMap(slotsOf);
  return (text, from, fields) => {
    let at = from;
    for (const step of steps) {
      at = step(text, at, fields);
      if (at < 0) {
        for (const slot of slots) fields[slot] = 0;
        return from;
      }
    }
    return at;
  };
}

const decimalMark: Step = (text, at) => {
  const code = text.charCodeAt(at);
  return code === 0x2e || code === 0x2c ? at + 1 : -1;
};

/** The steps of a pattern's tokens. Fields of digits with nothing between them are read at their full width. */
export function stepsOf(tokens: DateToken[]): Step[] {
  return tokens.map((token, at) => {
    const next = tokens[at + 1];
    if (token.is === 'optional') return optionalStep(token.tokens);
    if (token.is === 'field')
      return fieldStep(token.field, token.width, isNumeric(tokens[at - 1]) || isNumeric(next));
    if (token.text === '.' && next?.is === 'field' && next.field === 'fraction') return decimalMark;
    const blanksDoNotMatter = next?.is === 'field' && (next.field === 'zone' || next.field === 'half');
    return blanksDoNotMatter && token.text.trim() === '' ? blanksAfter : textStep(token.text);
  });
}
