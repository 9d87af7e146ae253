// Rows that an authorisation does not cover are warned of before and after an import, marked wherever they are shown, and listed.
import { describe, expect, test } from 'vitest';
import { importOptions } from '../../src/contract/importShapes.ts';
import { record } from './callRecords.ts';
import { ask, errorOf, openedCase } from './startedEngine.ts';

const ROWS = [
  '07700900001,07700900002,14/03/2026 09:00:00,60,Voice',
  '07700900003,07700900004,14/03/2026 10:00:00,60,Voice',
  '07700900002,07700900001,20/03/2026 09:00:00,60,Voice',
  '07700900003,07700900002,20/03/2026 09:00:00,60,Voice',
  '07700900001,07700900002,14/03/2026 09:00:00,60,Voice',
];
const OPTIONS = {
  authorisation: 'AA/2026/1',
  authorisedFrom: '2026-03-01',
  authorisedTo: '2026-03-15',
  authorisedSubject: '07700 900001, 00499901064000',
  purpose: 'Prevention and detection of serious crime',
};

describe('an authorisation of a subject and a period', () => {
  test('is held against the rows of a trial, which also counts what repeats', async () => {
    const { engine, write } = await openedCase();
    const preview = await ask(engine, 'importPreview', {
      path: write('calls.csv', record(...ROWS)),
      options: OPTIONS,
    });
    expect(preview.tested).toMatchObject({ rows: 5, accepted: 4, duplicates: 1, rejected: 0 });
    expect(preview.tested.problems).toMatchObject([
      { code: 'DUPLICATE_IN_FILE', count: 1, firstLine: 6, raw: ROWS[4] },
    ]);
    expect(preview.warnings.filter((warning) => warning.includes('excess disclosure'))).toEqual([
      expect.stringMatching(/^2 rows fall outside the authorised period/),
      expect.stringMatching(
        /^2 rows concern neither as a party nor by handset or SIM the authorised subject/,
      ),
    ]);
    expect((await ask(engine, 'sources', {})).sources).toEqual([]);
  });

  test('marks the rows that it does not cover, in the call table, behind ties and events, and in the ledger', async () => {
    const { engine, bring } = await openedCase();
    const file = await bring('calls.csv', record(...ROWS), OPTIONS);
    expect(file).toMatchObject({ accepted: 4, authorisation: 'AA/2026/1', marking: 'OFFICIAL-SENSITIVE' });
    expect(file.authorised).toEqual({
      subject: '+447700900001, imei:00499901064000, imsi:00499901064000',
      from: Date.UTC(2026, 2, 1),
      to: Date.UTC(2026, 2, 16),
      purpose: OPTIONS.purpose,
    });
    expect(file.warnings.filter((warning) => warning.includes('excess disclosure'))).toHaveLength(2);
    const { rows } = await ask(engine, 'events', {});
    const marks = [
      [2, undefined],
      [3, 'subject'],
      [4, 'period'],
      [5, 'period and subject'],
    ];
    expect(rows.map(({ line, outside }) => [line, outside])).toEqual(marks);
    for (const { eventId, line, outside } of rows)
      expect(
        (await ask(engine, 'eventRows', { eventId })).rows.map((row) => [row.line, row.outside]),
      ).toEqual([[line, outside]]);
    const { links } = await ask(engine, 'among', { ids: ['+447700900001', '+447700900002'] });
    const behind = await ask(engine, 'linkRows', { link: links[0]!.id });
    expect(behind.rows.map((row) => [row.line, row.outside])).toEqual([marks[0], marks[2]]);
    const ledger = await ask(engine, 'ledger', {
      source: 'calls.csv',
      outcome: 'outside',
      offset: 1,
      limit: 2,
    });
    expect(ledger.total).toBe(3);
    expect(ledger.rows.map(({ line, outcome, raw }) => [line, outcome, raw])).toEqual([
      [4, 'outside', ROWS[2]],
      [5, 'outside', ROWS[3]],
    ]);
  });

  test('covers rows by the handset or the SIM of its subject, whatever number used it', async () => {
    const { engine, bring } = await openedCase();
    const text = [
      'A Number,B Number,Start Time,Duration,IMEI',
      '07700900008,07700900009,14/03/2026 09:00:00,1,004999010640007',
      '07700900008,07700900009,14/03/2026 10:00:00,1,004999010640015',
      '',
    ].join('\n');
    await bring('calls.csv', text, { authorisedSubject: '00499901064000' });
    const { rows } = await ask(engine, 'events', {});
    expect(rows.map(({ outside }) => outside)).toEqual([undefined, 'subject']);
  });

  test('of words that name nobody is refused before anything is read', async () => {
    const { engine, write } = await openedCase();
    const path = write('calls.csv', record(...ROWS));
    const options = importOptions.parse({ authorisedSubject: 'the usual' });
    expect(await errorOf(engine, 'importRun', { path, options })).toMatchObject({
      code: 'OPTION_INVALID',
      data: { name: 'authorised-subject', value: 'the usual' },
    });
  });

  test('that was not given marks nothing', async () => {
    const { engine, bring } = await openedCase();
    const file = await bring('calls.csv', record(...ROWS));
    expect(file).toMatchObject({ authorisation: null, authorised: null });
    expect((await ask(engine, 'events', {})).rows.every(({ outside }) => outside === undefined)).toBe(true);
    expect(await ask(engine, 'ledger', { source: 'calls.csv', outcome: 'outside' })).toMatchObject({
      total: 0,
    });
  });
});
