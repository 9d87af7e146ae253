// What a host gives the engine, and what it gets: the one door through which everything is asked.
import type { Progress } from './contract/calls.ts';
import type { Result } from './contract/errors.ts';

/** Time, randomness, the user's name and file places come from outside, so that a run can be reproduced. */
export type EngineEnvironment = {
  /** UTC milliseconds. */
  now: () => number;
  randomBytes: (count: number) => Uint8Array;
  /** Who is at the machine, for the audit chain. */
  who: string;
  appVersion: string;
  /** The script that import worker threads run: `src/worker.ts`, or its bundle. */
  workerScript: string | URL;
  /** Takes down something unexpected under the number that the answer gives it; standard error where absent. */
  tellIncident?: (incident: string, error: unknown) => void;
};

export type CallControl = { signal?: AbortSignal; onProgress?: (progress: Progress) => void };

export type Engine = {
  /** Checks `params` against the contract, does the call, and answers with a `Result`; never throws. */
  call: (name: string, params: unknown, control?: CallControl) => Promise<Result<unknown>>;
  close: () => void;
};
