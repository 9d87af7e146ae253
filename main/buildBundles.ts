// Bundles what runs without the sources: for Electron its main process, preload, engine and threads; the command line.
import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const folderOf = (name: string): string => fileURLToPath(new URL(`../dist/${name}`, import.meta.url));

/** Each bundle stands alone in one file: a sandboxed preload may require nothing of ours. */
const BUNDLES = [
  { file: 'electron/main.cjs', entry: 'main/electron/main.ts', target: 'node18' },
  { file: 'electron/preload.cjs', entry: 'main/electron/preload.ts', target: 'chrome120' },
  { file: 'electron/engine.cjs', entry: 'main/host/engineEntry.ts', target: 'node18' },
  { file: 'electron/worker.cjs', entry: 'src/worker.ts', target: 'node18' },
  { file: 'cli/worker.mjs', entry: 'src/worker.ts', target: 'node22' },
  { file: 'cli/main.mjs', entry: 'main/cli/main.ts', target: 'node22' },
];

const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const outside = ['electron', 'better-sqlite3', ...builtinModules, ...builtinModules.map((m) => `node:${m}`)];

for (const folder of ['electron', 'cli']) rmSync(folderOf(folder), { recursive: true, force: true });
for (const { file, entry, target } of BUNDLES) {
  const [folder = '', name = ''] = file.split('/');
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    define: { __PLUMBLINE_VERSION__: JSON.stringify(version) },
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: entry,
      outDir: folderOf(folder),
      emptyOutDir: false,
      target,
      minify: false,
      copyPublicDir: false,
      rolldownOptions: {
        external: outside,
        output: {
          format: name.endsWith('.cjs') ? 'cjs' : 'esm',
          entryFileNames: name,
          // A thread of the command line loads what it needs alone; its parts bear a mark of what they hold.
          chunkFileNames: '[name]-[hash].mjs',
          codeSplitting: file === 'cli/worker.mjs',
        },
      },
    },
  });
}
