// Runs the `plumbline` command as a user would, in a process of its own, and shows what it printed and how it ended.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach } from 'vitest';

const script = fileURLToPath(new URL('../../main/cli/plumbline.mjs', import.meta.url));
export const PASSPHRASE = 'correct horse battery staple';

export type Ran = { status: number | null; out: string; err: string };
export type RunOptions = {
  node?: string;
  passphrase?: string | null;
  /** Told of the process's number once it runs. */
  onStart?: (processId: number) => void;
};

const endings = { test: [] as (() => void)[], file: [] as (() => void)[] };
const end = (list: (() => void)[]) => () => {
  for (const one of list.splice(0).reverse()) one();
};
afterEach(end(endings.test));
afterAll(end(endings.file));

/** A folder that is gone after the test, or after all tests of the file. */
export function freshFolder(until: 'test' | 'file' = 'test'): string {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-cli-'));
  endings[until].push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }));
  return folder;
}

const configDir = mkdtempSync(join(tmpdir(), 'plumbline-cli-config-'));
process.once('exit', () => rmSync(configDir, { recursive: true, force: true }));

/** Runs one command in a folder; its passphrase is in the variable unless `passphrase` is null. */
export async function plumbline(
  folder: string,
  words: readonly string[],
  options: RunOptions = {},
): Promise<Ran> {
  const { PLUMBLINE_PASSPHRASE: _, ...env } = process.env;
  const passphrase = options.passphrase === undefined ? PASSPHRASE : options.passphrase;
  const child = spawn(options.node ?? process.execPath, [script, ...words], {
    cwd: folder,
    env: {
      ...env,
      PLUMBLINE_CONFIG_DIR: configDir,
      ...(passphrase === null ? {} : { PLUMBLINE_PASSPHRASE: passphrase }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, to which a signal can be sent as a terminal does it.
    detached: true,
  });
  const parts = { out: [] as Buffer[], err: [] as Buffer[] };
  child.stdout.on('data', (part: Buffer) => parts.out.push(part));
  child.stderr.on('data', (part: Buffer) => parts.err.push(part));
  options.onStart?.(child.pid ?? 0);
  const [status] = (await once(child, 'close')) as [number | null];
  const text = (list: Buffer[]): string => Buffer.concat(list).toString('utf8');
  return { status, out: text(parts.out), err: text(parts.err) };
}

/** The one JSON document that a command prints; throws where it failed or printed anything else. */
export async function json(folder: string, words: readonly string[], options?: RunOptions): Promise<unknown> {
  const ran = await plumbline(folder, [...words, '--json'], options);
  if (ran.status !== 0) throw new Error(`plumbline ${words.join(' ')} ended with ${ran.status}: ${ran.err}`);
  if (ran.err !== '') throw new Error(`plumbline ${words.join(' ')} said: ${ran.err}`);
  return JSON.parse(ran.out);
}

export const RECORD = [
  'Calling Number,Called Number,Start Time,Duration,Type,IMEI,IMSI',
  '07700900001,07700900002,14/03/2026 09:00:00,60,Voice,00499901064000,001019000000001',
  '07700900001,07700900002,14/03/2026 09:10:00,,SMS,00499901064001,001019000000001',
  '07700900003,07700900001,14/03/2026 10:00:00,5,Voice,,',
  '07700900003,07700900001,14/03/2026 10:00:00,5,Voice,,',
  '4.477E+11,07700900001,14/03/2026 10:00:00,5,Voice,,',
  '',
].join('\r\n');

/** A folder with an empty case in it, and files beside the case. */
export async function folderWithCase(
  files: Record<string, string> = {},
  until: 'test' | 'file' = 'test',
): Promise<string> {
  const folder = freshFolder(until);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  await json(folder, ['init', 'test.plumb', '--operation', 'Test']);
  return folder;
}
