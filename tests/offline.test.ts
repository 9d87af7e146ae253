// No request leaves the machine: nothing that could make one is in the code, and a whole run of the command makes none.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { importsOf } from './rooms/importsOf.ts';
import { sourcesUnder } from './rooms/sources.ts';

const NETWORK = /^(?:node:)?(?:http|https|http2|net|tls|dgram|dns|dns\/promises|inspector)$/;
/** What browsers and Node offer without an import. */
const REACHES_OUT =
  /\b(?:fetch|EventSource|XMLHttpRequest|WebSocketStream|WebTransport|RTCPeerConnection|sendBeacon|importScripts)\b\s*[(.]/;
const ADDRESS = /\b(?:https?|wss?|ftp):\/\/(?!127\.0\.0\.1|localhost|\$\{)[\w.-]+/g;
/** Names of namespaces and schemas that nobody asks anything of. */
const NAMES =
  /^https?:\/\/(?:www\.w3\.org|schemas\.|purl\.|uri\.etsi\.org|pa\.cellebrite\.com|graphml\.|www\.opengis\.net|www\.gexf\.net|gexf\.net|schemas-)/;

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');

describe('the code', () => {
  const engine = sourcesUnder('src', 'main/cli');

  test('of the engine and the command line imports nothing that speaks to a network', () => {
    expect(engine.length).toBeGreaterThan(100);
    const found = engine.flatMap(({ path, text }) =>
      importsOf(path, text).flatMap((name) => (NETWORK.test(name) ? [`${path} imports ${name}`] : [])),
    );
    expect(found).toEqual([]);
  });

  test('of the engine and the command line calls nothing that reaches out', () => {
    const found = engine.filter(({ text }) => REACHES_OUT.test(withoutComments(text)));
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  test('names no address of another machine', () => {
    const found = sourcesUnder('src', 'main', 'renderer').flatMap(({ path, text }) =>
      [...withoutComments(text).matchAll(ADDRESS)]
        .filter(([address]) => !NAMES.test(address))
        .map(([address]) => `${path} names ${address}`),
    );
    expect(found).toEqual([]);
  });

  test('is searched by patterns that find what they are for', () => {
    expect(NETWORK.test('node:dns/promises')).toBe(true);
    expect(REACHES_OUT.test('await fetch(address)')).toBe(true);
    expect('const a = "https://example.org/x";'.match(ADDRESS)).toEqual(['https://example.org']);
    expect(withoutComments('a(); // fetch(x)\n/* fetch(y) */')).not.toMatch(REACHES_OUT);
    expect(withoutComments('const a = "https://example.org";')).toMatch(ADDRESS);
  });
});

const script = fileURLToPath(new URL('../main/cli/plumbline.mjs', import.meta.url));
const strace = process.platform === 'linux' && spawnSync('strace', ['-V'], { stdio: 'ignore' }).status === 0;
if (!strace)
  process.stdout.write('SKIPPED: watching the calls of a running command, because strace is not here.\n');

describe.skipIf(!strace)('a running command', () => {
  test('opens no socket to any address', () => {
    const folder = mkdtempSync(join(tmpdir(), 'plumbline-offline-'));
    try {
      writeFileSync(
        join(folder, 'record.csv'),
        'Calling Number,Called Number,Start Time\n07700900001,07700900002,14/03/2026 09:00:00\n',
      );
      const env = { ...process.env, PLUMBLINE_PASSPHRASE: 'passphrase', PLUMBLINE_CONFIG_DIR: folder };
      for (const words of [
        ['init', 'test.plumb', '--operation', 'Test'],
        ['import', 'test.plumb', 'record.csv'],
        ['network', 'test.plumb', '--around', '07700900001'],
      ]) {
        const trace = ['-f', '-qq', '-e', 'trace=connect,bind,sendto', '-e', 'signal=none', process.execPath];
        const { status, stderr } = spawnSync('strace', [...trace, script, ...words], {
          cwd: folder,
          env,
          encoding: 'utf8',
        });
        expect(status).toBe(0);
        expect(stderr.split('\n').filter((line) => /AF_INET/.test(line))).toEqual([]);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
