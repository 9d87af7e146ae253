// What holds of the mentions of any text: each stands where it says, none overlap, and the answer is always the same.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mentionsIn } from '../../../src/resolve/mentions/mentionsIn.ts';
import { HELD_OUT } from '../../evaluate/mentions/heldOut.ts';
import { readMarked } from '../../evaluate/mentions/marked.ts';
import { LONGER, NEGATIVES } from '../../evaluate/mentions/moreSentences.ts';
import { SENTENCES } from '../../evaluate/mentions/sentences.ts';
import { anyText } from '../../model/anyText.ts';
import { BOOK, told } from './known.ts';

const REAL = [...SENTENCES, ...LONGER, ...NEGATIVES, ...HELD_OUT].map((one) => readMarked(one).text);
/** Texts that are full of mentions, cut and joined anywhere, and texts that are anything at all. */
const text = fc.oneof(
  anyText,
  fc.array(fc.oneof(fc.constantFrom(...REAL), anyText), { maxLength: 4 }).map((parts) => parts.join(' ')),
  fc
    .tuple(fc.constantFrom(...REAL), fc.nat(200), fc.constantFrom(...REAL), fc.nat(200))
    .map(([one, from, other, to]) => one.slice(from) + other.slice(0, to)),
);

describe('the mentions of any text', () => {
  test('stand inside it, where the slice is what they say', () => {
    fc.assert(
      fc.property(text, (words) => {
        for (const one of mentionsIn(words, BOOK, Date.UTC(2026, 0, 1))) {
          expect(one.start).toBeGreaterThanOrEqual(0);
          expect(one.end).toBeGreaterThan(one.start);
          expect(words.slice(one.start, one.end)).toBe(one.text);
          expect(one.value).not.toBe('');
        }
      }),
    );
  });

  test('do not overlap and come in order', () => {
    fc.assert(
      fc.property(text, (words) => {
        let end = 0;
        for (const one of mentionsIn(words, BOOK)) {
          expect(one.start).toBeGreaterThanOrEqual(end);
          end = one.end;
        }
      }),
    );
  });

  test('are the same at every reading', () => {
    fc.assert(
      fc.property(text, (words) => {
        expect(mentionsIn(words, BOOK)).toEqual(mentionsIn(words, BOOK));
      }),
    );
  });

  test('the surer kind stands before the vaguer where both would fit', () => {
    expect(told('IMEI 004999010640018, call 07700 900123')).toEqual([
      'handset 004999010640018=00499901064001',
      'number 07700 900123=+447700900123',
    ]);
    expect(told('at 42 Drayman Court, Norwich, AA84 9ZN')).toHaveLength(1);
  });

  test('a long text with nothing in it is read in a time that grows with its length, not beyond', () => {
    const long = 'nothing of note was seen on the street by officers at that time. '.repeat(2000);
    expect(mentionsIn(long, BOOK)).toEqual([]);
    expect(mentionsIn('07700 900 '.repeat(5000), BOOK).length).toBeGreaterThanOrEqual(0);
    expect(mentionsIn('A'.repeat(50_000), BOOK)).toEqual([]);
    expect(mentionsIn('12 Aa '.repeat(10_000), BOOK)).toEqual([]);
  });
});
