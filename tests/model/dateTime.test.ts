// Dates and times as records write them, and what zone and season make of them.
import { describe, expect, it } from 'vitest';
import {
  compileDateAndTime,
  compileDateTime,
  inferDateFormat,
  isDateFormat,
  isZone,
} from '../../src/model/dateTime.ts';

const read = (format: string, raw: string, zone = 'Europe/London'): string => {
  const time = compileDateTime(format, zone).parse(raw);
  return Number.isNaN(time) ? 'none' : new Date(time).toISOString();
};

describe('a date and time', () => {
  it.each([
    ['dd/MM/yyyy HH:mm', '01/05/2026 20:10', '2026-05-01T19:10:00.000Z'],
    ['dd/MM/yyyy HH:mm', '1/5/2026 8:05', '2026-05-01T07:05:00.000Z'],
    ['dd/MM/yyyy HH:mm', '"01/02/2026 20:10"', '2026-02-01T20:10:00.000Z'],
    ['dd/MM/yyyy HH:mm', " '01/02/2026\u00a0 20:10 ", '2026-02-01T20:10:00.000Z'],
    ['dd/MM/yyyy HH:mm[:ss[.SSS]]', '01/02/2026 20:10', '2026-02-01T20:10:00.000Z'],
    ['dd/MM/yyyy HH:mm[:ss[.SSS]]', '01/02/2026 20:10:11', '2026-02-01T20:10:11.000Z'],
    ['dd/MM/yyyy HH:mm[:ss[.SSS]]', '01/02/2026 20:10:11.5', '2026-02-01T20:10:11.500Z'],
    ['MM/dd/yyyy hh:mm a', '05/13/2026 12:10 am', '2026-05-12T23:10:00.000Z'],
    ['MM/dd/yyyy hh:mm a', '05/13/2026 12:10PM', '2026-05-13T11:10:00.000Z'],
    ['dd-MMM-yyyy HH:mm:ss', '01-SEPT-2026 20:10:11', '2026-09-01T19:10:11.000Z'],
    ['dd MMMM yyyy', '1 February 2026', '2026-02-01T00:00:00.000Z'],
    ['EEE dd/MM/yy HH:mm', 'Sun 01/02/26 20:10', '2026-02-01T20:10:00.000Z'],
    ['yyyyMMddHHmmss', '20260201201011', '2026-02-01T20:10:11.000Z'],
    ['yyyyMMddHHmmssz', '20260201201011+0100', '2026-02-01T19:10:11.000Z'],
    ['iso', '2026-02-01', '2026-02-01T00:00:00.000Z'],
    ['iso', '2026-05-01T20:10:11.123456Z', '2026-05-01T20:10:11.123Z'],
    ['iso', '2026-05-01 20:10:11,5+01:00', '2026-05-01T19:10:11.500Z'],
    ['iso', '2026-05-01T20:10', '2026-05-01T19:10:00.000Z'],
    ['dd/MM/yyyy HH:mm:ss z', '01/05/2026 20:10:11(UTC+0)', '2026-05-01T20:10:11.000Z'],
    ['dd/MM/yyyy HH:mm:ss z', '01/05/2026 20:10:11 BST', '2026-05-01T19:10:11.000Z'],
    ['epoch-s', '1777666200', '2026-05-01T20:10:00.000Z'],
    ['epoch-s', '134', '1970-01-01T00:02:14.000Z'],
    ['epoch-ms', '1777666200123', '2026-05-01T20:10:00.123Z'],
    ['excel', '46143.8402777778', '2026-05-01T19:10:00.000Z'],
    ['excel', '46143', '2026-04-30T23:00:00.000Z'],
  ])('in the form %s reads %s', (format, raw, moment) => {
    expect(read(format, raw)).toBe(moment);
  });

  it.each([
    '31/02/2026 20:10',
    '29/02/2025 20:10',
    '00/01/2026 20:10',
    '01/13/2026 20:10',
    '01/05/2026 25:61',
    '01/05/2026 24:00',
    '01/05/2026 20:60',
    '01/05/2026',
    '01/05/2026 20:10:11',
    '01/05/2026 20:10 x',
    '01-05-2026 20:10',
    '01/05/26 20:10',
    '01/05/0026 20:10',
    '',
    'Total',
  ])('that does not exist or is of another form is refused: %s', (raw) => {
    expect(read('dd/MM/yyyy HH:mm', raw)).toBe('none');
  });

  it('knows the leap years', () => {
    expect(read('dd/MM/yyyy', '29/02/2024')).toBe('2024-02-29T00:00:00.000Z');
    expect(read('dd/MM/yyyy', '29/02/2000')).toBe('2000-02-29T00:00:00.000Z');
    expect(read('dd/MM/yyyy', '29/02/1900')).toBe('none');
  });

  it('may stand in two columns, with what a spreadsheet added to either', () => {
    const both = compileDateAndTime('dd/MM/yyyy[ HH:mm]', 'HH:mm[:ss]', 'Europe/London');
    const moment = Date.UTC(2026, 4, 1, 19, 10);
    expect(both.parse('01/05/2026', '20:10')).toBe(moment);
    expect(both.parse('01/05/2026 00:00', '20:10:00')).toBe(moment);
    expect(both.parse('01/05/2026', '')).toBeNaN();
    expect(both.parse('', '20:10')).toBeNaN();
    const serial = compileDateAndTime('excel', 'excel', 'Europe/London');
    expect(serial.parse('46143', '0.840277777777778')).toBe(moment);
    const zoned = compileDateAndTime('dd/MM/yyyy', 'HH:mm z', 'Europe/London');
    expect(zoned.parse('01/05/2026', '20:10 UTC')).toBe(Date.UTC(2026, 4, 1, 20, 10));
  });

  it('needs a day', () => {
    expect(read('HH:mm', '20:10')).toBe('none');
  });
});

