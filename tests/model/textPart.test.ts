// What a cell says of the parts of a long text.
import { describe, expect, test } from 'vitest';
import { isFullPart, parseTextPart } from '../../src/model/textPart.ts';

describe('a part of a long text', () => {
  test.each([
    ['1/3', 1, 3],
    [' Part 2 of 3 ', 2, 3],
    ['(3/3)', 3, 3],
    ['Segment 2', 2, null],
    ['Seg. 1 of 2', 1, 2],
    ['02', 2, null],
  ])('"%s" is told by number and count', (text, part, of) => {
    expect(parseTextPart(text)).toEqual({ part, of, reference: '' });
  });

  test('is told by the header of the message, of 8 or 16 bits', () => {
    expect(parseTextPart('050003CC0302')).toEqual({ part: 2, of: 3, reference: 'cc' });
    expect(parseTextPart('0x06 08 04 12 AB 02 01')).toEqual({ part: 1, of: 2, reference: '12ab' });
  });

  test.each(['', '4/3', '0/2', 'apart', '01/03/2026', 'Part A'])('"%s" tells of none', (text) => {
    expect(parseTextPart(text)).toBeNull();
  });
});

test('a text of exactly 153 letters, or 67 with an emoji, is as long as a full part', () => {
  expect(isFullPart('x'.repeat(153))).toBe(true);
  expect(isFullPart(`${'x'.repeat(152 - 1)}€`)).toBe(true);
  expect(isFullPart(`${'x'.repeat(65)}😀`)).toBe(true);
  expect(isFullPart('x'.repeat(160))).toBe(false);
  expect(isFullPart('on my way')).toBe(false);
});
