// Ctrl+C in the middle of an import ends with 5, and nothing is written.
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { largeRecord } from '../engine/callRecords.ts';
import { contentsOf } from '../engine/caseContents.ts';
import { olderNode } from './olderNode.ts';
import { folderWithCase, plumbline } from './plumbline.ts';

const hasProc = existsSync('/proc/self/fd');
if (!hasProc) process.stdout.write('SKIPPED: interrupted imports, because open files cannot be seen here.\n');

const orNone = <T>(look: () => T[]): T[] => {
  try {
    return look();
  } catch {
    return [];
  }
};

/** A process and those that it started. */
const family = (processId: number): number[] => [
  processId,
  ...orNone(() =>
    readFileSync(`/proc/${processId}/task/${processId}/children`, 'utf8').split(/\s+/).filter(Boolean),
  )
    .map(Number)
    .flatMap(family),
];

const opensFile = (processId: number, path: string): boolean =>
  orNone(() => readdirSync(`/proc/${processId}/fd`)).some((name) =>
    orNone(() => [readlinkSync(`/proc/${processId}/fd/${name}`)]).includes(path),
  );

/** Waits until the file is being read, then does to the whole group what a terminal does at Ctrl+C. */
async function interrupt(processId: number, file: string): Promise<void> {
  while (existsSync(`/proc/${processId}`)) {
    if (family(processId).some((one) => opensFile(one, file))) {
      process.kill(-processId, 'SIGINT');
      return;
    }
    await pause(10);
  }
}

const large = largeRecord(300_000);
const NODES: [string, string | undefined][] = [['the Node of the project', process.execPath]];
if (olderNode) NODES.push(["the machine's older Node", olderNode]);

describe.skipIf(!hasProc)('an interrupt in the middle of an import', () => {
  test.each(NODES)('under %s ends with 5, and nothing is written', async (_name, node) => {
    const folder = await folderWithCase({ 'large.csv': large });
    const path = join(folder, 'test.plumb');
    const before = contentsOf(path);
    const { status, out, err } = await plumbline(folder, ['import', 'test.plumb', 'large.csv', '--json'], {
      node,
      onStart: (processId) => void interrupt(processId, join(folder, 'large.csv')),
    });
    expect([status, out]).toEqual([5, '']);
    expect(err).toMatch(/^CANCELLED [^\n]+\n$/);
    expect(contentsOf(path)).toEqual(before);
  });
});
