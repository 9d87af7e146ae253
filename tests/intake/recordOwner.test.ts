// Whose handset a row speaks of, in records that do not say which way a call went.
import { expect, test } from 'vitest';
import { recordOwner } from '../../src/intake/calls/recordOwner.ts';
import type { Mapping } from '../../src/intake/table/mapping.ts';

const mapping: Mapping = { a: { at: 0 }, b: { at: 1 }, imei: { at: 2 } };
const settings = { region: 'GB', numbers: 'phone' as const, subject: null, valueMap: {} };
const OWNER = '07700 900123';
const columns = ['From', 'To', 'IMEI'];
const imei = '004401234567010';

test('the number that is in every row, on either side, is the owner of the record', () => {
  const rows = [
    ['07700900200', OWNER, imei],
    [OWNER, '07700900201', imei],
    ['07700900202', '+447700900123', imei],
  ];
  expect(recordOwner(mapping, columns, rows, settings)).toBe('+447700900123');
});

test('a record of many numbers has no owner', () => {
  const rows = [
    ['07700900200', '07700900300', imei],
    ['07700900201', '07700900301', imei],
    ['07700900202', '07700900302', imei],
  ];
  expect(recordOwner(mapping, columns, rows, settings)).toBeNull();
});

test('where only two numbers ever speak, only a named subject can be the owner', () => {
  const rows = [1, 2, 3, 4].map(() => ['07700900200', OWNER, imei]);
  expect(recordOwner(mapping, columns, rows, settings)).toBeNull();
  expect(recordOwner(mapping, columns, rows, { ...settings, subject: OWNER })).toBe('+447700900123');
});

test("a column that says it is the caller's is taken at its word", () => {
  const rows = [1, 2, 3, 4].map((i) => [`0770090020${i}`, OWNER, imei]);
  expect(recordOwner(mapping, ['From', 'To', 'IMEI A'], rows, settings)).toBeNull();
});
