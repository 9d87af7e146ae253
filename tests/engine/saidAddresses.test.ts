// Overnight cells of the demonstration with the addresses that its reports and claims name: checked against what is true in it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Truth } from '../../src/demonstration/index.ts';
import { ask, engineOfFile, PASSPHRASE } from './startedEngine.ts';

const { engine, folder } = engineOfFile();
let truth: Truth;
beforeAll(async () => {
  const [path, file] = [join(folder, 'demo.plumb'), join(folder, 'truth.json')];
  await ask(engine, 'demoCreate', { path, passphrase: PASSPHRASE, truth: file });
  truth = JSON.parse(readFileSync(file, 'utf8')) as Truth;
});

const staysOf = async (brand: string) => {
  const line = truth.lines.find((one) => one.brand === brand)!;
  return (await ask(engine, 'roles', { line: line.numbers[0]!.number })).addresses;
};
const MARLO = 'Marlo';

describe('addresses beside overnight cells', () => {
  test('each cell of a cuckooed address has it first, consistent with the stays, among others of the town', async () => {
    const cuckooed = truth.addresses.filter(({ use }) => use === 'cuckooed');
    expect(cuckooed.length).toBeGreaterThan(2);
    for (const { brand, address, cells } of cuckooed) {
      const stay = (await staysOf(brand)).find(({ cell }) => cells.includes(cell));
      expect(stay?.addresses?.[0]).toMatchObject({ during: true });
      expect(stay?.addresses?.[0]?.label).toContain(address);
      expect(stay?.addresses?.length).toBeGreaterThan(1);
    }
  });

  test('each report is told by its reference, its grade and its row, with what holds it back', async () => {
    const [stay] = await staysOf(MARLO);
    const report = stay!.addresses![0]!.said.find(({ from }) => from === 'report')!;
    expect(report.source).toMatch(/^INT-2026-\d{6}$/);
    expect(report.grade).toMatch(/^[123][A-E] C$/);
    expect(report.caution).toContain('may be shared on conditions only');
    expect(report.rows).toMatchObject([{ file: 'intelligence-reports.csv' }]);
    expect(report.rows[0]?.raw).toContain(report.source);
  });

  test('another recorded use and a visit that found nothing speak against an address', async () => {
    const [stay] = await staysOf(MARLO);
    const against = stay!.addresses!.flatMap(({ said }) => said.filter((one) => one.against));
    expect(against.map(({ words }) => words)).toEqual(['recorded as hotel', 'visit: no sign of cuckooing']);
  });

  test('a mention that was dismissed names the address no more, until it is open again', async () => {
    const only = truth.addresses.filter(({ brand, use }) => brand === MARLO && use === 'cuckooed')[1]!;
    const named = async () => {
      const stay = (await staysOf(MARLO)).find(({ cell }) => only.cells.includes(cell));
      return stay!.addresses!.some(({ label }) => label.startsWith(only.address));
    };
    expect(await named()).toBe(true);
    const { mentions } = await ask(engine, 'mentions', {});
    const ids = mentions
      .filter(({ kind, label }) => kind === 'address' && label.startsWith(only.address))
      .map(({ id }) => id);
    await ask(engine, 'mentionDecide', { ids, status: 'dismissed' });
    expect(await named()).toBe(false);
    await ask(engine, 'mentionDecide', { ids, status: 'accepted' });
    expect(await named()).toBe(true);
  });

  test('none is named once the files that tell of addresses are withdrawn, and the stays remain', async () => {
    for (const { id, name } of (await ask(engine, 'sources', {})).sources)
      if (/^(intelligence-reports|addresses)/.test(name))
        await ask(engine, 'sourceWithdraw', { source: String(id), reason: 'test' });
    const stays = await staysOf(MARLO);
    expect(stays.length).toBeGreaterThan(1);
    expect(stays.flatMap(({ addresses }) => addresses)).toEqual([]);
  });
});
