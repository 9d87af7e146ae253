// What an analyst sets for lines in the demonstration case: weights, brands, decisions, the kept chart; the chain tells of it.
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/contract/calls.ts';
import { ask, engineOfFile, errorOf, NOW, PASSPHRASE } from './startedEngine.ts';

const { engine, folder } = engineOfFile();
beforeAll(() => ask(engine, 'demoCreate', { path: join(folder, 'demo.plumb'), passphrase: PASSPHRASE }));

const OLDEST = '+447700900824';
const NEWEST = '+447700900995';

const scoreOf = async (number: string): Promise<number> => {
  const { lines } = await ask(engine, 'lines', {});
  return lines.find((line) => line.number === number)?.score ?? Number.NaN;
};
const lastAudit = async (): Promise<{ action: string; detail: unknown }> => {
  const { entries, valid } = await ask(engine, 'audit', {});
  expect(valid).toBe(true);
  const { action, detail } = entries.at(-1) ?? { action: '', detail: '{}' };
  return { action, detail: JSON.parse(detail) };
};

describe('the weights of signals', () => {
  test('are the defaults at first, and no score says otherwise', async () => {
    const { weights, changed } = await ask(engine, 'lineWeights', {});
    expect(changed).toBe(0);
    expect(weights.length).toBeGreaterThan(15);
    expect(weights.filter(({ weight, usual, setAt }) => weight !== usual || setAt !== null)).toEqual([]);
    expect((await ask(engine, 'board', {})).weightsChanged).toBe(0);
  });

  test('change every score when they are set, say who set them, and are in the chain', async () => {
    const before = await scoreOf(OLDEST);
    const { weights, changed } = await ask(engine, 'lineWeightsSet', {
      set: { broadcasts: 0, callBacks: 0, customers: 0, returning: 0, mutual: 0 },
    });
    expect(changed).toBe(5);
    expect(weights.find(({ name }) => name === 'broadcasts')).toMatchObject({
      weight: 0,
      setAt: NOW,
      setBy: 'tester',
    });
    expect(await scoreOf(OLDEST)).toBeLessThan(before);
    expect((await ask(engine, 'lines', {})).weightsChanged).toBe(5);
    expect(await lastAudit()).toMatchObject({
      action: 'line-weights',
      detail: { changes: expect.arrayContaining([{ signal: 'broadcasts', from: null, to: 0 }]) },
    });
    await ask(engine, 'lineWeightsSet', { reset: true });
    expect(await scoreOf(OLDEST)).toBe(before);
  });

  test('set to what they are change nothing, and write nothing', async () => {
    const entries = async () => (await ask(engine, 'audit', {})).entries.length;
    const before = await entries();
    const { weights } = await ask(engine, 'lineWeights', {});
    const [first] = weights;
    await ask(engine, 'lineWeightsSet', { set: { [first?.name ?? '']: first?.usual ?? 0 } });
    expect((await ask(engine, 'lineWeights', {})).changed).toBe(0);
    expect(await entries()).toBe(before);
  });

  test('of a signal that is not there, or beyond what is allowed, are refused', async () => {
    expect(await errorOf(engine, 'lineWeightsSet', { set: { luck: 1 } })).toMatchObject({
      code: 'OPTION_INVALID',
      data: { value: 'luck' },
    });
    expect((await errorOf(engine, 'lineWeightsSet', { set: { broadcasts: -1 } })).code).toBe('CALL_INVALID');
  });

  test('make the score as the signals say it: prior, strengths times weights, and what a tie to a likelier line adds', async () => {
    const [{ lines }, { prior }] = await Promise.all([
      ask(engine, 'lines', {}),
      ask(engine, 'lineWeights', {}),
    ]);
    for (const { signals, score, tie } of lines.slice(0, 50)) {
      const alone = signals.reduce((sum, { strength, weight }) => sum + strength * weight, prior);
      const odds = alone + (tie?.contribution ?? 0);
      expect(1 / (1 + Math.exp(-odds))).toBeCloseTo(score, 10);
    }
  });
});

describe('the brand of a line', () => {
  const brands = async (): Promise<Answer<'lineLife'>['brands']> =>
    (await ask(engine, 'lineLife', { line: OLDEST })).brands;

  test('is what reports claim until an analyst names it, and again when the name is taken away', async () => {
    const [claimed] = await brands();
    expect(claimed).toMatchObject({ name: 'Marlo', setBy: null });
    expect(claimed?.sources.length).toBeGreaterThan(1);
    await ask(engine, 'lineBrandSet', { line: NEWEST, brand: 'Marlo North' });
    expect((await brands()).map(({ name, setBy }) => [name, setBy])).toEqual([
      ['Marlo North', 'tester'],
      ['Marlo', null],
    ]);
    const board = await ask(engine, 'board', {});
    expect(board.lines.find(({ numbers }) => numbers.includes(OLDEST))?.brand?.name).toBe('Marlo North');
    expect(await lastAudit()).toEqual({
      action: 'line-brand',
      detail: { line: NEWEST, brand: 'Marlo North', before: '' },
    });
    await ask(engine, 'lineBrandSet', { line: NEWEST, brand: '' });
    expect((await brands())[0]).toMatchObject({ name: 'Marlo', setBy: null });
  });
});

