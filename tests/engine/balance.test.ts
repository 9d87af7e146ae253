// Every file balances: in = accepted + duplicates + merged + rejected; and what is in the case already adds nothing.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { record } from './callRecords.ts';
import { ask, type OpenedCase, openedCase } from './startedEngine.ts';

const number = fc.constantFrom(
  '07700900001',
  '07700900002',
  '07700900003',
  'Withheld',
  '60060',
  '4.477E+11',
  '',
);
const second = fc.integer({ min: 0, max: 9 });
const type = fc.constantFrom('Voice MO', 'Voice MT', 'SMS', 'GPRS', 'Voice');
const row = fc
  .tuple(number, number, second, fc.constantFrom('1', '2', '60', '', 'x'), type)
  .map(([a, b, at, duration, word]) => `${a},${b},14/03/2026 09:00:0${at},${duration},${word}`);
const table = fc.array(row, { minLength: 1, maxLength: 40 });

const counts = async ({ engine }: OpenedCase) => {
  const summary = await ask(engine, 'caseSummary', {});
  const { numbers } = await ask(engine, 'numbers', {});
  const { entities, links } = await ask(engine, 'among', { ids: numbers.map(({ id }) => id) });
  return { events: summary.events, numbers, entities, links };
};

const good = '07700900001,07700900002,14/03/2026 09:00:30,5,Voice';

describe('the ledger of any file', () => {
  test('balances, and the same rows again, in another encoding or order, add nothing', async () => {
    const check = fc.asyncProperty(table, async (rows) => {
      const opened = await openedCase();
      try {
        const text = record(good, ...rows);
        const first = await opened.bring('first.csv', text);
        expect(first.rows).toBe(rows.length + 1);
        expect(first.accepted + first.duplicates + first.merged + first.rejected).toBe(first.rows);
        const before = await counts(opened);
        expect(before.events).toBe(first.accepted);
        const { total } = await ask(opened.engine, 'ledger', { source: 'first.csv' });
        expect(total).toBe(first.rows - first.accepted);

        const copies: [string, string | Buffer][] = [
          ['utf-16.csv', Buffer.from(`\ufeff${text}`, 'utf16le')],
          ['marked.csv', Buffer.from(`\ufeff${text.replaceAll('\r\n', '\n')}`)],
        ];
        for (const [name, bytes] of copies) {
          const again = await opened.bring(name, bytes);
          expect(again).toMatchObject({ rows: first.rows, accepted: 0, rejected: first.rejected });
          expect(again.duplicates + again.merged + again.rejected).toBe(again.rows);
          expect(await counts(opened)).toEqual(before);
        }
      } finally {
        opened.engine.close();
      }
    });
    await fc.assert(check, { numRuns: 6 });
  });

  test('counts each tie as often as it has events, and each number as often as it takes part', async () => {
    const check = fc.asyncProperty(table, table, async (one, two) => {
      const opened = await openedCase();
      try {
        await opened.bring('one.csv', record(good, ...one));
        await opened.bring('two.csv', record(good, ...two));
        const { rows } = await ask(opened.engine, 'events', { limit: 10_000 });
        const { numbers, links } = await counts(opened);
        for (const { id, events } of numbers)
          expect([id, events]).toEqual([id, rows.filter(({ a, b }) => a.id === id || b.id === id).length]);
        for (const link of links.filter(({ kind }) => kind === 'contact')) {
          const ends = [link.from, link.to].sort().join();
          const behind = rows.filter(({ a, b }) => [a.id, b.id].sort().join() === ends);
          expect(link.events).toBe(behind.length);
          expect(link.texts).toBe(behind.filter((event) => event.type === 'text').length);
          expect(link.forward).toBe(behind.filter(({ a }) => a.id === link.from).length);
        }
      } finally {
        opened.engine.close();
      }
    });
    await fc.assert(check, { numRuns: 6 });
  });
});
