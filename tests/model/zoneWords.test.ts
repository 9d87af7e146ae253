// Zones as rows state them.
import { expect, test } from 'vitest';
import { isZone } from '../../src/model/zone.ts';
import { zoneSaid } from '../../src/model/zoneWords.ts';

test.each([
  ['+01:00', '+01:00'],
  ['UTC+2', 'UTC+2'],
  ['(UTC -3)', 'UTC-3'],
  ['BST', '+01:00'],
  ['gmt', 'UTC'],
  ['Z', 'UTC'],
  ['1', '+01:00'],
  ['-5.0', '-05:00'],
  ['0', '+00:00'],
  ['Europe/London', 'Europe/London'],
])('"%s" is a zone that clocks know', (raw, zone) => {
  expect(zoneSaid(raw)).toBe(zone);
  expect(isZone(zone)).toBe(true);
});

test.each(['', 'N/A', 'North', '99', 'zone 4', 'Voice'])('"%s" is none', (raw) => {
  expect(zoneSaid(raw)).toBeNull();
});
