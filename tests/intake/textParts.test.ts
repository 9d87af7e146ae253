// Long texts that a record holds in parts, a row each: joined where columns say so, and never by time alone.
import { describe, expect, test } from 'vitest';
import { readIn } from './readIn.ts';

const HEAD = 'A Number,B Number,Start Time,Type,Direction';
const row = (second: number, rest = '', other = '07700900002', way = 'MO'): string =>
  `07700900001,${other},14/03/2026 09:00:${String(second).padStart(2, '0')},SMS,${way}${rest}`;
const file = (header: string, ...rows: string[]): string => `${HEAD}${header}\n${rows.join('\n')}\n`;

const outcomes = (text: string) => {
  const { events, rejected, trailer, opened } = readIn(text);
  const told = rejected.map(({ line, outcome, code }) => `${line} ${outcome} ${code}`);
  return { lines: events.map(({ line }) => line), told, rows: trailer.rows, events, opened, trailer };
};

describe('parts of a long text', () => {
  test.each([
    ['SMS Part', ['1/3', '2/3', '3/3', '']],
    ['Segment', ['Part 1 of 3', 'Part 2 of 3', 'Part 3 of 3', 'Part 1 of 1']],
    ['Part No,No of parts', ['1,3', '2,3', '3,3', '1,1']],
    ['UDH', ['050003A70301', '050003A70302', '050003A70303', '']],
    ['Concat Ref', ['167', '167', '167', '0']],
    ['Concatenation reference,Parts', ['9,3', '9,3', '9,3', ',1']],
  ])('in a column "%s" count once, as merged rows', (header, [one, two, three, whole]) => {
    const text = file(
      `,${header}`,
      row(1, `,${one}`),
      row(4, `,${two}`),
      row(9, `,${three}`),
      row(15, `,${whole}`),
    );
    const { lines, told, rows, events } = outcomes(text);
    expect(rows).toBe(4);
    expect(lines.sort()).toEqual([2, 5]);
    expect(told).toEqual(['3 merged TEXT_PART', '4 merged TEXT_PART']);
    expect(events.find(({ line }) => line === 2)?.at).toBe('2026-03-14T09:00:01.000Z');
  });

  test('are joined whatever their order and whatever stands between, each way of a pair by itself', () => {
    const text = file(
      ',SMS Part',
      row(9, ',2/2'),
      row(8, ',2/2', '07700900003'),
      row(7, ',1/2', '07700900002', 'MT'),
      row(6, ',1/2', '07700900003'),
      row(5, ',1/2'),
    );
    const { lines, told, trailer } = outcomes(text);
    expect(lines.sort()).toEqual([4, 5, 6]);
    expect(told).toEqual(['3 merged TEXT_PART', '2 merged TEXT_PART']);
    expect(trailer.warnings.join()).toContain('1 long text lacks some of the parts');
  });

  test('two texts of two parts in the same seconds are two, and a part listed twice is a duplicate', () => {
    const text = file(
      ',SMS Part',
      row(1, ',1/2'),
      row(2, ',1/2'),
      row(2, ',2/2'),
      row(3, ',2/2'),
      row(9, ',1/2'),
      row(9, ',1/2'),
      row(9, ',2/2'),
    );
    const { lines, told } = outcomes(text);
    expect(lines.sort()).toEqual([2, 3, 6]);
    expect(told.sort()).toEqual([
      '4 merged TEXT_PART',
      '5 merged TEXT_PART',
      '7 duplicate DUPLICATE_IN_FILE',
      '8 merged TEXT_PART',
    ]);
  });

  test('that come hours apart are no one text, though they share a reference', () => {
    const later = row(5, ',167,2/2').replace('09:00', '11:00');
    const { lines, told } = outcomes(file(',Concat Ref,SMS Part', row(1, ',167,1/2'), later));
    expect(lines.sort()).toEqual([2, 3]);
    expect(told).toEqual([]);
  });

  test('whose words are there are put together in their order', () => {
    const text = file(',SMS Part,Message', row(3, ',2/2,later'), row(1, ',1/2,see you '));
    expect(outcomes(text).events).toMatchObject([{ line: 3, text: 'see you later' }]);
  });

  test('that cannot be read are each refused with their own reason', () => {
    const bad = (second: number, part: string): string => row(second, `,${part}`, '4.47701E+11');
    const { lines, told, rows } = outcomes(file(',SMS Part', bad(1, '1/2'), bad(3, '2/2'), row(9, ',1/1')));
    expect([rows, lines]).toEqual([3, [4]]);
    expect(told).toEqual(['2 rejected NUMBER_ROUNDED', '3 rejected NUMBER_ROUNDED']);
  });
});

describe('texts that follow each other within seconds', () => {
  test('are texts of their own where no column tells of parts', () => {
    const { lines, told, trailer } = outcomes(file('', row(1), row(5), row(6)));
    expect([lines, told, trailer.warnings.join()]).toEqual([
      [2, 3, 4],
      [],
      expect.not.stringContaining('part'),
    ]);
  });

  test('are told as possibly parts where the one before is exactly as long as a part, and are kept', () => {
    const full = 'x'.repeat(153);
    const { lines, told, trailer } = outcomes(
      file(',Message', row(1, `,${full}`), row(4, ',and the end'), row(6, ',ok')),
    );
    expect([lines, told]).toEqual([[2, 3, 4], []]);
    expect(trailer.warnings.join()).toContain('1 text is possibly a further part of the text before');
  });

  test('a column called "part" that says something else is none of parts', () => {
    const { opened, lines } = outcomes(file(',Part', row(1, ',North'), row(5, ',South')));
    expect(opened.mapping).not.toHaveProperty('part');
    expect(lines).toEqual([2, 3]);
  });
});
