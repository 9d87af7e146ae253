// One window's conversation with its host, the same over Electron's messages and the loopback socket.
import type { Result } from '../../src/contract/errors.ts';
import type { HostMessage } from '../../src/contract/windowMessages.ts';
import type { EngineHost } from './engineHost.ts';
import { admit, type HostCall, type Sender } from './gate.ts';
import type { HostHandlers } from './hostCalls.ts';
import { internalError } from './internalError.ts';

export type WindowSession = {
  /** Takes in whatever the window sent. */
  receive: (sender: Sender, raw: unknown) => void;
  /** Tells the window whether the engine runs; needed again whenever its page was loaded anew. */
  tellState: () => void;
  /** The window has gone, or is being loaded anew: what it still waited for is cancelled. */
  forgetCalls: () => void;
  end: () => void;
};

export type SessionParts = {
  allowedOrigin: string;
  engine: EngineHost;
  handlers: HostHandlers;
  send: (message: HostMessage) => void;
};

/** Opens a conversation with one window. */
export function windowSession({ allowedOrigin, engine, handlers, send }: SessionParts): WindowSession {
  const running = new Map<number, () => void>();
  let generation = 0;

  const answerHost = async (call: HostCall): Promise<Result<unknown>> => {
    const handler = handlers[call.name] as (params: unknown) => Promise<unknown>;
    try {
      return { ok: true, value: await handler(call.params) };
    } catch (error) {
      return internalError(error);
    }
  };
  const answer = async (id: number, result: Promise<Result<unknown>>) => {
    const asked = generation;
    const settled = await result;
    if (asked !== generation) return;
    running.delete(id);
    send({ kind: 'result', id, result: settled });
  };
  const stopListening = engine.onState((state) => send({ kind: 'engine', state }));

  const forgetCalls = () => {
    generation += 1;
    for (const cancel of running.values()) cancel();
    running.clear();
  };
  return {
    receive(sender, raw) {
      const admission = admit(allowedOrigin, sender, raw);
      if (!admission.ok) {
        const { id, error } = admission;
        if (id !== null && sender.own) send({ kind: 'result', id, result: { ok: false, error } });
        return;
      }
      const { message } = admission;
      if (message.kind === 'cancel') running.get(message.id)?.();
      else if (message.kind === 'host') void answer(message.id, answerHost(message));
      else {
        const { id } = message;
        const asked = generation;
        const call = engine.call(message.name, message.params, (progress) => {
          if (asked === generation) send({ kind: 'progress', id, progress });
        });
        running.set(id, call.cancel);
        void answer(id, call.result);
      }
    },
    tellState: () => send({ kind: 'engine', state: engine.state() }),
    forgetCalls,
    end() {
      stopListening();
      forgetCalls();
    },
  };
}
