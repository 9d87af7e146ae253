// The script that the engine's own process runs; arguments: the import worker's script, the app's version.
import { randomBytes } from 'node:crypto';
import { userInfo } from 'node:os';
import { createEngine } from '../../src/engine.ts';
import { serveEngine } from './engineLoop.ts';
import { parentProcess } from './parentProcess.ts';

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}

const [workerScript = '', appVersion = 'development'] = process.argv.slice(2);
const engine = createEngine({
  now: Date.now,
  randomBytes: (count) => randomBytes(count),
  who: userName(),
  appVersion,
  workerScript,
});
const parent = parentProcess();
parent.listen(serveEngine(engine, parent.post), () => {
  engine.close();
  process.exit(0);
});
parent.post({ kind: 'ready' });
