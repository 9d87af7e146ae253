// The windows' sockets of the browser session: each is let in by the request gate and then speaks through the one gate.
import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import type { EngineHost } from '../host/engineHost.ts';
import type { HostHandlers } from '../host/hostCalls.ts';
import { windowSession } from '../host/windowSession.ts';
import { fromOurPage, type RequestGate } from './requestGate.ts';

const LONGEST_MESSAGE_BYTES = 4 * 1024 * 1024;

export type Sockets = { count: () => number; closeAll: () => void };

/** What is not JSON becomes null, which the gate refuses. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Takes sockets at `/socket`; `onCount` hears how many windows there are whenever one comes or goes. */
export function openSockets(
  server: Server,
  gate: RequestGate,
  engine: EngineHost,
  handlers: HostHandlers,
  onCount: (windows: number) => void,
): Sockets {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: LONGEST_MESSAGE_BYTES,
    perMessageDeflate: false,
  });
  const open = (socket: WebSocket) => {
    const sender = { origin: gate.origin, own: true };
    const session = windowSession({
      allowedOrigin: gate.origin,
      engine,
      handlers,
      send: (message) => {
        if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
      },
    });
    session.tellState();
    onCount(sockets.clients.size);
    socket.on('message', (data) => session.receive(sender, parsed(String(data))));
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      session.end();
      onCount(sockets.clients.size);
    });
  };
  server.on('upgrade', (request, stream, head) => {
    stream.on('error', () => stream.destroy());
    if (request.url !== '/socket' || !fromOurPage(gate, request)) {
      stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, stream, head, open);
  });
  return {
    count: () => sockets.clients.size,
    closeAll() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}
