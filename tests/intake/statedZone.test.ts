// A file that states the zone of its times is read in it, unless somebody asks for another; local time is the usual zone's.
import { describe, expect, test } from 'vitest';
import { readIn } from './readIn.ts';

const ROW = '07700900001,07700900002,2025-07-13 10:00:00,60';
const read = (header: string, preamble: readonly string[] = [], zone: string | null = null) => {
  const { events, trailer } = readIn([...preamble, header, ROW, ''].join('\n'), { zone });
  return { at: events[0]?.at, notes: trailer.warnings.join(' ') };
};

const PLAIN = 'A number,B number,Start time,Duration';
const LONDON = '2025-07-13T09:00:00.000Z';
const UTC = '2025-07-13T10:00:00.000Z';

describe('the zone of a file’s times', () => {
  test.each([
    ['A number,B number,Start time (UTC),Duration', [], UTC],
    ['A number,B number,START_TIME_UTC,Duration', [], UTC],
    ['A number,B number,Start time [GMT],Duration (s)', [], UTC],
    ['A number,B number,Start time (UTC+02:00),Duration', [], '2025-07-13T08:00:00.000Z'],
    ['A number,B number,Start time (local),Duration', [], LONDON],
    [PLAIN, ['Example Telecom disclosure', 'Times are UTC', ''], UTC],
    [PLAIN, ['All timestamps in GMT'], UTC],
    [PLAIN, ['Time zone: Europe/Paris'], '2025-07-13T08:00:00.000Z'],
    [PLAIN, ['Times are GMT/BST as applicable'], LONDON],
    [PLAIN, ['Request GMT-4471 made by unit 7'], LONDON],
    [PLAIN, [], LONDON],
  ])('%s after %j is %s', (header, preamble, at) => {
    expect(read(header, preamble).at).toBe(at);
  });

  test('is told with where it is stated', () => {
    expect(read('A number,B number,Start time (UTC),Duration').notes).toContain(
      'Times are read as UTC: the header "Start time (UTC)" says so.',
    );
  });

  test('is the one asked for, whatever the file says, and that they differ is told', () => {
    const asked = read('A number,B number,Start time (UTC),Duration', [], 'Europe/London');
    expect(asked.at).toBe(LONDON);
    expect(asked.notes).toContain('although the header "Start time (UTC)" says UTC');
  });
});
