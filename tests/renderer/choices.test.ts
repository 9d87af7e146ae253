// Mapping columns by hand: what a column holds, by choice before guess, and that a field is in one column only.
import { describe, expect, test } from 'vitest';
import {
  columnName,
  constantsOf,
  fieldOf,
  optionsToSave,
  remap,
  withConstant,
  withoutConstant,
} from '../../renderer/importing/choices.ts';
import { type Code, meansWords, withWord, wordOf } from '../../renderer/importing/codeWords.ts';
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

  test('a choice of a column that only another sheet has takes nothing away from this one', () => {
    expect(fields({ map: { a: 'Sender' } })).toEqual(['a', 'b', null, 'duration']);
    expect(fields({ map: { a: '=07700900123' } })).toEqual([null, 'b', null, 'duration']);
  });

  test('choosing what a column holds already changes nothing', () => {
    const choices = {};
    expect(remap(choices, columns, 0, 'a')).toBe(choices);
  });
});

describe('what is the same in every row', () => {
  test('is added, seen in the mapping that comes of it, and taken away again', () => {
    const choices = withConstant({ unmap: ['type', 'cell'] }, 'type', 'SMS');
    expect(choices).toEqual({ map: { type: '=SMS' }, unmap: ['cell'] });
    expect(constantsOf({ a: 'Caller', type: '=SMS' })).toEqual([{ field: 'type', value: 'SMS' }]);
    expect(withoutConstant(choices, 'type')).toEqual({ map: {}, unmap: ['cell'] });
  });

  test('is barred where a saved mapping brought it', () => {
    expect(withoutConstant({ profile: 'P' }, 'type')).toEqual({ profile: 'P', map: {}, unmap: ['type'] });
  });
});

describe('what codes mean', () => {
  const code: Code = { field: 'type', value: '21', rows: 3, means: null };

  test('is said for one code, and taken back, without touching others', () => {
    const choices = withWord({ valueMap: { type: { '11': 'call' } } }, code, 'SMSMO');
    expect(choices.valueMap).toEqual({ type: { '11': 'call', '21': 'SMSMO' } });
    expect(wordOf(choices, code)).toBe('SMSMO');
    expect(withWord(choices, code, '').valueMap).toEqual({ type: { '11': 'call' } });
    expect(wordOf({}, code)).toBe('');
  });

  test('is told as the engine reads it', () => {
    expect(meansWords(code)).toBe('not known');
    expect(meansWords({ ...code, means: 'text, outgoing' })).toBe('Text, outgoing');
  });
});

describe('a mapping that is saved', () => {
  const columns = ['Caller', 'When', 'Secs', 'Kind'].map((name) => ({ name }));
  const preview = {
    columns,
    mapping: { a: 'Caller', start: 'When' },
    sheets: [],
  } as unknown as ImportPreview;

  test('holds what was guessed as well, so that it stands by itself', () => {
    expect(optionsToSave({ zone: 'UTC', map: { a: '#1' } }, preview)).toEqual({
      zone: 'UTC',
      map: { a: 'Caller', start: 'When' },
    });
  });

  test('a choice that the preview does not know of yet is saved too, and what it takes the place of is not', () => {
    const older = { ...preview, mapping: { a: 'Caller', start: 'When', text: 'Secs', type: 'Kind' } };
    const choices = { map: { duration: 'Secs' }, unmap: ['type' as const] };
    expect(optionsToSave(choices, older).map).toEqual({ a: 'Caller', start: 'When', duration: 'Secs' });
  });

  test('of a workbook holds only what was chosen, since each sheet has columns of its own', () => {
    const sheets = [1, 2].map((n) => ({ name: `S${n}`, hidden: false, rows: 1, table: null }));
    expect(optionsToSave({ map: { a: '#1' } }, { ...preview, sheets }).map).toEqual({ a: '#1' });
  });
});
