// Answers the loopback server's plain requests: the token, the renderer's files, and dropped files.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { rendererFile, SAFETY_HEADERS } from '../host/rendererFiles.ts';
import type { Drops } from './drops.ts';
import { fromOurPage, type RequestGate } from './requestGate.ts';

const SPENT =
  'This address has been used, or is not the whole of it. Go back to the window that it opened, or start Plumbline again.';

function say(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { ...SAFETY_HEADERS, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${text}\n`);
}

async function takeDrop(drops: Drops, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const name = decodeURIComponent(String(request.headers['x-file-name'] ?? 'file'));
    const path = await drops.keep(name, request);
    response.writeHead(200, { ...SAFETY_HEADERS, 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ path }));
  } catch (error) {
    const full = (error as NodeJS.ErrnoException).code === 'ENOSPC';
    say(response, full ? 507 : 400, 'The file could not be taken over.');
  }
}

/** Answers one request; whatever is not exactly expected is refused. */
export async function answerRequest(
  gate: RequestGate,
  drops: Drops,
  rendererFolder: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = URL.canParse(request.url ?? '', gate.origin) ? new URL(request.url ?? '', gate.origin) : null;
  if (!url || url.origin !== gate.origin || !gate.fromHere(request.headers))
    return say(response, 403, 'Refused: this request does not come from the Plumbline window.');
  if (request.method === 'POST' && url.pathname === '/drop') {
    if (!fromOurPage(gate, request)) return say(response, 403, 'Refused.');
    return takeDrop(drops, request, response);
  }
  if (request.method !== 'GET') return say(response, 405, 'Refused.');
  const cookie = url.searchParams.has('token') ? gate.spend(url) : null;
  if (cookie !== null) {
    response.writeHead(303, { ...SAFETY_HEADERS, Location: '/', 'Set-Cookie': cookie });
    response.end();
    return;
  }
  if (!gate.known(request.headers)) return say(response, 403, SPENT);
  const file = await rendererFile(rendererFolder, url.pathname);
  if (!file) return say(response, 404, 'There is nothing here.');
  response.writeHead(200, file.headers);
  response.end(file.bytes);
}
