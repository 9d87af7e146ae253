// Which date format a column is written in, judged by all the values that are shown.
import { countFormat } from './dateCounts.ts';
import { type DateShape, dateShape } from './dateShape.ts';
import { isNothing, tidiedDate as tidied, unwrap } from './rawText.ts';

/** A format as `compileDateTime` takes it, why it was taken, and whether another reading fits as well. */
export type InferredFormat = { format: string; why: string; ambiguous: boolean };

type Order = { letters: [string, string, string]; why: string; ambiguous: boolean };

const values = (count: number): string => (count === 1 ? '1 value has' : `${count} values have`);

/** In which order the digits of a date stand: day first, month first, a short year first, or a year with the day after it. */
export type DateOrder = 'day' | 'month' | 'year' | 'odd';

const ORDERS: Record<DateOrder, Order['letters']> = {
  day: ['dd', 'MM', 'yyyy'],
  month: ['MM', 'dd', 'yyyy'],
  year: ['yy', 'MM', 'dd'],
  odd: ['yyyy', 'dd', 'MM'],
};

/** Whether only other values, or a person, can tell which of a shape's numbers is the day. */
const isOpen = (shape: DateShape): boolean => shape.numbers !== null && shape.yearAt !== 'first';

function orderOf(shapes: DateShape[], one: DateShape): Order {
  const numbers = shapes.flatMap((shape) => (shape.numbers ? [shape.numbers] : []));
  const over = (at: 0 | 1 | 2, limit: number): number => numbers.filter((each) => each[at] > limit).length;
  if (one.yearAt === 'first') {
    const dayAtEnd = over(2, 12);
    const dayInMiddle = over(1, 12);
    if (dayInMiddle > dayAtEnd)
      return {
        letters: ['yyyy', 'dd', 'MM'],
        why: `year, day, month: ${values(dayInMiddle)} a middle number over 12`,
        ambiguous: dayAtEnd > 0,
      };
    return { letters: ['yyyy', 'MM', 'dd'], why: 'year first, as in ISO 8601', ambiguous: dayInMiddle > 0 };
  }
  const year = one.yearAt === 'short' ? 'yy' : 'yyyy';
  if (year === 'yy' && over(0, 31) > 0)
    return {
      letters: ['yy', 'MM', 'dd'],
      why: `year first: ${values(over(0, 31))} a first number over 31`,
      ambiguous: over(2, 31) > 0,
    };
  const first = over(0, 12);
  const second = over(1, 12);
  const short = year === 'yy' ? ', year of two digits last' : '';
  if (first > 0 && second > 0)
    return {
      letters: first >= second ? ['dd', 'MM', year] : ['MM', 'dd', year],
      why: `mixed: ${values(first)} the day first, ${values(second)} the month first; the more frequent was taken`,
      ambiguous: true,
    };
  if (second > 0)
    return {
      letters: ['MM', 'dd', year],
      why: `month first: ${values(second)} a second number over 12${short}`,
      ambiguous: false,
    };
  if (first > 0)
    return {
      letters: ['dd', 'MM', year],
      why: `day first: ${values(first)} a day over 12${short}`,
      ambiguous: false,
    };
  return {
    letters: ['dd', 'MM', year],
    why: `ambiguous: day first was assumed, as no value has a day over 12${short}`,
    ambiguous: true,
  };
}

/** A part that all values have, some (then it is in brackets), or none. */
function part(shapes: DateShape[], has: (shape: DateShape) => boolean, letters: string): string {
  const count = shapes.filter(has).length;
  return count === 0 ? '' : count === shapes.length ? letters : `[${letters}]`;
}

function timeLetters(shapes: DateShape[], one: DateShape): string {
  const { timeMark: mark, half } = one;
  const fractionMark = shapes.find((shape) => shape.fractionMark !== '')?.fractionMark ?? '';
  const fraction = part(
    shapes.filter((shape) => shape.hasSeconds),
    (shape) => shape.fractionMark !== '',
    `${fractionMark}SSS`,
  );
  const seconds = part(shapes, (shape) => shape.hasSeconds, `${mark}ss${fraction}`);
  return `${half ? 'hh' : 'HH'}${mark}mm${seconds}${half}`;
}

function dateLetters(
  evidence: DateShape[],
  one: DateShape,
): { letters: string; why: string; ambiguous: boolean } {
  if (one.date !== null) {
    const why = one.date === 'yyyyMMdd' ? 'digits in the order year, month, day' : 'months by name';
    return { letters: one.date, why, ambiguous: false };
  }
  if (one.numbers === null) return { letters: '', why: 'times of day, without a date', ambiguous: false };
  // Values of any other shape whose order is open as well tell how this one is meant.
  const order = orderOf(
    evidence.filter((shape) => shape.yearAt === one.yearAt || (isOpen(one) && isOpen(shape))),
    one,
  );
  return { letters: order.letters.join(one.separator), why: order.why, ambiguous: order.ambiguous };
}

