// Every tie leads down to the rows that say so, exactly as they stand in the original, which the case keeps byte for byte.
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { openCase } from '../../src/store/caseFile.ts';
import { originalOf } from '../../src/store/sources.ts';
import { HEADER, largeRecord } from './callRecords.ts';
import { ask, type OpenedCase, openedCase, PASSPHRASE } from './startedEngine.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The rows behind the tie between two numbers. */
async function rowsBetween({ engine }: OpenedCase, a: string, b: string) {
  const { links } = await ask(engine, 'among', { ids: [a, b] });
  const [link] = links;
  if (!link) throw new Error('There is no tie.');
  return (await ask(engine, 'linkRows', { link: link.id })).rows;
}

/** The original as the case holds it. */
function originalIn(casePath: string, id: number): Buffer {
  const db = openCase(casePath, PASSPHRASE);
  try {
    return Buffer.concat([...originalOf(db, id)]);
  } finally {
    db.close();
  }
}

const HEAD = 'Calling Number;Called Number;Start Time;Duration;Type;Message';
const ROWS = [
  '07700900001;07700900002;14/03/2026 09:00:00;60;Voice;',
  '"07700900001" ; 07700 900002;14/03/2026 09:05:00;;SMS;"Café £20 ""now"";\nsecond line\nthird – line"',
  '07700900003;07700900001;14/03/2026 09:06:00;;SMS;"plain; words"',
  "'07700900001;+447700900002;14/03/2026 10:00:00;5;Voice;",
];
const LINES = [2, 3, 6, 7];
const TEXT = `${HEAD}\r\n${ROWS.join('\r\n')}\r\n`;

