// Files of every format in a case: rows found again in what the case keeps, archives member by member, saved mappings.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rowXml, workbookOf, zipOf } from '../intake/zipOf.ts';
import { ask, errorOf, freshFolder, type OpenedCase, openedCase } from './startedEngine.ts';

const HEADER = ['Calling Number', 'Called Number', 'Start Time', 'Duration'];
const ROW = ['07700900123', '07700900124', '2026-03-01 10:00:00', '62'];

async function imported({ engine }: OpenedCase, name: string, bytes: string | Uint8Array, options = {}) {
  const path = join(freshFolder(), name);
  writeFileSync(path, bytes);
  return { path, ...(await ask(engine, 'importRun', { path, options })) };
}

/** The rows behind the only tie between two numbers. */
async function evidence({ engine }: OpenedCase) {
  const { links } = await ask(engine, 'among', { ids: ['+447700900123', '+447700900124'] });
  return (await ask(engine, 'linkRows', { link: links[0]?.id ?? '' })).rows;
}

test('a workbook’s row is found again by sheet and row number', async () => {
  const opened = await openedCase();
  const rows = rowXml(1, ['A title']) + rowXml(4, HEADER) + rowXml(7, ROW);
  const book = workbookOf([
    { name: 'Cover', rows: rowXml(1, ['Words']) },
    { name: 'Voice calls', rows },
  ]);
  const { files } = await imported(opened, 'calls.xlsx', book);
  expect(files).toMatchObject([{ rows: 2, accepted: 1, rejected: 1, kind: 'calls' }]);
  expect(await evidence(opened)).toMatchObject([{ sheet: 'Voice calls', line: 7, raw: ROW.join('\t') }]);
  const ledger = await ask(opened.engine, 'ledger', { source: 'calls.xlsx' });
  expect(ledger.rows).toMatchObject([{ sheet: 'Cover', line: 1, code: 'ROW_NOT_A_RECORD', raw: 'Words' }]);
});

test('the parties, devices and cells of every sheet are those of its own rows', async () => {
  const opened = await openedCase();
  const header = [...HEADER, 'Call Type', 'IMEI', 'IMSI', 'First Cell ID'];
  const call = (from: number, to: number, hour: number): string[] => [
    `077009000${from}`,
    `077009000${to}`,
    `2026-03-01 ${hour}:00:00`,
    '62',
    'MOC',
    `001234560000${from}`,
    `0010100000000${from}`,
    `001-01-1-${from}`,
  ];
  const sheet = (name: string, calls: string[][]) => ({
    name,
    rows: [header, ...calls].map((cells, i) => rowXml(i + 1, cells)).join(''),
  });
  const book = workbookOf([
    sheet('January', [call(11, 12, 10), call(12, 13, 11)]),
    { name: 'Words', rows: rowXml(1, ['Supplied in confidence']) },
    sheet('February', [call(13, 11, 12), call(14, 12, 13), call(11, 14, 14)]),
    sheet('March', [call(15, 14, 15)]),
  ]);
  const { files } = await imported(opened, 'months.xlsx', book);
  expect(files).toMatchObject([{ rows: 7, accepted: 6, rejected: 1 }]);
  const { rows } = await ask(opened.engine, 'events', {});
  const last = (id: string | null | undefined): number => Number(id?.slice(-2));
  expect(rows.map(({ a, b }) => [last(a?.id), last(b?.id)])).toEqual([
    [11, 12],
    [12, 13],
    [13, 11],
    [14, 12],
    [11, 14],
    [15, 14],
  ]);
  const { tenures } = await ask(opened.engine, 'tenures', {});
  expect(tenures.filter(({ a, b }) => a.startsWith('+') && last(a) !== last(b))).toEqual([]);
  expect(tenures.filter(({ kind }) => kind === 'number-handset')).toHaveLength(5);
  expect(rows.map(({ cell }) => last(cell))).toEqual(rows.map(({ a }) => last(a?.id)));
});

test('an XML record is found again by the line it starts on', async () => {
  const opened = await openedCase();
  const record = '<sms address="07700900124" date="1772359200000" type="2"\n   body="a &gt; b"/>';
  await imported(opened, 'sms.xml', `<?xml version="1.0"?>\n<smses count="1">\n  ${record}\n</smses>\n`, {
    subject: '07700900123',
  });
  expect(await evidence(opened)).toMatchObject([{ line: 3, raw: record }]);
});

test('a block of an XRY report is found again whole', async () => {
  const opened = await openedCase();
  const block = 'Calls #\t1\nCall Type:\tDialed\nTime:\t1/22/2026 2:23:45 PM UTC\nTo\nTel:\t07700900124';
  await imported(opened, 'xry.txt', `XRY\n\n${block}\n\n`, { subject: '07700900123' });
  expect(await evidence(opened)).toMatchObject([{ line: 3, raw: block }]);
});

