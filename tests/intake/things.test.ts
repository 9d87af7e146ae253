// Tables of no known kind: each row is kept as a thing with attributes, named by what its table names things by.
import { describe, expect, test } from 'vitest';
import { Refused } from '../../src/intake/refusal.ts';
import { readBytes } from './readFile.ts';

/** What each row says: the kind and label of its thing, and its attributes. */
const thingsOf = (text: string, wishes: Parameters<typeof readBytes>[1] = {}) => {
  const { kind, facts } = readBytes(text, wishes);
  expect(kind).toBe('things');
  return facts.map(({ entities, attributes }) => [
    entities[0]?.kind,
    entities[0]?.label,
    Object.fromEntries(attributes.map(({ name, value }) => [name, value])),
  ]);
};

const refusalOf = (text: string): string => {
  try {
    return `read as ${readBytes(text).kind}`;
  } catch (error) {
    if (error instanceof Refused) return error.refusal.code;
    throw error;
  }
};

describe('a table of no known kind', () => {
  test('has a thing a row, named by the column that is called an id', () => {
    expect(thingsOf('Note,Asset ID,Colour\nfirst,17,red\nsecond,18,blue\n')).toEqual([
      ['group', 'asset id 17', { Note: 'first', Colour: 'red' }],
      ['group', 'asset id 18', { Note: 'second', Colour: 'blue' }],
    ]);
  });

  test('speaks of people, plates and numbers where its column holds them', () => {
    expect(thingsOf('node,standing\n1,leads\n2,drives\n')[0]).toEqual([
      'nominal',
      '1',
      { standing: 'leads' },
    ]);
    expect(thingsOf('Reg,Insurer\nAB95 XYZ,None\nAB95 XYY,Acme\n')[0]?.[0]).toBe('vehicle');
    expect(thingsOf('Mobile,Network\n07700900001,Orange\n07700900002,Green\n')[0]).toEqual([
      'number',
      '+447700900001',
      { Network: 'Orange' },
    ]);
  });

  test('takes an index for no plate, and a date for no name', () => {
    expect(thingsOf('index,id,shoe\n0,17,9\n1,18,8\n2,19,7\n')[0]?.[1]).toBe('id 17');
    expect(thingsOf('Seen,Item\n2026-03-01,hat\n2026-03-02,coat\n2026-03-03,scarf\n')[0]?.[1]).toBe('hat');
  });

  test('of names and values describes one thing: what it calls its id, or the subject', () => {
    const list = 'key,value\ngender,female\nindividual_id,7atr\n';
    expect(thingsOf(list).map(([, label]) => label)).toEqual(['7atr', '7atr']);
    expect(thingsOf('key,value\ngender,female\n', { subject: '07700900001' })).toEqual([
      ['number', '+447700900001', { gender: 'female' }],
    ]);
    expect(refusalOf('key,value\ngender,female\n')).toBe('MAPPING_INCOMPLETE');
  });

  test('is named by the column that the user names, or by its whole rows where the user says that it is of things', () => {
    const text = 'week,section,amount of it\n1,2,3\n1,2,4\n';
    expect(refusalOf(text)).not.toContain('read');
    expect(thingsOf(text, { kind: 'things' }).map(([, label]) => label)).toEqual([
      'row 1, 2, 3',
      'row 1, 2, 4',
    ]);
    expect(thingsOf(text, { kind: 'things', map: { reference: 'section' } })[0]?.[1]).toBe('section 2');
  });

  test('is never made of words that are no table, nor of a call record that lacks a column', () => {
    expect(
      refusalOf('Dear Sir, thank you\nplease find it, in the post\nyours, the desk\nPS, call me\n'),
    ).not.toContain('things');
    expect(refusalOf('Called Number,Start Time,Duration\n07700900001,2026-03-14 09:00:00,5\n')).toBe(
      'MAPPING_INCOMPLETE',
    );
  });
});

describe('tables within a document', () => {
  test('JSON: a list of records is a table, long numbers keep their digits, and a nested shape is refused', () => {
    const json =
      '[{"id": 12345678901234567890, "role": "driver"}, {"id": 7, "role": null, "seen": ["a", "b"]}]';
    expect(thingsOf(json)).toEqual([
      ['group', 'id 12345678901234567890', { role: 'driver' }],
      ['group', 'id 7', { seen: 'a, b' }],
    ]);
    expect(refusalOf('{"a": {"b": {"c": 1}}, "d": 2}')).toBe('FILE_NOT_RECOGNISED');
    expect(refusalOf('[{"id": 1, "role": "driver"}, {"id"')).toBe('FILE_DAMAGED');
    expect(refusalOf('[{"a":'.repeat(200_000))).toBe('FILE_DAMAGED');
  });

  test('JSON: calls in it are calls', () => {
    const json = JSON.stringify([
      { caller: '07700900001', called: '07700900002', 'start time': '2026-03-14 09:00:00', duration: 60 },
      { caller: '07700900001', called: '07700900003', 'start time': '2026-03-14 09:05:00', duration: 61 },
    ]);
    const { kind, events } = readBytes(json);
    expect([kind, events.length, events[1]?.seconds, events[1]?.line]).toEqual(['calls', 2, 61, 3]);
  });

  test('Markdown: each table is a sheet called by its heading, and its rows keep their lines', () => {
    const text =
      '# Report\n\nWords.\n\n## **Stops**\n\n| Ref # | Place |\n| :-- | --: |\n| 1 | **Quay** |\n| 2 | Mill |\n| 3 | Inn |\n';
    const { sheets, facts } = readBytes(text);
    expect(sheets).toEqual(['', 'Stops']);
    expect(facts.map(({ line, attributes }) => [line, attributes[0]?.value])).toEqual([
      [9, 'Quay'],
      [10, 'Mill'],
      [11, 'Inn'],
    ]);
  });
});