function formatOf(shapes: DateShape[], one: DateShape, evidence = shapes): InferredFormat {
  return withTime(shapes, one, dateLetters(evidence, one));
}

function withTime(
  shapes: DateShape[],
  one: DateShape,
  date: { letters: string; why: string; ambiguous: boolean },
): InferredFormat {
  const time = one.hasTime ? timeLetters(shapes, one) : '';
  const zone = part(
    shapes,
    (shape) => shape.zone !== '',
    shapes.find((shape) => shape.zone !== '')?.zone ?? '',
  );
  const isIso =
    date.letters === 'yyyy-MM-dd' &&
    (one.join === 'T' || one.join === ' ') &&
    one.timeMark === ':' &&
    !one.half &&
    !one.weekday;
  const format = isIso ? 'iso' : `${one.weekday}${date.letters}${one.join}${time}${zone}`;
  return { format, why: date.why + (zone ? '; with its own time zone' : ''), ambiguous: date.ambiguous };
}

/** The format of one value by its own shape; `order` settles what the shape leaves open. Null for what is no date or time. */
export function formatOfOne(text: string, order: DateOrder): string | null {
  const shape = dateShape(text);
  if (shape === null) return null;
  if (shape.numbers === null) return formatOf([shape], shape).format;
  const letters = lettersOf(shape.yearAt, order).join(shape.separator);
  return withTime([shape], shape, { letters, why: '', ambiguous: false }).format;
}

/** One value never tells its own order: a year that comes first is followed by the month, or else as the column says. */
function lettersOf(yearAt: DateShape['yearAt'], order: DateOrder): readonly string[] {
  if (yearAt === 'first') return order === 'odd' ? ORDERS.odd : ['yyyy', 'MM', 'dd'];
  if (yearAt === 'short')
    return ORDERS[order === 'odd' ? 'day' : order].map((each) => (each === 'yyyy' ? 'yy' : each));
  return ORDERS[order === 'month' ? 'month' : 'day'];
}

/** Below this share of the dates, those whose order is open come second in the format. */
const SHARE_TO_LEAD = 0.1;

/**
 * The format that a column's values are written in, from all the samples: blanks are passed over, and at least half of
 * the rest must be dates, or share one shape. Where they are written in several ways, the format is that of those whose
 * order of day and month only other values can tell, with the most frequent one before it and a bar where they are few;
 * all others can be read by their own shape (`mixedDates.ts`). Numbers in doubt are read day first, and said to be
 * `ambiguous`; `evidence` are values of other columns that may tell the order. The format is in the letters that
 * `compileDateTime` takes, with `[…]` around what only some values have. Null where no format fits.
 */
export function inferDateFormat(
  samples: readonly string[],
  evidence: readonly string[] = [],
): InferredFormat | null {
  const texts = filled(samples);
  if (texts.length === 0) return null;
  const counts = countFormat(texts);
  if (counts !== null) return counts;
  const groups = new Map<string, DateShape[]>();
  const shapes = texts.flatMap((text) => dateShape(tidied(text)) ?? []);
  for (const shape of shapes) {
    const group = groups.get(shape.key);
    if (group) group.push(shape);
    else groups.set(shape.key, [shape]);
  }
  const dated = shapes.filter(hasDate);
  const largest = largestOf([...groups.values()]);
  const one = largest[0];
  if (one === undefined) return null;
  if ((hasDate(one) ? dated.length : largest.length) * 2 < texts.length) return null;
  const open = largestOf([...groups.values()].filter(([shape]) => shape && isOpen(shape)));
  const [doubtful] = open;
  const all = [...shapes, ...filled(evidence).flatMap((text) => dateShape(tidied(text)) ?? [])];
  if (!doubtful || !hasDate(one)) return saying(formatOf(largest, one, all), largest, dated);
  const format = formatOf(open, doubtful, all);
  if (isOpen(one) || open.length >= dated.length * SHARE_TO_LEAD) return saying(format, open, dated);
  const before = formatOf(largest, one).format;
  return saying({ ...format, format: `${before}|${format.format}` }, [...largest, ...open], dated);
}

const filled = (samples: readonly string[]): string[] =>
  samples.map((sample) => unwrap(sample)).filter((text) => !isNothing(text));

const hasDate = (shape: DateShape): boolean => shape.date !== null || shape.numbers !== null;

const largestOf = (groups: readonly DateShape[][]): DateShape[] =>
  groups.reduce((most, group) => (group.length > most.length ? group : most), []);

/** Adds to the reason that some values are written in other ways. */
function saying(
  found: InferredFormat,
  told: readonly DateShape[],
  dated: readonly DateShape[],
): InferredFormat {
  const others = dated.length - told.length;
  if (others <= 0) return found;
  const rest = `${others === 1 ? '1 value is' : `${others} values are`} written in another way, and read as ${others === 1 ? 'it stands' : 'they stand'}`;
  return { ...found, why: `${found.why}; ${rest}` };
}
