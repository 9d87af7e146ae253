// Which date format a column is written in, judged by all the values that are shown.
import { countFormat } from './dateCounts.ts';
import { type DateShape, dateShape } from './dateShape.ts';
import { isNothing, unwrap } from './rawText.ts';

/** A format as `compileDateTime` takes it, why it was taken, and whether another reading fits as well. */
export type InferredFormat = { format: string; why: string; ambiguous: boolean };

type Order = { letters: [string, string, string]; why: string; ambiguous: boolean };

const values = (count: number): string => (count === 1 ? '1 value has' : `${count} values have`);

function orderOf(shapes: DateShape[]): Order {
  const numbers = shapes.flatMap((shape) => (shape.numbers ? [shape.numbers] : []));
  const over = (at: 0 | 1 | 2, limit: number): number => numbers.filter((each) => each[at] > limit).length;
  if (shapes[0]?.yearAt === 'first') {
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
  const year = shapes[0]?.yearAt === 'short' ? 'yy' : 'yyyy';
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
  shapes: DateShape[],
  one: DateShape,
): { letters: string; why: string; ambiguous: boolean } {
  if (one.date !== null) {
    const why = one.date === 'yyyyMMdd' ? 'digits in the order year, month, day' : 'months by name';
    return { letters: one.date, why, ambiguous: false };
  }
  if (one.numbers === null) return { letters: '', why: 'times of day, without a date', ambiguous: false };
  const order = orderOf(shapes);
  return { letters: order.letters.join(one.separator), why: order.why, ambiguous: order.ambiguous };
}

function formatOf(shapes: DateShape[], one: DateShape): InferredFormat {
  const date = dateLetters(shapes, one);
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

/**
 * The format that a column's values are written in, from all the samples: blanks are passed over, and at least half of
 * the rest must share one shape. Numbers in doubt are read day first, and said to be `ambiguous`. The format is in the
 * letters that `compileDateTime` takes, with `[…]` around what only some values have. Null where no format fits.
 */
export function inferDateFormat(samples: readonly string[]): InferredFormat | null {
  const texts = samples.map((sample) => unwrap(sample)).filter((text) => !isNothing(text));
  if (texts.length === 0) return null;
  const counts = countFormat(texts);
  if (counts !== null) return counts;
  const groups = new Map<string, DateShape[]>();
  for (const text of texts) {
    const shape = dateShape(text);
    if (shape === null) continue;
    const group = groups.get(shape.key);
    if (group) group.push(shape);
    else groups.set(shape.key, [shape]);
  }
  let largest: DateShape[] = [];
  for (const group of groups.values()) if (group.length > largest.length) largest = group;
  const one = largest[0];
  return one === undefined || largest.length * 2 < texts.length ? null : formatOf(largest, one);
}
