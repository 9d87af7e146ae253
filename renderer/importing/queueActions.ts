// Adding files to the import, previewing them, and taking them out again.
import type { RunningCall } from '../../src/contract/bridge.ts';
import type { ImportPreview } from '../../src/contract/importShapes.ts';
import { ask } from '../app/ask.ts';
import { fileNameOf } from '../format/count.ts';
import { tell } from '../shared/notices.ts';
import type { Choices } from './choices.ts';
import { type Given, inGiven } from './given.ts';
import { choose, type QueuedFile, queued, replace, update, useImports } from './importStore.ts';
import { named } from './nameInError.ts';

const SETTLE_MS = 300;

/** What a path may turn out to be that is not one file. */
const HOLDS_FILES = ['FILE_IS_ARCHIVE', 'FILE_IS_FOLDER'];

/** More than so many files of one folder or archive that are not read are listed together. */
const MOST_LEFT_OUT_ALONE = 20;

let lastKey = 0;
const previews = new Map<number, RunningCall<ImportPreview>>();
const timers = new Map<number, ReturnType<typeof setTimeout>>();

function newFile(path: string, name: string, member: string | null, choices: Choices = {}): QueuedFile {
  lastKey += 1;
  const nothing = { preview: null, error: null, progress: null, files: [], leftOut: [] };
  return { key: lastKey, path, name, member, choices, state: 'reading', ...nothing };
}

/** Makes a new preview of a file with its choices; an older one on its way is given up. A folder or an archive becomes what it holds. */
export async function previewFile(key: number): Promise<void> {
  const file = queued(key);
  if (!file) return;
  const { path, member, name, choices } = file;
  previews.get(key)?.cancel();
  update(key, { state: 'reading', error: null });
  const running = ask('importPreview', { path, options: choices, ...(member !== null && { member }) });
  previews.set(key, running);
  const result = await running.result;
  if (previews.get(key) !== running) return;
  previews.delete(key);
  if (result.ok) update(key, { state: 'ready', preview: result.value, error: null });
  else if (member === null && HOLDS_FILES.includes(result.error.code)) await openUp(file);
  else update(key, { state: 'refused', error: named(result.error, name) });
}

/** Puts the files that a folder or an archive holds in its place, each to be looked at by itself. */
async function openUp({ key, path, name, choices }: QueuedFile): Promise<void> {
  const result = await ask('importPieces', { path, look: false }).result;
  if (!queued(key)) return;
  if (!result.ok) return update(key, { state: 'refused', error: named(result.error, name) });
  const { queue } = useImports.getState();
  const fresh = result.value.pieces.filter(
    (piece) =>
      !queue.some((one) => one.key !== key && one.path === piece.path && one.member === piece.member),
  );
  const leftOut = fresh.flatMap(({ name: piece, code, reason }) =>
    code === null || reason === null ? [] : [{ name: inGiven(name, path, piece), code, reason }],
  );
  // The pictures of an extraction would drown what can be read.
  const many = leftOut.length > MOST_LEFT_OUT_ALONE;
  const files = fresh
    .filter(({ reason }) => !many || reason === null)
    .map((piece) => newFile(piece.path, inGiven(name, path, piece.name), piece.member, choices));
  const others: QueuedFile[] = many ? [{ ...newFile(path, name, null), state: 'refused', leftOut }] : [];
  replace(key, [...files, ...others]);
  await inTurn(files);
}

const inTurn = (files: readonly QueuedFile[]): Promise<void> =>
  files.reduce((before, { key }) => before.then(() => previewFile(key)), Promise.resolve());

/** Adds files, folders and archives; one that is in the queue already is not added twice. */
export function addFiles(given: readonly Given[]): void {
  const waiting = useImports.getState().queue.filter(({ state }) => state !== 'done');
  const known = new Set(waiting.map(({ path }) => path));
  const fresh = given
    .filter(({ path }) => !known.has(path))
    .map(({ path, name }) => newFile(path, name, null));
  const [first] = fresh;
  if (!first) {
    if (given.length > 0) tell('That is in the list already.');
    return;
  }
  useImports.setState(({ queue }) => ({ queue: [...queue, ...fresh] }));
  choose(first.key);
  void inTurn(fresh);
}

/** Changes what was chosen for a file, and previews it again once the changes have settled. */
export function setChoices(key: number, choices: Choices): void {
  const file = queued(key);
  if (!file || file.choices === choices) return;
  update(key, { choices });
  clearTimeout(timers.get(key));
  timers.set(
    key,
    setTimeout(() => void previewFile(key), SETTLE_MS),
  );
}

/** Takes a file out of the import, with a way back. */
export function takeOut(key: number): void {
  const { queue } = useImports.getState();
  const index = queue.findIndex((file) => file.key === key);
  const file = queue[index];
  if (!file) return;
  previews.get(key)?.cancel();
  clearTimeout(timers.get(key));
  const rest = queue.filter((one) => one.key !== key);
  useImports.setState({ queue: rest, current: (rest[index] ?? rest.at(-1))?.key ?? null });
  if (file.state === 'done') return;
  tell(`${fileNameOf(file.name)} was taken out of the import.`, {
    actions: [
      {
        text: 'Put it back',
        run: () => {
          useImports.setState((now) => ({ queue: now.queue.toSpliced(index, 0, file), current: key }));
          if (!file.preview) void previewFile(key);
        },
      },
    ],
  });
}

/** Takes what is done with out of the list: it is in the case, and stands among its files. */
export function clearDone(): void {
  const rest = useImports.getState().queue.filter(({ state }) => state !== 'done');
  useImports.setState(({ current }) => ({
    queue: rest,
    current: rest.some(({ key }) => key === current) ? current : (rest[0]?.key ?? null),
  }));
}
