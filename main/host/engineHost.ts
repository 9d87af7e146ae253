// Keeps the engine's process: starts it, hands it calls, and tells everybody when it has died or runs again.
import type { RunningCall, WireReply, WireRequest } from '../../src/contract/bridge.ts';
import type { CallName, Progress } from '../../src/contract/calls.ts';
import type { Result } from '../../src/contract/errors.ts';
import type { EngineState } from '../../src/contract/windowMessages.ts';

export type EngineProcess = { post: (request: WireRequest) => void; kill: () => void };
/** Starts a process and hears of it; `onExit` is called exactly once. */
export type StartEngineProcess = (onReply: (reply: WireReply) => void, onExit: () => void) => EngineProcess;

export type EngineHost = {
  call: (name: CallName, params: unknown, onProgress?: (progress: Progress) => void) => RunningCall<unknown>;
  state: () => EngineState;
  onState: (listener: (state: EngineState) => void) => () => void;
  /** Ends the process where it still runs, and starts another; resolves when that answers or has died. */
  restart: () => Promise<void>;
  stop: () => void;
};

type Pending = { answer: (result: Result<unknown>) => void; onProgress?: (progress: Progress) => void };
type Run = { process: EngineProcess; ready: boolean; waiting: WireRequest[]; settled: () => void };

const STOPPED: Result<never> = { ok: false, error: { code: 'ENGINE_STOPPED', data: {} } };

/** A host with its engine started. Calls made before the process is ready wait for it. */
export function engineHost(startProcess: StartEngineProcess): EngineHost {
  const pending = new Map<number, Pending>();
  const listeners = new Set<(state: EngineState) => void>();
  let run: Run | null = null;
  let state: EngineState = 'running';
  let lastId = 0;
  let restarting: Promise<void> | null = null;

  const tell = (next: EngineState) => {
    if (next === state) return;
    state = next;
    for (const listener of [...listeners]) listener(next);
  };
  const settle = (id: number, result: Result<unknown>) => {
    const entry = pending.get(id);
    pending.delete(id);
    entry?.answer(result);
  };
  const hear = (own: Run, reply: WireReply) => {
    if (own !== run) return;
    if (reply.kind === 'progress') pending.get(reply.id)?.onProgress?.(reply.progress);
    else if (reply.kind === 'result') settle(reply.id, reply.result);
    else {
      own.ready = true;
      for (const request of own.waiting.splice(0)) own.process.post(request);
      tell('running');
      own.settled();
    }
  };
  const dropRun = (own: Run) => {
    own.settled();
    if (own !== run) return;
    run = null;
    for (const id of [...pending.keys()]) settle(id, STOPPED);
    tell('stopped');
  };
  const start = () =>
    new Promise<void>((settled) => {
      const own: Run = { process: { post() {}, kill() {} }, ready: false, waiting: [], settled };
      run = own;
      try {
        own.process = startProcess(
          (reply) => hear(own, reply),
          () => dropRun(own),
        );
      } catch (error) {
        process.stderr.write(`The engine could not be started: ${String(error)}\n`);
        dropRun(own);
      }
    });
  const end = () => {
    const own = run;
    if (!own) return;
    dropRun(own);
    own.process.kill();
  };
  const post = (request: WireRequest) => {
    if (!run) settle(request.id, STOPPED);
    else if (run.ready) run.process.post(request);
    else run.waiting.push(request);
  };

  void start();
  return {
    call(name, params, onProgress) {
      const id = ++lastId;
      const result = new Promise<Result<unknown>>((answer) => {
        pending.set(id, { answer, onProgress });
        post({ kind: 'call', id, name, params });
      });
      return { result, cancel: () => pending.has(id) && post({ kind: 'cancel', id }) };
    },
    state: () => state,
    onState(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    restart() {
      if (!restarting) {
        end();
        restarting = start().finally(() => {
          restarting = null;
        });
      }
      return restarting;
    },
    stop: end,
  };
}
