// Writes the demonstration case: invented files on disk first, then imported like any user's, with the truth beside them.
import { closeSync, existsSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Answer, ParsedParams } from '../contract/calls.ts';
import { fail } from '../contract/errors.ts';
import { importOptions } from '../contract/importShapes.ts';
import { type DemonstrationFile, generateDemonstration } from '../demonstration/index.ts';
import type { CallControl } from '../engineTypes.ts';
import { importRun } from './importCalls.ts';
import { closeCase, create, type EngineState } from './openCase.ts';

const LINES_A_WRITE = 2000;

/** Writes a file's lines, yielding between stretches so that a cancel is heard. */
async function writeLines(
  path: string,
  file: DemonstrationFile,
  signal: AbortSignal | undefined,
): Promise<void> {
  const out = openSync(path, 'w', 0o600);
  try {
    let held: string[] = [];
    const flush = async (): Promise<void> => {
      writeSync(out, `${held.join('\r\n')}\r\n`);
      held = [];
      await new Promise((resolve) => setImmediate(resolve));
      if (signal?.aborted) fail('CANCELLED', {});
    };
    for (const line of file.lines()) {
      held.push(line);
      if (held.length >= LINES_A_WRITE) await flush();
    }
    if (held.length > 0) await flush();
  } finally {
    closeSync(out);
  }
}

/** Makes the case `path` from a seed; its files go to `NAME-files` beside it, the truth to `truth` or `NAME-truth.json`. */
export async function demoCreate(
  state: EngineState,
  { path, passphrase, events, seed, truth: truthPath }: ParsedParams<'demoCreate'>,
  control: CallControl,
): Promise<Answer<'demoCreate'>> {
  const stem = path.replace(/\.plumb$/i, '');
  const folder = `${stem}-files`;
  if (existsSync(folder)) fail('CASE_EXISTS', { path: folder });
  const { files, truth } = generateDemonstration({ seed, events });
  create(state, path, `Demonstration ${seed}`, passphrase);
  mkdirSync(folder, { recursive: true });
  const total = files.length * 2;
  let done = 0;
  const tell = (stage: string): void => control.onProgress?.({ stage, done: done++, total });
  for (const file of files) {
    tell(`Writing ${file.name}`);
    await writeLines(join(folder, file.name), file, control.signal);
  }
  for (const file of files) {
    tell(`Importing ${file.name}`);
    const options = importOptions.parse({});
    await importRun(state, { path: join(folder, file.name), options }, { signal: control.signal });
  }
  const truthFile = truthPath ?? `${stem}-truth.json`;
  await writeFile(truthFile, `${JSON.stringify(truth, null, 1)}\n`, { mode: 0o600 });
  if (control.signal?.aborted) closeCase(state);
  return { case: path, truth: truthFile, events: truth.events.distinct };
}