describe('what stands around a line', () => {
  test('has its hub, its areas and its customers, and a dismissed area is left out', async () => {
    const { lines } = await ask(engine, 'lineAreas', { lines: [OLDEST] });
    expect(lines).toMatchObject([{ line: OLDEST, hubs: ['Liverpool'] }]);
    const { areas } = await ask(engine, 'roles', { line: OLDEST });
    const [best] = areas;
    const decision = { kind: 'area' as const, subject: OLDEST, object: best?.cells[0] ?? '' };
    await ask(engine, 'findingDecide', { ...decision, status: 'dismissed' });
    const after = await ask(engine, 'lineAreas', { lines: [OLDEST] });
    expect(after.lines[0]?.areas).not.toContain(best?.label);
    expect((await ask(engine, 'roles', { line: OLDEST })).areas[0]?.status).toBe('dismissed');
    await ask(engine, 'findingDecide', { ...decision, status: 'open' });
    expect((await ask(engine, 'lineAreas', { lines: [OLDEST] })).lines).toEqual(lines);
  });

  test('a vehicle opens down to its camera reads, and to the events of handsets beside them', async () => {
    const { vehicles } = await ask(engine, 'roles', { line: OLDEST });
    const [vehicle] = vehicles;
    expect(vehicle?.reads.length).toBeGreaterThan(0);
    expect(vehicle?.events.length).toBeGreaterThan(0);
    const { rows } = await ask(engine, 'readRows', { reads: vehicle?.reads ?? [] });
    expect(rows).toHaveLength(vehicle?.reads.length ?? 0);
    const plate = (vehicle?.vehicle ?? '').replace('vrm:', '');
    for (const row of rows) {
      expect(row.file).toBe('anpr-reads.csv');
      expect(row.raw.replace(/\s/g, '')).toContain(plate);
    }
  });

  test('its contacts are counted over all its numbers, so that no part of them is larger', async () => {
    const { line, candidates } = await ask(engine, 'lineLife', { line: OLDEST });
    const { customers, runners } = await ask(engine, 'roles', { line: OLDEST });
    expect(candidates.length).toBeGreaterThan(1);
    expect(line.contacts).toBeGreaterThan(Math.max(...candidates.map(({ contacts }) => contacts)));
    expect(line.contacts).toBeGreaterThanOrEqual(customers.length + runners.length);
  });

  test('the events of the case are those that its table lists, not the rows of an extraction', async () => {
    const { total } = await ask(engine, 'events', {});
    expect((await ask(engine, 'caseSummary', {})).events).toBe(total);
  });

  test('a bulk text opens down to its events', async () => {
    const { broadcasts } = await ask(engine, 'lineLife', { line: OLDEST });
    expect(broadcasts.length).toBeGreaterThan(20);
    for (const { recipients, events } of broadcasts) expect(events.length).toBeGreaterThanOrEqual(recipients);
  });

  test('the changes of its handsets and SIMs are told, without those of others, and can be decided', async () => {
    const line = '+447700900174';
    const [own, all] = await Promise.all([ask(engine, 'tenures', { line }), ask(engine, 'tenures', {})]);
    const devices = new Set(own.tenures.flatMap(({ a, b }) => [a, b]));
    expect(own.changes.length).toBeGreaterThan(1);
    expect(own.tenures.length).toBeLessThan(all.tenures.length);
    for (const { kept, status } of own.changes) {
      expect(devices).toContain(kept);
      expect(status).toBe('open');
    }
    const [change] = own.changes;
    const decision = {
      kind: 'device' as const,
      subject: change?.kept ?? '',
      object: `${change?.from} ${change?.to}`,
    };
    await ask(engine, 'findingDecide', { ...decision, status: 'accepted' });
    const after = await ask(engine, 'tenures', { line });
    expect(after.changes.map(({ status }) => status).filter((status) => status === 'accepted')).toHaveLength(
      1,
    );
    expect(after.changes[0]?.status).toBe('accepted');
  });

  test('a finding about nothing that the case holds cannot be decided', async () => {
    const decision = { kind: 'line' as const, subject: 'person:nobody', status: 'accepted' as const };
    expect(await errorOf(engine, 'findingDecide', decision)).toEqual({
      code: 'FINDING_NOT_FOUND',
      data: { id: 'person:nobody' },
    });
  });
});

describe('the chart', () => {
  test('is kept and brought back, also after the case was closed, without an entry in the chain', async () => {
    expect(await ask(engine, 'chartLoad', {})).toEqual({ chart: null });
    const entries = (await ask(engine, 'audit', {})).entries.length;
    const chart = {
      places: [{ id: OLDEST, x: 1.5, y: -2 }],
      pinned: [OLDEST],
      hidden: [],
      filter: { groups: ['contact'], leastContacts: 2, from: null, to: null },
    };
    await ask(engine, 'chartSave', { chart: { ...chart, pinned: [] } });
    await ask(engine, 'chartSave', { chart });
    await ask(engine, 'caseClose', {});
    await ask(engine, 'caseOpen', { path: join(folder, 'demo.plumb'), passphrase: PASSPHRASE });
    expect(await ask(engine, 'chartLoad', {})).toEqual({ chart });
    expect((await ask(engine, 'audit', {})).entries).toHaveLength(entries);
  });
});
