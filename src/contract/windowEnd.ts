// The window's end of the message exchange: numbers each request, and hands every reply to whoever asked.
import type { Bridge, RunningCall } from './bridge.ts';
import type { Answer, CallName, Params, Progress } from './calls.ts';
import type { Result } from './errors.ts';
import type {
  EngineState,
  HostAnswer,
  HostCallName,
  HostMessage,
  HostParams,
  WindowMessage,
} from './windowMessages.ts';

type Waiting = { answer: (result: Result<unknown>) => void; onProgress?: (progress: Progress) => void };

export type WindowEnd = {
  call: Bridge['call'];
  onEngine: Bridge['onEngine'];
  host<N extends HostCallName>(name: N, params: HostParams<N>): Promise<Result<HostAnswer<N>>>;
  /** Takes in a message of the host. */
  receive(message: HostMessage): void;
  /** Answers everything that waits with ENGINE_STOPPED, because the host can no longer be reached. */
  lost(): void;
};

const STOPPED: Result<never> = { ok: false, error: { code: 'ENGINE_STOPPED', data: {} } };

/**
 * The half of a `Bridge` that is the same over every transport.
 * @param post sends one message to the host; it may throw or reject when the host cannot be reached.
 */
export function windowEnd(post: (message: WindowMessage) => void | Promise<void>): WindowEnd {
  const waiting = new Map<number, Waiting>();
  const listeners = new Set<(state: EngineState) => void>();
  let lastId = 0;
  let state: EngineState = 'running';

  const settle = (id: number, result: Result<unknown>) => {
    const entry = waiting.get(id);
    waiting.delete(id);
    entry?.answer(result);
  };
  const send = async (message: WindowMessage) => {
    try {
      await post(message);
    } catch {
      settle(message.id, STOPPED);
    }
  };
  const ask = (message: WindowMessage, onProgress?: (progress: Progress) => void) =>
    new Promise<Result<unknown>>((answer) => {
      waiting.set(message.id, { answer, onProgress });
      void send(message);
    });
  const tell = (next: EngineState) => {
    if (next === state) return;
    state = next;
    for (const listener of [...listeners]) listener(next);
  };

  return {
    call<N extends CallName>(name: N, params: Params<N>, onProgress?: (progress: Progress) => void) {
      const id = ++lastId;
      const result = ask({ kind: 'call', id, name, params }, onProgress);
      const cancel = () => {
        if (waiting.has(id)) void send({ kind: 'cancel', id });
      };
      return { result, cancel } as RunningCall<Answer<N>>;
    },
    onEngine(listener) {
      listeners.add(listener);
      if (state === 'stopped') listener(state);
      return () => listeners.delete(listener);
    },
    host<N extends HostCallName>(name: N, params: HostParams<N>) {
      return ask({ kind: 'host', id: ++lastId, name, params }) as Promise<Result<HostAnswer<N>>>;
    },
    receive(message) {
      if (message.kind === 'engine') tell(message.state);
      else if (message.kind === 'progress') waiting.get(message.id)?.onProgress?.(message.progress);
      else settle(message.id, message.result);
    },
    lost() {
      for (const id of [...waiting.keys()]) settle(id, STOPPED);
      tell('stopped');
    },
  };
}
