// Rows of a file leave the case by its ledger or a copy to be corrected: those that may be restricted with a reason only.
import { describe, expect, test } from 'vitest';
import { ask, errorOf, openedCase } from './startedEngine.ts';

const REPORTS = [
  'URN,Date,Grade,Text',
  'INT-2026-000001,01/02/2026,2B P,"Callers ring 07700 900101."',
  'INT-2026-000001,01/02/2026,2B P,"Callers ring 07700 900101."',
  '',
].join('\n');
const CALLS = [
  'Calling Number,Called Number,Date,Time,Duration,Call Type',
  '07700900101,07700900102,13/03/2026,10:00:00,12,Voice',
  '4.47701E+11,07700900102,14/03/2026,10:00:00,12,Voice',
  '',
].join('\n');

describe('a ledger that leaves the case', () => {
  test('of a file with grades has no words of its rows, unless a reason is given, which the audit chain keeps', async () => {
    const { engine, bring } = await openedCase();
    await bring('reports.csv', REPORTS);
    const bare = await ask(engine, 'ledgerExport', { source: 'reports.csv' });
    expect(bare).toMatchObject({ name: 'reports ledger.csv', rows: 1, wordsLeftOut: true });
    expect(bare.text).toContain('"duplicate"');
    expect(bare.text).not.toContain('900101');
    const asked = { source: 'reports.csv', includeRestricted: true };
    expect((await errorOf(engine, 'ledgerExport', asked)).code).toBe('OPTION_INVALID');
    const whole = await ask(engine, 'ledgerExport', { ...asked, reason: 'Sent back to its unit' });
    expect(whole).toMatchObject({ wordsLeftOut: false });
    expect(whole.text).toContain('900101');
    const { entries, valid } = await ask(engine, 'audit', {});
    expect(valid).toBe(true);
    expect(JSON.parse(entries.at(-1)!.detail)).toMatchObject({
      what: 'ledger',
      wordsLeftOut: false,
      reason: 'Sent back to its unit',
    });
  });

  test('of call records has them, and is narrowed as it is on the page', async () => {
    const { engine, bring } = await openedCase();
    await bring('calls.csv', CALLS);
    const { text, wordsLeftOut } = await ask(engine, 'ledgerExport', { source: 'calls.csv' });
    expect(wordsLeftOut).toBe(false);
    expect(text).toContain('4.47701E+11');
    const none = await ask(engine, 'ledgerExport', { source: 'calls.csv', outcome: 'duplicate' });
    expect(none.rows).toBe(0);
    expect(none.text).not.toContain('4.47701E+11');
  });
});

test('refused rows of a file with grades are written out with a reason only', async () => {
  const { engine, bring } = await openedCase();
  await bring(
    'people.csv',
    'Name,DOB,Role,Mobile,Grade\nJonas Example,01/01/1990,associate,4.47701E+11,3EP\n',
  );
  const asked = { source: 'people.csv' };
  expect(await errorOf(engine, 'rejectsExport', asked)).toEqual({
    code: 'ROWS_RESTRICTED',
    data: { file: 'people.csv' },
  });
  const wish = { ...asked, includeRestricted: true, reason: 'To be corrected by the unit' };
  await ask(engine, 'rejectsExport', wish);
  const { entries } = await ask(engine, 'audit', {});
  expect(JSON.parse(entries.at(-1)!.detail)).toMatchObject({ restricted: true, reason: wish.reason });
});
