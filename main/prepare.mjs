// Builds after an install, so that what was installed can be started; runs on whichever Node there is.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const root = new URL('..', import.meta.url);
const npm = process.env.npm_execpath;
const canBuild = ['node_modules/vite', 'node_modules/node'].every((path) => existsSync(new URL(path, root)));

if (canBuild && npm) {
  const { status } = spawnSync(process.execPath, [npm, 'run', '--silent', 'build'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) {
    process.stderr.write('The build failed; "npm run build" shows why.\n');
    if (process.env.CI) process.exitCode = 1;
  }
}
