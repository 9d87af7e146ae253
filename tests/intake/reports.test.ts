// Intelligence reports out of tables, text and Word documents: every field as it was written, every report accounted for.
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../src/store/staging/batch.ts';
import { docxOf, paragraph, table } from './docxOf.ts';
import { readIn, refusalOf } from './readIn.ts';

const fieldsOf = (fact: Fact | undefined): Record<string, string> =>
  Object.fromEntries((fact?.attributes ?? []).map(({ name, value }) => [name, value]));
const keysOf = (facts: readonly Fact[]): string[] => facts.map((fact) => fact.entities[0]?.key ?? '');

const FORM = `OFFICIAL-SENSITIVE

INTELLIGENCE REPORT

URN: INT-2026-000101
Date: 14/03/2026   Author unit: Norfolk local intelligence unit
Grading: 2BC
Handling conditions: A1 covert development only
Action codes: A1, S2
Report text:
The Marlo line is on 07700 900123.

It is run from Flat 3, 12 Drayman Court, AA1 4PU.
Date: not known for sure.

--------------------
INTELLIGENCE REPORT
URN: INT-2026-000102
Date: 15/03/2026
Source evaluation: 2 - Untested
Intelligence assessment: D
Handling code: P
GSC: OFFICIAL
INTELLIGENCE
Callers come at all hours.
`;

describe('reports as text', () => {
  test('each report of a file is one row, with its fields as they were written and its text whole', () => {
    const { opened, facts, rejected, trailer } = readIn(FORM);
    expect(opened.kind).toBe('reports');
    expect(rejected).toEqual([]);
    expect(trailer.rows).toBe(2);
    expect(keysOf(facts)).toEqual(['INT-2026-000101', 'INT-2026-000102']);
    expect(fieldsOf(facts[0])).toEqual({
      date: '2026-03-14T00:00:00.000Z',
      grade: '2BC',
      'author unit': 'Norfolk local intelligence unit',
      marking: 'OFFICIAL-SENSITIVE',
      'handling conditions': 'A1 covert development only',
      'action codes': 'A1, S2',
      text: 'The Marlo line is on 07700 900123.\n\nIt is run from Flat 3, 12 Drayman Court, AA1 4PU.\nDate: not known for sure.',
    });
    expect(fieldsOf(facts[1])).toMatchObject({ grade: '2 D P', marking: 'OFFICIAL' });
  });

  test('a report stands on the line on which its form begins', () => {
    const lines = FORM.split('\n');
    const { facts } = readIn(FORM);
    expect(facts.map(({ line }) => lines[line - 1])).toEqual(['INTELLIGENCE REPORT', 'INTELLIGENCE REPORT']);
  });

  test('an older grade stays what it was', () => {
    const { facts } = readIn('URN: INT-1\n5x5x5: B24\nReport text: From the older system.\n');
    expect(fieldsOf(facts[0]).grade).toBe('B24');
  });

  test('labels may stand above their values, or beside each other', () => {
    const { facts } = readIn(
      'URN\nINT-7\nGRADE\n1A P\nREPORT TEXT\nSeen at the quay.\n\nURN: INT-8 | Date: 01/02/2026 | Grade: 3EP\nText: Not so.',
    );
    expect(keysOf(facts)).toEqual(['INT-7', 'INT-8']);
    expect(fieldsOf(facts[0])).toMatchObject({ grade: '1A P', text: 'Seen at the quay.' });
    expect(fieldsOf(facts[1])).toMatchObject({ grade: '3EP', text: 'Not so.' });
  });

  test('a report marked SECRET is refused, one with no text or a grade that is none is rejected, and all are counted', () => {
    const { facts, rejected, trailer } = readIn(
      [
        'URN: INT-1\nGrade: 2BP\nGSC: SECRET\nText: Nothing to see.',
        'URN: INT-2\nGrade: 9ZZ\nText: Badly graded.',
        'URN: INT-3\nGrade: 2BP',
        'URN: INT-4\nGrade: 2BP\nDate: 99/99/2026\nText: Badly dated.',
        'URN: INT-5\nGrade: 2BP\nText: Fine.',
      ].join('\n\n'),
    );
    expect(keysOf(facts)).toEqual(['INT-5']);
    expect(rejected.map(({ code }) => code)).toEqual([
      'VALUE_INVALID',
      'VALUE_INVALID',
      'ROW_NOT_A_RECORD',
      'DATE_INVALID',
    ]);
    expect(trailer.rows).toBe(5);
    expect(trailer.warnings.join(' ')).toMatch(/1 report is marked SECRET or above and was not read in/);
  });

  test('two reports without a reference are two, and the file says so', () => {
    const { facts, trailer } = readIn('Grade: 2BP\nText: One.\n----------\nGrade: 2BP\nText: Two.\n');
    expect(new Set(keysOf(facts)).size).toBe(2);
    expect(trailer.warnings.join(' ')).toMatch(/2 reports came without a URN/);
  });

  test('words without any label are a report where they are said to be one, and else no report', () => {
    const words = 'Seen at the quay with a bag. Rang 07700 900123.\n\nLeft by car.';
    const { facts } = readIn(words, { kind: 'reports' });
    expect(facts.map((fact) => fieldsOf(fact).text)).toEqual([words]);
    expect(refusalOf(words).code).toBe('HEADER_NOT_FOUND');
  });

  test('a table of reports stays a table, whether or not it is said to hold reports', () => {
    const csv = 'URN,Date,Grade,Text\nINT-1,14/03/2026,2BP,"Seen, then gone."\n';
    for (const kind of ['auto', 'reports'] as const) {
      const { facts } = readIn(csv, { kind });
      expect(keysOf(facts)).toEqual(['INT-1']);
      expect(fieldsOf(facts[0]).text).toBe('Seen, then gone.');
    }
  });
});

