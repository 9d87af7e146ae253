// A file of any format that changes while it is read is refused as changed, and nothing of it stays in the case.
import { appendFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rowXml, workbookOf, zipOf } from '../intake/zipOf.ts';
import { HEADER, largeRecord } from './callRecords.ts';
import { contentsOf } from './caseContents.ts';
import { ask, errorOf, openedCase } from './startedEngine.ts';

const ROWS = 40_000;
const rows = (): string[][] =>
  largeRecord(ROWS)
    .trim()
    .split('\n')
    .map((line) => line.split(','));

const workbook = (): Buffer =>
  workbookOf([
    {
      name: 'Calls',
      rows: rows()
        .map((cells, i) => rowXml(i + 1, cells))
        .join(''),
    },
  ]);

const backup = (): string =>
  `<?xml version="1.0"?>\n<smses count="${ROWS}">\n${rows()
    .slice(1)
    .map(([a], i) => `<sms address="${a}" date="${1_772_000_000_000 + i * 1000}" type="1" body="hi"/>`)
    .join('\n')}\n</smses>\n`;

/** Adds to a file once, as soon as any of it was read. */
function changing(path: string): { onProgress: (progress: { stage: string }) => void } {
  let changed = false;
  return {
    onProgress: ({ stage }) => {
      if (changed || stage !== 'Reading') return;
      appendFileSync(path, ' ');
      changed = true;
    },
  };
}

describe('a file that changes while it is read', () => {
  test.each([
    ['a workbook', 'calls.xlsx', workbook],
    ['XML', 'sms.xml', backup],
    [
      'JSON',
      'calls.json',
      () =>
        JSON.stringify(
          rows()
            .slice(1)
            .map((cells) => named(cells)),
        ),
    ],
  ])('%s: is refused, and the case is as it was', async (_, name, bytes) => {
    const { engine, casePath, write } = await openedCase();
    const before = contentsOf(casePath);
    const path = write(name, bytes());
    const error = await errorOf(engine, 'importRun', { path, options: {} }, changing(path));
    expect(error).toEqual({ code: 'FILE_CHANGED', data: { path } });
    expect(contentsOf(casePath)).toEqual(before);
  });

  test('an archive: its members are listed as left out, with that reason', async () => {
    const { engine, write } = await openedCase();
    const path = write('calls.zip', zipOf([{ name: 'calls.csv', bytes: largeRecord(4 * ROWS) }]));
    const { files, leftOut } = await ask(engine, 'importRun', { path, options: {} }, changing(path));
    expect(files).toEqual([]);
    expect(leftOut).toMatchObject([{ name: 'calls.zip/calls.csv', code: 'FILE_CHANGED' }]);
    expect((await ask(engine, 'caseSummary', {})).events).toBe(0);
  });
});

const named = (cells: readonly string[]): Record<string, string> =>
  Object.fromEntries(HEADER.split(',').map((column, i) => [column, cells[i] ?? '']));
