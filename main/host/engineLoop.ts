// The engine's side of the wire: takes requests, drives the engine, posts replies and a measured flow of progress.
import type { WireReply, WireRequest } from '../../src/contract/bridge.ts';
import type { Progress } from '../../src/contract/calls.ts';
import type { Engine } from '../../src/engineTypes.ts';
import { internalError } from './internalError.ts';

const PROGRESS_EVERY_MS = 100;

/** Passes on the first progress, each new stage, each finished stage, and otherwise ten a second. */
function measured(report: (progress: Progress) => void, now: () => number): (progress: Progress) => void {
  let stage: string | null = null;
  let lastAt = 0;
  return (progress) => {
    const at = now();
    const finished = progress.total > 0 && progress.done >= progress.total;
    if (progress.stage === stage && !finished && at - lastAt < PROGRESS_EVERY_MS) return;
    stage = progress.stage;
    lastAt = at;
    report(progress);
  };
}

/**
 * Serves requests with an engine.
 * @param post sends a reply to the host
 * @param now milliseconds, for pacing the progress
 * @returns what to call with each request
 */
export function serveEngine(
  engine: Engine,
  post: (reply: WireReply) => void,
  now: () => number = Date.now,
): (request: WireRequest) => void {
  const running = new Map<number, AbortController>();

  const run = async (id: number, name: string, params: unknown) => {
    const control = new AbortController();
    running.set(id, control);
    const onProgress = measured((progress) => post({ kind: 'progress', id, progress }), now);
    try {
      const result = await engine.call(name, params, { signal: control.signal, onProgress });
      post({ kind: 'result', id, result });
    } catch (error) {
      post({ kind: 'result', id, result: internalError(error) });
    } finally {
      running.delete(id);
    }
  };

  return (request) => {
    if (request.kind === 'cancel') running.get(request.id)?.abort();
    else void run(request.id, request.name, request.params);
  };
}
