// The files waiting to be imported, being imported, and done with, in this case; kept however one moves about.
import { create } from 'zustand';
import type { Progress } from '../../src/contract/calls.ts';
import type { PlumblineError } from '../../src/contract/errors.ts';
import type { ImportPreview } from '../../src/contract/importShapes.ts';
import type { SourceFile } from '../../src/contract/shapes.ts';
import type { Choices } from './choices.ts';

export type QueuedFile = {
  key: number;
  path: string;
  /** The file inside the archive at the path, where it is one of several. */
  member: string | null;
  /** How it is called, with the folder or archive that it came in. */
  name: string;
  choices: Choices;
  state: 'reading' | 'ready' | 'refused' | 'waiting' | 'importing' | 'done';
  /** The latest preview; kept while a newer one is made. */
  preview: ImportPreview | null;
  error: PlumblineError | null;
  progress: Progress | null;
  files: readonly SourceFile[];
  /** Where it stands for the many files of a folder or an archive that a look is enough to leave out. */
  leftOut: readonly LeftOut[];
};

export type LeftOut = { name: string; code: string; reason: string };

type ImportStore = { queue: readonly QueuedFile[]; current: number | null };

export const useImports = create<ImportStore>(() => ({ queue: [], current: null }));

export const queued = (key: number): QueuedFile | undefined =>
  useImports.getState().queue.find((file) => file.key === key);

export function update(key: number, changed: Partial<QueuedFile>): void {
  useImports.setState(({ queue }) => ({
    queue: queue.map((file) => (file.key === key ? { ...file, ...changed } : file)),
  }));
}

export const choose = (key: number): void => useImports.setState({ current: key });

/** Puts others in the place of a file: those that a folder or an archive holds. */
export function replace(key: number, files: readonly QueuedFile[]): void {
  useImports.setState(({ queue, current }) => ({
    queue: queue.flatMap((file) => (file.key === key ? files : [file])),
    current: current === key ? (files[0]?.key ?? null) : current,
  }));
}

/** The file that is being imported now, if any. */
export const importingNow = ({ queue }: ImportStore): QueuedFile | undefined =>
  queue.find((file) => file.state === 'importing');

export function resetImports(): void {
  useImports.setState({ queue: [], current: null });
}
