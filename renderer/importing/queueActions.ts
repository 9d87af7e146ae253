// Adding files to the import, previewing them, and taking them out again.
import type { RunningCall } from '../../src/contract/bridge.ts';
import type { ImportPreview } from '../../src/contract/importShapes.ts';
import { ask } from '../app/ask.ts';
import { bridge } from '../bridge/bridge.ts';
import { fileNameOf } from '../format/count.ts';
import { tell } from '../shared/notices.ts';
import type { Choices } from './choices.ts';
import { choose, queued, update, useImports } from './importStore.ts';

const SETTLE_MS = 300;

let lastKey = 0;
const previews = new Map<number, RunningCall<ImportPreview>>();
const timers = new Map<number, ReturnType<typeof setTimeout>>();

/** Makes a new preview of a file with its choices; an older one on its way is given up. */
export async function previewFile(key: number): Promise<void> {
  const file = queued(key);
  if (!file) return;
  previews.get(key)?.cancel();
  update(key, { state: 'reading', error: null });
  const running = ask('importPreview', { path: file.path, options: file.choices });
  previews.set(key, running);
  const result = await running.result;
  if (previews.get(key) !== running) return;
  previews.delete(key);
  if (result.ok) update(key, { state: 'ready', preview: result.value, error: null });
  else update(key, { state: 'refused', error: result.error });
}

/** Adds files by path; one that is in the queue already is not added twice. */
export function addFiles(paths: readonly string[]): void {
  const known = new Set(
    useImports
      .getState()
      .queue.filter((f) => f.state !== 'done')
      .map((f) => f.path),
  );
  const fresh = paths
    .filter((path) => !known.has(path))
    .map((path) => {
      lastKey += 1;
      return {
        key: lastKey,
        path,
        choices: {},
        state: 'reading' as const,
        preview: null,
        error: null,
        progress: null,
        files: [],
      };
    });
  const first = fresh[0];
  if (!first) return;
  useImports.setState(({ queue }) => ({ queue: [...queue, ...fresh] }));
  choose(first.key);
  void fresh.reduce((before, file) => before.then(() => previewFile(file.key)), Promise.resolve());
}

/** Adds files that were dropped on the window. */
export async function addDropped(files: readonly File[]): Promise<void> {
  const paths = await Promise.all(
    files.map((file) =>
      bridge.pathOf(file).catch(() => {
        tell(`${file.name} could not be taken over. Drop it again, or choose it.`, { intent: 'danger' });
        return null;
      }),
    ),
  );
  addFiles(paths.filter((path): path is string => path !== null));
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
  tell(`${fileNameOf(file.path)} was taken out of the import.`, {
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