describe('a table of reports', () => {
  test('keeps action codes, an older grade and a handling code apart', () => {
    const { facts } = readIn(
      'URN,Grade,Handling,Action codes,5x5x5,Text\nINT-1,2B,C,A1 S2,B24,Seen at the quay.\n',
    );
    expect(fieldsOf(facts[0])).toMatchObject({
      grade: '2B C',
      'action codes': 'A1 S2',
      'legacy grade': 'B24',
    });
    expect(fieldsOf(facts[0])['handling conditions']).toBeUndefined();
  });

  test('a grade in columns of its parts is put together, and an incomplete one is refused rather than lost', () => {
    const { facts, rejected } = readIn(
      [
        'URN,Source evaluation,Intelligence assessment,Handling code,Text',
        'INT-1,2,E,P,Seen at the quay.',
        'INT-2,2 - Untested,E - suspected to be false,Permitted,Seen again.',
        'INT-3,1,B,Conditions,Seen later.',
        'INT-4,,E,,Seen at night.',
      ].join('\n'),
    );
    expect(facts.map((fact) => fieldsOf(fact).grade)).toEqual(['2 E P', '2 E P', '1 B C']);
    expect(rejected).toHaveLength(1);
  });

  test('a handling code that is stricter than the grade beside it, or stands alone, is kept as a condition', () => {
    const { facts } = readIn(
      'URN,Grade,Handling,Text\nINT-1,2BP,C,Seen.\nINT-2,,C,Seen again.\nINT-3,2BP,P,Seen later.\n',
    );
    expect(facts.map((fact) => [fieldsOf(fact).grade, fieldsOf(fact)['handling conditions']])).toEqual([
      ['2BP', 'Handling code C'],
      [undefined, 'Handling code C'],
      ['2BP', undefined],
    ]);
    const form = readIn('INTELLIGENCE REPORT\nURN: INT-4\nGrade: 2BP\nHandling: C\nReport text:\nSeen.\n');
    expect(fieldsOf(form.facts[0])['handling conditions']).toBe('Handling code C');
  });

  test('words for no conditions are none', () => {
    const { facts } = readIn('URN,Handling conditions,Text\nINT-1,None,Seen.\nINT-2,A1 only,Seen again.\n');
    expect(facts.map((fact) => fieldsOf(fact)['handling conditions'])).toEqual([undefined, 'A1 only']);
  });

  test('a report without a date is read; two that share a reference and differ are told of', () => {
    const { facts, trailer } = readIn('URN,Date,Text\nINT-1,,First.\nINT-1,14/03/2026,Second.\n');
    expect(facts).toHaveLength(2);
    expect(trailer.warnings.join(' ')).toMatch(/share a URN with another of this file whose text differs/);
  });

  test('a column that names sources is never read, and the file says so', () => {
    const { facts, trailer } = readIn('URN,Source name,Text\nINT-1,Ivo Wexcombe,Seen at the quay.\n');
    expect(JSON.stringify(facts)).not.toContain('Wexcombe');
    expect(trailer.warnings.join(' ')).toMatch(/column "Source name" seems to name sources/);
  });
});

