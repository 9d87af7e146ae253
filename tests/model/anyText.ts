// Strings of every sort for trying parsers on: words and codes, broken Unicode, NULs, emoji, very long ones.
import fc from 'fast-check';

const long = fc
  .tuple(
    fc.constantFrom('0', '7', ' ', "'", '"', '+', '(', 'a', '.', '-', '1:', '=" ', 'raw:', '\0', '😀'),
    fc.constantFrom(1_000, 100_000),
  )
  .map(([unit, length]) => unit.repeat(length).slice(0, length));

/** Any string at all, weighted towards what breaks parsers. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.string() },
  { weight: 4, arbitrary: fc.string({ unit: 'binary' }) },
  {
    weight: 4,
    arbitrary: fc.string({
      unit: fc.constantFrom(...'0123456789 -+.:/,EeTZ\'"=()*#\0\u00a0'),
      maxLength: 30,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      ' ',
      '\0',
      '__proto__',
      'constructor',
      'toString',
      'NaN',
      'null',
      '\ud800',
      '😀',
      '1e309',
    ),
  },
  { weight: 1, arbitrary: long },
);
