// Reads dates of a column whose rows are written in several ways: by the column's format, else each by its own shape.
import { type DateOrder, formatOfOne } from './dateInference.ts';
import {
  compileDateAndTime,
  compileDateTime,
  type DateAndTimeParser,
  type DateTimeParser,
  isDateFormat,
  readDateFormat,
} from './dateTime.ts';
import { tidiedDate, unwrap } from './rawText.ts';

/** Formats of one column, the one to be tried first before the others: `iso|dd/MM/yyyy`. */
const formatsOf = (formats: string): string[] => formats.split('|');

/** Whether a text is one date format, or several with bars between them. */
export const areDateFormats = (formats: string): boolean => formatsOf(formats).every(isDateFormat);

/** The order of day and month that a format tells: day first where it tells none. */
function orderTold(formats: readonly string[]): DateOrder {
  for (const format of formats) {
    const fields = (readDateFormat(format)?.tokens ?? []).flatMap((token) =>
      token.is === 'field' ? [token] : [],
    );
    const at = (name: string): number => fields.findIndex(({ field }) => field === name);
    const [day, month, year] = [at('day'), at('month'), at('year')];
    if (month < 0 || day < 0) continue;
    if (year < Math.min(day, month)) {
      if (fields[year]?.width === 2) return 'year';
      if (day < month) return 'odd';
      continue;
    }
    return day < month ? 'day' : 'month';
  }
  return 'day';
}

/** Counts over all parsers of a column. */
const sumOf = (
  parsers: Iterable<{ repeated: number; missing: number }>,
  name: 'repeated' | 'missing',
): number => {
  let sum = 0;
  for (const parser of parsers) sum += parser[name];
  return sum;
};

/**
 * As `compileDateTime`, for several formats with bars between them; what fits none of them is read by its own shape where
 * that leaves nothing open but the order of day and month, which the formats tell.
 */
export function compileMixed(formats: string, zone: string): DateTimeParser {
  const list = formatsOf(formats);
  const order = orderTold(list);
  const parsers = new Map(list.map((format) => [format, compileDateTime(format, zone)]));
  const [first, ...others] = [...parsers.values()] as [DateTimeParser, ...DateTimeParser[]];
  const byShape = (raw: string): number => {
    for (const parser of others) {
      const at = parser.parse(raw);
      if (!Number.isNaN(at)) return at;
    }
    const text = tidiedDate(unwrap(raw));
    const format = formatOfOne(text, order);
    if (format === null) return Number.NaN;
    const parser = parsers.get(format) ?? compileDateTime(format, zone);
    parsers.set(format, parser);
    return parser.parse(text);
  };
  return {
    parse: (raw) => {
      const at = first.parse(raw);
      return Number.isNaN(at) ? byShape(raw) : at;
    },
    get repeated() {
      return sumOf(parsers.values(), 'repeated');
    },
    get missing() {
      return sumOf(parsers.values(), 'missing');
    },
  };
}

/** As `compileDateAndTime`, where days, times or both may be written in several ways. */
export function compileMixedAndTime(
  dateFormats: string,
  timeFormat: string,
  zone: string,
): DateAndTimeParser {
  const list = formatsOf(dateFormats);
  const order = orderTold(list);
  const usual = compileDateAndTime(list[0]!, timeFormat, zone);
  const parsers = new Map<string, DateAndTimeParser>([['', usual]]);
  const byShape = (date: string, time: string): number => {
    const [day, clock] = [tidiedDate(unwrap(date)), tidiedDate(unwrap(time))];
    const formats = [formatOfOne(day, order) ?? list[0]!, formatOfOne(clock, order) ?? timeFormat] as const;
    const key = formats.join('\n');
    const parser = parsers.get(key) ?? compileDateAndTime(...formats, zone);
    parsers.set(key, parser);
    return parser.parse(day, clock);
  };
  return {
    parse: (date, time) => {
      const at = usual.parse(date, time);
      return Number.isNaN(at) ? byShape(date, time) : at;
    },
    get repeated() {
      return sumOf(parsers.values(), 'repeated');
    },
    get missing() {
      return sumOf(parsers.values(), 'missing');
    },
  };
}
