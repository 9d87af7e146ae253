// The words and small workings of the lines page: scores, ratios, sorting, London times.
import { describe, expect, test } from 'vitest';
import { sortRows } from '../../renderer/lines/board/sorting.ts';
import { changeView, passWords } from '../../renderer/lines/finding/changeView.ts';
import { londonTime, parseTime } from '../../renderer/lines/line/londonTime.ts';
import { shownLike } from '../../renderer/lines/line/shownLike.ts';
import { ratioWords, scoreText, stretchOf } from '../../renderer/lines/words.ts';
import { NEW, OLD, succession } from './linesSamples.ts';

describe('scores and ratios', () => {
  test('no score is shown as certain', () => {
    expect([0, 0.004, 0.01, 0.734, 0.99, 0.9999, 1].map(scoreText)).toEqual([
      '< 0.01',
      '< 0.01',
      '0.01',
      '0.73',
      '0.99',
      '> 0.99',
      '> 0.99',
    ]);
  });

  test('a ratio is said in words, for whichever explanation it supports', () => {
    expect(ratioWords(1000)).toBe(
      'The records give strong support for the first explanation over the second, the most that is ever stated.',
    );
    expect(ratioWords(150)).toContain('moderately strong support for the first explanation');
    expect(ratioWords(1.5)).toContain('no more than slight support for the first');
    expect(ratioWords(1 / 50)).toContain('moderate support for the second explanation over the first.');
  });

  test('a stretch of time is said as one would', () => {
    expect([1, 45, 100, 60 * 30, 60 * 24 * 3].map(stretchOf)).toEqual([
      '1 minute',
      '45 minutes',
      '2 hours',
      '30 hours',
      '3 days',
    ]);
  });

  test('a population is written as the value beside it', () => {
    expect(shownLike('15%', 0.0664)).toBe('7%');
    expect(shownLike('2.5', 0)).toBe('0.0');
    expect(shownLike('41', 3)).toBe('3');
    expect(shownLike('yes', 0)).toBe('no');
  });
});

describe('a number change', () => {
  test('is told as an inference, with its plain counts', () => {
    const view = changeView(succession());
    expect(view.title).toBe('07700 900101 to 07700 900102');
    expect(view.under).toMatch(/^consistent with/);
    expect(view.facts).toContainEqual({ name: 'Shared contacts', value: '20' });
    expect(view.decidable).toEqual({ kind: 'succession', subject: OLD, object: NEW, status: 'open' });
  });

  test('says through which other changes it was found', () => {
    expect(passWords(succession())).toBe('Pass 1, from the contacts as they stand');
    expect(passWords(succession({ pass: 0 }))).toMatch(/^No pass: decided before the search/);
    const via = [{ from: '+447700900201', to: '+447700900202' }];
    expect(passWords(succession({ pass: 2, via }))).toBe('Pass 2, reading 07700 900201 as 07700 900202');
  });
});

describe('sorting', () => {
  test('what is not known comes last either way, and like rows keep their order', () => {
    const rows = [
      { id: 'a', n: 2 },
      { id: 'b', n: null },
      { id: 'c', n: 1 },
      { id: 'd', n: 2 },
    ];
    const order = (down: boolean) =>
      sortRows(rows, ({ n }) => n, down)
        .map(({ id }) => id)
        .join('');
    expect(order(false)).toBe('cadb');
    expect(order(true)).toBe('adcb');
  });
});

describe('times in London', () => {
  test('a time is read in the forms people type', () => {
    expect(['9:30', '09.30', '0930', '23:59'].map(parseTime)).toEqual(['09:30', '09:30', '09:30', '23:59']);
    expect(['', '25:00', '9', '12:60', 'noon'].map(parseTime)).toEqual([null, null, null, null, null]);
  });

  test('a day and a time are an instant, in winter, in summer and on the days between', () => {
    const iso = (day: string, time: string) => new Date(londonTime(day, time) ?? 0).toISOString();
    expect(iso('2026-02-10', '09:30')).toBe('2026-02-10T09:30:00.000Z');
    expect(iso('2026-07-10', '09:30')).toBe('2026-07-10T08:30:00.000Z');
    expect(iso('2026-03-29', '10:00')).toBe('2026-03-29T09:00:00.000Z');
    expect(iso('2026-10-25', '10:00')).toBe('2026-10-25T10:00:00.000Z');
  });

  test('a time that the clocks skipped is none', () => {
    expect(londonTime('2026-03-29', '01:30')).toBeNull();
  });
});
