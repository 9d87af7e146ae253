// What is kept in a case of what was inferred: it spares opening the case the work, and goes when it no longer holds.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { methodMark } from '../../src/engine/methodMark.ts';
import { openCase } from '../../src/store/caseFile.ts';
import { keepAnswer, keptAnswer } from '../../src/store/keptAnswers.ts';
import { csv, first, grownCase, LINE, NEXT, second } from './grownCase.ts';
import { ask, freshFolder, openedCase, PASSPHRASE } from './startedEngine.ts';

type Opened = Awaited<ReturnType<typeof openedCase>>;

async function reopened({ engine, casePath }: Opened): Promise<void> {
  await ask(engine, 'caseClose', {});
  await ask(engine, 'caseOpen', { path: casePath, passphrase: PASSPHRASE });
}

function inCase<T>({ casePath }: Opened, work: (db: ReturnType<typeof openCase>) => T): T {
  const db = openCase(casePath, PASSPHRASE);
  try {
    return work(db);
  } finally {
    db.close();
  }
}

const keptIn = (opened: Opened): number =>
  inCase(opened, (db) => Number(db.prepare('SELECT count(*) FROM kept_answer').pluck().get()));

/** Puts other answers in the place of the kept ones: whoever is then told them was not told what the events say. */
const swapKept = (opened: Opened, answer: unknown): void =>
  inCase(opened, (db) => {
    keepAnswer(db, 'other', 'other', answer);
    db.prepare(
      `UPDATE kept_answer SET answer = (SELECT answer FROM kept_answer WHERE made_from = 'other')`,
    ).run();
  });

const told = async ({ engine }: Opened) => ({
  board: await ask(engine, 'board', {}),
  successions: await ask(engine, 'successions', {}),
  watch: await ask(engine, 'watch', {}),
  areas: await ask(engine, 'lineAreas', { lines: [LINE] }),
  ranks: await ask(engine, 'lineRanks', {}),
});

describe('the board of a case', () => {
  test('is the same after the case was closed and opened', async () => {
    const opened = await grownCase();
    await opened.bring('second.csv', csv(second));
    const before = await told(opened);
    expect(before.successions.successions.map(({ to }) => to)).toContain(NEXT);
    await reopened(opened);
    expect(await told(opened)).toEqual(before);
  });

  test('comes from what was kept, and not from the events, until an import brings more of them', async () => {
    const opened = await grownCase();
    expect((await told(opened)).ranks.lines.length).toBeGreaterThan(0);
    await ask(opened.engine, 'caseClose', {});
    swapKept(opened, []);
    await ask(opened.engine, 'caseOpen', { path: opened.casePath, passphrase: PASSPHRASE });
    expect((await told(opened)).ranks.lines).toEqual([]);
    await opened.bring('second.csv', csv(second));
    const after = await told(opened);
    expect(after.ranks.lines.length).toBeGreaterThan(0);
    expect(after.successions.successions.map(({ to }) => to)).toContain(NEXT);
  });

  test('leaves nothing behind of a file that is withdrawn', async () => {
    const opened = await grownCase();
    await opened.bring('second.csv', csv(second));
    await told(opened);
    expect(keptIn(opened)).toBeGreaterThan(3);
    await ask(opened.engine, 'sourceWithdraw', { source: 'second.csv', reason: 'by mistake' });
    expect(keptIn(opened)).toBe(0);
    expect((await told(opened)).successions.successions.map(({ to }) => to)).not.toContain(NEXT);
  });
});

describe('how many events a case has', () => {
  test('is counted again after every import and withdrawal', async () => {
    const opened = await grownCase();
    const events = async () => (await ask(opened.engine, 'caseSummary', {})).events;
    expect(await events()).toBe(first.length);
    expect(await events()).toBe(first.length);
    await opened.bring('second.csv', csv(second));
    expect(await events()).toBe(first.length + second.length);
    await ask(opened.engine, 'sourceWithdraw', { source: 'first.csv', reason: 'by mistake' });
    expect(await events()).toBe(second.length);
    await reopened(opened);
    expect(await events()).toBe(second.length);
  });
});

describe('what is kept', () => {
  test('is for the same question made from the same alone, and only so many of them', async () => {
    const opened = await openedCase();
    inCase(opened, (db) => {
      keepAnswer(db, 'who?', 'one', [1]);
      expect(keptAnswer(db, 'who?', 'one')).toEqual([1]);
      expect(keptAnswer(db, 'who?', 'two')).toBeUndefined();
      keepAnswer(db, 'who?', 'two', [2]);
      expect(keptAnswer(db, 'who?', 'one')).toBeUndefined();
      for (let i = 0; i < 100; i++) keepAnswer(db, `which ${i}?`, 'two', i);
      expect(keptAnswer(db, 'which 99?', 'two')).toBe(99);
      expect(keptAnswer(db, 'who?', 'two')).toBeUndefined();
    });
    expect(keptIn(opened)).toBeLessThan(50);
  });

  test('that cannot be read is as if it were not there', async () => {
    const opened = await openedCase();
    inCase(opened, (db) => {
      keepAnswer(db, 'who?', 'one', [1]);
      db.prepare(`UPDATE kept_answer SET answer = x'00ff00'`).run();
      expect(keptAnswer(db, 'who?', 'one')).toBeUndefined();
    });
  });

  test('is not kept while another connection writes, which is not held up', async () => {
    const opened = await openedCase();
    inCase(opened, (db) => {
      inCase(opened, (other) => {
        other.exec('BEGIN IMMEDIATE');
        keepAnswer(db, 'who?', 'one', [1]);
        other.exec('COMMIT');
      });
      expect(keptAnswer(db, 'who?', 'one')).toBeUndefined();
      keepAnswer(db, 'who?', 'one', [1]);
      expect(keptAnswer(db, 'who?', 'one')).toEqual([1]);
    });
  });

  test('by other code is told from what this code would say', () => {
    const folder = freshFolder();
    const bundle = join(folder, 'worker.cjs');
    writeFileSync(bundle, 'one');
    const before = methodMark(bundle);
    expect(methodMark(bundle)).toBe(before);
    writeFileSync(bundle, 'two');
    expect(methodMark(bundle)).not.toBe(before);

    const script = join(folder, 'worker.ts');
    for (const room of ['resolve', 'model', 'engine']) mkdirSync(join(folder, room));
    writeFileSync(join(folder, 'resolve', 'lines.ts'), 'one');
    const sources = methodMark(script);
    writeFileSync(join(folder, 'resolve', 'lines.ts'), 'two');
    expect(methodMark(script)).not.toBe(sources);
  });
});
