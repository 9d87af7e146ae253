// Two providers' records of the same calls: how their clocks differ, and what they tell differently, down to both rows.
import { describe, expect, test } from 'vitest';
import { clockWords } from '../../src/contract/evidenceWording.ts';
import { ask, type OpenedCase, openedCase } from './startedEngine.ts';

const HEADER = 'MSISDN,Other Party,Start Time,Duration,Type,Direction,IMEI,Cell ID';
const START = Date.UTC(2026, 2, 2, 9);
const HOUR = 3_600_000;
const CALLS = 30;

type Told = { after?: number; longer?: number; cell?: string; type?: string };

/** Thirty calls from one number to three others over days, as the caller's provider has them or as those of the called. */
function recordOf(way: 'MO' | 'MT', told: (i: number) => Told = () => ({})): string {
  const rows = Array.from({ length: CALLS }, (_, i) => {
    const {
      after = 0,
      longer = 0,
      cell = way === 'MO' ? '001-01-1-1' : '001-01-2-2',
      type = 'Voice',
    } = told(i);
    const at = new Date(START + i * 5 * HOUR + (i % 7) * 61_000 + after * 1000).toISOString();
    const [a, b] = ['07700900001', `0770090001${i % 3}`];
    const parties = way === 'MO' ? `${a},${b}` : `${b},${a}`;
    return `${parties},${at.slice(0, 19)}Z,${20 + i + longer},${type},${way},,${cell}`;
  });
  return `${[HEADER, ...rows].join('\n')}\n`;
}

const bothIn = async (second: string): Promise<OpenedCase> => {
  const opened = await openedCase();
  await opened.bring('caller.csv', recordOf('MO'));
  await opened.bring('called.csv', second);
  return opened;
};

const pairOf = async ({ engine }: OpenedCase) => (await ask(engine, 'clocks', {})).pairs;

describe('the clocks of two operators', () => {
  test('that agree within the tolerance are told by the calls that both recorded', async () => {
    const opened = await bothIn(recordOf('MT', () => ({ after: 3 })));
    const pairs = await pairOf(opened);
    expect(pairs).toMatchObject([
      {
        one: { name: 'caller.csv' },
        other: { name: 'called.csv' },
        seconds: 3,
        count: CALLS,
        of: CALLS,
        merged: true,
      },
    ]);
    expect(clockWords(pairs[0]!)).toBe(
      'The times of called.csv appear to be 3 seconds later than those of caller.csv (30 of 30 calls compared).',
    );
  });

  test('that are an hour apart, as by a zone, are found by the sequence of calls, and nothing is corrected', async () => {
    const opened = await bothIn(recordOf('MT', () => ({ after: 3600 })));
    const pairs = await pairOf(opened);
    expect(pairs).toMatchObject([{ seconds: 3600, count: CALLS, merged: false }]);
    expect(clockWords(pairs[0]!)).toContain(
      'The times of called.csv appear to be one hour later than those of caller.csv',
    );
    expect((await ask(opened.engine, 'events', {})).total).toBe(2 * CALLS);
  });

  test('that are 37 seconds apart in every call are told, and each call is one event of both records', async () => {
    const opened = await bothIn(recordOf('MT', (i) => ({ after: -37 + (i % 2) })));
    const pairs = await pairOf(opened);
    expect(pairs).toMatchObject([{ seconds: -36.5, count: CALLS, merged: true }]);
    expect(clockWords(pairs[0]!)).toContain(
      '36.5 seconds earlier than those of caller.csv (30 of 30 calls compared). What both tell of is one event',
    );
    expect((await ask(opened.engine, 'events', {})).total).toBe(CALLS);
    const { rows } = await ask(opened.engine, 'ledger', { source: 'called.csv' });
    expect(rows).toHaveLength(CALLS);
    expect(rows[0]).toMatchObject({
      outcome: 'merged',
      reason:
        "The other party's record of the call on line 2 of caller.csv, timed there 37 s later, as in many calls of the two files: their clocks stand apart",
    });
  });

  test('that are 37 seconds apart in a few calls alone are told, and each call stands twice', async () => {
    const few = (text: string): string => `${text.split('\n').slice(0, 7).join('\n')}\n`;
    const opened = await openedCase();
    await opened.bring('caller.csv', few(recordOf('MO')));
    await opened.bring('called.csv', few(recordOf('MT', () => ({ after: -37 }))));
    const pairs = await pairOf(opened);
    expect(pairs).toMatchObject([{ seconds: -37, count: 6, merged: false }]);
    expect(clockWords(pairs[0]!)).toContain('so each call stands twice');
    expect((await ask(opened.engine, 'events', {})).total).toBe(12);
  });

  test('that stand apart are taken into account again when the file that was first is withdrawn and comes back', async () => {
    const opened = await bothIn(recordOf('MT', () => ({ after: 37 })));
    const counted = async (): Promise<number> => (await ask(opened.engine, 'events', {})).total;
    await ask(opened.engine, 'sourceWithdraw', { source: 'caller.csv', reason: 'Not for this operation' });
    expect(await counted()).toBe(CALLS);
    expect(await pairOf(opened)).toEqual([]);
    await opened.bring('caller.csv', recordOf('MO'));
    expect(await counted()).toBe(CALLS);
    expect(await pairOf(opened)).toMatchObject([{ seconds: -37, count: CALLS, merged: true }]);
  });

  test('are not taken to stand apart where two records of different calls look alike by chance', async () => {
    // Each call of the second record follows one of the first by a time of its own.
    const opened = await bothIn(recordOf('MT', (i) => ({ after: 10 + ((i * 97) % 700) })));
    expect((await ask(opened.engine, 'events', {})).total).toBe(2 * CALLS);
  });

  test('of files that share no calls are not compared', async () => {
    const opened = await openedCase();
    await opened.bring('caller.csv', recordOf('MO'));
    await opened.bring('other.csv', recordOf('MO').replaceAll('0770090001', '0770090002'));
    expect(await pairOf(opened)).toEqual([]);
  });
});

