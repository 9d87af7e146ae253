// The words of events come out of the memory that threads hand on as they went into it.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addText, noTexts, textsAmong, textsByRow } from '../../src/store/staging/eventTexts.ts';

const words = fc.array(
  fc.record({
    row: fc.nat(100_000),
    body: fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constant('long words '.repeat(900))),
  }),
  { maxLength: 400 },
);

it('keeps the words of every row, also after another thread was given them', () => {
  fc.assert(
    fc.property(words, (list) => {
      const texts = noTexts();
      for (const { row, body } of list) addText(texts, row, body);
      const buffers = [texts.rows, texts.ends, texts.bytes].map(({ buffer }) => buffer as ArrayBuffer);
      const received = structuredClone(texts, { transfer: buffers });
      expect(texts.bytes.length).toBe(0);
      expect([...textsByRow(received)]).toEqual([...new Map(list.map(({ row, body }) => [row, body]))]);
    }),
    { numRuns: 50 },
  );
});

it('picks the words of some rows under their new places', () => {
  const texts = noTexts();
  for (const [row, body] of ['one', 'two – zwei', 'three'].entries()) addText(texts, row * 10, body);
  const picked = textsAmong(texts, (row) => (row === 10 ? 0 : row === 20 ? 1 : undefined));
  expect([...textsByRow(picked)]).toEqual([
    [0, 'two – zwei'],
    [1, 'three'],
  ]);
});
