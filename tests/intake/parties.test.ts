// Who took part: telephones, withheld callers, short codes, senders, pseudonyms, and numbers that a spreadsheet ruined.
import { describe, expect, test } from 'vitest';
import { readIn } from './readIn.ts';

const calls = (...others: readonly string[]): string =>
  `A Number,B Number,Start Time,Duration,Type\n${others
    .map((other, i) => `07700900001,${other},14/03/2026 09:00:${String(i).padStart(2, '0')},1,Voice`)
    .join('\n')}\n`;

describe('the other party', () => {
  test.each([
    '07700 900002',
    '447700900002',
    '+44 7700 900002',
    '0044 7700 900002',
    "'07700900002",
    '="07700900002"',
  ])('%s is one and the same telephone', (written) => {
    const cell = written.includes('"') ? `"${written.replaceAll('"', '""')}"` : written;
    expect(readIn(calls(cell)).events[0]?.b).toBe('+447700900002');
  });

  test('is kept as what it is', () => {
    const read = readIn(
      calls('07700900002', '020 7946 0001', '60060', '121', 'ROYALMAIL', '+33 6 00 00 00 00'),
    );
    expect(read.events.map((event) => event.b)).toEqual([
      '+447700900002',
      '+442079460001',
      'short:60060',
      'short:121',
      'sender:ROYALMAIL',
      '+33600000000',
    ]);
    expect([...read.numbers.entries()]).toEqual([
      ['+447700900001', 'mobile'],
      ['+447700900002', 'mobile'],
      ['+442079460001', 'landline'],
      ['short:60060', 'short-code'],
      ['short:121', 'voicemail'],
      ['sender:ROYALMAIL', 'text-sender'],
      ['+33600000000', 'mobile'],
    ]);
  });

  test.each(['Withheld', 'ANONYMOUS', 'private number', 'Unavailable', '', 'N/A', '0'])(
    '"%s" is nobody, and the event is kept',
    (word) => {
      const read = readIn(calls(word, '07700900002'));
      expect(read.events.map((event) => event.b)).toEqual([null, '+447700900002']);
      expect([...read.numbers.keys()]).toEqual(['+447700900001', '+447700900002']);
    },
  );

  test('a row in which nobody is given is rejected', () => {
    const read = readIn(
      'A Number,B Number,Start Time\nWithheld,,14/03/2026 09:00:00\n07700900001,,14/03/2026 09:00:00\n',
    );
    expect(read.rejected.map(({ line, code }) => [line, code])).toEqual([[2, 'PARTY_MISSING']]);
  });

  test('a data session has one party, whatever stands in the other column', () => {
    const read = readIn(
      'A Number,B Number,Start Time,Duration,Type\n07700900001,internet,14/03/2026 09:00:00,1,GPRS\n',
    );
    expect(read.events[0]).toMatchObject({ a: '+447700900001', b: null, type: 'data' });
    expect(read.numbers.has('sender:INTERNET')).toBe(false);
  });
});

describe('what a spreadsheet ruined', () => {
  test.each(['4.477E+11', '4.47701E+11', '7.7009E+09'])('%s is rejected, never guessed', (ruined) => {
    const read = readIn(calls(ruined, '07700900002'));
    expect(read.rejected).toMatchObject([{ line: 2, outcome: 'rejected', code: 'NUMBER_ROUNDED' }]);
    expect(read.rejected[0]?.raw).toContain(ruined);
    expect(read.events).toHaveLength(1);
  });

  test('a rounded IMEI or IMSI rejects its row; one that is merely none is left aside', () => {
    const read = readIn(
      [
        'A Number,B Number,Start Time,Duration,IMEI,IMSI',
        '07700900001,07700900002,14/03/2026 09:00:00,1,004999010640000,001019000000001',
        '07700900001,07700900002,14/03/2026 09:00:01,1,4.9999E+13,001019000000001',
        '07700900001,07700900002,14/03/2026 09:00:02,1,100499000000000,001019000000001',
        '07700900001,07700900002,14/03/2026 09:00:03,1,004999010640000,1.01901E+12',
        '07700900001,07700900002,14/03/2026 09:00:04,1,not one,001019000000001',
        '',
      ].join('\n'),
    );
    expect(read.rejected.map(({ line, code }) => [line, code])).toEqual([
      [3, 'IMEI_ROUNDED'],
      [4, 'IMEI_ROUNDED'],
      [5, 'IMSI_ROUNDED'],
    ]);
    expect(read.events.map(({ line, imei }) => [line, imei])).toEqual([
      [2, '00499901064000'],
      [6, null],
    ]);
    expect(read.trailer.warnings.join(' ')).toContain('IMEI');
  });
});

