// Starts the engine's process: Electron's utility process, or, under an Electron too old for the store, Node itself.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app, utilityProcess } from 'electron';
import type { WireReply } from '../../src/contract/bridge.ts';
import type { StartEngineProcess } from '../host/engineHost.ts';
import { forkedEngine } from '../host/forkedEngine.ts';

/** better-sqlite3 13 asks for Node-API 10 (Electron 35 and later) and crashes below it. */
const STORE_NEEDS_NODE_API = 10;

function utilityEngine(script: string, args: string[]): StartEngineProcess {
  return (onReply, onExit) => {
    const child = utilityProcess.fork(script, args, { serviceName: 'Plumbline engine', stdio: 'inherit' });
    child.on('message', (reply: WireReply) => onReply(reply));
    child.once('exit', () => onExit());
    return {
      post: (request) => child.postMessage(request),
      kill: () => {
        child.kill();
      },
    };
  };
}

/** The Node binary that came with the project's packages, in an unpackaged build only. */
function projectNode(): string | null {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const path = join(__dirname, '..', '..', 'node_modules', 'node', 'bin', name);
  return !app.isPackaged && existsSync(path) ? path : null;
}

/** How this Electron runs the engine that lies beside this bundle. */
export function electronEngine(): StartEngineProcess {
  const script = join(__dirname, 'engine.cjs');
  const args = [join(__dirname, 'worker.cjs'), app.getVersion()];
  const node = Number(process.versions.napi) < STORE_NEEDS_NODE_API ? projectNode() : null;
  return node === null ? utilityEngine(script, args) : forkedEngine(script, args, node);
}
