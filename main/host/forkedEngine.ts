// Runs the engine's script as a forked Node process: in the browser session, and under an Electron too old for the store.
import { fork } from 'node:child_process';
import type { WireReply } from '../../src/contract/bridge.ts';
import { CODE_CACHE_VARIABLE, codeCacheFolder } from './codeCache.ts';
import type { StartEngineProcess } from './engineHost.ts';

const KILL_AFTER_MS = 3000;

/**
 * @param script the engine's script
 * @param args what it is started with (see `engineEntry.ts`)
 * @param node the Node binary to run it with; this process's own where absent
 */
export function forkedEngine(script: string, args: string[], node?: string): StartEngineProcess {
  return (onReply, onExit) => {
    const cache = codeCacheFolder();
    const child = fork(script, args, {
      execArgv: [],
      env: { ...process.env, ...(cache && { [CODE_CACHE_VARIABLE]: cache }) },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      ...(node === undefined ? {} : { execPath: node }),
    });
    let over = false;
    const exit = () => {
      if (over) return;
      over = true;
      onExit();
    };
    child.on('message', (reply) => onReply(reply as WireReply));
    child.on('exit', exit);
    child.on('error', exit);
    return {
      post: (request) => {
        if (child.connected) child.send(request, () => undefined);
      },
      kill() {
        child.kill();
        setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS).unref();
      },
    };
  };
}