describe('the nights on which the clocks change', () => {
  it('the repeated hour is read as summer time and counted', () => {
    const parser = compileDateTime('dd/MM/yyyy HH:mm', 'Europe/London');
    expect(parser.parse('25/10/2026 00:59')).toBe(Date.UTC(2026, 9, 24, 23, 59));
    expect(parser.repeated).toBe(0);
    expect(parser.parse('25/10/2026 01:00')).toBe(Date.UTC(2026, 9, 25, 0, 0));
    expect(parser.parse('25/10/2026 01:59')).toBe(Date.UTC(2026, 9, 25, 0, 59));
    expect(parser.repeated).toBe(2);
    expect(parser.parse('25/10/2026 02:00')).toBe(Date.UTC(2026, 9, 25, 2, 0));
    expect([parser.repeated, parser.missing]).toEqual([2, 0]);
  });

  it('the missing hour is read as winter time and counted', () => {
    const parser = compileDateTime('dd/MM/yyyy HH:mm', 'Europe/London');
    expect(parser.parse('29/03/2026 00:59')).toBe(Date.UTC(2026, 2, 29, 0, 59));
    expect(parser.parse('29/03/2026 01:30')).toBe(Date.UTC(2026, 2, 29, 1, 30));
    expect(parser.parse('29/03/2026 02:00')).toBe(Date.UTC(2026, 2, 29, 1, 0));
    expect([parser.repeated, parser.missing]).toEqual([0, 1]);
  });

  it('trouble no value that carries its zone, and no UTC column', () => {
    const zoned = compileDateTime('iso', 'Europe/London');
    zoned.parse('2026-10-25T01:30:00Z');
    const utc = compileDateTime('iso', 'UTC');
    utc.parse('2026-10-25T01:30:00');
    expect([zoned.repeated, utc.repeated]).toEqual([0, 0]);
  });
});

