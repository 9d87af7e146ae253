// Sorts positions by whole numbers that stand in columns, without comparing any two: a radix sort, least digit first.

const DIGIT_BITS = 11;
const DIGITS = 2 ** DIGIT_BITS;

/**
 * The positions in `order` sorted by a column of whole numbers from 0 up; those that are equal keep their order, so that
 * sorting by one column and then by another sorts by both. Time: one pass for each 11 bits of the largest number.
 */
export function sortedBy(order: Uint32Array, column: Int32Array | Float64Array, count: number): Uint32Array {
  let largest = 0;
  for (let i = 0; i < count; i++) if (column[i]! > largest) largest = column[i]!;
  let from = order;
  let spare: Uint32Array | null = null;
  const digits = new Uint16Array(count);
  for (let unit = 1; unit <= largest; unit *= DIGITS) {
    const starts = new Uint32Array(DIGITS);
    for (let i = 0; i < count; i++) {
      const digit = Math.floor(column[i]! / unit) & (DIGITS - 1);
      digits[i] = digit;
      starts[digit]!++;
    }
    let sum = 0;
    for (let digit = 0; digit < DIGITS; digit++) {
      const here = starts[digit]!;
      starts[digit] = sum;
      sum += here;
    }
    const to: Uint32Array = spare ?? new Uint32Array(count);
    for (let i = 0; i < count; i++) {
      const position = from[i]!;
      to[starts[digits[position]!]!++] = position;
    }
    spare = from === order ? null : from;
    from = to;
  }
  return from;
}

/** The positions 0, 1, 2, … */
export function positions(count: number): Uint32Array {
  const order = new Uint32Array(count);
  for (let i = 0; i < count; i++) order[i] = i;
  return order;
}
