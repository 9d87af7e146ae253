// The preview of a workbook: each sheet with what it was taken for, its mapping and its trial, before anything is imported.
import { expect, test } from 'vitest';
import type { ImportPreview } from '../../src/contract/importShapes.ts';
import { TROUBLED_WORKBOOK } from '../intake/sheetsOf.ts';
import { rowXml, workbookOf } from '../intake/zipOf.ts';
import { ask, errorOf, openedCase } from './startedEngine.ts';

const standing = ({ sheets }: ImportPreview) =>
  sheets.map(({ name, table }) => [
    name,
    table?.kind ?? null,
    table?.missing.length ?? null,
    table?.tested.rows ?? null,
    table?.tested.rejected ?? null,
  ]);

test('each sheet is told with what it was taken for, the rows tried, and those that would be rejected', async () => {
  const { engine, write } = await openedCase();
  const path = write('operator.xlsx', TROUBLED_WORKBOOK);
  const preview = await ask(engine, 'importPreview', { path, options: {} });
  expect(standing(preview)).toEqual([
    ['Calls', 'calls', 0, 2, 0],
    ['Texts', 'calls', 0, 3, 2],
    ['Data', 'calls', 1, 0, 0],
    ['Contacts', 'contacts', 0, 2, 1],
    ['Letter', null, null, null, null],
  ]);
  expect(preview).toMatchObject({ shownSheet: 0, missing: [], mapping: { a: 'Calling Number' } });
  expect(preview.sheets.map(({ hidden }) => hidden)).toEqual([false, false, false, false, true]);
  const [, texts, data, contacts] = preview.sheets.map(({ table }) => table);
  expect(texts).toMatchObject({
    preamble: ['Texts of the invented operation'],
    headerLine: 2,
    mapping: { a: 'Sender', b: 'Recipient', start: 'Sent' },
    codes: [{ value: '77', rows: 3, means: null }],
    tested: {
      problems: [
        { code: 'NUMBER_ROUNDED', firstLine: 4 },
        { code: 'DATE_INVALID', firstLine: 5 },
      ],
    },
  });
  expect(texts?.rows[0]?.cells.slice(0, 2)).toEqual(['07700900123', '07700900125']);
  expect(data?.columns.map(({ name }) => name)).toEqual(['Session Start', 'Duration', 'Cell ID']);
  expect(contacts).toMatchObject({ settled: true, tested: { problems: [{ code: 'PARTY_MISSING' }] } });
});

test('what the trials said would be rejected is what the import rejects, and the whole workbook comes in', async () => {
  const { engine, write, bring } = await openedCase();
  const path = write('operator.xlsx', TROUBLED_WORKBOOK);
  const { sheets } = await ask(engine, 'importPreview', { path, options: {} });
  expect(await bring('operator.xlsx', TROUBLED_WORKBOOK)).toMatchObject({ accepted: 4 });
  const { rows } = await ask(engine, 'ledger', { source: 'operator.xlsx', outcome: 'rejected' });
  for (const { name, table } of sheets) {
    const codes = rows.filter((row) => row.sheet === name).map(({ code }) => code);
    const isRead = table?.missing.length === 0;
    expect(codes).toEqual(isRead ? table.tested.problems.map(({ code }) => code) : ['ROW_NOT_A_RECORD']);
  }
});

test('a column chosen by hand is taken in every sheet that has it, and keeps no other sheet out', async () => {
  const { engine, write } = await openedCase();
  const path = write('operator.xlsx', TROUBLED_WORKBOOK);
  const options = { map: { a: 'Recipient', b: 'Sender' } };
  const preview = await ask(engine, 'importPreview', { path, options });
  expect(preview.mapping).toMatchObject({ a: 'Calling Number', b: 'Called Number' });
  expect(preview.sheets[1]?.table?.mapping).toMatchObject({ a: 'Recipient', b: 'Sender' });
  await ask(engine, 'importRun', { path, options });
  const { rows } = await ask(engine, 'events', {});
  expect(rows.map(({ a, b }) => [a?.id, b?.id])).toEqual([
    ['+447700900123', '+447700900124'],
    ['+447700900125', '+447700900123'],
    ['+447700900124', '+447700900123'],
  ]);
});

test('a sheet that lacks its party is read in once its subject is said', async () => {
  const { engine, write } = await openedCase();
  const path = write('operator.xlsx', TROUBLED_WORKBOOK);
  const options = { subject: '07700900123' };
  const { sheets } = await ask(engine, 'importPreview', { path, options });
  expect(sheets[2]?.table).toMatchObject({ missing: [], tested: { rows: 1, accepted: 1 } });
});

test('a column that no sheet has is refused by its name', async () => {
  const { engine, write } = await openedCase();
  const path = write('operator.xlsx', TROUBLED_WORKBOOK);
  const options = { map: { a: 'Recipient', imei: 'Nowhere' } };
  expect(await errorOf(engine, 'importPreview', { path, options })).toMatchObject({
    code: 'COLUMN_NOT_FOUND',
    data: { column: 'Nowhere' },
  });
});

test('a workbook whose only table lacks a column is shown to be mapped, and refused by an import until it is', async () => {
  const { engine, write } = await openedCase();
  const rows = [
    ['Session Start', 'Duration', 'Cell ID', 'Card'],
    ['14/03/2026 13:00:00', '62', '234-10-1-2', '07700900123'],
  ];
  const book = workbookOf([{ name: 'Usage', rows: rows.map((cells, i) => rowXml(i + 1, cells)).join('') }]);
  const path = write('usage.xlsx', book);
  const options = { unmap: ['a' as const] };
  const preview = await ask(engine, 'importPreview', { path, options });
  expect(preview).toMatchObject({ shownSheet: 0, tested: { rows: 0 } });
  expect(preview.missing).toHaveLength(1);
  expect(await errorOf(engine, 'importRun', { path, options })).toMatchObject({ code: 'MAPPING_INCOMPLETE' });
  const mapped = await ask(engine, 'importPreview', { path, options: { map: { a: 'Card' } } });
  expect(mapped).toMatchObject({ missing: [], tested: { rows: 1, accepted: 1 } });
});