describe('a format', () => {
  it('may be written in the ways people know', () => {
    for (const format of [
      'DD/MM/YYYY HH:mm:ss',
      '%d/%m/%Y %H:%M:%S',
      'dd/mm/yyyy hh:mm:ss',
      'DD/MM/YYYY HH:MM:SS',
    ])
      expect(read(format, '01/05/2026 20:10:11')).toBe('2026-05-01T19:10:11.000Z');
    expect(read('dd/mm/yyyy hh:mm AM/PM', '01/05/2026 08:10 PM')).toBe('2026-05-01T19:10:00.000Z');
    expect(read("yyyy-MM-dd'T'HH:mm:ss", '2026-05-01T20:10:11')).toBe('2026-05-01T19:10:11.000Z');
  });

  it('that is none is told apart and refused', () => {
    for (const format of [
      '',
      'garbage',
      'MM/yyyy',
      'dd/dd/yyyy',
      'dd/MM/yyyy HH',
      '[dd/MM/yyyy',
      'dd/MM/yyyy]',
    ])
      expect(isDateFormat(format)).toBe(false);
    expect(() => compileDateTime('garbage', 'UTC')).toThrow(RangeError);
    expect(() => compileDateTime('iso', 'Mars/Olympus')).toThrow(RangeError);
  });

  it('is paired with a zone that exists', () => {
    for (const zone of ['Europe/London', 'UTC', '+01:00', 'UTC+5', 'Asia/Karachi'])
      expect(isZone(zone)).toBe(true);
    for (const zone of ['', 'Mars/Olympus', '+25:00', 'x'.repeat(1000)]) expect(isZone(zone)).toBe(false);
  });
});

describe('the format of a column', () => {
  it.each([
    [['01/05/2026 20:10', '13/05/2026 20:10', ''], 'dd/MM/yyyy HH:mm', false],
    [['01/05/2026 20:10', '02/05/2026 20:10'], 'dd/MM/yyyy HH:mm', true],
    [['05/01/2026 20:10', '05/13/2026 20:10'], 'MM/dd/yyyy HH:mm', false],
    [['05/13/2026 20:10', '13/05/2026 20:10', '14/05/2026 20:10'], 'dd/MM/yyyy HH:mm', true],
    [['5/13/2026 8:10:11 PM'], 'MM/dd/yyyy hh:mm:ss a', false],
    [
      ['01/05/2026 20:10', '13/05/2026 20:10:11', '13/05/2026 20:10:11.123'],
      'dd/MM/yyyy HH:mm[:ss[.SSS]]',
      false,
    ],
    [['31.05.26 20:10'], 'dd.MM.yy HH:mm', false],
    [['2026-05-01 20:10:11'], 'iso', false],
    [['2026-05-01T20:10:11Z', '2026-05-01T20:10:11.5+01:00'], 'iso', false],
    [['2026-05-01'], 'yyyy-MM-dd', false],
    [['01-MAY-2026 20:10:11'], 'dd-MMM-yyyy HH:mm:ss', false],
    [['Fri, 1 May 2026 20:10:11 GMT'], 'EEE, dd MMM yyyy HH:mm:ss z', false],
    [['14/05/2026 20:10:11(UTC+0)'], 'dd/MM/yyyy HH:mm:ssz', false],
    [['20260501201011'], 'yyyyMMddHHmmss', false],
    [['20260501201011Z'], 'yyyyMMddHHmmssz', false],
    [['20260501'], 'yyyyMMdd', false],
    [['00:32', '14:44'], 'HH:mm', false],
    [['1777666200'], 'epoch-s', false],
    [['1777666200123'], 'epoch-ms', false],
    [['46143.8402777778', '46143'], 'excel', false],
    [['134', '2499', '2400000'], 'epoch-s', false],
  ])('%j is %s', (samples, format, ambiguous) => {
    expect(inferDateFormat(samples)).toMatchObject({ format, ambiguous });
    expect(isDateFormat(format)).toBe(true);
  });

  it('is said in words', () => {
    expect(inferDateFormat(['01/05/2026', '13/05/2026', '14/05/2026'])?.why).toBe(
      'day first: 2 values have a day over 12',
    );
    expect(inferDateFormat(['01/05/2026'])?.why).toMatch(/^ambiguous/);
    expect(inferDateFormat(['134', '2499'])?.why).toMatch(/seconds from the start/);
  });

  it('is not found in words, names or nothing', () => {
    expect(inferDateFormat([])).toBeNull();
    expect(inferDateFormat(['', '-', 'N/A'])).toBeNull();
    expect(inferDateFormat(['hello', 'Total: 5', '07700 900123'])).toBeNull();
  });
});