describe('pseudonyms', () => {
  test('are kept as they stand: 0, leading zeros and capitals tell people apart', () => {
    const read = readIn('source,target,timestamp\n0,385,134\n007,7,135\nAb,aB,136\n', { numbers: 'opaque' });
    expect(read.events.map(({ a, b }) => [a, b])).toEqual([
      ['0', '385'],
      ['007', '7'],
      ['Ab', 'aB'],
    ]);
    expect(new Set(read.numbers.values())).toEqual(new Set(['opaque']));
  });
});

describe("the record's own number", () => {
  const rows = [
    'MSISDN,Other Party,Start Time,Direction,Type',
    '07700900001,07700900002,14/03/2026 09:00:00,OUT,Voice',
    '07700900001,07700900003,14/03/2026 10:00:00,IN,SMS',
    '',
  ].join('\n');

  test('stands first in incoming rows too, and those are turned round', () => {
    expect(readIn(rows).events.map(({ a, b, side }) => [a, b, side])).toEqual([
      ['+447700900001', '+447700900002', 1],
      ['+447700900003', '+447700900001', 2],
    ]);
  });

  test('is given by the user where no column has it', () => {
    const without = rows.replaceAll(/^(?:MSISDN|07700900001),/gm, '');
    const read = readIn(without, { subject: '07700 900001' });
    expect(read.events.map(({ a, b }) => [a, b])).toEqual([
      ['+447700900001', '+447700900002'],
      ['+447700900003', '+447700900001'],
    ]);
  });

  test('is the caller in incoming rows where the second party is the one that stays', () => {
    const read = readIn(
      [
        'Calling Number,Called Number,Start Time,Direction',
        '07700900001,07700900002,14/03/2026 09:00:00,OUT',
        '07700900003,07700900001,14/03/2026 10:00:00,IN',
        '07700900004,07700900001,14/03/2026 11:00:00,IN',
        '',
      ].join('\n'),
    );
    expect(read.events.map(({ a, b, side }) => [a, b, side])).toEqual([
      ['+447700900001', '+447700900002', 1],
      ['+447700900003', '+447700900001', 2],
      ['+447700900004', '+447700900001', 2],
    ]);
  });
});

describe('a number that calls are forwarded to', () => {
  test('is tied to the one that was called, whichever side of the row that stands on', () => {
    const { events, facts } = readIn(
      [
        'Target No,B Party No,Start Time,Call Type,Call Fow No',
        '07700900001,07700900002,14/03/2026 09:00:00,OUT,07700900008',
        '07700900001,07700900003,14/03/2026 10:00:00,IN,07700900009',
        '07700900001,07700900003,14/03/2026 11:00:00,IN,',
        '',
      ].join('\n'),
    );
    expect(events).toHaveLength(3);
    expect(
      facts.map(({ line, beside, entities, links }) => [
        line,
        beside,
        entities.map(({ key }) => key),
        links[0]?.label,
      ]),
    ).toEqual([
      [2, true, ['+447700900002', '+447700900008'], 'calls forwarded to'],
      [3, true, ['+447700900001', '+447700900009'], 'calls forwarded to'],
    ]);
  });
});