describe('what two records of one call tell differently', () => {
  const second = recordOf('MT', (i) =>
    i === 4
      ? { longer: 9 }
      : i === 7
        ? { longer: 2 }
        : i === 9
          ? { type: 'SMS' }
          : i === 11
            ? { after: 4 }
            : { after: 1 },
  );

  test('is listed with both rows, whether they are one event or were kept as two', async () => {
    const { engine } = await bothIn(second);
    const { total, rows } = await ask(engine, 'contradictions', { one: 'caller.csv', other: 'called.csv' });
    expect(total).toBe(4);
    expect(
      rows.map(({ merged, differences, one, other }) => [
        merged,
        differences.map(({ what }) => what),
        one.line,
        other.line,
      ]),
    ).toEqual([
      [false, ['duration'], 6, 6],
      [true, ['duration'], 9, 9],
      [false, ['kind'], 11, 11],
      [true, ['time'], 13, 13],
    ]);
    expect(rows[0]!.differences).toEqual([{ what: 'duration', one: '24 s', other: '33 s' }]);
    expect(rows[0]!.one).toMatchObject({ file: 'caller.csv', raw: expect.stringContaining('07700900001') });
    expect(rows[0]!.other).toMatchObject({
      file: 'called.csv',
      raw: expect.stringContaining('07700900011,07700900001'),
    });
  });

  test('is the same from the other side, and given a page at a time', async () => {
    const { engine } = await bothIn(second);
    const page = await ask(engine, 'contradictions', {
      one: 'called.csv',
      other: 'caller.csv',
      offset: 1,
      limit: 2,
    });
    expect(page.total).toBe(4);
    expect(page.rows.map(({ one, other }) => [one.file, one.line, other.file])).toEqual([
      ['called.csv', 9, 'caller.csv'],
      ['called.csv', 11, 'caller.csv'],
    ]);
  });

  test('of the same side is found where a later disclosure differs from an earlier one', async () => {
    const { engine, bring } = await openedCase();
    await bring('first.csv', recordOf('MO'));
    await bring(
      'second.csv',
      recordOf('MO', (i) => (i === 5 ? { cell: '001-01-9-9' } : {})),
    );
    const { total, rows } = await ask(engine, 'contradictions', { one: 'first.csv', other: 'second.csv' });
    expect(total).toBe(1);
    expect(rows[0]).toMatchObject({
      merged: false,
      differences: [{ what: 'cell', one: '001-01-1-1', other: '001-01-9-9' }],
    });
  });
});
