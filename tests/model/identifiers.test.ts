// Handsets, SIMs and durations, as records write them and as spreadsheets ruin them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDuration, parseDuration } from '../../src/model/duration.ts';
import { isLuhnValid, parseImei } from '../../src/model/imei.ts';
import { parseIccid, parseImsi } from '../../src/model/imsi.ts';
import { anyText } from './anyText.ts';

const imei = (raw: string) => {
  const result = parseImei(raw);
  return result.ok ? (result.value?.key ?? null) : result.code;
};
const imsi = (raw: string) => {
  const result = parseImsi(raw);
  return result.ok ? (result.value?.key ?? null) : result.code;
};
const iccid = (raw: string) => {
  const result = parseIccid(raw);
  return result.ok ? (result.value?.key ?? null) : result.code;
};

describe('an IMEI', () => {
  it('is named by its first 14 digits, whatever follows', () => {
    for (const raw of [
      '00123456789012',
      '001234567890127',
      '001234567890120',
      '0012345678901203',
      '00-123456-789012-7',
      '00 123456 789012 7',
      "'001234567890127'",
      '="001234567890127"',
    ])
      expect(imei(raw)).toBe('00123456789012');
  });

  it('has a check digit that is told apart, and never decides', () => {
    expect(parseImei('001234567890128')).toMatchObject({ value: { checkDigit: 'right' } });
    expect(parseImei('001234567890129')).toMatchObject({ value: { checkDigit: 'wrong' } });
    expect(parseImei('0012345678901203')).toMatchObject({
      value: { checkDigit: 'none', full: '0012345678901203' },
    });
  });

  it('may be absent', () => {
    for (const raw of ['', ' ', '0', '000000000000000', '-', 'N/A', 'null', 'Unknown'])
      expect(imei(raw)).toBeNull();
  });

  it('that a spreadsheet rounded is refused', () => {
    for (const raw of ['3.53E+14', '3,53456E+14', "'3.53E+14'", '353456000000000', '3534560000000000'])
      expect(imei(raw)).toBe('IMEI_ROUNDED');
  });

  it('of 14 digits that end in zeros is a masked one and kept', () => {
    expect(imei('35555300000000')).toBe('35555300000000');
  });

  it('of any other length or sort is refused, and no lost zero is guessed', () => {
    for (const raw of [
      '1234567890127',
      '123',
      '12345678901234567',
      '00123456789012A',
      'handset',
      '0x123456789012',
    ])
      expect(imei(raw)).toBe('IMEI_INVALID');
  });
});

describe('a SIM', () => {
  it('is named by an IMSI of 14 or 15 digits', () => {
    expect(imsi('001010123456789')).toBe('001010123456789');
    expect(imsi("'001 01 0123456789")).toBe('001010123456789');
    expect(imsi('11111000000000')).toBe('11111000000000');
    expect(imsi('0')).toBeNull();
    for (const raw of ['2.3415E+14', '234150000000000']) expect(imsi(raw)).toBe('IMSI_ROUNDED');
    for (const raw of ['0010101234567', '0010101234567890', 'SIM']) expect(imsi(raw)).toBe('IMSI_INVALID');
  });

  it('is named by an ICCID of 18 to 22 digits', () => {
    expect(iccid('8944 0000 0000 0123 456')).toBe('8944000000000123456');
    expect(iccid('8944000000000123456F')).toBe('8944000000000123456');
    expect(iccid('')).toBeNull();
    expect(iccid('8.944E+18')).toBe('IMSI_ROUNDED');
    expect(iccid('8944123456000000000')).toBe('IMSI_ROUNDED');
    expect(iccid('89440000')).toBe('IMSI_INVALID');
  });
});

describe('a duration', () => {
  it.each([
    ['82', 82],
    ['82.0', 82],
    ['82.6', 83],
    ['82,4', 82],
    ['00:01:22', 82],
    ['1:22', 82],
    ['82:10', 4930],
    ['00:01:22.6', 83],
    ['1m 22s', 82],
    ['1h2m', 3720],
    ['1 hr 2 mins 3 secs', 3723],
    ['82s', 82],
    ['82 sec', 82],
    ['PT1M22S', 82],
    ['PT0S', 0],
    ['0', 0],
    ['-1', 0],
    ['', null],
    [' ', null],
    ['-', null],
    ['N/A', null],
  ])('%j is %s seconds', (raw, seconds) => {
    expect(parseDuration(raw)).toBe(seconds);
  });

  it.each(['1:75', '1:60:00', 'long', 'PT', 'P', 'h', '1:2:3:4', '12/05', '1e5', ':', '1 22'])(
    '%j is none',
    (raw) => {
      expect(parseDuration(raw)).toBeNaN();
    },
  );

  it('written for reading gives its seconds again', () => {
    fc.assert(
      fc.property(fc.nat(400_000), (seconds) => {
        expect(parseDuration(formatDuration(seconds))).toBe(seconds);
      }),
    );
  });
});

it('no string makes these parsers throw, and their keys read again are the same', () => {
  fc.assert(
    fc.property(anyText, (raw) => {
      for (const read of [imei, imsi, iccid]) {
        const key = read(raw);
        if (key !== null && /^\d/.test(key)) expect(read(key)).toBe(key);
      }
      const seconds = parseDuration(raw);
      if (seconds !== null && !Number.isNaN(seconds)) {
        expect(Number.isInteger(seconds) && seconds >= 0).toBe(true);
        expect(parseDuration(String(seconds))).toBe(seconds);
      }
    }),
    { numRuns: 1000 },
  );
});

it('one wrong digit, or two neighbours changed about, never passes the check digit, save for 0 and 9', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 2, maxLength: 20 });
  fc.assert(
    fc.property(digits, fc.nat(), fc.integer({ min: 1, max: 9 }), (text, place, change) => {
      const at = place % text.length;
      const other = text.slice(0, at) + ((Number(text[at]) + change) % 10) + text.slice(at + 1);
      expect(isLuhnValid(text) && isLuhnValid(other)).toBe(false);
      const next = at + 1;
      const [one, two] = [text[at], text[next]];
      if (!one || !two || one === two || one + two === '09' || one + two === '90') return;
      expect(isLuhnValid(text) && isLuhnValid(text.slice(0, at) + two + one + text.slice(next + 1))).toBe(
        false,
      );
    }),
  );
});
