// A real operator's record, masked by its author, is imported with every row accounted for and its handsets found.
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { ask, openedCase } from '../engine/startedEngine.ts';
import { dataFile, hasData } from './whereItIs.ts';

const NAME = 'vega4n6-pakistan-masked';
const SIM = 'imsi:11111000000000';
const path = dataFile(`${NAME}/CDR.csv`);

type Row = Record<'A Number' | 'B Number' | 'IMSI' | 'IMEI' | 'Start Time' | 'CALL_TYPE', string>;
const rowsOf = (): Row[] =>
  Papa.parse<Row>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true }).data;

const imported = async () => {
  const opened = await openedCase();
  const { files } = await ask(opened.engine, 'importRun', {
    path,
    options: { zone: 'Asia/Karachi', region: 'PK' },
  });
  return { ...opened, file: files[0]! };
};

describe.skipIf(!hasData(NAME))('a real record of one SIM', () => {
  test('is imported with every row accounted for', async () => {
    const { engine, file } = await imported();
    expect(file).toMatchObject({ kind: 'calls', rows: 3620, rejected: 0 });
    expect(file.accepted + file.duplicates + file.merged).toBe(3620);
    expect((await ask(engine, 'caseSummary', {})).events).toBe(file.accepted);
    const { total } = await ask(engine, 'ledger', { source: 'CDR.csv', limit: 1 });
    expect(total).toBe(3620 - file.accepted);
  });

  test('each row that was left out says the same as an earlier one in every column but the place', async () => {
    const { engine } = await imported();
    const rows = rowsOf();
    const { rows: left } = await ask(engine, 'ledger', { source: 'CDR.csv', limit: 10_000 });
    const told = (row: Row | undefined) => [
      row?.['B Number'],
      row?.IMEI,
      row?.['Start Time'],
      row?.CALL_TYPE,
    ];
    for (const { line, outcome, reason } of left) {
      expect(outcome).toBe('duplicate');
      const [, earlier] = /line (\d+) of this file/.exec(reason) ?? [];
      expect(told(rows[line - 2])).toEqual(told(rows[Number(earlier) - 2]));
    }
  });

  test('has its four handsets on the one SIM', async () => {
    const { engine, file } = await imported();
    const inFile = [...new Set(rowsOf().flatMap((row) => (row.IMEI === '' ? [] : [row.IMEI])))].sort();
    expect(inFile).toHaveLength(4);
    const { entities, links } = await ask(engine, 'network', { around: SIM });
    expect(
      entities
        .filter(({ kind }) => kind === 'handset')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(inFile.map((imei) => `imei:${imei}`));
    const handsets = links.filter(({ kind }) => kind === 'sim-handset');
    // Three rows name no handset, and each of those stands in the file once.
    expect(handsets.reduce((sum, { events }) => sum + events, 0)).toBe(file.accepted - 3);
  });

  test('leads from the SIM and a handset down to the rows that carry both', async () => {
    const { engine } = await imported();
    const lines = readFileSync(path, 'utf8').split(/\r?\n/);
    const { links } = await ask(engine, 'among', { ids: [SIM, 'imei:86665300000000'] });
    const { rows, total } = await ask(engine, 'linkRows', { link: links[0]!.id, limit: 1000 });
    expect(total).toBe(links[0]!.events);
    for (const row of rows) {
      expect(row.raw).toBe(lines[row.line - 1]);
      expect(row.raw).toContain('86665300000000');
    }
  });

  test('again adds nothing', async () => {
    const { engine } = await imported();
    const before = await ask(engine, 'caseSummary', {});
    const { files } = await ask(engine, 'importRun', { path, options: {} });
    expect(files).toMatchObject([{ rows: 3620, accepted: 0, duplicates: 3620, rejected: 0 }]);
    expect(await ask(engine, 'caseSummary', {})).toEqual(before);
  });
});