test('an archive gives one file for each member that is read, and lists the rest', async () => {
  const opened = await openedCase();
  const csv = [HEADER, ROW].map((cells) => cells.join(',')).join('\n');
  const archive = zipOf([
    { name: 'in/calls.csv', bytes: csv },
    { name: 'picture.jpg', bytes: Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * 7) % 256)) },
    {
      name: 'inner.zip',
      bytes: zipOf([
        { name: 'x.csv', bytes: csv.replace('900124', '900125') },
        { name: 'deep.zip', bytes: zipOf([{ name: 'x.csv', bytes: csv }]) },
      ]),
    },
  ]);
  const { path, files, leftOut } = await imported(opened, 'all.zip', archive);
  expect(files).toMatchObject([
    { name: 'all.zip/in/calls.csv', rows: 1, accepted: 1 },
    { name: 'all.zip/inner.zip/x.csv', rows: 1, accepted: 1 },
  ]);
  expect(leftOut.map(({ name, code }) => [name, code])).toEqual([
    ['all.zip/picture.jpg', 'FILE_BINARY'],
    ['all.zip/inner.zip/deep.zip', 'FILE_IS_ARCHIVE'],
  ]);
  const again = await ask(opened.engine, 'importRun', { path, options: {} });
  expect(again.files).toMatchObject([
    { accepted: 0, duplicates: 1 },
    { accepted: 0, duplicates: 1 },
  ]);
  const { entries } = await ask(opened.engine, 'audit', {});
  expect(entries.filter((entry) => entry.action === 'import-left-out')).toHaveLength(2);
  const { pieces } = await ask(opened.engine, 'importPieces', { path });
  expect(pieces.map((piece) => piece.reason === null)).toEqual([true, false, true, false]);
});

test('a saved mapping is suggested for the same headers, carried as a file, and applied by name', async () => {
  const opened = await openedCase();
  const csv = ['Ours,Theirs,When,Code', '07700900123,07700900124,2026-03-01 10:00:00,21'].join('\n');
  const options = {
    map: { a: 'Ours', b: 'Theirs', start: 'When', type: 'Code' },
    valueMap: { type: { '21': 'SMS' } },
  } as const;
  const columns = ['Ours', 'Theirs', 'When', 'Code'];
  await ask(opened.engine, 'profileSave', { name: 'Operator X', columns, options });
  const { text } = await ask(opened.engine, 'profileExport', { name: 'Operator X' });

  const other = await openedCase();
  expect(await ask(other.engine, 'profileImport', { text })).toMatchObject({ name: 'Operator X', columns });
  const path = join(freshFolder(), 'x.csv');
  writeFileSync(path, csv);
  expect((await ask(other.engine, 'importPreview', { path, options: {} })).profile).toBe('Operator X');
  await ask(other.engine, 'importRun', { path, options: { profile: 'Operator X' } });
  const { rows } = await ask(other.engine, 'events', {});
  expect(rows).toMatchObject([{ type: 'text' }]);
  expect(await errorOf(other.engine, 'importRun', { path, options: { profile: 'none' } })).toMatchObject({
    code: 'PROFILE_NOT_FOUND',
  });
  expect(await errorOf(other.engine, 'profileImport', { text: '{"a":1}' })).toMatchObject({
    code: 'OPTION_INVALID',
  });
});

test('calls and names of one extraction come in together, with a balanced ledger', async () => {
  const opened = await openedCase();
  const sms = `<smses><sms address="07700900124" date="1772359200000" type="1" body="hi" contact_name="Jerry"/></smses>`;
  const { files } = await imported(opened, 'sms.xml', sms, { subject: '07700900123' });
  expect(files).toMatchObject([{ kind: 'extraction', rows: 1, accepted: 1 }]);
  const shown = await ask(opened.engine, 'entity', { id: '+447700900124' });
  expect(shown.facts).toContainEqual({ name: 'Saved as', value: 'Jerry (sms.xml, line 1)' });
  expect(shown.links.map(({ link }) => link.label)).toContain('saved as "Jerry"');
});

test('files of many megabytes pass from thread to thread whole, whatever their format', async () => {
  const opened = await openedCase();
  const at = (i: number): string => new Date(Date.UTC(2026, 2, 1) + i * 60_000).toISOString().slice(0, 19);
  const count = 20_000;
  const each = <T>(make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
  const words = 'x'.repeat(80);
  const sms = `<smses>\n${each((i) => `<sms address="07700900124" date="${1_772_359_200_000 + i * 1000}" type="1" body="${i} ${words}"/>`).join('\n')}\n</smses>`;
  const chats = each((i) => `${at(i)} | From: Alex | To: Sam | Message: ${i} ${words}`).join('\n');
  const book = workbookOf([
    {
      name: 'Calls',
      rows: rowXml(1, HEADER) + each((i) => rowXml(i + 2, [ROW[0] ?? '', ROW[1] ?? '', at(i), i])).join(''),
    },
  ]);
  for (const [name, bytes] of [
    ['sms.xml', sms],
    ['chats.txt', chats],
    ['calls.xlsx', book],
  ] as const) {
    const { files } = await imported(opened, name, bytes);
    expect(files, name).toMatchObject([{ rows: count, accepted: count }]);
  }
});
