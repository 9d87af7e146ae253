// Paths, ranks and exports of a real case: what connects people, what does not, and what is recorded.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/contract/calls.ts';
import { createEngine } from '../../src/engine.ts';
import type { Engine } from '../../src/engineTypes.ts';
import { ask, errorOf, NOW, openedCase, PASSPHRASE } from './startedEngine.ts';

const HEADER = 'Calling Number,Called Number,Start Time,Duration,Type,IMEI,Cell ID';
const at = (minute: number): string => `14/03/2026 09:${String(minute).padStart(2, '0')}:00`;
const n = (last: number): string => `+44770090000${last}`;

/** A chain 1 – 2 – 3 – 4, its last link called first; 1 and 5 share a voicemail and a mast; 6 and 8 a handset. */
const RECORD = [
  HEADER,
  `07700900003,07700900004,${at(1)},60,Voice,,`,
  `07700900003,07700900002,${at(2)},60,Voice,,`,
  `07700900001,07700900002,${at(3)},60,Voice,,`,
  `07700900001,07700900002,${at(4)},,SMS,,`,
  `07700900001,901,${at(5)},60,Voice,,234-15-100-5`,
  `07700900005,901,${at(6)},60,Voice,,234-15-100-5`,
  `07700900006,07700900007,${at(7)},60,Voice,00499901064000,`,
  `07700900008,07700900009,${at(8)},60,Voice,00499901064000,`,
  '',
].join('\r\n');

