// Refused rows go out as a copy, are corrected, and come back as a file of their own, known to be a copy of the original.
import { describe, expect, test } from 'vitest';
import { ask, openedCase } from './startedEngine.ts';

const HEADER = 'Own No;Odd Column;Other No;When;Secs;Kind';
const GOOD = '07700900001;"a;b";07700900002;04/03/2026 09:00:00;60;Voice';
const ROUNDED = '4.47701E+11;"say ""hello"" ; now";07700900002;05/03/2026 10:00:00;61;Voice';
const NO_DATE = '07700900001;=1+1;07700900003;soon;62;SMS';
const DECIDING = '07700900001;;07700900004;25/03/2026 09:00:00;63;Voice';
const TEXT = `Cover words\n${[HEADER, GOOD, ROUNDED, NO_DATE, DECIDING].join('\n')}\n`;
const OPTIONS = {
  map: { a: 'Own No', b: 'Other No', start: 'When', duration: 'Secs', type: 'Kind' },
  zone: 'UTC',
  authorisation: 'AA/2026/1',
};

describe('the refused rows of a file', () => {
  test('are exported with its header, their lines and reasons; the original is as it was', async () => {
    const { engine, bring } = await openedCase();
    const file = await bring('calls.csv', TEXT, OPTIONS);
    expect(file).toMatchObject({ rows: 4, accepted: 2, rejected: 2 });
    const { files, leftOut } = await ask(engine, 'rejectsExport', { source: 'calls.csv' });
    expect(leftOut).toBe(0);
    expect(files).toMatchObject([{ name: 'calls refused rows.csv', rows: 2 }]);
    const lines = files[0]!.text.split('\r\n');
    expect(lines[0]).toContain(file.sha256);
    expect(lines[1]).toBe(
      '"Own No","Odd Column","Other No","When","Secs","Kind","Line in original","Why it was refused"',
    );
    expect(lines[2]).toMatch(
      /^"4\.47701E\+11","say ""hello"" ; now","07700900002","05\/03\/2026 10:00:00","61","Voice","4","/,
    );
    expect(lines[3]).toMatch(/^"07700900001","'=1\+1","07700900003","soon","62","SMS","5","/);
    expect(lines[4]).toBe('');
    const [again] = (await ask(engine, 'sources', {})).sources;
    expect(again).toEqual(file);
    const { entries } = await ask(engine, 'audit', {});
    expect(entries.at(-1)).toMatchObject({ action: 'export-refused-rows' });
  });

  test('come back corrected, read as the original was, and linked to it', async () => {
    const { engine, bring, write } = await openedCase();
    const original = await bring('calls.csv', TEXT, OPTIONS);
    const { files } = await ask(engine, 'rejectsExport', { source: 'calls.csv' });
    const corrected = files[0]!.text
      .replace('4.47701E+11', '07700900001')
      // A spreadsheet that saves it gives the first line as many cells as the others have.
      .replace(/^(.*)\r\n/, '$1,,,,,,,\r\n')
      .replace('"soon"', '"06/03/2026 11:00:00"');
    const preview = await ask(engine, 'importPreview', {
      path: write('corrected.csv', corrected),
      options: {},
    });
    expect(preview.warnings[0]).toContain('calls.csv');
    expect(preview).toMatchObject({ zone: 'UTC', tested: { rows: 2, accepted: 2 } });
    const copy = await bring('corrected.csv', corrected);
    expect(copy).toMatchObject({
      rows: 2,
      accepted: 2,
      rejected: 0,
      correctionOf: original.sha256,
      authorisation: 'AA/2026/1',
    });
    // Two dates that could be read either way are read as the original's were.
    const { rows } = await ask(engine, 'events', {});
    expect(rows.map(({ startedAt, file, line }) => [new Date(startedAt).toISOString(), file, line])).toEqual([
      ['2026-03-04T09:00:00.000Z', 'calls.csv', 3],
      ['2026-03-05T10:00:00.000Z', 'corrected.csv', 3],
      ['2026-03-06T11:00:00.000Z', 'corrected.csv', 4],
      ['2026-03-25T09:00:00.000Z', 'calls.csv', 6],
    ]);
    expect((await ask(engine, 'sources', {})).sources[0]).toEqual(original);
    const { rows: behind } = await ask(engine, 'eventRows', { eventId: rows[1]!.eventId });
    expect(behind[0]!.raw).toContain('"4"');
  });

  test('that are still wrong are refused again, and can be exported again', async () => {
    const { engine, bring } = await openedCase();
    await bring('calls.csv', TEXT, OPTIONS);
    const { files } = await ask(engine, 'rejectsExport', { source: 'calls.csv' });
    const half = files[0]!.text.replace('"soon"', '"06/03/2026 11:00:00"');
    expect(await bring('half.csv', half)).toMatchObject({ rows: 2, accepted: 1, rejected: 1 });
    const again = await ask(engine, 'rejectsExport', { source: 'half.csv' });
    expect(again.files).toMatchObject([{ rows: 1 }]);
    const whole = again.files[0]!.text.replace('4.47701E+11', '07700900001');
    expect(await bring('whole.csv', whole)).toMatchObject({ rows: 1, accepted: 1 });
  });

  test('of a file without a header come back by the place of their columns', async () => {
    const { engine, bring } = await openedCase();
    const rows = [
      '07700900001,07700900002,13/03/2026 09:00:00,60,Voice',
      '07700900001,07700900002,14/03/2026 09:00:00,60,Voice',
      '07700900001,07700900002,never,60,Voice',
      '07700900003,07700900002,15/03/2026 09:00:00,60,Voice',
    ];
    const file = await bring('bare.csv', `${rows.join('\n')}\n`, {
      kind: 'calls',
      map: { a: '#1', b: '#2', start: '#3', duration: '#4', type: '#5' },
    });
    expect(file).toMatchObject({ rows: 4, accepted: 3, rejected: 1 });
    const { files } = await ask(engine, 'rejectsExport', { source: 'bare.csv' });
    const copy = await bring('copy.csv', files[0]!.text.replace('never', '16/03/2026 09:00:00'));
    expect(copy).toMatchObject({ rows: 1, accepted: 1, correctionOf: file.sha256 });
  });
});
