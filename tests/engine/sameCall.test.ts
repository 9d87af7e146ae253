// One call that several rows tell of is one event: repeated rows are duplicates, the two parties' records are merged.
import { describe, expect, test } from 'vitest';
import { record } from './callRecords.ts';
import { ask, type OpenedCase, openedCase } from './startedEngine.ts';

const [ONE, TWO] = ['+447700900001', '+447700900002'];
const CALL = '07700900001,07700900002,14/03/2026 09:00:00,60,Voice';

const totals = async ({ engine }: OpenedCase) => {
  const { events } = await ask(engine, 'caseSummary', {});
  const { total } = await ask(engine, 'events', {});
  expect(total).toBe(events);
  return total;
};

/** The one tie between the two numbers. */
async function tie({ engine }: OpenedCase) {
  const { links } = await ask(engine, 'among', { ids: [ONE, TWO] });
  expect(links).toHaveLength(1);
  return links[0]!;
}

/** A provider's record of one party, with the direction said: `at` is a second of the minute. */
const sided = (
  own: string,
  other: string,
  way: 'MO' | 'MT',
  at: number,
  seconds: number,
  imei: string,
): string =>
  [
    'MSISDN,Other Party,Start Time,Duration,Type,Direction,IMEI',
    `${own},${other},14/03/2026 09:00:${String(at).padStart(2, '0')},${seconds},Voice,${way},${imei}`,
    '',
  ].join('\n');

describe('a row that says the same as another', () => {
  test('in one file is a duplicate of the first, named by its line', async () => {
    const opened = await openedCase();
    const file = await opened.bring(
      'one.csv',
      record(CALL, '07700900003,07700900002,14/03/2026 10:00:00,5,Voice', CALL),
    );
    expect(file).toMatchObject({ rows: 3, accepted: 2, duplicates: 1, merged: 0, rejected: 0 });
    const { rows } = await ask(opened.engine, 'ledger', { source: 'one.csv' });
    expect(rows).toEqual([
      {
        line: 4,
        sheet: '',
        outcome: 'duplicate',
        code: 'DUPLICATE_IN_FILE',
        reason: 'Says the same as line 2 of this file',
        raw: CALL,
      },
    ]);
    expect(await totals(opened)).toBe(2);
  });

  test('in an earlier file is a duplicate of that, named by file and line', async () => {
    const opened = await openedCase();
    await opened.bring('one.csv', record('07700900003,07700900002,14/03/2026 10:00:00,5,Voice', CALL));
    const file = await opened.bring(
      'two.csv',
      `Words above it\n${record(CALL.replace('07700900002', '+44 7700 900002'))}`,
    );
    expect(file).toMatchObject({ rows: 1, accepted: 0, duplicates: 1 });
    const { rows } = await ask(opened.engine, 'ledger', { source: 'two.csv' });
    expect(rows).toMatchObject([
      { line: 3, outcome: 'duplicate', reason: 'Says the same as line 3 of one.csv' },
    ]);
    expect((await tie(opened)).events).toBe(1);
    expect(await totals(opened)).toBe(2);
  });

  test('but for its duration, type or second is another event', async () => {
    const opened = await openedCase();
    const file = await opened.bring(
      'one.csv',
      record(
        CALL,
        CALL.replace(',60,', ',61,'),
        CALL.replace('Voice', 'SMS'),
        CALL.replace('09:00:00', '09:00:01'),
      ),
    );
    expect(file).toMatchObject({ rows: 4, accepted: 4, duplicates: 0 });
  });

  test('but for the words of a message is another event', async () => {
    const opened = await openedCase();
    const header = 'Calling Number,Called Number,Start Time,Type,Message\n';
    const row = '07700900001,07700900002,14/03/2026 09:00:00,SMS,';
    const file = await opened.bring('texts.csv', `${header}${row}one\n${row}two\n${row}one\n`);
    expect(file).toMatchObject({ rows: 3, accepted: 2, duplicates: 1 });
  });

  test('the whole file again adds nothing, under any name', async () => {
    const opened = await openedCase();
    const text = record(CALL, CALL.replace('09:00:00', '09:01:00'), 'not,a,record,at,all');
    const first = await opened.bring('one.csv', text);
    const again = await opened.bring('other name.csv', text);
    expect(again).toMatchObject({
      name: 'other name.csv',
      sha256: first.sha256,
      rows: 3,
      accepted: 0,
      duplicates: 2,
      merged: 0,
      rejected: 1,
    });
    expect(again.warnings.join(' ')).toContain('one.csv');
    expect((await ask(opened.engine, 'sources', {})).sources).toHaveLength(1);
    expect(await totals(opened)).toBe(2);
  });
});

