// What a number in a cell shows: a date, a time, a count of hours, a number with leading zeros, or itself.

export type Shown = 'number' | 'date' | 'time' | 'both' | 'elapsed' | { digits: number };

/** Built-in formats of dates and times (ECMA-376 part 1, 18.8.30), the East Asian ones included. */
function builtIn(id: number): Shown {
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 54) || id >= 57)
    return id <= 58 ? 'date' : 'number';
  if ((id >= 18 && id <= 21) || id === 45 || id === 47 || (id >= 32 && id <= 35) || id === 55 || id === 56)
    return 'time';
  if (id === 22) return 'both';
  return id === 46 ? 'elapsed' : 'number';
}

/** What a format code shows; words in quotes, colours and conditions in brackets are no part of it. */
export function shownByCode(code: string): Shown {
  const first = code.split(';')[0] ?? '';
  if (/\[(h+|m+|s+)\]/i.test(first)) return 'elapsed';
  const bare = first.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '').toLowerCase();
  if (/^0{4,}$/.test(bare)) return { digits: bare.length };
  if (/general|[#0?]/.test(bare.replace(/\.0+/g, ''))) return 'number';
  const time = /[hs]|am\/pm/.test(bare);
  const date = /[yd]/.test(bare) || (/m/.test(bare) && !time);
  return date && time ? 'both' : date ? 'date' : time ? 'time' : 'number';
}

/** What a cell with this format shows, by the format's id and its code where the workbook gives one. */
export const shownBy = (id: number, code: string | undefined): Shown =>
  code === undefined ? builtIn(id) : shownByCode(code);

const two = (value: number): string => String(value).padStart(2, '0');
const DAY_MS = 86_400_000;

function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const parts = ms % 1000 === 0 ? '' : `.${String(ms % 1000).padStart(3, '0')}`;
  return `${two(h)}:${two(m)}:${two(s)}${parts}`;
}

const PLAIN = /^-?(0|[1-9]\d*)(\.\d*[1-9])?$/;

const dayTexts = new Map<number, string>();

function dayText(days: number): string {
  let text = dayTexts.get(days);
  if (text === undefined) {
    text = new Date((days - 25_569) * DAY_MS).toISOString().slice(0, 10);
    if (dayTexts.size < 20_000) dayTexts.set(days, text);
  }
  return text;
}

/**
 * The text of a numeric cell. Dates come as `yyyy-MM-dd HH:mm:ss` whatever the format's order, so that nothing is left to
 * guess. A whole number of more than 15 digits has lost its last ones in the spreadsheet: it is written with an exponent,
 * so that it is refused where it should name something.
 */
export function numberText(raw: string, shown: Shown, from1904: boolean): string {
  if (shown === 'number' && raw.length <= 15 && PLAIN.test(raw)) return raw;
  const value = Number(raw);
  if (raw === '' || !Number.isFinite(value)) return raw;
  if (typeof shown === 'object')
    return Number.isInteger(value) ? String(value).padStart(shown.digits, '0') : raw;
  if (shown === 'number' || value < 0 || value > 2_958_466)
    return Math.abs(value) >= 1e15 ? value.toExponential().toUpperCase() : String(value);
  const ms = Math.round(value * DAY_MS);
  if (shown === 'elapsed') return clock(ms);
  if (shown === 'time' && value < 1) return clock(ms);
  // Day 60 of the 1900 calendar is a 29 February that never was.
  const days = Math.floor(ms / DAY_MS) + (from1904 ? 1462 : value < 60 ? 1 : 0);
  const date = dayText(days);
  const rest = ms % DAY_MS;
  return shown === 'date' && rest === 0 ? date : `${date} ${clock(rest)}`;
}
