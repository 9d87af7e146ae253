// Postcodes, and the grades of intelligence.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradeMeaning, parseGrade } from '../../src/model/grade.ts';
import { parsePostcode } from '../../src/model/postcode.ts';
import { anyText } from './anyText.ts';

describe('a postcode', () => {
  it('has one key however it is written', () => {
    for (const raw of ['AA1 1AA', 'aa11aa', ' AA1  1aa ', "'AA1-1AA'"])
      expect(parsePostcode(raw)).toEqual({
        ok: true,
        value: { key: 'AA11AA', display: 'AA1 1AA', area: 'AA', district: 'AA1', sector: 'AA1 1' },
      });
  });

  it('may have any of the forms in use', () => {
    for (const raw of ['AA1 1AA', 'AA11 1AA', 'A1 1AA', 'A11 1AA', 'A1A 1AA', 'AA1A 1AA', 'GIR 0AA'])
      expect(parsePostcode(raw)).toMatchObject({ ok: true, value: { display: raw } });
  });

  it('is not part of one, nor junk that ends like one', () => {
    for (const raw of ['AA1', 'JUNKM11AE', 'AA1 1CA', 'QA1 1AA', 'AA1 1AAA', '1AA', 'hello'])
      expect(parsePostcode(raw)).toMatchObject({ ok: false, code: 'VALUE_INVALID' });
    for (const raw of ['', '-', 'N/A']) expect(parsePostcode(raw)).toEqual({ ok: true, value: null });
  });
});

const gradeOf = (raw: string) => {
  const result = parseGrade(raw);
  return result.ok ? result.value : null;
};

describe('a grade', () => {
  it.each([
    ['1AP', '3x5x2', '1AP'],
    ['2 B P', '3x5x2', '2BP'],
    ['3/D/C', '3x5x2', '3DC'],
    ['2-e-c', '3x5x2', '2EC'],
    ['3x5x2: 1AP', '3x5x2', '1AP'],
    ['B24', '5x5x5', 'B24'],
    ['E/4/1', '5x5x5', 'E41'],
    ['5x5x5 B 2 4', '5x5x5', 'B24'],
  ])('%s is of %s', (raw, system, text) => {
    expect(gradeOf(raw)).toMatchObject({ system, text });
  });

  it('of the older kind is kept as it was', () => {
    expect(gradeOf('B24')).toEqual({
      system: '5x5x5',
      text: 'B24',
      source: 'B',
      information: '2',
      handling: '4',
    });
  });

  it('is not guessed', () => {
    for (const raw of ['4AP', '1FP', '1AX', '1A', 'AP', 'F11', 'A61', '1APP', 'good'])
      expect(parseGrade(raw)).toMatchObject({ ok: false, code: 'VALUE_INVALID' });
    for (const raw of ['', ' ', '-']) expect(parseGrade(raw)).toEqual({ ok: true, value: null });
  });

  it('is said in plain English', () => {
    const meaning = (raw: string) => {
      const grade = gradeOf(raw);
      return grade ? gradeMeaning(grade) : '';
    };
    expect(meaning('1AP')).toBe('Reliable source; known directly to the source; lawful sharing is permitted');
    expect(meaning('3EC')).toMatch(/not reliable; suspected to be false; .*with conditions/);
    expect(meaning('B24')).toMatch(/mostly reliable; .*only within/);
  });

  it('has a meaning for each of its parts, and the two systems never meet', () => {
    const any = fc.tuple(
      fc.constantFrom(...'123ABCDE'),
      fc.constantFrom(...'ABCDE12345'),
      fc.constantFrom(...'PC12345'),
    );
    fc.assert(
      fc.property(any, (parts) => {
        const grade = gradeOf(parts.join(''));
        if (grade === null) return;
        expect(gradeMeaning(grade).split('; ')).toHaveLength(3);
        expect(grade.system === '3x5x2').toBe(/^\d/.test(grade.text));
      }),
    );
  });
});

it('no string makes these parsers throw, and what they give is read the same again', () => {
  fc.assert(
    fc.property(anyText, (raw) => {
      const postcode = parsePostcode(raw);
      if (postcode.ok && postcode.value) expect(parsePostcode(postcode.value.display)).toEqual(postcode);
      const grade = gradeOf(raw);
      if (grade) expect(gradeOf(grade.text)).toEqual(grade);
    }),
    { numRuns: 1000 },
  );
});
