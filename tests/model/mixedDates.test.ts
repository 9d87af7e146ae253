// Dates of one column written in several ways: each by its own shape, and only the order of day and month told by the rest.
import { describe, expect, test } from 'vitest';
import { inferDateFormat } from '../../src/model/dateInference.ts';
import { areDateFormats, compileMixed, compileMixedAndTime } from '../../src/model/mixedDates.ts';

const MARCH_FIRST = '2026-03-01T00:00:00.000Z';
const iso = (at: number): string | null => (Number.isNaN(at) ? null : new Date(at).toISOString());
const read = (format: string, ...texts: string[]): (string | null)[] => {
  const parser = compileMixed(format, 'UTC');
  return texts.map((text) => iso(parser.parse(text)));
};

describe('a column of dates in several ways', () => {
  test('is read whichever way each row is written', () => {
    const ways = [
      '01/03/2026',
      '2026-03-01',
      '1 Mar 2026',
      '1st March 2026',
      '01.03.26',
      'Sunday 1 March 2026',
      '1-Mar-26',
    ];
    const { format, ambiguous, why } = inferDateFormat([...ways, '25/03/2026'])!;
    expect([format, ambiguous]).toEqual(['dd/MM/yyyy', false]);
    expect(why).toContain('6 values are written in another way');
    expect(read(format, ...ways)).toEqual(ways.map(() => MARCH_FIRST));
  });

  test('with times in several ways', () => {
    const ways = [
      '01/03/2026 22:15',
      '2026-03-01T22:15:00',
      '1 Mar 2026 at 10:15 pm',
      '01/03/2026 2215hrs',
      '01-03-2026 22.15',
    ];
    const { format } = inferDateFormat([...ways, '25/03/2026 22:15'])!;
    expect(read(format, ...ways)).toEqual(ways.map(() => '2026-03-01T22:15:00.000Z'));
  });

  test('of which one shape shows the order is read in that order throughout', () => {
    const { format, ambiguous } = inferDateFormat(['03/01/2026', '03/01/2026', '3-25-2026'])!;
    expect(ambiguous).toBe(false);
    expect(read(format, '03/01/2026', '3-1-26', '3.1.2026')).toEqual([MARCH_FIRST, MARCH_FIRST, MARCH_FIRST]);
  });

  test('keeps the order of the few that leave it open beside the many that do not', () => {
    const many = Array.from(
      { length: 30 },
      (_, i) => `2026-03-${String((i % 28) + 1).padStart(2, '0')} 09:00:00`,
    );
    const { format } = inferDateFormat([...many, '03/25/2026 09:00:00'])!;
    expect(format).toBe('iso|MM/dd/yyyy HH:mm:ss');
    expect(areDateFormats(format)).toBe(true);
    expect(read(format, '03/01/2026', '2026-03-01')).toEqual([MARCH_FIRST, MARCH_FIRST]);
  });

  test('is in doubt only where day and month are, and other columns may tell', () => {
    expect(inferDateFormat(['2026-03-01', '1 Mar 2026'])).toMatchObject({ ambiguous: false });
    expect(inferDateFormat(['2026-03-01', '03/04/2026'])).toMatchObject({ ambiguous: true });
    const told = inferDateFormat(['03/04/2026'], ['03/25/2026 10:00']);
    expect(told).toMatchObject({ ambiguous: false, format: 'MM/dd/yyyy' });
  });

  test('still refuses a day that there is not, in the order of the column', () => {
    const wrong = ['03/25/2026', '31-02-2026', '2026-13-01', 'soon', '46082'];
    expect(read('dd/MM/yyyy', ...wrong)).toEqual(wrong.map(() => null));
  });

  test('beside a column of times', () => {
    const parser = compileMixedAndTime('dd/MM/yyyy', 'HH:mm:ss', 'UTC');
    const rows = [
      ['01/03/2026', '22:15:00'],
      ['2026-03-01 00:00:00', '22:15'],
      ['1 March 2026', '10:15 PM'],
      ['01/03/26', '2215hrs'],
    ] as const;
    for (const [date, time] of rows) expect(iso(parser.parse(date, time))).toBe('2026-03-01T22:15:00.000Z');
  });
});
