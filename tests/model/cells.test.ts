// Cells and where they stand.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCell } from '../../src/model/cellIdentity.ts';
import { parseLatitude, parseLongitude } from '../../src/model/position.ts';
import { anyText } from './anyText.ts';

describe('a cell', () => {
  it('has one key however its CGI is written', () => {
    for (const raw of [
      '234-10-1234-56789',
      '234 10 1234 56789',
      '234/10/1234/56789',
      '234-10-01234-56789',
      '234-10-04D2-DDD5',
      '234-10-0x04D2-0xDDD5',
      '234100123456789',
      '2341004D2DDD5',
      "'234-10-1234-56789'",
      'CGI: 234-10-1234-56789',
      'MCC:234 MNC:10 LAC:1234 CI:56789',
      'mcc=234, mnc=10, lac=1234, cid=56789',
    ])
      expect([raw, parseCell(raw)]).toEqual([raw, '234-10-1234-56789']);
  });

  it('keeps the zeros that a spreadsheet took off its country or network, and parts these where they are one', () => {
    expect(parseCell('1-1-1234-5679')).toBe('001-01-1234-5679');
    expect(parseCell('234-2-1234-5679')).toBe('234-02-1234-5679');
    expect(parseCell('00101-04D2-162E')).toBe('001-01-1234-5678');
  });

  it('may be an ECGI, or have a long cell part beside its area', () => {
    expect(parseCell('001-01-128686112')).toBe('001-01-128686112');
    expect(parseCell('234-10-7AB9A20')).toBe('234-10-128686624');
    expect(parseCell('001-1-290-128686112')).toBe('001-01-290-128686112');
  });

  it('may have a name of its own, which is kept', () => {
    for (const raw of ['13084', '42042', 'BX1201A', 'Site 12/3', '15002', '1-2-3', 'Hornsea West'])
      expect(parseCell(raw)).toBe(raw);
    expect(parseCell('  Site   12 ')).toBe('Site 12');
  });

  it('may be absent', () => {
    for (const raw of ['', ' ', '0', '-', 'N/A', 'NULL', '0-0-0-0', '000-00-0'])
      expect(parseCell(raw)).toBeNull();
  });
});

describe('a position', () => {
  it.each([
    ['53.8008', 53.8008],
    ['53,8008', 53.8008],
    ['+53.8008', 53.8008],
    ['-33.5', -33.5],
    ['53.5N', 53.5],
    ['N 53.5', 53.5],
    ['33.5 S', -33.5],
    ['53°30\'00"N', 53.5],
    ['53 30 00', 53.5],
    ["53° 30.0' N", 53.5],
    ['53:30:36', 53.51],
    ['N533036.0', 53.51],
    ['53.5°', 53.5],
    ['', null],
    ['0', null],
    ['0.000', null],
    ['N/A', null],
    ['91', Number.NaN],
    ['53.5E', Number.NaN],
    ['53 75 00', Number.NaN],
    ['-53.5 N', Number.NaN],
    ['north', Number.NaN],
    ['53.8.1', Number.NaN],
    ['1e1', Number.NaN],
  ])('%j is %s degrees north', (raw, degrees) => {
    const read = parseLatitude(raw);
    if (degrees === null || Number.isNaN(degrees)) expect(read).toEqual(degrees);
    else expect(read).toBeCloseTo(degrees, 9);
  });

  it('west is negative and Greenwich is a place', () => {
    expect(parseLongitude('1.5491W')).toBe(-1.5491);
    expect(parseLongitude('-1.5491')).toBe(-1.5491);
    expect(parseLongitude('W0013000')).toBe(-1.5);
    expect(parseLongitude('179.9')).toBe(179.9);
    expect(parseLongitude('0')).toBe(0);
    expect(parseLongitude('')).toBeNull();
    expect(parseLongitude('180.1')).toBeNaN();
    expect(parseLongitude('1.5N')).toBeNaN();
  });
});

it('no string makes these parsers throw, and what they give is read the same again', () => {
  fc.assert(
    fc.property(anyText, (raw) => {
      const cell = parseCell(raw);
      if (cell !== null) expect(parseCell(cell)).toBe(cell);
      for (const [read, limit] of [
        [parseLatitude, 90],
        [parseLongitude, 180],
      ] as const) {
        const degrees = read(raw);
        if (degrees !== null && !Number.isNaN(degrees)) expect(Math.abs(degrees)).toBeLessThanOrEqual(limit);
      }
    }),
    { numRuns: 1000 },
  );
});

it('a position and an identity written out are read again as themselves', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -899_999, max: 899_999 }),
      fc.integer({ min: 1, max: 65_535 }),
      fc.integer({ min: 0, max: 2 ** 28 - 1 }),
      (tenthousandths, area, cell) => {
        const degrees = tenthousandths / 10_000;
        expect(parseLatitude(String(degrees))).toBe(degrees === 0 ? null : degrees);
        expect(parseLongitude(String(degrees).replace('.', ','))).toBe(degrees);
        expect(parseCell(`001-01-${area}-${cell}`)).toBe(`001-01-${area}-${cell}`);
        expect(parseCell(`001/01/${cell}`)).toBe(`001-01-${cell}`);
      },
    ),
  );
});
