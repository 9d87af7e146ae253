// What holds of every date, format and zone, and of strings that are none.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  compileDateAndTime,
  compileDateTime,
  inferDateFormat,
  isDateFormat,
  isZone,
} from '../../src/model/dateTime.ts';
import { anyText } from './anyText.ts';

const FORMATS = [
  'dd/MM/yyyy HH:mm[:ss[.SSS]][ z]',
  'EEE, dd MMM yyyy hh:mm a',
  'yyyyMMddHHmmss',
  'dd.MM.yy',
  'iso',
  'epoch-s',
  'epoch-ms',
  'excel',
  'HH:mm',
];
const ZONES = [
  'Europe/London',
  'America/New_York',
  'Asia/Karachi',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'UTC',
];
const moment = fc
  .integer({ min: Date.UTC(1971, 0, 1) / 1000, max: Date.UTC(2099, 0, 1) / 1000 })
  .map((seconds) => seconds * 1000);

it('no string makes a date parser throw, nor gives a time outside 1899 to 2200', () => {
  const parsers = FORMATS.map((format) => compileDateTime(format, 'Europe/London'));
  const both = compileDateAndTime('iso', 'HH:mm', 'Europe/London');
  fc.assert(
    fc.property(anyText, (raw) => {
      for (const parser of parsers) {
        const time = parser.parse(raw);
        if (!Number.isNaN(time))
          expect(time > Date.UTC(1899, 0, 1) && time < Date.UTC(2200, 0, 2)).toBe(true);
      }
      both.parse(raw, raw);
    }),
    { numRuns: 500 },
  );
});

it('no string makes the search for a format throw, and what it finds is a format', () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 5 }), (samples) => {
      const found = inferDateFormat(samples);
      if (found) expect(isDateFormat(found.format)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

it('no string makes the checks of format and zone throw, and what they let through compiles', () => {
  const letters = fc.string({ unit: fc.constantFrom(..."dMyHhmsSaEzT[]/:- %'"), maxLength: 20 });
  fc.assert(
    fc.property(fc.oneof(anyText, letters), (text) => {
      if (isDateFormat(text)) compileDateTime(text, 'UTC').parse('01/05/2026 20:10');
      if (isZone(text)) compileDateTime('iso', text).parse('2026-05-01 20:10');
    }),
    { numRuns: 2000 },
  );
});

const two = (value: number): string => String(value).padStart(2, '0');
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const WRITERS: Record<string, (date: Date) => string> = {
  iso: (date) => date.toISOString(),
  'yyyy-MM-dd HH:mm:ss': (date) => date.toISOString().slice(0, 19).replace('T', ' '),
  'dd/MM/yyyy HH:mm:ss': (date) =>
    `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()} ${date.toISOString().slice(11, 19)}`,
  'dd-MMM-yyyy HH:mm:ss': (date) =>
    `${date.getUTCDate()}-${MONTHS[date.getUTCMonth()]}-${date.getUTCFullYear()} ${date.toISOString().slice(11, 19)}`,
  'MM/dd/yyyy hh:mm:ss a': (date) =>
    `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()} ${date.getUTCHours() % 12 || 12}:${date
      .toISOString()
      .slice(14, 19)} ${date.getUTCHours() < 12 ? 'AM' : 'PM'}`,
  yyyyMMddHHmmss: (date) => date.toISOString().slice(0, 19).replace(/\D/g, ''),
  'epoch-s': (date) => String(date.getTime() / 1000),
  'epoch-ms': (date) => String(date.getTime()),
  excel: (date) => String(date.getTime() / 86_400_000 + 25_569),
};

it('a moment written in a format is read as that moment', () => {
  const all = Object.entries(WRITERS).map(([format, write]) => ({
    format,
    write,
    parser: compileDateTime(format, 'UTC'),
  }));
  fc.assert(
    fc.property(moment, (time) => {
      for (const { format, write, parser } of all)
        expect({ format, time: parser.parse(write(new Date(time))) }).toEqual({ format, time });
    }),
  );
});

it('a column written in one format is inferred to be in it', () => {
  fc.assert(
    fc.property(
      fc.array(moment, { minLength: 60, maxLength: 80 }),
      fc.constantFrom('dd/MM/yyyy HH:mm:ss', 'dd-MMM-yyyy HH:mm:ss', 'MM/dd/yyyy hh:mm:ss a', 'iso'),
      (times, format) => {
        const samples = times.map((time) => WRITERS[format]?.(new Date(time)) ?? '');
        expect(inferDateFormat(samples)?.format).toBe(format);
      },
    ),
    { numRuns: 40 },
  );
});

it('a local time is turned into the moment at which the zone showed it', () => {
  const parsers = new Map(ZONES.map((zone) => [zone, compileDateTime('iso', zone)]));
  const clocks = new Map(
    ZONES.map((zone) => [
      zone,
      new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }),
    ]),
  );
  fc.assert(
    fc.property(moment, fc.constantFrom(...ZONES), (time, zone) => {
      const parser = parsers.get(zone);
      const clock = clocks.get(zone);
      if (!parser || !clock) return;
      const before = parser.repeated;
      const local = clock.format(time);
      const read = parser.parse(local);
      expect(clock.format(read)).toBe(local);
      if (parser.repeated === before) expect(read).toBe(time);
      else expect(read).toBeLessThanOrEqual(time);
    }),
    { numRuns: 1000 },
  );
});
