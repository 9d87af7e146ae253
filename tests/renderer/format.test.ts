// Numbers, times, days and counts as they are read on the screen.
import { describe, expect, test } from 'vitest';
import { countOf, fileNameOf, folderOf, plural, sizeOf } from '../../renderer/format/count.ts';
import { parseDay, typedDay } from '../../renderer/format/day.ts';
import { readableNumber } from '../../renderer/format/phone.ts';
import {
  dayOf,
  durationOf,
  exactTimeOf,
  isoDayOf,
  londonDay,
  timeOf,
  utcTitle,
} from '../../renderer/format/time.ts';
import { fileNameFor } from '../../renderer/start/fileNameFor.ts';
import { strengthOf } from '../../renderer/start/strength.ts';
import { csvField } from '../../src/model/csvField.ts';

test('numbers are spaced as people in Britain write them', () => {
  expect(readableNumber('+447700900123')).toBe('07700 900123');
  expect(readableNumber('+442079460123')).toBe('020 7946 0123');
  expect(readableNumber('+441214960123')).toBe('0121 496 0123');
  expect(readableNumber('+441134960123')).toBe('0113 496 0123');
  expect(readableNumber('+441632960123')).toBe('01632 960123');
  expect(readableNumber('+443069990123')).toBe('0306 999 0123');
  expect(readableNumber('+448081570123')).toBe('0808 157 0123');
  expect(readableNumber('+33639981234')).toBe('+33 639 981 234');
  expect(readableNumber('+353209101234')).toBe('+353 209 101 234');
  expect(readableNumber('+12025550123')).toBe('+1 202 555 0123');
});

test('what is no number in international form is left as it stands', () => {
  for (const text of ['60060', 'ROYALMAIL', '07700 900123', '0-(070)893', '+44', ''])
    expect(readableNumber(text)).toBe(text);
});

describe('times', () => {
  const winter = Date.UTC(2026, 2, 14, 9, 12, 33);
  const summer = Date.UTC(2026, 5, 1, 22, 30);

  test('are told as London had them, with the zone, and in UTC for the title', () => {
    expect(timeOf(winter)).toBe('14 Mar 2026 09:12 GMT');
    expect(timeOf(summer)).toBe('1 Jun 2026 23:30 BST');
    expect(exactTimeOf(winter)).toBe('14 Mar 2026 09:12:33 GMT');
    expect(utcTitle(summer)).toBe('2026-06-01 22:30:00 UTC');
    expect(dayOf(Date.UTC(2026, 5, 1, 23, 30))).toBe('2 Jun 2026');
    expect(timeOf(Date.UTC(2026, 8, 5))).toBe('5 Sep 2026 01:00 BST');
  });

  test('a London day begins and ends at its own midnights, also when the clocks change', () => {
    expect(londonDay('2026-01-10', 'start')).toBe(Date.UTC(2026, 0, 10));
    expect(londonDay('2026-06-10', 'start')).toBe(Date.UTC(2026, 5, 9, 23));
    expect(londonDay('2026-03-29', 'start')).toBe(Date.UTC(2026, 2, 29));
    expect(londonDay('2026-03-29', 'end')).toBe(Date.UTC(2026, 2, 29, 23) - 1);
    expect(londonDay('2026-10-25', 'start')).toBe(Date.UTC(2026, 9, 24, 23));
    expect(londonDay('2026-10-25', 'end')).toBe(Date.UTC(2026, 9, 26) - 1);
    expect(londonDay('', 'start')).toBeNull();
    for (const day of ['2026-01-10', '2026-03-29', '2026-06-10', '2026-10-25'])
      for (const edge of ['start', 'end'] as const) expect(isoDayOf(londonDay(day, edge) ?? 0)).toBe(day);
  });

  test('durations are told in seconds, minutes or hours, and a dash where the record is silent', () => {
    expect([null, -1, 0, 45, 65, 3723].map(durationOf)).toEqual(['–', '–', '0 s', '45 s', '1:05', '1:02:03']);
  });
});

test('days are typed day first, and nothing that is no day is taken for one', () => {
  for (const text of ['14/3/2026', '14.03.26', '14 Mar 2026', '14 march 2026', '2026-03-14', ' 14-03-2026 '])
    expect(parseDay(text)).toBe('2026-03-14');
  for (const text of ['', '31/02/2026', '3/14/2026', '14/3', 'tomorrow', '14 foo 2026'])
    expect(parseDay(text)).toBeNull();
  expect(typedDay('2026-03-14')).toBe('14/03/2026');
});

test('counts, sizes and paths', () => {
  expect(countOf(1234567)).toBe('1,234,567');
  expect([plural(1, 'row'), plural(2000, 'row'), plural(2, 'person', 'people')]).toEqual([
    '1 row',
    '2,000 rows',
    '2 people',
  ]);
  expect([1, 1023, 4300, 1.3 * 1024 ** 3].map(sizeOf)).toEqual(['1 byte', '1,023 bytes', '4.2 KB', '1.3 GB']);
  expect(fileNameOf('C:\\cases\\granite.plumb')).toBe('granite.plumb');
  expect(folderOf('/home/cases/granite.plumb')).toBe('/home/cases');
});

test('a saved ledger never runs as a formula, and numbers keep their plus', () => {
  expect(csvField('=1+1')).toBe(`"'=1+1"`);
  expect(csvField('+cmd')).toBe(`"'+cmd"`);
  expect(csvField('+447700900123')).toBe('"+447700900123"');
  expect(csvField('say "no"')).toBe('"say ""no"""');
});

test('a passphrase is strong by its length and words, and weak when it is a known one', () => {
  expect(strengthOf('').score).toBe(0);
  expect(strengthOf('password1234567890').score).toBe(1);
  expect(strengthOf('short').score).toBe(1);
  expect(strengthOf('granite otter').score).toBe(2);
  expect(strengthOf('granite otter window seven').score).toBe(3);
});

test('a case file is named after its operation', () => {
  expect(fileNameFor('Operation Granité 2')).toBe('operation-granite-2.plumb');
  expect(fileNameFor('   ')).toBe('case.plumb');
});
