// One run of the command line: an engine, its passphrase, how answers are printed, and the exit status.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import type { Answer, CallName, Params, Progress } from '../../src/contract/calls.ts';
import {
  type ErrorCode,
  Failure,
  fail,
  type PlumblineError,
  type Result,
} from '../../src/contract/errors.ts';
import { wordingOf } from '../../src/contract/errorWording.ts';
import { createEngine } from '../../src/engine.ts';
import type { Engine } from '../../src/engineTypes.ts';

const APP_VERSION = (
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
).version;

/** The exit status that each error ends with; all others of the input are 3. */
const STATUS: Partial<Record<ErrorCode, number>> = {
  CASE_NOT_FOUND: 4,
  CASE_NOT_A_CASE: 4,
  CASE_PASSPHRASE_WRONG: 4,
  CASE_NEWER: 4,
  CASE_DAMAGED: 4,
  CASE_IN_USE: 4,
  CASE_READ_ONLY: 4,
  AUDIT_BROKEN: 4,
  PASSPHRASE_MISSING: 4,
  CALL_INVALID: 2,
  OPTION_INVALID: 2,
  CANCELLED: 5,
  INTERNAL: 1,
};

export const statusOf = (error: PlumblineError): number => STATUS[error.code] ?? 3;

/** What went wrong within, for whoever asks for it by the variable PLUMBLINE_TRACE. */
const traces: string[] = [];
const keepTrace = (incident: string, error: unknown): void =>
  void traces.push(`incident ${incident}: ${error instanceof Error ? error.stack : String(error)}\n`);

/** One line on standard error: the code, then what to do. Answers the exit status. */
export function printError(error: PlumblineError): number {
  process.stderr.write(`${error.code} ${wordingOf(error).replace(/\s+/g, ' ')}\n`);
  if (process.env.PLUMBLINE_TRACE) process.stderr.write(traces.join(''));
  return statusOf(error);
}

/** The error for something that the command line itself did not expect. */
export function unexpected(error: unknown): PlumblineError {
  const incident = randomBytes(4).toString('hex');
  keepTrace(incident, error);
  return { code: 'INTERNAL', data: { incident } };
}

/** The script of the engine's threads, built where this file is. */
const workerScript = (): URL =>
  import.meta.url.endsWith('.ts')
    ? new URL('../../src/worker.ts', import.meta.url)
    : new URL('./worker.mjs', import.meta.url);

export function startEngine(): Engine {
  return createEngine({
    now: Date.now,
    randomBytes: (count) => randomBytes(count),
    who: userInfo().username,
    appVersion: APP_VERSION,
    workerScript: workerScript(),
    tellIncident: keepTrace,
  });
}

export { APP_VERSION };

/** The passphrase from a file's first line or from the variable; never from an argument. */
export function passphraseOf(file: string | undefined): string {
  if (file !== undefined) {
    try {
      const [first = ''] = readFileSync(file, 'utf8')
        .replace(/^\uFEFF/, '')
        .split(/\r?\n/);
      return first === '' ? fail('PASSPHRASE_MISSING', {}) : first;
    } catch (error) {
      if (error instanceof Failure) throw error;
      return fail('FILE_NOT_READABLE', { path: file });
    }
  }
  const fromVariable = process.env.PLUMBLINE_PASSPHRASE;
  return fromVariable ? fromVariable : fail('PASSPHRASE_MISSING', {});
}

/** Progress goes to standard error, and only to a terminal. */
function progressLine(progress: Progress): void {
  if (!process.stderr.isTTY) return;
  const share = progress.total > 0 ? ` ${Math.floor((100 * progress.done) / progress.total)}%` : '';
  process.stderr.write(`\r\u001b[K${progress.stage}${share}`);
}

let interrupted = false;

/** Does work that Ctrl+C cancels; what comes after a Ctrl+C is cancelled before it begins. */
export async function cancellable<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const cancel = (): void => {
    interrupted = true;
    controller.abort();
  };
  if (interrupted) cancel();
  // Stays in place until the work ends: the same signal may come twice, from a terminal and from a parent.
  process.on('SIGINT', cancel);
  process.on('SIGTERM', cancel);
  try {
    return await work(controller.signal);
  } finally {
    process.off('SIGINT', cancel);
    process.off('SIGTERM', cancel);
  }
}

/** Makes a call that Ctrl+C cancels; throws `Failure` where it did not succeed. */
export const ask = <N extends CallName>(engine: Engine, name: N, params: Params<N>): Promise<Answer<N>> =>
  cancellable(async (signal) => {
    const result = (await engine.call(name, params, { signal, onProgress: progressLine })) as Result<
      Answer<N>
    >;
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
    if (!result.ok) throw new Failure(result.error);
    return result.value;
  });
