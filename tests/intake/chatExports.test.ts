// Chats that their app sent as text: who wrote what to whom and when, in either of the ways in which they are written.
import { expect, test } from 'vitest';
import { readIn } from './readIn.ts';

const SUBJECT = { subject: '07700900001' };
const [own, other] = ['+447700900001', '+447700900002'];

test('a chat of two is read with its dashes, a message over several lines whole, a notice as no message', () => {
  const { opened, events, rejected } = readIn(
    [
      '13/07/2026, 10:00 - Messages and calls are end-to-end encrypted.',
      '13/07/2026, 10:00 - +44 7700 900002: u about',
      '13/07/2026, 10:01 - +44 7700 900001: ye: 2 for 15',
      'in 10',
      '13/07/2026, 10:02 - +44 7700 900002: This message was deleted',
    ].join('\n'),
    SUBJECT,
  );
  expect(opened.kind).toBe('extraction');
  expect(events.map(({ line, at, a, b, text }) => [line, at.slice(11, 16), a, b, text])).toEqual([
    [2, '09:00', other, own, 'u about'],
    [3, '09:01', own, other, 'ye: 2 for 15\nin 10'],
    [5, '09:02', other, own, '[deleted]'],
  ]);
  expect(rejected.map(({ line, code }) => [line, code])).toEqual([[1, 'ROW_NOT_A_RECORD']]);
});

test('a chat with brackets and clocks of twelve hours is read, and "You" is the subject', () => {
  const { events } = readIn(
    '[3/25/26, 9:05:01\u202fPM] Jerry: u up\r\n\u200e[3/25/26, 9:06:00\u202fPM] You: ye\r\n',
    SUBJECT,
  );
  expect(events.map(({ at, a, b, text }) => [at, a, b, text])).toEqual([
    ['2026-03-25T21:05:01.000Z', 'Jerry', own, 'u up'],
    ['2026-03-25T21:06:00.000Z', own, 'Jerry', 'ye'],
  ]);
});

test('in a group nothing says who read a message', () => {
  const { events } = readIn(
    ['Jerry', 'Teddy', 'Pat'].map((who, i) => `1${i}/03/2026, 10:0${i} - ${who}: yo`).join('\n'),
    SUBJECT,
  );
  expect(events.map(({ a, b }) => [a, b])).toEqual([
    ['Jerry', null],
    ['Teddy', null],
    ['Pat', null],
  ]);
});