const ENCODED: [string, Buffer][] = [
  ['UTF-8', Buffer.from(TEXT)],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`)],
  ['UTF-16, low byte first', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
  ['UTF-16, high byte first', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16()],
  ['Windows-1252', Buffer.from(TEXT.replaceAll('–', '\u0096'), 'latin1')],
];

describe('the rows behind a tie', () => {
  test.each(ENCODED)(
    'in %s name file, line and SHA-256, and say what the kept original says',
    async (_name, bytes) => {
      const opened = await openedCase();
      const file = await opened.bring('record.csv', bytes);
      expect(file).toMatchObject({ rows: 4, accepted: 4, sha256: sha256(bytes) });
      expect(originalIn(opened.casePath, file.id).equals(bytes)).toBe(true);
      const rows = await rowsBetween(opened, '+447700900001', '+447700900002');
      expect(rows).toEqual(
        [0, 1, 3].map((i) => ({
          file: 'record.csv',
          sha256: sha256(bytes),
          sheet: '',
          line: LINES[i],
          raw: ROWS[i],
        })),
      );
    },
  );

  test('in a large file are found wherever they stand', async () => {
    const opened = await openedCase();
    const text = largeRecord(60_000);
    const lines = text.split('\n');
    const file = await opened.bring('large.csv', text);
    expect(sha256(originalIn(opened.casePath, file.id))).toBe(sha256(Buffer.from(text)));
    expect(file.sha256).toBe(sha256(Buffer.from(text)));
    const { rows: events, total } = await ask(opened.engine, 'events', { limit: 10_000, offset: 45_000 });
    expect(total).toBe(60_000);
    for (const event of [events[0], events[4_321], events[9_999]]) {
      const { rows } = await ask(opened.engine, 'eventRows', { eventId: event!.eventId });
      expect(rows).toMatchObject([{ file: 'large.csv', line: event!.line, raw: lines[event!.line - 1] }]);
    }
    const seen = await rowsBetween(opened, '+447700900007', '+447700900014');
    expect(seen.length).toBeGreaterThan(10);
    for (const row of seen) expect(row.raw).toBe(lines[row.line - 1]);
  });

  test('of a handset are those that carry its IMEI', async () => {
    const opened = await openedCase();
    const text = [
      'A Number,B Number,Start Time,Duration,IMEI,IMSI',
      '07700900001,07700900002,14/03/2026 09:00:00,1,00499901064000,001019000000001',
      '07700900001,07700900002,14/03/2026 10:00:00,1,00499901064001,001019000000001',
      '07700900001,07700900002,14/03/2026 11:00:00,1,00499901064000,001019000000001',
      '',
    ].join('\n');
    await opened.bring('record.csv', text);
    const { links } = await ask(opened.engine, 'among', {
      ids: ['imsi:001019000000001', 'imei:00499901064000'],
    });
    expect(links).toMatchObject([{ kind: 'sim-handset', events: 2 }]);
    const { rows } = await ask(opened.engine, 'linkRows', { link: links[0]!.id });
    expect(rows.map((row) => row.line)).toEqual([2, 4]);
  });
});

describe('the ledger', () => {
  test('names each row that was not accepted by its line, reason and text', async () => {
    const opened = await openedCase();
    const bad = ['4.477E+11,07700900002,14/03/2026 09:00:00,1,Voice', 'x,y,not a date,1,Voice', 'Total,,,2,'];
    const good = '07700900001,07700900002,14/03/2026 09:00:00,60,Voice';
    const text = `${[HEADER, bad[0], good, bad[1], good, bad[2]].join('\n')}\n`;
    const file = await opened.bring('record.csv', text);
    expect(file).toMatchObject({ rows: 5, accepted: 1, duplicates: 1, merged: 0, rejected: 3 });
    const { rows, total } = await ask(opened.engine, 'ledger', { source: file.sha256.slice(0, 12) });
    expect(total).toBe(4);
    expect(rows.map(({ line, outcome, code, raw }) => [line, outcome, code, raw])).toEqual([
      [2, 'rejected', 'NUMBER_ROUNDED', bad[0]],
      [4, 'rejected', 'DATE_INVALID', bad[1]],
      [5, 'duplicate', 'DUPLICATE_IN_FILE', good],
      [6, 'rejected', 'TOTAL_LINE', bad[2]],
    ]);
    for (const row of rows) expect(row.reason).not.toBe('');
  });

  test('is narrowed by outcome and by what is looked for, and given a page at a time', async () => {
    const opened = await openedCase();
    const rows = Array.from({ length: 30 }, (_, i) => `07700900001,07700900002,day ${i},1,Voice`);
    await opened.bring(
      'record.csv',
      `${[HEADER, ...rows, '07700900001,07700900002,14/03/2026 09:00:00,1,Voice'].join('\n')}\n`,
    );
    const asked = (wish: object) => ask(opened.engine, 'ledger', { source: 'record.csv', ...wish });
    expect(await asked({ outcome: 'duplicate' })).toMatchObject({ total: 0, rows: [] });
    expect((await asked({ offset: 10, limit: 5 })).rows.map((row) => row.line)).toEqual([12, 13, 14, 15, 16]);
    expect((await asked({ search: 'day 17' })).rows.map((row) => row.line)).toEqual([19]);
  });
});

describe('the audit chain of a case', () => {
  test('tells of its making and of each import, and is whole', async () => {
    const opened = await openedCase();
    const file = await opened.bring(
      'record.csv',
      `${HEADER}\n07700900001,07700900002,14/03/2026 09:00:00,60,Voice\n`,
    );
    const audit = await ask(opened.engine, 'audit', {});
    expect(audit).toMatchObject({ valid: true, firstBroken: null });
    expect(audit.entries.map(({ action, who }) => [action, who])).toEqual([
      ['create', 'tester'],
      ['import', 'tester'],
    ]);
    expect(JSON.parse(audit.entries[1]!.detail)).toMatchObject({
      file: 'record.csv',
      sha256: file.sha256,
      rows: 1,
      accepted: 1,
    });
  });

  test('shows that a row of it was changed', async () => {
    const { engine, casePath } = await openedCase();
    engine.close();
    const db = openCase(casePath, PASSPHRASE);
    db.prepare("UPDATE audit SET who = 'somebody else'").run();
    db.close();
    await ask(engine, 'caseOpen', { path: casePath, passphrase: PASSPHRASE });
    expect(await ask(engine, 'audit', {})).toMatchObject({ valid: false, firstBroken: 1 });
  });
});
