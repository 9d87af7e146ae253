// Asks a browser session over plain HTTP and its socket, with any headers, as a hostile program could.
import { request } from 'node:http';
import { WebSocket } from 'ws';
import { type WindowEnd, windowEnd } from '../../src/contract/windowEnd.ts';
import type { HostMessage } from '../../src/contract/windowMessages.ts';
import type { Started } from './started.ts';

export type Reply = { status: number; headers: Record<string, unknown>; text: string };
type Asked = { method?: string; headers?: Record<string, string>; body?: string | Buffer; target?: string };

export function ask(session: Started, path: string, asked: Asked = {}): Promise<Reply> {
  return new Promise((answer, failed) => {
    const sent = request(
      { host: '127.0.0.1', port: session.port, path, method: asked.method ?? 'GET', headers: asked.headers },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          answer({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(parts).toString('utf8'),
          }),
        );
      },
    );
    sent.once('error', failed);
    sent.end(asked.body);
  });
}

/** Spends the token and gives the cookie that it buys. */
export async function cookieOf(session: Started): Promise<string> {
  const url = new URL(session.address);
  const reply = await ask(session, url.pathname + url.search);
  const [cookie = ''] = (reply.headers['set-cookie'] ?? []) as string[];
  return cookie.split(';')[0] ?? '';
}

/** A socket's opening: `open`, or the status with which it was refused. */
export function socketOutcome(
  session: Started,
  headers: Record<string, string>,
  path = '/socket',
): Promise<'open' | number> {
  return new Promise((answer) => {
    const socket = new WebSocket(`ws://127.0.0.1:${session.port}${path}`, { headers });
    socket.once('open', () => {
      answer('open');
      socket.close();
    });
    socket.once('unexpected-response', (_request, response) => answer(response.statusCode ?? 0));
    socket.on('error', () => undefined);
  });
}

export type OpenWindow = WindowEnd & { raw: (text: string) => void; heard: HostMessage[]; close: () => void };

/** A window of the session without a browser around it. */
export async function openWindow(session: Started, cookie: string): Promise<OpenWindow> {
  const socket = new WebSocket(`ws://127.0.0.1:${session.port}/socket`, {
    headers: { Cookie: cookie, Origin: session.origin },
  });
  const heard: HostMessage[] = [];
  const end = windowEnd((message) => socket.send(JSON.stringify(message)));
  socket.on('message', (data) => {
    const message = JSON.parse(String(data)) as HostMessage;
    heard.push(message);
    end.receive(message);
  });
  socket.on('close', () => end.lost());
  await new Promise((opened, failed) => {
    socket.once('open', opened);
    socket.once('error', failed);
  });
  return { ...end, raw: (text) => socket.send(text), heard, close: () => socket.close() };
}
