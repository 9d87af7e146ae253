// Ctrl+C in the middle of an import or an export ends with 5, and nothing is written.
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { largeRecord } from '../engine/callRecords.ts';
import { contentsOf } from '../engine/caseContents.ts';
import { olderNode } from './olderNode.ts';
import { folderWithCase, json, plumbline } from './plumbline.ts';

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

/** How often a process has a file open. */
const opened = (processId: number, path: string): number =>
  orNone(() => readdirSync(`/proc/${processId}/fd`)).filter((name) =>
    orNone(() => [readlinkSync(`/proc/${processId}/fd/${name}`)]).includes(path),
  ).length;

/** Waits until the file is open so many times, then does to the whole group what a terminal does at Ctrl+C. */
async function interrupt(processId: number, file: string, times = 1): Promise<void> {
  while (existsSync(`/proc/${processId}`)) {
    if (family(processId).some((one) => opened(one, file) >= times)) {
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

describe.skipIf(!hasProc)('an interrupt in the middle of an export', () => {
  test.each(NODES)('under %s ends with 5, and leaves no file and no entry', async (_name, node) => {
    const folder = await folderWithCase({ 'record.csv': largeRecord(100_000) });
    await json(folder, ['import', 'test.plumb', 'record.csv']);
    const path = join(folder, 'test.plumb');
    const [before, files] = [contentsOf(path), readdirSync(folder).sort()];
    const words = ['network', 'test.plumb', '--whole', '--format', 'anx', '--out', 'whole.anx'];
    const { status, out, err } = await plumbline(folder, words, {
      node,
      // The second time it is the thread that makes the document.
      onStart: (processId) => void interrupt(processId, path, 2),
    });
    expect([status, out]).toEqual([5, '']);
    expect(err).toMatch(/^CANCELLED [^\n]+\n$/);
    expect(contentsOf(path)).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(files);
  });
});