describe('a report that seems to give its source away', () => {
  test.each([
    ['This was told to me by Ivo Wexcombe.', 'says who told it'],
    ['A CHIS reports movement.', 'speaks of a CHIS'],
    ['The source is a friend of the tenant.', 'says who the source is'],
    ['Source: Ivo Wexcombe.', 'says who the source is'],
    ['Information received from Ivo Wexcombe of the shop.', 'says where it came from'],
    ['Caller does not want to be named.', 'asks for a source to be kept secret'],
    ['A registered source states this.', 'speaks of an informant'],
  ])('%s', (text, sign) => {
    const { facts } = readIn(`URN,Text\nINT-1,${text}\n`);
    expect(fieldsOf(facts[0])['source warning']).toBe(sign);
  });

  test.each([
    'Source says that the line is busy.',
    'It is a source of income for them.',
    'Staff at a guest house say that a room is used.',
    'Information from the camera system.',
  ])('%s gives nothing away', (text) => {
    const { facts } = readIn(`URN,Text\nINT-1,${text}\n`);
    expect(fieldsOf(facts[0])['source warning']).toBeUndefined();
  });

  test('what is kept is what was said, never who', () => {
    const { facts } = readIn('URN,Text\nINT-1,Told to us by Ivo Wexcombe.\n');
    const others = (facts[0]?.attributes ?? []).filter(({ name }) => name !== 'text');
    expect(JSON.stringify(others)).not.toContain('Wexcombe');
  });
});

describe('a Word document of reports', () => {
  const BODY =
    table([
      ['URN', 'INT-2026-000201'],
      ['Date', '14/03/2026', 'Author unit', 'Cumbria unit'],
      ['Grading', '2BP'],
      ['Report text', 'The Marlo line is busy.\nIt is on 07700 900123 & others.'],
    ]) +
    paragraph('----------') +
    paragraph('URN: INT-2026-000202') +
    paragraph('Grade: 3E P') +
    paragraph('Report text: Said to be untrue.');

  test('gives each of its reports, from tables and from paragraphs', () => {
    const { opened, facts, trailer } = readIn(docxOf(BODY, 'OFFICIAL-SENSITIVE'));
    expect(opened.kind).toBe('reports');
    expect(trailer.rows).toBe(2);
    expect(keysOf(facts)).toEqual(['INT-2026-000201', 'INT-2026-000202']);
    expect(fieldsOf(facts[0])).toMatchObject({
      date: '2026-03-14T00:00:00.000Z',
      'author unit': 'Cumbria unit',
      grade: '2BP',
      marking: 'OFFICIAL-SENSITIVE',
      text: 'The Marlo line is busy.\nIt is on 07700 900123 & others.',
    });
  });

  test('words that were struck out, and codes of fields, are no part of it', () => {
    const body = `${paragraph('URN: INT-1')}${paragraph('Grade: 2BP')}<w:p><w:r><w:t>Text: Seen</w:t></w:r><w:del><w:r><w:delText> by Ivo</w:delText></w:r></w:del><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:t xml:space="preserve"> at the quay.</w:t></w:r></w:p>`;
    expect(fieldsOf(readIn(docxOf(body)).facts[0]).text).toBe('Seen at the quay.');
  });

  test('a marking of SECRET at the head of its pages keeps all of it out', () => {
    const { facts, rejected } = readIn(docxOf(BODY, 'SECRET'));
    expect(facts).toEqual([]);
    expect(rejected).toHaveLength(2);
  });

  test('a letter is not taken for reports, unless it is said to be one', () => {
    const letter = docxOf(paragraph('Dear all,') + paragraph('The office is closed on Monday.'));
    expect(refusalOf(letter).code).toBe('FILE_NOT_RECOGNISED');
    expect(readIn(letter, { kind: 'reports' }).facts).toHaveLength(1);
  });

  test('one that would swell beyond measure, or breaks off, is refused', () => {
    const bomb = docxOf(`<w:p><w:r><w:t>${'0'.repeat(40 * 1024 * 1024)}</w:t></w:r></w:p>`);
    expect(refusalOf(bomb).code).toBe('FILE_TOO_LARGE');
    const whole = docxOf(BODY);
    expect(refusalOf(whole.subarray(0, whole.length - 40)).code).toBe('FILE_DAMAGED');
  });
});

describe('a grade in three columns of codes', () => {
  const HEADER = 'URN,Date,Source,Information,Handling,Text';

  test('is read whole, though each header alone might be anything', () => {
    const { opened, facts, trailer } = readIn(
      `${HEADER}\nINT-1,14/03/2026,2,B,P,The line is on 07700 900123.\nINT-2,15/03/2026,3,E,C,It is said to have changed.\n`,
    );
    expect(opened.kind).toBe('reports');
    expect(facts.map((fact) => fieldsOf(fact).grade)).toEqual(['2 B P', '3 E C']);
    expect(trailer.warnings.join()).not.toMatch(/without a grade/);
  });

  test('is not made of columns that hold anything else; that no report has a grade is told', () => {
    const { facts, trailer } = readIn(
      `${HEADER}\nINT-1,14/03/2026,Shop,B,P,The line is on 07700 900123.\nINT-2,15/03/2026,3,E,C,It is said to have changed.\n`,
    );
    expect(facts.map((fact) => fieldsOf(fact).grade ?? '')).toEqual(['', '']);
    expect(trailer.warnings.join()).toMatch(/2 reports came without a grade/);
  });
});
