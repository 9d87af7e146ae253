// Bundles what Electron runs into dist/electron: main, preload, the engine's process and its import worker.
import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const outDir = fileURLToPath(new URL('../../dist/electron', import.meta.url));

/** Each bundle stands alone in one file: a sandboxed preload may require nothing of ours. */
const BUNDLES = [
  { name: 'main', entry: 'main/electron/main.ts', target: 'node18' },
  { name: 'preload', entry: 'main/electron/preload.ts', target: 'chrome120' },
  { name: 'engine', entry: 'main/host/engineEntry.ts', target: 'node18' },
  { name: 'worker', entry: 'src/worker.ts', target: 'node18' },
];

const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const outside = ['electron', 'better-sqlite3', ...builtinModules, ...builtinModules.map((m) => `node:${m}`)];

rmSync(outDir, { recursive: true, force: true });
for (const { name, entry, target } of BUNDLES)
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    define: { __PLUMBLINE_VERSION__: JSON.stringify(version) },
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: entry,
      outDir,
      emptyOutDir: false,
      target,
      minify: false,
      copyPublicDir: false,
      rolldownOptions: {
        external: outside,
        output: { format: 'cjs', entryFileNames: `${name}.cjs`, codeSplitting: false },
      },
    },
  });
