// A case that grows: what is inferred after a further import is what a fresh look at the whole case infers.
import { describe, expect, test } from 'vitest';
import { analysisOf } from '../../src/engine/analysis.ts';
import { caughtUp, readEvents } from '../../src/engine/heldEvents.ts';
import { eventTypeCode } from '../../src/model/callEvent.ts';
import { groundworkOf, LINE_DEFAULTS, lineNotesOf } from '../../src/resolve/index.ts';
import { openCase } from '../../src/store/caseFile.ts';
import { eventSetOf } from '../../src/store/eventSet.ts';
import { eventMarkOf, grownEventSet } from '../../src/store/grownEvents.ts';
import { eventSetOf as setOf } from '../evaluate/eventSet.ts';
import { mobile } from '../resolve/scene.ts';
import { csv, first, grownCase, LINE, NEXT, second, TAXI } from './grownCase.ts';
import { ask, PASSPHRASE } from './startedEngine.ts';

describe('events that came since', () => {
  test('are put in their places, so that the set is what reading it all gives', async () => {
    const opened = await grownCase();
    const db = openCase(opened.casePath, PASSPHRASE);
    try {
      const [before, mark] = [eventSetOf(db), eventMarkOf(db)];
      await opened.bring('second.csv', csv(second));
      const grown = grownEventSet(db, before, mark)!;
      expect(grown.set).toEqual(eventSetOf(db));
      expect([...grown.touched].map((n) => grown.set.numbers[n]!.id)).toContain(NEXT);
      expect([...grown.touched].map((n) => grown.set.numbers[n]!.id)).not.toContain(TAXI);
    } finally {
      db.close();
    }
  });

  test('leave everything as it is where an import brought none', async () => {
    const opened = await grownCase();
    const db = openCase(opened.casePath, PASSPHRASE);
    try {
      const events = readEvents(db, () => {});
      const answers = new Map<string, unknown>([['asked', 'answered']]);
      await opened.bring('again.csv', csv(first.slice(0, 40)));
      const held = caughtUp(db, { answers, events });
      expect(held.answers.get('asked')).toBe('answered');
      expect(held.events!.set).toBe(events.set);
    } finally {
      db.close();
    }
  });

  test('are not added where events went away: the set is read anew', async () => {
    const opened = await grownCase();
    const db = openCase(opened.casePath, PASSPHRASE);
    try {
      const [before, mark] = [eventSetOf(db), eventMarkOf(db)];
      db.prepare('DELETE FROM call_event WHERE id = 7').run();
      expect(grownEventSet(db, before, mark)).toBeNull();
    } finally {
      db.close();
    }
  });
});

describe('what is inferred', () => {
  const answersOf = async (engine: Parameters<typeof ask>[0]) => ({
    lines: await ask(engine, 'lines', {}),
    successions: await ask(engine, 'successions', {}),
    board: await ask(engine, 'board', {}),
  });

  test('after a further import is what a fresh engine infers of the whole case', async () => {
    const opened = await grownCase();
    const before = await answersOf(opened.engine);
    await opened.bring('second.csv', csv(second));
    const after = await answersOf(opened.engine);
    expect(after).not.toEqual(before);
    expect(after.successions.successions.map(({ from, to }) => [from, to])).toContainEqual([LINE, NEXT]);
    await ask(opened.engine, 'caseClose', {});
    await ask(opened.engine, 'caseOpen', { path: opened.casePath, passphrase: PASSPHRASE });
    expect(await answersOf(opened.engine)).toEqual(after);
  });

  test('measures again only what the new events touch', () => {
    const [early, late] = [setOf(first), setOf([...first, ...second])];
    const position = new Map(late.numbers.map(({ id }, n) => [id, n]));
    // Positions follow first sight here: lay the early numbers out as the late set has them.
    const renumbered = { ...early, numbers: late.numbers, events: { ...early.events } };
    const moved = (column: Int32Array) =>
      column.map((n) => (n < 0 ? n : position.get(early.numbers[n]!.id)!));
    renumbered.events.a = moved(early.events.a);
    renumbered.events.b = moved(early.events.b);
    const touched = new Set(second.flatMap(({ a, b }) => [position.get(a!)!, position.get(b!)!]));
    const notes = lineNotesOf(renumbered, groundworkOf(renumbered), LINE_DEFAULTS);
    const grown = lineNotesOf(late, groundworkOf(late), { ...LINE_DEFAULTS, earlier: { notes, touched } });
    const afresh = lineNotesOf(late, groundworkOf(late), LINE_DEFAULTS);
    const values = ({ byNumber }: typeof notes) => [...byNumber].map(([n, { values }]) => [n, values]);
    expect(values(grown)).toEqual(values(afresh));
    const untouched = [...notes.byNumber.keys()].filter(
      (n) => grown.byNumber.get(n) === notes.byNumber.get(n),
    );
    expect(untouched.length).toBeGreaterThan(0);
  });

  test('of a case whose first texts come later is measured afresh', () => {
    const calls = first.filter(({ type }) => type !== 'text');
    const set = setOf([...calls]);
    expect(set.events.type.includes(eventTypeCode('text'))).toBe(false);
    const question = { ask: 'ranks', explained: [], limit: 500, weights: {} } as const;
    const step = (): void => {};
    const before = analysisOf(set);
    before.answer({ ...question, explained: [] }, step);
    const whole = setOf([
      ...calls,
      { a: mobile(100), b: mobile(101), at: calls.at(-1)!.at + 1, type: 'text' },
    ]);
    const after = before.grownTo(whole, new Set([0, 1])).answer({ ...question, explained: [] }, step);
    expect(after).toEqual(analysisOf(whole).answer({ ...question, explained: [] }, step));
  });
});
