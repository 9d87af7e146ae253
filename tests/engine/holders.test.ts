// Who may hold a line's number: what lists of custody and of top-ups bring to it, from the file to the claim.
import { describe, expect, test } from 'vitest';
import { record } from './callRecords.ts';
import { ask, openedCase } from './startedEngine.ts';

const LINE = '+447700900001';

describe('lists that tell of holders', () => {
  test('a number topped up in the same visits is a claim about the line', async () => {
    const opened = await openedCase();
    await opened.bring(
      'calls.csv',
      record(
        '07700900001,07700900002,14/03/2026 09:00:00,60,Voice',
        '07700900001,07700900003,15/03/2026 09:00:00,60,Voice',
      ),
    );
    await opened.bring(
      'top-ups.csv',
      [
        'Number,Date,Amount,Voucher number,Shop',
        '07700900001,02/03/2026 10:00,10.00,1001,Corner shop',
        '07700900009,02/03/2026 10:04,10.00,1002,Corner shop',
        '07700900001,09/03/2026 17:30,10.00,1003,Corner shop',
        '07700900009,09/03/2026 17:31,10.00,1004,Corner shop',
        '07700900008,09/03/2026 19:31,10.00,1005,Corner shop',
        '',
      ].join('\n'),
    );
    const { holders } = await ask(opened.engine, 'roles', { line: LINE });
    expect(holders.filter(({ basis }) => basis === 'same top-up')).toMatchObject([
      { number: LINE, holder: '+447700900009', grade: 'moderate' },
    ]);
  });
});
