// The search box's calls: they bring the index up to date by themselves, and never stand in the way of an import.
import { describe, expect, test } from 'vitest';
import { ask, errorOf, openedCase } from './startedEngine.ts';

const HEADER = 'Calling Number,Called Number,Start Time,Duration,Type,Message';
const row = (i: number, words: string): string =>
  `07700900${String(100 + (i % 50)).padStart(3, '0')},07700900900,14/03/2026 09:${String(i % 60).padStart(2, '0')}:00,0,SMS,${words}`;
const messages = (count: number, words: string): string =>
  `${[HEADER, ...Array.from({ length: count }, (_, i) => row(i, `${words} ${i}`))].join('\r\n')}\r\n`;
const MAP = { map: { text: 'Message' } } as const;

describe('a search', () => {
  test('finds what each import brings, without being told of it', async () => {
    const { engine, bring } = await openedCase();
    expect(await ask(engine, 'search', { text: 'bicycle' })).toMatchObject({
      hits: [],
      cut: false,
      behind: false,
    });
    await bring('one.csv', messages(20, 'green bicycle'), MAP);
    const { hits, text } = await ask(engine, 'search', { text: 'bicycle 7' });
    expect(text).toBe('bicycle 7');
    expect(hits).toMatchObject([
      { kind: 'message', where: 'green bicycle 7', at: Date.UTC(2026, 2, 14, 9, 7) },
    ]);
    await bring('two.csv', messages(20, 'red kettle'), MAP);
    expect((await ask(engine, 'search', { text: 'kettle 3' })).hits).toHaveLength(1);
  });

  test('opens a message down to its row', async () => {
    const { engine, bring } = await openedCase();
    await bring('one.csv', messages(3, 'green bicycle'), MAP);
    const { hits } = await ask(engine, 'search', { text: 'bicycle 2' });
    const eventId = Number(hits[0]!.id.replace('event:', ''));
    const shown = await ask(engine, 'event', { eventId });
    expect(shown).toMatchObject({ eventId, type: 'text', file: 'one.csv', line: 4 });
    const { rows } = await ask(engine, 'eventRows', { eventId });
    expect(rows[0]!.raw).toContain('green bicycle 2');
    expect((await errorOf(engine, 'event', { eventId: 999_999 })).code).toBe('ENTITY_NOT_FOUND');
  });

  test('answers many that ask at once, all alike', async () => {
    const { engine, bring } = await openedCase();
    await bring('one.csv', messages(6000, 'green bicycle'), MAP);
    const steps: number[] = [];
    const onProgress = ({ done }: { done: number }) => void steps.push(done);
    const answers = await Promise.all(
      [1, 2, 3].map(() => ask(engine, 'search', { text: 'bicycle 4321' }, { onProgress })),
    );
    for (const { hits } of answers) expect(hits).toHaveLength(1);
    expect(steps.length).toBeGreaterThan(2);
    expect(steps).toEqual([...new Set(steps)]);
  });

  test('is answered while an import runs, and says that it is behind', async () => {
    const { engine, bring } = await openedCase();
    await bring('one.csv', messages(20, 'green bicycle'), MAP);
    const importing = bring('two.csv', messages(20, 'red kettle'), MAP);
    expect((await ask(engine, 'search', { text: 'bicycle' })).behind).toBe(true);
    await importing;
    expect(await ask(engine, 'search', { text: 'kettle' })).toMatchObject({ behind: false });
  });

  test('forgets what was withdrawn', async () => {
    const { engine, bring } = await openedCase();
    await bring('one.csv', messages(20, 'green bicycle'), MAP);
    await bring('two.csv', messages(20, 'red kettle'), MAP);
    expect((await ask(engine, 'search', { text: 'bicycle' })).hits).not.toEqual([]);
    await ask(engine, 'sourceWithdraw', { source: 'one.csv', reason: 'sent by mistake' });
    expect((await ask(engine, 'search', { text: 'bicycle' })).hits).toEqual([]);
    expect((await ask(engine, 'search', { text: 'kettle' })).hits).not.toEqual([]);
  });
});
