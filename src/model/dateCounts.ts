// Dates written as digits alone: compact dates, seconds and milliseconds since 1970, Excel's days, seconds of a study.
import type { InferredFormat } from './dateInference.ts';

const COUNT = /^\d{1,17}(?:[.,]\d{1,18})?$/;
const DATE = '(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])';
const TIME = '(?:[01]\\d|2[0-3])[0-5]\\d';

/** Patterns of digits of one length, the surer first. */
const DIGITS: [RegExp, string, string][] = [
  [new RegExp(`^${DATE}${TIME}[0-5]\\d$`), 'yyyyMMddHHmmss', '14 digits in the order year to second'],
  [new RegExp(`^${DATE}${TIME}$`), 'yyyyMMddHHmm', '12 digits in the order year to minute'],
  [new RegExp(`^${DATE}$`), 'yyyyMMdd', '8 digits in the order year, month, day'],
  [
    /^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d$/,
    'ddMMyyyy',
    '8 digits in the order day, month, year',
  ],
  [
    /^(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:19|20)\d\d$/,
    'MMddyyyy',
    '8 digits in the order month, day, year',
  ],
];

const TIMES: [RegExp, string, string][] = [
  [new RegExp(`^${TIME}[0-5]\\d$`), 'HHmmss', 'six digits of a time of day'],
  [new RegExp(`^${TIME}$`), 'HHmm', 'four digits of a time of day'],
];

const between = (numbers: number[], least: number, most: number): boolean =>
  numbers.every((number) => number >= least && number < most);

/** The format of values that are digits alone, nearly all of them; null where they are written in another way. */
export function countFormat(texts: string[]): InferredFormat | null {
  const counts = texts.filter((text) => text.length <= 36 && COUNT.test(text));
  if (counts.length === 0 || counts.length * 10 < texts.length * 9) return null;
  const whole = counts.every((text) => /^\d+$/.test(text));
  for (const [shape, format, why] of whole ? DIGITS : [])
    if (counts.every((text) => shape.test(text))) return { format, why, ambiguous: false };
  if (whole && counts.some((text) => text.startsWith('0') && text !== '0'))
    for (const [shape, format, why] of TIMES)
      if (counts.every((text) => shape.test(text))) return { format, why, ambiguous: false };
  const numbers = counts.map((text) => Number(text.replace(',', '.')));
  if (between(numbers, 3e11, 5e12))
    return { format: 'epoch-ms', why: 'milliseconds since 1 January 1970, UTC', ambiguous: false };
  if (between(numbers, 3e8, 5e9))
    return { format: 'epoch-s', why: 'seconds since 1 January 1970, UTC', ambiguous: false };
  if (between(numbers, 25_569, 73_050) && (!whole || between(numbers, 36_526, 54_789)))
    return { format: 'excel', why: "Excel's count of days since 1900, local time", ambiguous: false };
  if (!whole && between(numbers, 0, 1))
    return { format: 'excel', why: "Excel's fractions of a day", ambiguous: false };
  if (between(numbers, 0, 3e8))
    return {
      format: 'epoch-s',
      why: 'small numbers: seconds from the start of the data, counted from 1 January 1970, UTC, as if that were the start',
      ambiguous: false,
    };
  return null;
}
