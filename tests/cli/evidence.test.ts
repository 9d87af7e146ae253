// The commands about files as evidence: refused rows to correct, clocks, contradictions, and withdrawing a file.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWithCase, json, plumbline, RECORD } from './plumbline.ts';

const HEADER = 'MSISDN,Other Party,Start Time,Duration,Type,Direction';
const sided = (way: 'MO' | 'MT', hour: number, second = 0): string =>
  [
    HEADER,
    ...Array.from({ length: 8 }, (_, i) => {
      const parties = way === 'MO' ? '07700900001,07700900002' : '07700900002,07700900001';
      return `${parties},1${i}/03/2026 ${String(hour).padStart(2, '0')}:1${i}:0${second},${30 + 7 * i},Voice,${way}`;
    }),
    '',
  ].join('\n');

describe('ledger --rejects', () => {
  test('writes a copy that comes back corrected, and writes over nothing', async () => {
    const folder = await folderWithCase({ 'record.csv': RECORD });
    await json(folder, ['import', 'test.plumb', 'record.csv']);
    const words = ['ledger', 'test.plumb', 'record.csv', '--rejects', 'refused.csv'];
    expect(await json(folder, words)).toEqual({ files: [{ file: 'refused.csv', rows: 1 }], leftOut: 0 });
    const again = await plumbline(folder, words);
    expect([again.status, again.out]).toEqual([2, '']);
    const path = join(folder, 'refused.csv');
    writeFileSync(path, readFileSync(path, 'utf8').replace('4.477E+11', '07700900009'));
    const { files } = (await json(folder, ['import', 'test.plumb', 'refused.csv'])) as { files: object[] };
    const { sources } = (await json(folder, ['sources', 'test.plumb'])) as { sources: { sha256: string }[] };
    expect(files).toMatchObject([{ rows: 1, accepted: 1, correctionOf: sources[0]!.sha256 }]);
    expect(sources).toMatchObject([{ name: 'record.csv', rejected: 1 }, { name: 'refused.csv' }]);
  });
});

describe('clocks and contradictions', () => {
  test('print what two records of the same calls tell', async () => {
    const folder = await folderWithCase({
      'out.csv': sided('MO', 9),
      'in.csv': sided('MT', 10),
      'near.csv': sided('MT', 9, 2).replace(',51,', ',57,'),
    });
    await json(folder, ['import', 'test.plumb', 'out.csv', 'in.csv', 'near.csv']);
    const { pairs } = (await json(folder, ['clocks', 'test.plumb'])) as { pairs: object[] };
    expect(pairs).toMatchObject([
      { one: { name: 'out.csv' }, other: { name: 'in.csv' }, seconds: 3600, merged: false },
      { one: { name: 'out.csv' }, other: { name: 'near.csv' }, seconds: 2, count: 7, merged: true },
    ]);
    const said = await plumbline(folder, ['clocks', 'test.plumb']);
    expect(said.out).toContain('The times of in.csv appear to be one hour later than those of out.csv');
    const found = await json(folder, ['contradictions', 'test.plumb', 'out.csv', 'near.csv']);
    expect(found).toMatchObject({
      rows: [
        {
          merged: false,
          differences: [{ what: 'duration', one: '51 s', other: '57 s' }, { what: 'time' }],
          one: { file: 'out.csv', line: 5 },
          other: { file: 'near.csv', line: 5 },
        },
      ],
    });
  });
});

describe('withdraw', () => {
  test('asks for a reason, takes the file out, and lists it among the withdrawn', async () => {
    const folder = await folderWithCase({ 'record.csv': RECORD, 'again.csv': `Cover\n${RECORD}` });
    await json(folder, ['import', 'test.plumb', 'record.csv', 'again.csv']);
    const unasked = await plumbline(folder, ['withdraw', 'test.plumb', 'record.csv']);
    expect([unasked.status, unasked.out]).toEqual([2, '']);
    const words = ['withdraw', 'test.plumb', 'record.csv', '--reason', 'Not authorised'];
    expect(await json(folder, words)).toMatchObject({
      name: 'record.csv',
      effects: { rows: 5, events: 3, revived: 3, entities: 0, decisions: [] },
    });
    expect(await json(folder, ['sources', 'test.plumb'])).toMatchObject({
      sources: [{ name: 'again.csv', rows: 5, accepted: 3, duplicates: 1, rejected: 1 }],
    });
    expect(await json(folder, ['withdrawn', 'test.plumb'])).toMatchObject({
      withdrawn: [{ name: 'record.csv', reason: 'Not authorised' }],
    });
    const gone = await plumbline(folder, words);
    expect(gone.status).toBe(3);
    expect(gone.err).toMatch(/^SOURCE_NOT_FOUND [^\n]*\n$/);
    expect((await plumbline(folder, ['audit', 'test.plumb', '--verify'])).status).toBe(0);
    expect(existsSync(join(folder, 'record.csv'))).toBe(true);
  });
});
