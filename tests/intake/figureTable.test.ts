// The table of short texts of figures holds what a Map would hold, and refuses what it cannot hold exactly.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { figureTable } from '../../src/intake/calls/figureTable.ts';

const figures = fc.string({ unit: fc.constantFrom(...'0123456789+- .:'), minLength: 1, maxLength: 24 });

it('answers as a Map does, for texts that it was given and for texts that it was not', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(figures, fc.integer())), fc.array(figures), (given, asked) => {
      const table = figureTable();
      const map = new Map(given);
      for (const [text, place] of given) expect(table.set(text, place)).toBe(true);
      for (const text of [...asked, ...map.keys()]) expect(table.get(text)).toBe(map.get(text));
      expect(table.size()).toBe(map.size);
    }),
  );
});

it('keeps tens of thousands apart that differ by one figure or by length alone', () => {
  const table = figureTable();
  const texts = Array.from({ length: 60_000 }, (_, i) => `${'0'.repeat(i % 5)}07700${i}`);
  const places = new Map<string, number>();
  for (const [i, text] of texts.entries()) {
    places.set(text, i);
    table.set(text, i);
  }
  for (const [text, place] of places) expect(table.get(text)).toBe(place);
  table.clear();
  expect(table.get(texts[0]!)).toBeUndefined();
});

it.each(['', 'ROYALMAIL', '07700 900123x', '0'.repeat(25), '٣'])('does not take "%s"', (text) => {
  const table = figureTable();
  expect(table.set(text, 1)).toBe(false);
  expect(table.get(text)).toBeUndefined();
});
