// The browser session: the built renderer and the engine behind one loopback address, for this user alone.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Params } from '../../src/contract/calls.ts';
import { configFolder } from '../host/configFolder.ts';
import { type EngineHost, engineHost, type StartEngineProcess } from '../host/engineHost.ts';
import { hostHandlers, PAGE_DIALOGS } from '../host/hostCalls.ts';
import { recentCases } from '../host/recentCases.ts';
import { answerRequest } from './answerRequest.ts';
import { type Drops, openDrops } from './drops.ts';
import { requestGate } from './requestGate.ts';
import { openSockets } from './sockets.ts';

export type SessionOptions = {
  rendererFolder: string;
  startEngine: StartEngineProcess;
  /** 0 for any free port. */
  port?: number;
  configDir?: string;
  dropsParent?: string;
  /** How long the session outlives its last window; the engine holds an open case meanwhile. */
  lingerMs?: number;
  /** Told when the session has ended itself because no window came back. */
  onAbandoned?: () => void;
};

export type BrowserSession = {
  /** The address to open, with its one-time token. */
  address: string;
  port: number;
  close: () => Promise<void>;
};

const LINGER_MS = 10 * 60_000;

/** The engine, with a dropped file removed as soon as it has been imported; an archive serves its other files until the session ends. */
function discardingEngine(engine: EngineHost, drops: Drops): EngineHost {
  return {
    ...engine,
    call(name, params, onProgress) {
      const running = engine.call(name, params, onProgress);
      const { path, member } = params as Partial<Params<'importRun'>>;
      if (name === 'importRun' && path !== undefined && member === undefined)
        void running.result.then((result) => {
          if (result.ok) void drops.discard(path);
        });
      return running;
    },
  };
}

/** Starts listening on 127.0.0.1 and starts the engine. Refuses inside Electron: no packaged build may carry it. */
export async function startSession(options: SessionOptions): Promise<BrowserSession> {
  if ('electron' in process.versions) throw new Error('The browser session is not a part of the window.');
  const drops = await openDrops(options.dropsParent);
  const server = createServer({ requestTimeout: 0 });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(options.port ?? 0, '127.0.0.1', listening);
  });
  const { port } = server.address() as AddressInfo;
  const gate = requestGate(port);
  const engine = discardingEngine(engineHost(options.startEngine), drops);
  const recents = recentCases(options.configDir ?? configFolder());
  const handlers = hostHandlers(engine, recents, PAGE_DIALOGS);

  let abandoned: NodeJS.Timeout | undefined;
  let closing: Promise<void> | null = null;
  const sockets = openSockets(server, gate, engine, handlers, (windows) => {
    clearTimeout(abandoned);
    if (windows > 0 || closing) return;
    abandoned = setTimeout(() => void close().then(options.onAbandoned), options.lingerMs ?? LINGER_MS);
  });
  const close = () => {
    closing ??= (async () => {
      clearTimeout(abandoned);
      sockets.closeAll();
      engine.stop();
      server.closeAllConnections();
      await new Promise<void>((closed) => server.close(() => closed()));
      await drops.removeAll();
    })();
    return closing;
  };
  server.on('request', (request, response) => {
    answerRequest(gate, drops, options.rendererFolder, request, response).catch(() => response.destroy());
  });
  return { address: gate.address, port, close };
}
