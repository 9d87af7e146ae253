// Asks the analysis thread: starts it at the first question, one for a case, and ends it when the case is closed.
import { fileURLToPath } from 'node:url';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { fail } from '../contract/errors.ts';
import type { CallControl } from '../engineTypes.ts';
import type { ThreadTask } from '../worker.ts';
import type { AnalysisReply, AnyAnswers, AnyQuestion } from './analysisThread.ts';
import { caseOf, type EngineState, type OpenCase } from './openCase.ts';

export type Analyst = {
  ask: <A extends AnyQuestion['ask']>(
    question: Extract<AnyQuestion, { ask: A }>,
    control: CallControl,
  ) => Promise<AnyAnswers[A]>;
  close: () => void;
};

type Waiting = { resolve: (reply: AnalysisReply) => void; control: CallControl };

const fileOf = (script: string | URL): string =>
  typeof script === 'string' ? script : fileURLToPath(script);

/** An analyst of one open case. Answers to questions that were asked before are kept until the case changes. */
export function analystOf(script: string | URL, { file, passphrase }: OpenCase): Analyst {
  const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const flag = new Int32Array(stop);
  const waiting = new Map<number, Waiting>();
  let thread: { worker: Worker; port: MessagePort } | null = null;
  let next = 1;

  const start = (): { worker: Worker; port: MessagePort } => {
    const { port1, port2 } = new MessageChannel();
    const work: ThreadTask = {
      role: 'analyse',
      task: { casePath: file, passphrase, script: fileOf(script), port: port2, stop },
    };
    const worker = new Worker(script, { workerData: work, transferList: [port2] });
    port1.on('message', (reply: AnalysisReply) => {
      const one = waiting.get(reply.id);
      if (reply.kind === 'progress') one?.control.onProgress?.(reply);
      else one?.resolve(reply);
    });
    worker.on('error', (error) => endAll(String((error as Error).stack ?? error)));
    worker.on('exit', () => endAll('the analysis thread ended'));
    worker.unref();
    port1.unref();
    return { worker, port: port1 };
  };
  const endAll = (message: string): void => {
    thread = null;
    for (const [id, one] of waiting) one.resolve({ id, kind: 'failed', message });
  };

  return {
    ask: async (question, control) => {
      const id = next++;
      thread ??= start();
      const { port, worker } = thread;
      const cancel = (): void => void Atomics.store(flag, 0, id);
      control.signal?.addEventListener('abort', cancel);
      if (control.signal?.aborted) cancel();
      worker.ref();
      const reply = await new Promise<AnalysisReply>((resolve) => {
        waiting.set(id, { resolve, control });
        port.postMessage({ id, question });
      });
      waiting.delete(id);
      if (waiting.size === 0) worker.unref();
      control.signal?.removeEventListener('abort', cancel);
      if (reply.kind === 'answer') return reply.answer as never;
      if (reply.kind === 'stopped') return fail('CANCELLED', {});
      throw new Error(reply.kind === 'failed' ? reply.message : 'the analysis gave no answer');
    },
    close: () => {
      thread?.port.close();
      void thread?.worker.terminate();
      thread = null;
    },
  };
}

/** The open case's analyst, started when first asked for. */
export function analyst(state: EngineState): Analyst {
  state.analyst ??= analystOf(state.environment.workerScript, caseOf(state));
  return state.analyst;
}
