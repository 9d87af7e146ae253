// A long text in a case: counted once, all its rows behind it, merged with the other party's record, and withdrawn whole.
import { describe, expect, test } from 'vitest';
import { ask, type OpenedCase, openedCase } from './startedEngine.ts';

const HEAD = 'MSISDN,Other Party,Start Time,Type,Direction,SMS Part';
const parts = (own: string, other: string, way: 'MO' | 'MT', from: number): string =>
  [1, 2, 3]
    .map((part) => `${own},${other},14/03/2026 09:00:0${from + part * 2},SMS,${way},${part}/3\n`)
    .join('');
const SENT = `${HEAD}\n${parts('07700900001', '07700900002', 'MO', 0)}07700900001,07700900003,14/03/2026 10:00:00,SMS,MO,\n`;
const RECEIVED = `${HEAD}\n${parts('07700900002', '07700900001', 'MT', 1)}`;

const rowsBehind = async ({ engine }: OpenedCase): Promise<string[]> => {
  const { rows } = await ask(engine, 'events', {});
  const found = await ask(engine, 'eventRows', { eventId: rows[0]!.eventId });
  return found.rows.map(({ file, line }) => `${file} ${line}`).sort();
};

describe('a text in three parts', () => {
  test('is one event with three rows, and its file balances', async () => {
    const opened = await openedCase();
    expect(await opened.bring('sent.csv', SENT)).toMatchObject({
      rows: 4,
      accepted: 2,
      merged: 2,
      rejected: 0,
    });
    expect(await rowsBehind(opened)).toEqual(['sent.csv 2', 'sent.csv 3', 'sent.csv 4']);
    const { rows } = await ask(opened.engine, 'ledger', { source: 'sent.csv', outcome: 'merged' });
    expect(rows.map(({ reason }) => reason)).toEqual([
      'Part 2 of 3 of the text on line 2 of this file',
      'Part 3 of 3 of the text on line 2 of this file',
    ]);
    expect(rows[0]!.raw).toContain('2/3');
  });

  test('and the same from the other party is one event, in which no part contradicts another', async () => {
    const opened = await openedCase();
    await opened.bring('sent.csv', SENT);
    const received = await opened.bring('received.csv', RECEIVED);
    expect(received).toMatchObject({ rows: 3, accepted: 0, merged: 3 });
    expect((await ask(opened.engine, 'events', {})).total).toBe(2);
    expect(await rowsBehind(opened)).toHaveLength(6);
    const told = await ask(opened.engine, 'contradictions', { one: 'sent.csv', other: 'received.csv' });
    expect(told.total).toBe(0);
  });

  test('told again by another file is a duplicate, and stands for itself when the first is withdrawn', async () => {
    const opened = await openedCase();
    await opened.bring('sent.csv', SENT);
    const again = await opened.bring('again.csv', `Copy\n${SENT}`);
    expect(again).toMatchObject({ rows: 4, accepted: 0, duplicates: 2, merged: 2 });
    await ask(opened.engine, 'sourceWithdraw', { source: 'sent.csv', reason: 'Excess' });
    const { sources } = await ask(opened.engine, 'sources', {});
    expect(sources).toMatchObject([{ name: 'again.csv', rows: 4, accepted: 2, duplicates: 0, merged: 2 }]);
    expect(await rowsBehind(opened)).toEqual(['again.csv 3', 'again.csv 4', 'again.csv 5']);
  });

  test('goes with its file, and leaves nothing', async () => {
    const opened = await openedCase();
    await opened.bring('sent.csv', SENT);
    await opened.bring('received.csv', RECEIVED);
    await ask(opened.engine, 'sourceWithdraw', { source: 'received.csv', reason: 'Excess' });
    expect(await rowsBehind(opened)).toEqual(['sent.csv 2', 'sent.csv 3', 'sent.csv 4']);
    await ask(opened.engine, 'sourceWithdraw', { source: 'sent.csv', reason: 'Excess' });
    expect((await ask(opened.engine, 'caseSummary', {})).events).toBe(0);
  });
});
