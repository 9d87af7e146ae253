// The one gate that every message of a window passes: who sent it, what it asks for, and in which shape.
import type { z } from 'zod';
import { CALLS, type CallName } from '../../src/contract/calls.ts';
import type { PlumblineError } from '../../src/contract/errors.ts';
import {
  HOST_CALLS,
  type HostCallName,
  type HostParams,
  windowMessage,
} from '../../src/contract/windowMessages.ts';

/** What a transport knows of a message's sender. */
export type Sender = {
  /** The origin of the page that sent it. */
  origin: string | null;
  /** True for the top frame of a window of ours, or for the holder of the session's cookie. */
  own: boolean;
};

export type HostCall = {
  [N in HostCallName]: { kind: 'host'; id: number; name: N; params: HostParams<N> };
}[HostCallName];
export type AdmittedMessage =
  | { kind: 'call'; id: number; name: CallName; params: unknown }
  | { kind: 'cancel'; id: number }
  | HostCall;
export type Admission =
  | { ok: true; message: AdmittedMessage }
  /** `id` is null where no request can be told apart, so that nobody can be answered. */
  | { ok: false; id: number | null; error: PlumblineError };

const refused = (id: number | null, name: string, detail: string): Admission => ({
  ok: false,
  id,
  error: { code: 'CALL_INVALID', data: { name, detail } },
});

/** The first thing that is wrong, named without repeating the value (it may be a passphrase). */
function detailOf(error: z.ZodError): string {
  const issue = error.issues[0];
  if (!issue) return 'its parameters do not fit';
  const where = issue.path.map(String).join('.');
  return where === '' ? issue.message : `${where}: ${issue.message}`;
}

function listedCall(kind: 'call' | 'host', name: string): { params: z.ZodType } | null {
  const list: Record<string, { params: z.ZodType }> = kind === 'call' ? CALLS : HOST_CALLS;
  return Object.hasOwn(list, name) ? (list[name] ?? null) : null;
}

/**
 * Admits a message, or says why not.
 * @param allowedOrigin the only origin whose pages may ask
 * @param raw the message as it came off the wire, not trusted in any way
 * @returns the message with its parameters parsed; NOT_ALLOWED or CALL_INVALID otherwise
 */
export function admit(allowedOrigin: string, sender: Sender, raw: unknown): Admission {
  const shape = windowMessage.safeParse(raw);
  const id = shape.success ? shape.data.id : null;
  if (!sender.own || sender.origin !== allowedOrigin)
    return { ok: false, id, error: { code: 'NOT_ALLOWED', data: {} } };
  if (!shape.success) return refused(null, 'message', detailOf(shape.error));
  const message = shape.data;
  if (message.kind === 'cancel') return { ok: true, message };
  const listed = listedCall(message.kind, message.name);
  if (!listed) return refused(id, message.name, 'there is no such request');
  const params = listed.params.safeParse(message.params);
  if (!params.success) return refused(id, message.name, detailOf(params.error));
  return { ok: true, message: { ...message, params: params.data } as AdmittedMessage };
}