let engine: Engine;
const folder = mkdtempSync(join(tmpdir(), 'plumbline-network-'));
beforeAll(async () => {
  engine = createEngine({
    now: () => NOW,
    randomBytes: (length) => new Uint8Array(length),
    who: 'tester',
    appVersion: '0.0.0',
    workerScript: new URL('../../src/worker.ts', import.meta.url),
  });
  await ask(engine, 'caseCreate', {
    path: join(folder, 'test.plumb'),
    operation: 'Test',
    passphrase: PASSPHRASE,
  });
  const path = join(folder, 'record.csv');
  writeFileSync(path, RECORD);
  await ask(engine, 'importRun', { path, options: {} });
});
afterAll(() => {
  engine.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Fails unless entities and ties stand in turn, and every tie joins the entities beside it. */
function expectJoined({ path, entities, links }: Answer<'path'>): void {
  expect(path).toEqual(entities.flatMap(({ id }, i) => (i === 0 ? [id] : [links[i - 1]!.id, id])));
  for (const [i, link] of links.entries())
    expect([link.from, link.to].sort()).toEqual([entities[i]!.id, entities[i + 1]!.id].sort());
}

describe('a path', () => {
  test('leads from tie to tie, each of which can be opened down to its rows', async () => {
    const found = await ask(engine, 'path', { from: '07700 900001', to: n(4) });
    expectJoined(found);
    expect(found.entities.map(({ id }) => id)).toEqual([n(1), n(2), n(3), n(4)]);
    for (const { id, events } of found.links)
      expect((await ask(engine, 'linkRows', { link: id })).total).toBe(events);
  });

  test('from an entity to itself is that entity', async () => {
    const found = await ask(engine, 'path', { from: n(1), to: '07700900001' });
    expect(found).toMatchObject({ path: [n(1)], links: [] });
  });

  test('leads through handsets, which are held by one person after another', async () => {
    const found = await ask(engine, 'path', { from: n(7), to: n(9) });
    expectJoined(found);
    expect(found.entities.map(({ kind }) => kind)).toEqual([
      'number',
      'number',
      'handset',
      'number',
      'number',
    ]);
  });

  test('does not lead through a voicemail or a mast, unless that is asked for', async () => {
    const wish = { from: n(1), to: n(5) };
    expect(await errorOf(engine, 'path', wish)).toEqual({ code: 'NOT_CONNECTED', data: wish });
    const services = await ask(engine, 'path', { ...wish, throughServices: true });
    expectJoined(services);
    expect(services.entities[1]).toMatchObject({ kind: 'number', numberKind: 'voicemail' });
    const cells = await ask(engine, 'path', { ...wish, throughCells: true });
    expectJoined(cells);
    expect(cells.entities.map(({ kind }) => kind)).toEqual(['number', 'cell', 'number']);
  });

  test('may begin or end at a voicemail or a mast', async () => {
    const { hits } = await ask(engine, 'search', { text: '901' });
    const voicemail = hits.find(({ kind }) => kind === 'number')!.id;
    const toVoicemail = await ask(engine, 'path', { from: n(2), to: voicemail });
    expect(toVoicemail.entities.map(({ id }) => id)).toEqual([n(2), n(1), voicemail]);
    const { entities } = await ask(engine, 'path', { from: n(1), to: n(5), throughCells: true });
    const mast = entities[1]!.id;
    const fromMast = await ask(engine, 'path', { from: mast, to: n(2) });
    expectJoined(fromMast);
    expect(fromMast.entities.map(({ id }) => id)).toEqual([mast, n(1), n(2)]);
  });

  test('in time order goes the way that time went, and not back', async () => {
    const onward = await ask(engine, 'path', { from: n(4), to: n(1), inTimeOrder: true });
    expectJoined(onward);
    expect(onward.contacts.map((contact) => contact.at)).toEqual(
      [1, 2, 3].map((minute) => Date.UTC(2026, 2, 14, 9, minute)),
    );
    const { rows } = await ask(engine, 'events', { link: onward.links[2]!.id });
    expect(rows.map((row) => row.eventId)).toContain(onward.contacts[2]!.eventId);
    const wish = { from: n(1), to: n(4) };
    expect(await errorOf(engine, 'path', { ...wish, inTimeOrder: true })).toEqual({
      code: 'NOT_CONNECTED',
      data: wish,
    });
  });

  test('in time order obeys the same rule about services', async () => {
    const wish = { from: n(1), to: n(5), inTimeOrder: true };
    expect((await errorOf(engine, 'path', wish)).code).toBe('NOT_CONNECTED');
    expectJoined(await ask(engine, 'path', { ...wish, throughServices: true }));
  });

  test('in time order is between numbers', async () => {
    const wish = { from: n(6), to: 'imei:00499901064000' };
    expect((await ask(engine, 'path', wish)).links).toHaveLength(1);
    expect((await errorOf(engine, 'path', { ...wish, inTimeOrder: true })).code).toBe('OPTION_INVALID');
  });

  test('is found anew after another import', async () => {
    const { engine, bring } = await openedCase();
    await bring('record.csv', RECORD);
    expect((await errorOf(engine, 'path', { from: n(1), to: n(9) })).code).toBe('NOT_CONNECTED');
    await bring('more.csv', `${HEADER}\r\n07700900001,07700900009,${at(30)},60,Voice,,\r\n`);
    expect((await ask(engine, 'path', { from: n(1), to: n(9) })).links).toHaveLength(1);
  });

  test('of something unknown is refused, and can be cancelled', async () => {
    expect((await errorOf(engine, 'path', { from: n(1), to: 'person:nobody' })).code).toBe(
      'ENTITY_NOT_FOUND',
    );
    const signal = AbortSignal.abort();
    expect((await errorOf(engine, 'path', { from: n(1), to: n(4) }, { signal })).code).toBe('CANCELLED');
    expect((await ask(engine, 'path', { from: n(1), to: n(4) })).links).toHaveLength(3);
  });
});

describe('metrics', () => {
  test('rank people by contacts with people: services are no part of it', async () => {
    expect(await ask(engine, 'metrics', { measure: 'degree' })).toEqual({
      measure: 'degree',
      approximate: false,
      ranks: [
        { id: n(2), value: 2 },
        { id: n(3), value: 2 },
        ...[1, 4, 6, 7, 8, 9].map((last) => ({ id: n(last), value: 1 })),
      ],
    });
  });

  test('say the same of degree as the counts of each number do', async () => {
    const { ranks } = await ask(engine, 'metrics', { measure: 'degree' });
    const { numbers } = await ask(engine, 'numbers', {});
    for (const { id, value } of ranks)
      expect(numbers.find((number) => number.id === id)?.contacts).toBe(value);
  });

  test('number communities from the largest', async () => {
    const { ranks } = await ask(engine, 'metrics', { measure: 'community' });
    expect(ranks.map(({ value }) => value)).toEqual(
      [...ranks.map(({ value }) => value)].sort((x, y) => x - y),
    );
    expect(ranks.filter(({ value }) => value === 1).length).toBeGreaterThan(1);
    expect((await ask(engine, 'metrics', { measure: 'community', top: 2 })).ranks).toEqual(ranks.slice(0, 2));
  });

  test('of an empty case are empty', async () => {
    const { engine } = await openedCase();
    for (const measure of ['betweenness', 'degree', 'kcore', 'community'] as const)
      expect((await ask(engine, 'metrics', { measure })).ranks).toEqual([]);
  });
});

describe('an export', () => {
  test('is recorded in the audit chain with what it held and what it left out', async () => {
    const { text, leftOut } = await ask(engine, 'networkExport', {
      around: n(2),
      depth: 2,
      limit: 3,
      format: 'graphml',
    });
    expect(text).toContain('OFFICIAL-SENSITIVE');
    expect(leftOut).toBe(2);
    const { entries, valid } = await ask(engine, 'audit', {});
    expect(valid).toBe(true);
    expect(entries.at(-1)!.action).toBe('export');
    expect(JSON.parse(entries.at(-1)!.detail)).toMatchObject({
      format: 'graphml',
      around: n(2),
      entities: 3,
      leftOut: 2,
    });
  });

  test('as JSON holds what the network call answers', async () => {
    const wish = { around: n(2), depth: 2 };
    const { entities, links } = await ask(engine, 'network', wish);
    const { text } = await ask(engine, 'networkExport', { ...wish, format: 'json' });
    expect(JSON.parse(text)).toEqual({ entities, links });
  });

  test.each(['gexf', 'anx'] as const)('as %s is made', async (format) => {
    const { text } = await ask(engine, 'networkExport', { around: n(2), format });
    expect(text).toContain(n(1));
    expect(text).toContain('OFFICIAL-SENSITIVE');
  });
});
