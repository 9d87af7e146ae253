// Withdrawing a file through the engine: again importable, told of in the audit chain, and without effect where given up.
import { describe, expect, test } from 'vitest';
import { rowXml, workbookOf } from '../intake/zipOf.ts';
import { contentsOf } from './caseContents.ts';
import { ask, errorOf, type OpenedCase, openedCase } from './startedEngine.ts';

type File = { name: string; text: string };

const numbersOf = async ({ engine }: OpenedCase) => (await ask(engine, 'numbers', {})).numbers;
const total = async ({ engine }: OpenedCase) => (await ask(engine, 'events', {})).total;

async function imported(files: readonly File[]): Promise<OpenedCase> {
  const opened = await openedCase();
  for (const { name, text } of files) await opened.bring(name, text);
  return opened;
}

const CALLS = 'MSISDN,Other Party,Start Time,Duration,Type,Direction,IMEI,Cell ID';
const calls = (...rows: readonly string[]): string => `${[CALLS, ...rows].join('\n')}\n`;

const OUT = '07700900001,07700900002,14/03/2026 09:00:00,60,Voice,MO,00499901064000,001-01-1-1';
const INTO = '07700900002,07700900001,14/03/2026 09:00:02,60,Voice,MT,00499901064001,001-01-1-2';
const ELSE = '07700900003,07700900004,15/03/2026 10:00:00,5,SMS,MO,,';

describe('a withdrawn file', () => {
  test('may be imported again, and then says what it said before', async () => {
    const files = [
      { name: 'out.csv', text: calls(OUT, ELSE) },
      { name: 'in.csv', text: calls(INTO) },
    ];
    const opened = await imported(files);
    await ask(opened.engine, 'sourceWithdraw', { source: 'in.csv', reason: 'Wrong operation' });
    expect((await ask(opened.engine, 'sources', {})).sources).toHaveLength(1);
    const again = await opened.bring('in.csv', calls(INTO));
    expect(again).toMatchObject({ rows: 1, accepted: 0, merged: 1 });
    expect(await total(opened)).toBe(2);
    expect(await numbersOf(opened)).toEqual(await numbersOf(await imported(files)));
  });

  test('leaves a workbook that repeated it with the parties of each of its sheets', async () => {
    const sheet = (name: string, ...rows: readonly string[]) => ({
      name,
      rows: [CALLS, ...rows].map((row, i) => rowXml(i + 1, row.split(','))).join(''),
    });
    const book = workbookOf([sheet('Texts', ELSE), sheet('Voice', OUT)]);
    const opened = await imported([{ name: 'out.csv', text: calls(OUT) }]);
    expect(await opened.bring('book.xlsx', book)).toMatchObject({ rows: 2, accepted: 1, duplicates: 1 });
    await ask(opened.engine, 'sourceWithdraw', { source: 'out.csv', reason: 'Wrong operation' });
    const { rows } = await ask(opened.engine, 'events', {});
    expect(rows.map(({ a, b }) => [a?.id, b?.id])).toEqual([
      ['+447700900001', '+447700900002'],
      ['+447700900003', '+447700900004'],
    ]);
  });

  test('is told of in the audit chain and in the list of withdrawn files, with who, why and what went', async () => {
    const opened = await imported([
      { name: 'out.csv', text: calls(OUT, ELSE) },
      { name: 'again.csv', text: `Cover\n${calls(OUT)}` },
    ]);
    const { engine } = opened;
    await ask(engine, 'findingDecide', {
      kind: 'line',
      subject: '+447700900003',
      object: '',
      status: 'accepted',
      note: '',
    });
    expect(await ask(engine, 'withdrawPreview', { source: 'out.csv' })).toMatchObject({
      events: 2,
      others: 1,
    });
    const { effects, sha256 } = await ask(engine, 'sourceWithdraw', {
      source: 'out.csv',
      reason: 'Not authorised',
    });
    expect(effects).toMatchObject({
      rows: 2,
      events: 2,
      revived: 1,
      decisions: [{ kind: 'line', subject: '+447700900003', object: '', gone: true }],
    });
    const audit = await ask(engine, 'audit', {});
    expect(audit.valid).toBe(true);
    const last = audit.entries.at(-1)!;
    expect(last).toMatchObject({ action: 'withdraw', who: 'tester' });
    expect(JSON.parse(last.detail)).toMatchObject({
      file: 'out.csv',
      sha256,
      reason: 'Not authorised',
      revived: 1,
    });
    const { withdrawn } = await ask(engine, 'withdrawnSources', {});
    expect(withdrawn).toMatchObject([
      { name: 'out.csv', sha256, reason: 'Not authorised', withdrawnBy: 'tester' },
    ]);
  });

  test('leaves what an analyst said of somebody, and the somebody with it', async () => {
    const { engine, bring } = await openedCase();
    const text = 'MSISDN,Subscriber Name,Address,Postcode\n07700900001,Jane Doe,1 Example Road,AA1 1AA\n';
    await bring('subscribers.csv', text);
    const { hits } = await ask(engine, 'search', { text: 'Jane Doe' });
    const { id } = hits.find(({ kind }) => kind === 'nominal')!;
    await ask(engine, 'claimAdd', { entity: id, name: 'alias', value: 'Ghost' });
    await ask(engine, 'sourceWithdraw', { source: 'subscribers.csv', reason: 'Another person' });
    const { entity, links } = await ask(engine, 'entity', { id });
    expect(entity.label).toBe('Jane Doe');
    expect(links).toEqual([]);
    expect((await ask(engine, 'numbers', {})).numbers.length).toBe(0);
    const { hits: left } = await ask(engine, 'search', { text: 'Example Road' });
    expect(left.filter(({ kind }) => kind === 'address')).toEqual([]);
  });

  test('that is not there, or given up on the way, changes nothing', async () => {
    const opened = await imported([{ name: 'out.csv', text: calls(OUT, ELSE) }]);
    const before = contentsOf(opened.casePath);
    const { engine } = opened;
    expect(await errorOf(engine, 'sourceWithdraw', { source: 'none.csv', reason: 'x' })).toMatchObject({
      code: 'SOURCE_NOT_FOUND',
    });
    const controller = new AbortController();
    const error = await errorOf(
      engine,
      'sourceWithdraw',
      { source: 'out.csv', reason: 'x' },
      { signal: controller.signal, onProgress: () => controller.abort() },
    );
    expect(error).toMatchObject({ code: 'CANCELLED' });
    expect(contentsOf(opened.casePath)).toEqual(before);
  });
});
