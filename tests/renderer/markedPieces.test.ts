// A text cut into marked pieces is the same text, whatever the mentions are.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markedPieces } from '../../renderer/reports/markedPieces.ts';
import type { ReportMention } from '../../src/contract/reportCalls.ts';

const mention = (start: number, end: number, text = ''): ReportMention => ({
  id: `${start}-${end}`,
  kind: 'number',
  start,
  end,
  text: text.slice(start, end),
  value: '',
  label: '',
  entity: null,
  known: false,
  note: '',
  suggestion: false,
  choices: [],
  status: 'open',
  decidedAt: null,
  decidedBy: null,
});

describe('the pieces of a marked text', () => {
  test('are the words between mentions and the mentions, in order', () => {
    const text = 'ring 07700 900123 now';
    const pieces = markedPieces(text, [mention(5, 17, text)]);
    expect(pieces.map(({ text: words, mention: one }) => [words, one?.id ?? null])).toEqual([
      ['ring ', null],
      ['07700 900123', '5-17'],
      [' now', null],
    ]);
  });

  test('make the text again when joined, also where mentions overlap or run beyond its end', () => {
    const spans = fc.array(
      fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 12 })).map(([at, length]) => mention(at, at + length)),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), spans, (text, mentions) => {
        const pieces = markedPieces(text, mentions);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        for (const piece of pieces) expect(text.slice(piece.at).startsWith(piece.text)).toBe(true);
      }),
    );
  });
});