describe("the two parties' records of one call", () => {
  const IMEIS = ['00499901064000', '00499901064001'] as const;

  test('in two files are one event with both rows behind it', async () => {
    const opened = await openedCase();
    const out = sided('07700900001', '07700900002', 'MO', 0, 60, IMEIS[0]);
    const into = sided('07700900002', '07700900001', 'MT', 2, 61, IMEIS[1]);
    expect(await opened.bring('out.csv', out)).toMatchObject({ rows: 1, accepted: 1 });
    expect(await opened.bring('in.csv', into)).toMatchObject({
      rows: 1,
      accepted: 0,
      duplicates: 0,
      merged: 1,
    });
    expect(await totals(opened)).toBe(1);

    const link = await tie(opened);
    expect(link).toMatchObject({ events: 1, calls: 1, texts: 0 });
    const { rows, total } = await ask(opened.engine, 'linkRows', { link: link.id });
    expect(total).toBe(2);
    expect(rows.map(({ file, line }) => [file, line])).toEqual([
      ['out.csv', 2],
      ['in.csv', 2],
    ]);
    expect(rows.map((row) => row.raw)).toEqual([out.split('\n')[1], into.split('\n')[1]]);
    const { rows: ledger } = await ask(opened.engine, 'ledger', { source: 'in.csv' });
    expect(ledger).toMatchObject([{ line: 2, outcome: 'merged', code: 'OTHER_LEG' }]);
  });

  test('give the one event the handsets of both', async () => {
    const opened = await openedCase();
    await opened.bring('out.csv', sided('07700900001', '07700900002', 'MO', 0, 60, IMEIS[0]));
    await opened.bring('in.csv', sided('07700900002', '07700900001', 'MT', 2, 60, IMEIS[1]));
    const ids = [ONE, TWO, ...IMEIS.map((imei) => `imei:${imei}`)];
    const { links } = await ask(opened.engine, 'among', { ids: ids as string[] });
    expect(
      links
        .filter(({ kind }) => kind === 'number-handset')
        .map(({ from, to, events }) => [from, to, events])
        .sort(),
    ).toEqual([
      [ONE, `imei:${IMEIS[0]}`, 1],
      [TWO, `imei:${IMEIS[1]}`, 1],
    ]);
  });

  test('in one file are one event too', async () => {
    const opened = await openedCase();
    const rows = [
      'Record Of,A Number,B Number,Start Time,Duration,Type,Direction',
      'x,07700900001,07700900002,14/03/2026 09:00:00,60,Voice,MO',
      'x,07700900001,07700900002,14/03/2026 09:00:03,60,Voice,MT',
      'x,07700900002,07700900001,14/03/2026 11:00:00,60,Voice,MO',
      '',
    ];
    const file = await opened.bring('both.csv', rows.join('\n'));
    expect(file).toMatchObject({ rows: 3, accepted: 2, merged: 1, duplicates: 0, rejected: 0 });
    expect(await totals(opened)).toBe(2);
  });

  test.each([
    ['more than five seconds apart', 6, 60],
    ['more than two seconds different in length', 1, 63],
  ])('that are %s stay two events', async (_name, at, seconds) => {
    const opened = await openedCase();
    await opened.bring('out.csv', sided('07700900001', '07700900002', 'MO', 0, 60, IMEIS[0]));
    const file = await opened.bring(
      'in.csv',
      sided('07700900002', '07700900001', 'MT', at, seconds, IMEIS[1]),
    );
    expect(file).toMatchObject({ accepted: 1, merged: 0 });
    expect(await totals(opened)).toBe(2);
  });

  test('are used once: two calls within the tolerance stay two', async () => {
    const opened = await openedCase();
    const own = sided('07700900001', '07700900002', 'MO', 0, 10, IMEIS[0]);
    const second = sided('07700900001', '07700900002', 'MO', 4, 10, IMEIS[0]).split('\n')[1];
    await opened.bring('out.csv', `${own}${second}\n`);
    const file = await opened.bring('in.csv', sided('07700900002', '07700900001', 'MT', 3, 10, IMEIS[1]));
    expect(file).toMatchObject({ merged: 1 });
    expect(await totals(opened)).toBe(2);
  });

  test('again from a third file are duplicates of what is known already', async () => {
    const opened = await openedCase();
    await opened.bring('out.csv', sided('07700900001', '07700900002', 'MO', 0, 60, IMEIS[0]));
    await opened.bring('in.csv', sided('07700900002', '07700900001', 'MT', 2, 60, IMEIS[1]));
    await opened.bring(
      'in again.csv',
      `Another cover sheet\n${sided('07700900002', '07700900001', 'MT', 2, 60, IMEIS[1])}`,
    );
    await opened.bring(
      'out again.csv',
      `Another cover sheet\n${sided('07700900001', '07700900002', 'MO', 0, 60, IMEIS[0])}`,
    );
    expect(await totals(opened)).toBe(1);
    expect((await tie(opened)).events).toBe(1);
  });

  test('take no third record: another call within the tolerance is an event of its own', async () => {
    const opened = await openedCase();
    await opened.bring('out.csv', sided('07700900001', '07700900002', 'MO', 0, 10, IMEIS[0]));
    await opened.bring('in.csv', sided('07700900002', '07700900001', 'MT', 1, 10, IMEIS[1]));
    const file = await opened.bring('other.csv', sided('07700900002', '07700900001', 'MT', 4, 11, IMEIS[1]));
    expect(file).toMatchObject({ accepted: 1, merged: 0 });
    expect(await totals(opened)).toBe(2);
  });
});
