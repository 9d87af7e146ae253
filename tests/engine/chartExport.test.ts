// A chart and a whole case leave as documents and as a picture by the same rules as the network around an entity.
import { describe, expect, test } from 'vitest';
import { drives, graded, NUMBER, PLATE, personCalled, report } from './gradedCase.ts';
import { ask, errorOf, type OpenedCase } from './startedEngine.ts';

/** A chart with these things and every tie among them. */
async function chartOf({ engine }: OpenedCase, ids: string[]) {
  const { links } = await ask(engine, 'among', { ids });
  return { ids, ties: links.map(({ id }) => id) };
}

const lastEntry = async ({ engine }: OpenedCase) => {
  const { entries, valid } = await ask(engine, 'audit', {});
  expect(valid).toBe(true);
  return JSON.parse(entries.at(-1)!.detail) as Record<string, unknown>;
};

describe('a chart', () => {
  test('is exported with its things and ties alone, and says so in the audit chain', async () => {
    const opened = await graded();
    const chart = await chartOf(opened, [NUMBER, report(1), report(2)]);
    const answer = await ask(opened.engine, 'networkExport', { chart, format: 'csv' });
    expect(answer.text).toContain(NUMBER);
    expect(answer.text).toContain(report(2));
    expect(answer.text).not.toContain('AB95');
    expect(answer.name).toMatch(/^Operation .* chart \d{4}-\d\d-\d\d\.csv$/);
    expect(await lastEntry(opened)).toMatchObject({ of: 'chart', format: 'csv', entities: 3, links: 2 });
  });

  test('loses the ties that its filter leaves out', async () => {
    const opened = await graded();
    const { ids } = await chartOf(opened, [NUMBER, report(1)]);
    const { text } = await ask(opened.engine, 'networkExport', { chart: { ids, ties: [] }, format: 'gexf' });
    expect(text).toContain(`id="${NUMBER}"`);
    expect(text).not.toContain('<edge ');
  });

  test('leaves out what is restricted and what only that joins to the rest of it', async () => {
    const opened = await graded();
    const bo = await personCalled(opened, 'Bo Reed');
    await drives(opened, bo, 4);
    const chart = await chartOf(opened, [bo, PLATE, NUMBER, report(2), report(4)]);
    for (const format of ['graphml', 'gexf', 'anx', 'csv'] as const) {
      const { text, restricted } = await ask(opened.engine, 'networkExport', { chart, format });
      expect(text).toContain(report(2));
      expect(text).not.toContain(report(4));
      expect(text).not.toContain('Bo Reed');
      expect(restricted).toMatchObject({ entities: 2, included: false });
    }
  });

  test('of nothing but restricted things is refused', async () => {
    const opened = await graded();
    const chart = await chartOf(opened, [report(3), '+447700900199']);
    const refused = await errorOf(opened.engine, 'networkExport', { chart, format: 'anx' });
    expect(refused.code).toBe('RESTRICTED_ONLY');
  });
});

describe('a picture of a chart', () => {
  test('shows no more than a document would, with the marking and what was left out', async () => {
    const opened = await graded();
    const ids = [NUMBER, report(2), report(4), PLATE];
    const chart = await chartOf(opened, ids);
    const open = await ask(opened.engine, 'chartPicture', { chart });
    expect(open.things.map(({ at }) => at).sort()).toEqual([NUMBER, report(2), PLATE].sort());
    expect(open.links.flatMap(({ from, to }) => [from, to])).not.toContain(report(4));
    expect(open.marking).toBe('OFFICIAL-SENSITIVE');
    expect(open.description).toMatch(/left out.*\(E\).*\(C\)/);
    expect(open.name).toMatch(/\.png$/);
    expect(await lastEntry(opened)).toMatchObject({ format: 'png', restricted: { included: false } });
  });

  test('shows everything where a reason is given, which the audit chain keeps', async () => {
    const opened = await graded();
    const chart = await chartOf(opened, [NUMBER, report(4), PLATE]);
    const wish = { chart, includeRestricted: true };
    expect((await errorOf(opened.engine, 'chartPicture', wish)).code).toBe('OPTION_INVALID');
    const whole = await ask(opened.engine, 'chartPicture', { ...wish, reason: 'The originator agreed' });
    expect(whole.things.map(({ at }) => at)).toContain(report(4));
    expect(whole.links.some(({ grading }) => grading?.restricted)).toBe(true);
    expect(await lastEntry(opened)).toMatchObject({ reason: 'The originator agreed' });
  });
});

describe('a whole case', () => {
  test('is exported without what is restricted, and keeps what restricted ties joined', async () => {
    const opened = await graded();
    const bo = await personCalled(opened, 'Bo Reed');
    await drives(opened, bo, 4);
    const { text, restricted } = await ask(opened.engine, 'networkExport', {
      whole: true,
      format: 'graphml',
    });
    for (const there of [NUMBER, PLATE, 'Alex Vale', 'Bo Reed', report(1)]) expect(text).toContain(there);
    for (const held of [report(3), report(4), report(5), '900199', 'Scarborough'])
      expect(text).not.toContain(held);
    expect(restricted.entities).toBeGreaterThan(3);
    expect(await lastEntry(opened)).toMatchObject({ of: 'whole case', leftOut: 0 });
  });

  test('or a chart or a network around an entity: one of them is asked for', async () => {
    const { engine } = await graded();
    const wishes = [{}, { whole: true, around: NUMBER }];
    for (const wish of wishes)
      expect((await errorOf(engine, 'networkExport', { ...wish, format: 'csv' })).code).toBe('CALL_INVALID');
  });
});
