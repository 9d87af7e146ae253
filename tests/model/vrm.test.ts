// Registration marks: possible ones, impossible ones that are kept, and misread ones.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { misreadsOf, parseVrm } from '../../src/model/vrm.ts';
import { anyText } from './anyText.ts';

const read = (raw: string) => {
  const result = parseVrm(raw);
  return result.ok ? result.value : null;
};

describe('a registration mark', () => {
  it.each([
    ['AB95 XYZ', 'AB95XYZ', 'AB95 XYZ', 'current'],
    ['ab95xyz', 'AB95XYZ', 'AB95 XYZ', 'current'],
    [' AB 95-XYZ ', 'AB95XYZ', 'AB95 XYZ', 'current'],
    ['A123 BCD', 'A123BCD', 'A123 BCD', 'prefix'],
    ['ABC 123D', 'ABC123D', 'ABC 123D', 'suffix'],
    ['Q123 ABC', 'Q123ABC', 'Q123 ABC', 'q'],
    ['AIZ 1234', 'AIZ1234', 'AIZ 1234', 'northern-irish'],
    ['ABC 123', 'ABC123', 'ABC 123', 'dateless'],
    ['ABC123', 'ABC123', 'ABC 123', 'dateless'],
    ['1234 AB', '1234AB', '1234 AB', 'dateless'],
    ['A 1', 'A1', 'A 1', 'dateless'],
  ])('%s is possible', (raw, key, display, shape) => {
    expect(read(raw)).toEqual({ key, display, shape, possible: true, note: '' });
  });

  it.each([
    ['CS12 IAT', /letter/],
    ['AB50 XYZ', /age mark 50/],
    ['AB95 XY', /no UK form/],
    ['AB?5 XYZ', /missing/],
    ['B-MW 1234 XY', /longer/],
    ['ÄB 123', /foreign/],
    ['!!!', /foreign/],
  ])('%s is kept and marked', (raw, note) => {
    expect(read(raw)).toMatchObject({ shape: 'unusual', possible: false, note: expect.stringMatching(note) });
  });

  it('may be absent', () => {
    for (const raw of ['', ' ', '-', 'N/A', 'UNKNOWN']) expect(read(raw)).toBeNull();
  });

  it('may be a misreading of other possible ones', () => {
    expect(misreadsOf('AB95XYZ')).toEqual([]);
    expect(misreadsOf('CS95OAB')).toEqual(['C595OAB']);
    expect(misreadsOf('C59SOAB')).toContain('CS95OAB');
    expect(misreadsOf('A895XYZ')).toEqual(['AB95XYZ']);
    expect(misreadsOf('S1ABC')).toContain('S1ABC'.replace('S1', '51'));
    expect(misreadsOf('A'.repeat(1000))).toEqual([]);
  });
});

it('no string makes these parsers throw; a mark is never refused, and read again is the same', () => {
  fc.assert(
    fc.property(anyText, (raw) => {
      const result = parseVrm(raw);
      expect(result.ok).toBe(true);
      misreadsOf(raw);
      const vrm = read(raw);
      if (!vrm) return;
      expect(vrm.key).not.toBe('');
      expect(read(vrm.key)?.key).toBe(vrm.key);
      if (vrm.possible) expect(read(vrm.display)).toEqual(vrm);
    }),
    { numRuns: 1000 },
  );
});

it('a plate is among the misreadings of each of its own misreadings', () => {
  const plate = fc
    .tuple(
      fc.constantFrom('AB', 'SO', 'BS'),
      fc.constantFrom('51', '58', '85', '15'),
      fc.constantFrom('BOS', 'SAB', 'OBS'),
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(plate, (key) => {
      for (const misread of misreadsOf(key)) expect(misreadsOf(misread)).toContain(key);
    }),
  );
});
