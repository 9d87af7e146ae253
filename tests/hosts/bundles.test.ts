// What goes into Electron's bundles and into a package: each file stands alone, and the browser session is in none.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const ENTRIES = [
  'main/electron/main.ts',
  'main/electron/preload.ts',
  'main/host/engineEntry.ts',
  'src/worker.ts',
];

/** Every file of ours that an entry pulls in, and every package. Types only are left out: they leave no trace. */
function reachedFrom(entry: string): { files: Set<string>; packages: Set<string> } {
  const files = new Set<string>();
  const packages = new Set<string>();
  const visit = (path: string) => {
    if (files.has(path)) return;
    files.add(path);
    const imports = read(path).matchAll(/(?:^|\n)\s*(?:import|export)\s(?!type\s)[^;]*?from\s+'([^']+)'/g);
    const dynamic = read(path).matchAll(/import\(\s*'([^']+)'\s*\)/g);
    for (const [, name = ''] of [...imports, ...dynamic])
      if (name.startsWith('.')) visit(resolve('/', dirname(path), name).slice(1));
      else packages.add(name);
  };
  visit(entry);
  return { files, packages };
}

describe('what Electron runs', () => {
  test.each(ENTRIES.filter((entry) => existsSync(join(root, entry))))(
    '%s has nothing of the browser session',
    (entry) => {
      const { files, packages } = reachedFrom(entry);
      expect(
        [...files].filter((path) => path.startsWith('main/browser') || path.startsWith('main/cli')),
      ).toEqual([]);
      expect([...packages]).not.toContain('ws');
      expect([...packages]).not.toContain('node:http');
    },
  );

  test('the walk over imports does find the browser session from where it is started', () => {
    expect([...reachedFrom('main/start.ts').files]).toContain('main/browser/session.ts');
  });

  test('the window’s own process opens no case: the engine is in no bundle but the engine’s', () => {
    for (const entry of ['main/electron/main.ts', 'main/electron/preload.ts']) {
      const { files, packages } = reachedFrom(entry);
      expect([...files].filter((path) => /^src\/(?!contract|model)/.test(path))).toEqual([]);
      expect([...packages]).not.toContain('better-sqlite3');
    }
  });

  test('the preload asks for nothing but electron', () => {
    expect([...reachedFrom('main/electron/preload.ts').packages]).toEqual(['electron']);
  });

  test('a package is made of the bundles, the renderer, the geography and the store alone', () => {
    const listed = /\nfiles:\n((?: {2}[-#] .*\n)+)/.exec(read('electron-builder.yml'))?.[1] ?? '';
    const files = [...listed.matchAll(/ {2}- '?([^'\n]+)'?/g)].map(([, name = '']) => name);
    expect(files).toEqual([
      'package.json',
      'dist/electron/**',
      'dist/geography/**',
      'dist/renderer/**',
      '!node_modules/!(better-sqlite3)/**',
      '!node_modules/better-sqlite3/{deps,src}/**',
    ]);
  });
});

const bundles = [
  ...['main', 'preload', 'engine', 'worker'].map((name) => `dist/electron/${name}.cjs`),
  'dist/cli/main.mjs',
];
describe.runIf(bundles.every((path) => existsSync(join(root, path))))('the built bundles', () => {
  test.each(bundles)('%s stands alone, and the loopback server is not in it', (path) => {
    const text = read(path);
    const required = [...text.matchAll(/(?:\brequire\(|^import .*from )"([^"]+)"/gm)].map(
      ([, name = '']) => name,
    );
    expect(required.filter((name) => name.startsWith('.'))).toEqual([]);
    expect(required).not.toContain('ws');
    expect(text).not.toContain('WebSocketServer');
    expect(text).not.toContain('main/browser');
  });
});
