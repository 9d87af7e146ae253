// Ties carry the grades of their reports, and say whether reports bear each other out.
import { describe, expect, test } from 'vitest';
import { drives, graded, NUMBER, PLATE, personCalled, report, tieBetween } from './gradedCase.ts';
import { ask } from './startedEngine.ts';

describe('a tie carries grades', () => {
  test('of the report that it leads to, with system, text and meaning', async () => {
    const opened = await graded();
    const tie = await tieBetween(opened, report(1), NUMBER);
    expect(tie.grading).toEqual({
      reports: 1,
      sources: 1,
      words: '1 report',
      grades: ['2B P'],
      doubted: false,
      conditioned: false,
      restricted: false,
    });
    const { statements, total } = await ask(opened.engine, 'linkRows', { link: tie.id });
    expect(total).toBe(1);
    expect(statements).toMatchObject([
      {
        report: report(1),
        urn: 'INT-2026-000001',
        unit: 'North unit',
        at: Date.UTC(2026, 1, 1),
        grades: [{ text: '2B P', system: '3x5x2', meaning: expect.stringContaining('Untested source') }],
      },
    ]);
  });

  test('E, C with its conditions, and the older 5 are marked wherever a tie is told', async () => {
    const opened = await graded();
    const { engine } = opened;
    for (const [of, entity, marks] of [
      [3, '+447700900199', { doubted: true, conditioned: false }],
      [4, PLATE, { doubted: false, conditioned: true }],
      [5, '+447700900155', { doubted: true, conditioned: true }],
    ] as const) {
      const tie = await tieBetween(opened, report(of), entity);
      expect(tie.grading).toMatchObject({ ...marks, restricted: true });
      const { links } = await ask(engine, 'entity', { id: report(of) });
      expect(links.find(({ link }) => link.id === tie.id)?.link.grading).toMatchObject(marks);
      const { statements } = await ask(engine, 'linkRows', { link: tie.id });
      expect(statements).toMatchObject([marks]);
    }
    const { hits } = await ask(engine, 'search', { text: 'INT-2026-000004' });
    expect(hits[0]).toMatchObject({ id: report(4), restricted: true });
    expect((await ask(engine, 'entity', { id: '+447700900199' })).entity.restricted).toBe(true);
    expect((await ask(engine, 'entity', { id: NUMBER })).entity.restricted).toBeUndefined();
  });

  test('that older grades stay what they were', async () => {
    const opened = await graded();
    const tie = await tieBetween(opened, report(5), '+447700900155');
    const { statements } = await ask(opened.engine, 'linkRows', { link: tie.id });
    expect(statements[0]!.grades).toMatchObject([{ text: 'B54', system: '5x5x5' }]);
  });

  test('of several reports, and says whether they bear each other out', async () => {
    const opened = await graded();
    const person = await personCalled(opened, 'Alex Vale');
    await drives(opened, person, 1);
    await drives(opened, person, 3);
    const words = async () => (await tieBetween(opened, person, PLATE)).grading;
    expect(await words()).toMatchObject({
      reports: 2,
      sources: 1,
      words: '2 reports, not independent as far as is known',
      restricted: false,
      doubted: true,
    });
    await drives(opened, person, 2);
    expect(await words()).toMatchObject({
      reports: 3,
      sources: 2,
      words: '3 reports from 2 sources, independent as far as is known',
    });
  });

  test('and call records carry none', async () => {
    const opened = await graded();
    await opened.bring(
      'calls.csv',
      'Calling Number,Called Number,Start Time\n07700900101,07700900102,01/02/2026 10:00:00\n',
    );
    expect((await tieBetween(opened, NUMBER, '+447700900102')).grading).toBeUndefined();
  });
});
