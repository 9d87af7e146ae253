// How a child process talks to whoever started it: Electron's utility process, or a plain forked Node process.
import type { WireReply, WireRequest } from '../../src/contract/bridge.ts';

type UtilityPort = {
  postMessage: (message: unknown) => void;
  on: (event: 'message', listener: (event: { data: unknown }) => void) => void;
};

export type ParentProcess = {
  post: (reply: WireReply) => void;
  /** Takes the requests; `gone` is told when the parent has let go of this process. */
  listen: (onRequest: (request: WireRequest) => void, gone: () => void) => void;
};

/** The parent of this process. Throws where it was started by hand. */
export function parentProcess(): ParentProcess {
  const port = (process as { parentPort?: UtilityPort | null }).parentPort;
  if (port)
    return {
      post: (reply) => port.postMessage(reply),
      listen(onRequest, gone) {
        port.on('message', (event) => onRequest(event.data as WireRequest));
        process.once('SIGTERM', gone);
      },
    };
  if (!process.send) throw new Error('This script is started by a Plumbline window, not by hand.');
  return {
    post: (reply) => {
      // A parent that goes in this very moment is told of by `disconnect`; what was meant for it is dropped.
      if (process.connected) process.send?.(reply, undefined, undefined, () => undefined);
    },
    listen(onRequest, gone) {
      process.on('message', (request) => onRequest(request as WireRequest));
      process.once('disconnect', gone);
      process.once('SIGTERM', gone);
      // Ctrl+C reaches the whole process group; the host decides when the engine goes.
      process.on('SIGINT', () => undefined);
    },
  };
}
