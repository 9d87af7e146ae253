// Forms that reports come in besides the plain one: tables with a report a row, footers, grades and references written otherwise.
import { describe, expect, test } from 'vitest';
import { gradeMeaning, parseGrade } from '../../src/model/grade.ts';
import { docxOf, paragraph, table } from './docxOf.ts';
import { readIn } from './readIn.ts';

const WORDS = 'The Marlo line is on 07700 900123.';
const read = (bytes: Buffer | string) => {
  const { facts, rejected } = readIn(bytes);
  return {
    reports: facts.map(({ entities, attributes }) => ({
      urn: entities[0]?.key,
      ...Object.fromEntries(attributes.map(({ name, value }) => [name, value])),
    })),
    rejected,
  };
};
const footer = (words: string) => ({
  name: 'word/footer1.xml',
  bytes: `<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${paragraph(words)}</w:ftr>`,
});
const one = [`URN: INT-2026-01`, 'Grade: 2AP', `Text: ${WORDS}`].map(paragraph).join('');

describe('a Word document', () => {
  test('whose table holds a report a row gives each, with its text whole and under any title', () => {
    const { reports, rejected } = read(
      docxOf(
        paragraph('INTELLIGENCE REPORTS') +
          table([
            ['URN', 'Date', 'Unit', 'Grade', 'Information'],
            ['INT-2026-01', '14 March 2026', 'Norfolk', '2 A P', WORDS],
            ['INT-2026-02', '15th March 2026', 'Norfolk', 'B21', 'Callers at\nall hours.\nURN not known.'],
          ]),
      ),
    );
    expect(rejected).toEqual([]);
    expect(reports).toEqual([
      {
        urn: 'INT-2026-01',
        date: '2026-03-14T00:00:00.000Z',
        grade: '2 A P',
        'author unit': 'Norfolk',
        text: WORDS,
      },
      {
        urn: 'INT-2026-02',
        date: '2026-03-15T00:00:00.000Z',
        grade: 'B21',
        'author unit': 'Norfolk',
        text: 'Callers at\nall hours.\nURN not known.',
      },
    ]);
  });

  test('with a form of four columns to a report gives each', () => {
    const forms = [1, 2].map(
      (n) =>
        table([
          ['URN', `INT-2026-0${n}`, 'Date', `1${n}/03/2026`],
          ['Grade', 'E41', 'Unit', 'Norfolk'],
          ['Report text'],
          [`${WORDS} ${n}`],
        ]) + paragraph(''),
    );
    expect(read(docxOf(forms.join(''))).reports).toMatchObject([
      { urn: 'INT-2026-01', grade: 'E41', text: `${WORDS} 1` },
      { urn: 'INT-2026-02', grade: 'E41', text: `${WORDS} 2` },
    ]);
  });

  test('takes its marking from a footer, too, and no other words of one', () => {
    const { reports } = read(docxOf(one, '', [footer('OFFICIAL-SENSITIVE\tPage 1 of 3')]));
    expect(reports).toMatchObject([{ marking: 'OFFICIAL-SENSITIVE', text: WORDS }]);
  });

  test.each([
    ['a footer', docxOf(one, '', [footer('SECRET')])],
    ['a footer beside a page number', docxOf(one, '', [footer('Page 1 of 3 – TOP SECRET – Norfolk')])],
    ['a header, though a footer says less', docxOf(one, 'SECRET', [footer('OFFICIAL')])],
    [
      'the foot of a page in plain text',
      `URN: INT-2026-01\nGSC: OFFICIAL\nGrade: 2AP\nText: ${WORDS}\n\nSECRET\n`,
    ],
  ])('marked SECRET in %s is kept out whole', (_, bytes) => {
    const { reports, rejected } = read(bytes);
    expect(reports).toEqual([]);
    expect(rejected).toMatchObject([{ reason: expect.stringMatching(/SECRET/) }]);
  });

  test('gives the reference of a line that has no colon', () => {
    const pages = [1, 2].map((n) =>
      ['INTELLIGENCE REPORT', `URN INT-2026-0${n}`, 'GRADING', '2 A P', 'INTELLIGENCE', WORDS]
        .map(paragraph)
        .join(''),
    );
    expect(read(docxOf(pages.join(''))).reports.map(({ urn }) => urn)).toEqual([
      'INT-2026-01',
      'INT-2026-02',
    ]);
  });
});

describe('a grade', () => {
  test.each([
    ['3x5x2: 2 A P', '2AP'],
    ['Grade 2AP', '2AP'],
    ['[2AP]', '2AP'],
    ['2AP (untested, known directly)', '2AP'],
    ['Source 2 Information A Handling P', '2AP'],
    ['Source evaluation: 3, Intelligence assessment: E, Handling code: C', '3EC'],
    ['5x5x5: B 2 1', 'B21'],
    ['E41', 'E41'],
  ])('%s is %s', (written, text) => {
    const grade = parseGrade(written);
    expect(grade.ok && grade.value?.text).toBe(text);
    expect(grade.ok && grade.value ? gradeMeaning(grade.value) : '').not.toBe('');
  });

  test.each(['2 A', 'B2', '1 A P / 2 B C', '2AP (E)', 'X99', 'Source 2 Handling P'])(
    '%s is none',
    (written) => {
      expect(parseGrade(written).ok).toBe(false);
    },
  );
});
