// An engine as the hosts start it, with real case files and real import threads, in a folder that is gone after the test.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach } from 'vitest';
import type { Answer, CallName, Params } from '../../src/contract/calls.ts';
import { Failure, type Result } from '../../src/contract/errors.ts';
import type { SourceFile } from '../../src/contract/shapes.ts';
import { createEngine } from '../../src/engine.ts';
import type { CallControl, Engine } from '../../src/engineTypes.ts';

export const PASSPHRASE = 'correct horse battery staple';
/** The moment at which every test happens. */
export const NOW = Date.UTC(2026, 4, 1, 12);

const endings: (() => void)[] = [];
afterEach(() => {
  for (const end of endings.splice(0).reverse()) end();
});

/** A folder that is gone after the test. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-engine-'));
  endings.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }));
  return folder;
}

function newEngine(): Engine {
  let count = 0;
  return createEngine({
    now: () => NOW,
    randomBytes: (length) => new Uint8Array(length).fill(count++),
    who: 'tester',
    appVersion: '0.0.0',
    workerScript: new URL('../../src/worker.ts', import.meta.url),
  });
}

export function startedEngine(): Engine {
  const engine = newEngine();
  endings.push(() => engine.close());
  return engine;
}

/** An engine with a folder of its own that serve every test of a file, and are gone after the last. */
export function engineOfFile(): { engine: Engine; folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-engine-'));
  const engine = newEngine();
  afterAll(() => {
    engine.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  });
  return { engine, folder };
}

/** The answer to a call; throws `Failure` with the contract's error where there is none. */
export async function ask<N extends CallName>(
  engine: Engine,
  name: N,
  params: Params<N>,
  control?: CallControl,
): Promise<Answer<N>> {
  const result = (await engine.call(name, params, control)) as Result<Answer<N>>;
  if (!result.ok) throw new Failure(result.error);
  return result.value;
}

/** The error that a call ends with; throws where it succeeds. */
export async function errorOf<N extends CallName>(
  engine: Engine,
  name: N,
  params: Params<N>,
  control?: CallControl,
) {
  const result = await engine.call(name, params, control);
  if (result.ok) throw new Error(`${name} succeeded.`);
  return result.error;
}

export type OpenedCase = {
  engine: Engine;
  folder: string;
  casePath: string;
  /** Writes a file beside the case and answers its path. */
  write: (name: string, bytes: string | Uint8Array) => string;
  /** Writes a file and imports it. */
  bring: (
    name: string,
    bytes: string | Uint8Array,
    options?: Params<'importRun'>['options'],
  ) => Promise<SourceFile>;
};

/** An engine with a new, empty case open. */
export async function openedCase(folder = freshFolder()): Promise<OpenedCase> {
  const engine = startedEngine();
  const casePath = join(folder, 'test.plumb');
  await ask(engine, 'caseCreate', { path: casePath, operation: 'Test', passphrase: PASSPHRASE });
  const write = (name: string, bytes: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };
  const bring: OpenedCase['bring'] = async (name, bytes, options = {}) => {
    const { files } = await ask(engine, 'importRun', { path: write(name, bytes), options });
    const [file] = files;
    if (!file || files.length !== 1) throw new Error('One file was imported as several.');
    return file;
  };
  return { engine, folder, casePath, write, bring };
}
