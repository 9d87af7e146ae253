// The shape of one written date: what stands where, before it is known which number is the day.

/** A written date or time taken apart; `numbers` are the three of a date in digits, as they stand. */
export type DateShape = {
  /** What values of one format share: all but the order of day and month, seconds, fractions and zones. */
  key: string;
  weekday: string;
  /** A finished date pattern, or null where the order of `numbers` has to be found out. */
  date: string | null;
  separator: string;
  numbers: [number, number, number] | null;
  yearAt: 'first' | 'last' | 'short' | null;
  join: string;
  timeMark: string;
  hasTime: boolean;
  hasSeconds: boolean;
  fractionMark: string;
  half: string;
  zone: string;
};

const WEEKDAY = /^((?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6})([.,]?\s+)/i;
const NUMERIC = /^(\d{1,4})([/.\-\s]\s?)(\d{1,2})\2(\d{4}|\d{1,2})(?!\d)/;
const DAY_NAME_YEAR = /^\d{1,2}([/.\-\s]?)([a-z]{3,9})\.?(,?[/.\-\s]?\s?)(\d{4}|\d{2})(?!\d)/i;
const NAME_DAY_YEAR = /^([a-z]{3,9})\.?(\s+)\d{1,2}(,?\s+)\d{4}(?!\d)/i;
const COMPACT =
  /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?=T|\s|\d{6}(?!\d)|\d{4}(?!\d)|[Z+-])/i;
const JOIN = /^(?:(T)(?=\d)|(,?\s+at\s+|,\s*|\s+|\s+-\s+|-|:|\/))(?=\d{1,2}[:.]?\d{2})/i;
const TIME = /^\d{1,2}([:.])\d{2}(?:\1\d{2}(?:([.,])\d{1,9})?)?(?![\d:])/;
const SECONDS = /^\d{1,2}([:.])\d{2}\1\d{2}/;
const COMPACT_TIME = /^(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?(?!\d)/;
const HALF = /^(\s*)[ap]\.?m\.?(?![a-z])/i;
const ZONE =
  /^(\s*)\(?\s*(?:(?:z|utc|gmt|bst|cet|cest)(?![a-z])(?:\s*[+-]\d{1,2}(?::?\d{2})?)?|[+-]\d{1,2}(?::?\d{2})?)\s*\)?$/i;

const spaced = (text: string): string => text.replace(/\s+/g, ' ');
const nameLetters = (name: string): string => (name.length > 4 ? 'MMMM' : 'MMM');

type DatePart = Pick<DateShape, 'date' | 'separator' | 'numbers' | 'yearAt'> & { length: number };

function datePart(text: string): DatePart | null {
  const numeric = NUMERIC.exec(text);
  if (numeric) {
    const [whole, a = '', mark = '', b = '', c = ''] = numeric;
    if (a.length === 3 || (a.length === 4 && c.length > 2)) return null;
    const yearAt = a.length === 4 ? 'first' : c.length === 4 ? 'last' : 'short';
    const numbers: [number, number, number] = [Number(a), Number(b), Number(c)];
    return { date: null, separator: spaced(mark), numbers, yearAt, length: whole.length };
  }
  const found = (date: string, length: number): DatePart => ({
    date,
    separator: '',
    numbers: null,
    yearAt: null,
    length,
  });
  const dayFirst = DAY_NAME_YEAR.exec(text);
  if (dayFirst) {
    const [whole, first = '', name = '', second = '', year = ''] = dayFirst;
    return found(
      `dd${spaced(first)}${nameLetters(name)}${spaced(second)}${year.length === 4 ? 'yyyy' : 'yy'}`,
      whole.length,
    );
  }
  const nameFirst = NAME_DAY_YEAR.exec(text);
  if (nameFirst) {
    const [whole, name = '', , second = ''] = nameFirst;
    return found(`${nameLetters(name)} dd${spaced(second)}yyyy`, whole.length);
  }
  const compact = COMPACT.exec(text);
  return compact && found('yyyyMMdd', compact[0].length);
}

type TimePart = Pick<DateShape, 'timeMark' | 'hasSeconds' | 'fractionMark' | 'half'> & { length: number };

function timePart(text: string): TimePart | null {
  const time = TIME.exec(text);
  if (time) {
    const half = HALF.exec(text.slice(time[0].length));
    return {
      timeMark: time[1] ?? ':',
      hasSeconds: SECONDS.test(time[0]),
      fractionMark: time[2] ?? '',
      half: half ? `${half[1] ? ' ' : ''}a` : '',
      length: time[0].length + (half?.[0].length ?? 0),
    };
  }
  const compact = COMPACT_TIME.exec(text);
  if (!compact) return null;
  const length = compact[0].length;
  return { timeMark: '', hasSeconds: length === 6, fractionMark: '', half: '', length };
}

/** Takes a written date or time apart; null for what is neither, and for digits alone, which could be a count. */
export function dateShape(text: string): DateShape | null {
  if (text.length > 60) return null;
  const weekday = WEEKDAY.exec(text);
  let rest = weekday ? text.slice(weekday[0].length) : text;
  const date = datePart(rest);
  if (date) rest = rest.slice(date.length);
  const join = date ? JOIN.exec(rest) : null;
  const timeText = join ? rest.slice(join[0].length) : rest;
  const time = timePart(timeText);
  if (!date && (!time || time.timeMark === '' || weekday)) return null;
  const compactJoin = date?.date === 'yyyyMMdd';
  const timed = time !== null && (join !== null || !date || (compactJoin && time.timeMark === ''));
  if (timed) rest = timeText.slice(time.length);
  const zone = ZONE.exec(rest);
  if (zone) rest = '';
  if (rest !== '') return null;
  const joined = join ? (join[1] ? 'T' : spaced(join[0]).replace(/at/i, "'at'")) : '';
  const day = weekday ? `EEE${spaced(weekday[2] ?? ' ')}` : '';
  return {
    key:
      [
        day,
        date?.date ?? '',
        date?.separator ?? '',
        date?.yearAt ?? '',
        timed ? joined : '',
        timed ? time.timeMark : '',
        timed ? time.half : '',
      ].join('|') + (timed ? 'T' : ''),
    weekday: day,
    date: date?.date ?? null,
    separator: date?.separator ?? '',
    numbers: date?.numbers ?? null,
    yearAt: date?.yearAt ?? null,
    join: timed ? joined : '',
    timeMark: timed ? time.timeMark : '',
    hasTime: timed,
    hasSeconds: timed && time.hasSeconds,
    fractionMark: timed ? time.fractionMark : '',
    half: timed ? time.half : '',
    zone: zone ? `${zone[1] ? ' ' : ''}z` : '',
  };
}
