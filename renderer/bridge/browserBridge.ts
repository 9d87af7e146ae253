// The window's bridge in the browser session: one socket to the loopback server, and uploads of dropped files.
import type { Bridge } from '../../src/contract/bridge.ts';
import { type WindowEnd, windowEnd } from '../../src/contract/windowEnd.ts';
import type { HostMessage } from '../../src/contract/windowMessages.ts';

declare const __PLUMBLINE_VERSION__: string | undefined;

type Line = { end: WindowEnd; open: () => Promise<WebSocket> };

/** The line to the server: opened when first needed, and opened again when asked for after it broke. */
function lineToServer(): Line {
  let socket: Promise<WebSocket> | null = null;
  const end = windowEnd(async (message) => (await open()).send(JSON.stringify(message)));
  const open = () => {
    socket ??= new Promise<WebSocket>((resolve, reject) => {
      const opening = new WebSocket(`ws://${location.host}/socket`);
      opening.onopen = () => resolve(opening);
      opening.onmessage = (event) => end.receive(JSON.parse(String(event.data)) as HostMessage);
      opening.onclose = () => {
        socket = null;
        reject(new Error('The session has ended.'));
        end.lost();
      };
    });
    return socket;
  };
  return { end, open };
}

async function upload(file: File): Promise<string> {
  const response = await fetch('/drop', {
    method: 'POST',
    headers: { 'X-File-Name': encodeURIComponent(file.name), 'Content-Type': 'application/octet-stream' },
    body: file,
  });
  if (!response.ok) throw new Error(`The file could not be handed over (${response.status}).`);
  return ((await response.json()) as { path: string }).path;
}

/** The bridge of a window that a loopback server hosts. Nothing is sent before its first use. */
export function browserBridge(): Bridge {
  const { end, open } = lineToServer();
  return {
    host: 'browser',
    version: typeof __PLUMBLINE_VERSION__ === 'string' ? __PLUMBLINE_VERSION__ : 'development',
    dialogs: 'page',
    call: end.call,
    onEngine(listener) {
      void open().catch(() => undefined);
      return end.onEngine(listener);
    },
    async restartEngine() {
      const result = await end.host('restartEngine', {});
      if (!result.ok) throw new Error(result.error.code);
    },
    chooseFile: async () => null,
    chooseNewCase: async () => null,
    listFolder: (path) => end.host('listFolder', { path }),
    pathOf: upload,
    async recentCases() {
      const result = await end.host('recentCases', {});
      return result.ok ? result.value : [];
    },
    async rememberCase(recent) {
      await end.host('rememberCase', recent);
    },
    async forgetCase(path) {
      await end.host('forgetCase', { path });
    },
  };
}
