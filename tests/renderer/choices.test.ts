// Mapping columns by hand: what a column holds, by choice before guess, and that a field is in one column only.
import { describe, expect, test } from 'vitest';
import { columnName, fieldOf, remap } from '../../renderer/importing/choices.ts';
import type { ImportPreview } from '../../src/contract/importShapes.ts';

const columns: ImportPreview['columns'] = [
  { name: 'Caller', field: 'a', why: 'header' },
  { name: 'Number', field: 'b', why: 'header' },
  { name: 'Number', field: null, why: '' },
  { name: '', field: 'duration', why: 'values' },
];
const fields = (choices: Parameters<typeof fieldOf>[0]) =>
  columns.map((_, i) => fieldOf(choices, columns, i));

describe('mapping by hand', () => {
  test('columns are named by their header, or by position where it repeats or is missing', () => {
    expect(columns.map((_, i) => columnName(columns, i))).toEqual(['Caller', '#2', '#3', '#4']);
  });

  test('guesses stand until something else is chosen', () => {
    expect(fields({})).toEqual(['a', 'b', null, 'duration']);
  });

  test('a field that moves leaves the column it was in', () => {
    const choices = remap({}, columns, 2, 'b');
    expect(choices.map).toEqual({ b: '#3' });
    expect(fields(choices)).toEqual(['a', null, 'b', 'duration']);
  });

  test('a guess can be taken away, and chosen again', () => {
    const without = remap({}, columns, 3, null);
    expect(without.unmap).toEqual(['duration']);
    expect(fields(without)).toEqual(['a', 'b', null, null]);
    const again = remap(without, columns, 3, 'duration');
    expect(again.unmap).toEqual([]);
    expect(fields(again)).toEqual(['a', 'b', null, 'duration']);
  });

  test('a column that is given another field no longer holds the guessed one', () => {
    const choices = remap({}, columns, 0, 'forwardedTo');
    expect(fields(choices)).toEqual(['forwardedTo', 'b', null, 'duration']);
    expect(choices.unmap).toEqual(['a']);
  });

  test('choosing what a column holds already changes nothing', () => {
    const choices = {};
    expect(remap(choices, columns, 0, 'a')).toBe(choices);
  });
});
