// What a host (Electron's preload or the browser session) puts at the window's disposal as `window.plumbline`.
import type { Answer, CallName, Params, Progress } from './calls.ts';
import type { Result } from './errors.ts';

export type RecentCase = { path: string; operation: string; openedAt: number };
export type FolderEntry = { name: string; path: string; folder: boolean; sizeBytes: number };
export type FolderListing = { path: string; parent: string | null; entries: FolderEntry[] };

/** A running call: its answer, and the way to give it up. */
export type RunningCall<T> = { result: Promise<Result<T>>; cancel: () => void };

export type Bridge = {
  host: 'electron' | 'browser';
  version: string;
  call<N extends CallName>(
    name: N,
    params: Params<N>,
    onProgress?: (progress: Progress) => void,
  ): RunningCall<Answer<N>>;
  /** Tells when the engine's process stops or runs again; returns the way to stop listening. */
  onEngine(listener: (state: 'running' | 'stopped') => void): () => void;
  restartEngine(): Promise<void>;
  /** A native dialog in Electron; null when cancelled. In the browser session `dialogs` is 'page': use `listFolder`. */
  dialogs: 'native' | 'page';
  chooseFile(purpose: 'import' | 'folder' | 'case'): Promise<string[] | null>;
  chooseNewCase(suggestedName: string): Promise<string | null>;
  listFolder(path: string | null): Promise<Result<FolderListing>>;
  /** Where a dropped file can be read by the engine. */
  pathOf(file: File): Promise<string>;
  recentCases(): Promise<RecentCase[]>;
  rememberCase(recent: RecentCase): Promise<void>;
  forgetCase(path: string): Promise<void>;
};

/** A call on the wire, between a window and its host and between a host and the engine's process. */
export type WireRequest =
  | { kind: 'call'; id: number; name: string; params: unknown }
  | { kind: 'cancel'; id: number };
export type WireReply =
  | { kind: 'ready' }
  | { kind: 'progress'; id: number; progress: Progress }
  | { kind: 'result'; id: number; result: Result<unknown> };
