// Importing: one file after another, with progress, each of which can be given up without a trace in the case.
import type { RunningCall } from '../../src/contract/bridge.ts';
import type { Answer } from '../../src/contract/calls.ts';
import type { SourceFile } from '../../src/contract/shapes.ts';
import { ask } from '../app/ask.ts';
import { caseChanged } from '../app/caseActions.ts';
import { countOf, plural } from '../format/count.ts';
import { tell } from '../shared/notices.ts';
import type { QueuedFile } from './importStore.ts';
import { importingNow, queued, update, useImports } from './importStore.ts';
import { named } from './nameInError.ts';

const done: SourceFile[] = [];
let running: RunningCall<Answer<'importRun'>> | null = null;

/** Whether a file can be imported as it is. */
export const canImport = (file: QueuedFile): boolean =>
  file.state === 'ready' && file.preview !== null && file.preview.missing.length === 0;

/** Whether importing it would add anything, as far as can be told beforehand. */
export const isNew = (file: QueuedFile): boolean => canImport(file) && file.preview?.alreadyImported === null;

/** Puts files in line for import; they are taken one at a time. */
export function importFiles(keys: readonly number[]): void {
  for (const key of keys) {
    const file = queued(key);
    if (file && canImport(file)) update(key, { state: 'waiting' });
  }
  void next();
}

const noted = new Set<number>();

/** Writes to the audit which files of folders and archives could not be read, each once; answers how many. */
function noteLeftOut(): number {
  const left = useImports
    .getState()
    .queue.filter(
      ({ key, state, name, leftOut }) =>
        state === 'refused' && (leftOut.length > 0 || name.includes('/')) && !noted.has(key),
    );
  if (left.length === 0) return 0;
  for (const { key } of left) noted.add(key);
  const files = left.flatMap(({ name, error, leftOut }) =>
    leftOut.length > 0
      ? leftOut.map((one) => ({ name: one.name, code: one.code }))
      : [{ name, code: error?.code ?? '' }],
  );
  void ask('importLeftOut', { files }).result;
  return files.length;
}

/** Says once, when nothing is left in line, what all the imports since the last word brought, and what they could not. */
function tellDone(): void {
  const files = done.splice(0);
  if (files.length === 0) return;
  const left = noteLeftOut();
  const accepted = files.reduce((sum, file) => sum + file.accepted, 0);
  const rejected = files.reduce((sum, file) => sum + file.rejected, 0);
  tell(
    `${plural(files.length, 'file')} imported: ${plural(accepted, 'row')} accepted, ${countOf(rejected)} rejected.${left > 0 ? ` ${plural(left, 'file')} beside them could not be read; the audit chain names them.` : ''}`,
  );
}

async function next(): Promise<void> {
  const store = useImports.getState();
  const file = store.queue.find((one) => one.state === 'waiting');
  if (importingNow(store)) return;
  if (!file) {
    tellDone();
    return;
  }
  const { key } = file;
  update(key, { state: 'importing', progress: null, error: null });
  const { path, member, name, choices } = file;
  running = ask(
    'importRun',
    { path, name, options: choices, ...(member !== null && { member }) },
    (progress) => update(key, { progress }),
  );
  const result = await running.result;
  running = null;
  if (result.ok) {
    update(key, { state: 'done', files: result.value.files, progress: null });
    done.push(...result.value.files);
    await caseChanged();
  } else
    update(key, {
      state: 'ready',
      progress: null,
      error: result.error.code === 'CANCELLED' ? null : named(result.error, name),
    });
  if (!result.ok && result.error.code === 'CANCELLED')
    tell('The import was cancelled. The case is as it was.');
  if (!result.ok && result.error.code === 'ENGINE_STOPPED') return holdWaiting();
  void next();
}

/** Puts files that wait in line back to where they can be looked at. */
function holdWaiting(): void {
  for (const file of useImports.getState().queue)
    if (file.state === 'waiting') update(file.key, { state: 'ready' });
}

/** Takes a file out of the line; what is being imported goes on. */
export function leaveLine(key: number): void {
  if (queued(key)?.state === 'waiting') update(key, { state: 'ready' });
}

/** Gives up the file being imported; those in line behind it wait for another word. */
export function cancelImport(): void {
  holdWaiting();
  running?.cancel();
}
