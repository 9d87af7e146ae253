// Writes the demonstration case: invented files on disk first, then imported like any user's, with the truth beside them.
import { closeSync, existsSync, mkdirSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Answer, ParsedParams } from '../contract/calls.ts';
import { fail } from '../contract/errors.ts';
import { importOptions } from '../contract/importShapes.ts';
import { type DemonstrationFile, generateDemonstration } from '../demonstration/index.ts';
import type { CallControl } from '../engineTypes.ts';
import { refusalOf, removeCaseFiles } from '../store/caseFile.ts';
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

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** Refuses a path at which no file can be written, before anything is. */
function checkFile(path: string): void {
  if (!isFolder(dirname(path))) fail('FOLDER_NOT_FOUND', { path: dirname(path) });
  if (isFolder(path)) fail('NOT_WRITABLE', { path });
}

/**
 * Makes the case `path` from a seed; its files go to `NAME-files` beside it, the truth to `truth` or `NAME-truth.json`.
 * Given up or failed, it leaves nothing of them.
 */
export async function demoCreate(
  state: EngineState,
  { path, passphrase, events, seed, truth: truthPath }: ParsedParams<'demoCreate'>,
  control: CallControl,
): Promise<Answer<'demoCreate'>> {
  const stem = path.replace(/\.plumb$/i, '');
  const folder = `${stem}-files`;
  if (existsSync(folder)) fail('CASE_EXISTS', { path: folder });
  const truthFile = truthPath ?? `${stem}-truth.json`;
  checkFile(truthFile);
  const { files, truth } = generateDemonstration({ seed, events });
  create(state, path, `Demonstration ${seed}`, passphrase);
  try {
    await bringIn(state, folder, files, control);
    await writeFile(truthFile, `${JSON.stringify(truth, null, 1)}\n`, { mode: 0o600 });
  } catch (error) {
    closeCase(state);
    removeCaseFiles(path);
    rmSync(folder, { recursive: true, force: true });
    const refusal = refusalOf(error);
    if (typeof refusal === 'string') fail(refusal, { path: (error as { path?: string }).path ?? path });
    throw error;
  }
  return { case: path, truth: truthFile, events: truth.events.distinct };
}

/** Writes the files to their folder and imports each. */
async function bringIn(
  state: EngineState,
  folder: string,
  files: readonly DemonstrationFile[],
  control: CallControl,
): Promise<void> {
  mkdirSync(folder);
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
  if (control.signal?.aborted) fail('CANCELLED', {});
}
