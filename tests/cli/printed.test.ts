// What the commands print for a person.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWithCase, plumbline, RECORD } from './plumbline.ts';

describe('without --json', () => {
  test('a command prints a table for a person', async () => {
    const folder = await folderWithCase({ 'record.csv': RECORD });
    await plumbline(folder, ['import', 'test.plumb', 'record.csv']);
    const { status, out, err } = await plumbline(folder, ['numbers', 'test.plumb']);
    expect([status, err]).toEqual([0, '']);
    const [head, first] = out.split('\n');
    expect(head).toMatch(/^Number +Kind +Region +Events +Contacts +First seen +Last seen$/);
    expect(first).toMatch(/^\+447700900001 +mobile +GB +3 +2 +2026-03-14 09:00:00Z +2026-03-14 10:00:00Z$/);
  });

  test('what a file holds cannot command the terminal', async () => {
    const folder = await folderWithCase();
    writeFileSync(
      join(folder, 'evil.csv'),
      'Calling Number,Called Number,Start Time\n07700900001,"\u001b[2J\u001b]0;evil\u0007",14/03/2026 09:00:00\nx,y,\u001b[31mred\n',
    );
    await plumbline(folder, ['import', 'test.plumb', 'evil.csv']);
    for (const words of [
      ['numbers', 'test.plumb'],
      ['ledger', 'test.plumb', 'evil.csv'],
      ['search', 'test.plumb', 'evil'],
    ]) {
      const { out, err } = await plumbline(folder, words);
      expect((out + err).replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    }
  });
});
