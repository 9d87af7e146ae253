#!/usr/bin/env node
// The `plumbline` command: runs the command line under the Node that the project carries, where the machine's is older.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isBuilt } from './builtCommand.mjs';

const [major, minor] = process.versions.node.split('.').map(Number);
// From 22.18 on Node runs the project's TypeScript as it stands.
const able = major > 22 || (major === 22 && minor >= 18);

function carriedNode() {
  try {
    const require = createRequire(import.meta.url);
    const binary = fileURLToPath(
      new URL(
        `./bin/${process.platform === 'win32' ? 'node.exe' : 'node'}`,
        `file://${require.resolve('node/package.json')}`,
      ),
    );
    return existsSync(binary) ? binary : null;
  } catch {
    return null;
  }
}

if (able) {
  (await import('../host/codeCache.ts')).keepCodeCache();
  if (isBuilt()) await import('../../dist/cli/main.mjs');
  else await import('./main.ts');
} else {
  const node = carriedNode();
  if (node === null) {
    process.stderr.write(
      `NODE_TOO_OLD Plumbline needs Node 22.18 or later; this is ${process.versions.node}. Run npm ci in the project first.\n`,
    );
    process.exit(1);
  }
  const run = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  // A signal may reach this process alone: it is passed on, and the other decides what becomes of it.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => run.kill(signal));
  run.on('exit', (status) => process.exit(status ?? 1));
}
