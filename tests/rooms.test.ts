// Dependencies run one way: every import in the project is held to the table of rooms.
import { describe, expect, test } from 'vitest';
import { breachesOf, roomOf } from './rooms/breachesOf.ts';
import { importsOf } from './rooms/importsOf.ts';
import { sourcesUnder } from './rooms/sources.ts';
import { ROOMS } from './rooms/table.ts';

const sources = sourcesUnder('src', 'main', 'renderer');

describe('the rooms of the project', () => {
  test('no file imports what its room may not', () => {
    expect(sources.flatMap(({ path, text }) => breachesOf(path, text))).toEqual([]);
  });

  test('the check reads the whole project', () => {
    expect(sources.length).toBeGreaterThan(200);
    const found = sources.flatMap(({ path, text }) => importsOf(path, text));
    expect(found.length).toBeGreaterThan(1000);
    for (const name of ['zod', 'react', 'electron', 'better-sqlite3', 'ws', 'node:fs'])
      expect(found).toContain(name);
  });

  test('every room that a room may import is in the table', () => {
    const names = ROOMS.map((room) => room.name);
    for (const room of ROOMS) for (const other of room.rooms) expect(names).toContain(other);
    expect(new Set(names).size).toBe(names.length);
  });

  test('the rooms of the model and of the drawing are the closest one that holds a file', () => {
    expect(roomOf('src/store/staging/batch.ts')?.name).toBe('staging');
    expect(roomOf('src/store/links.ts')?.name).toBe('store');
    expect(roomOf('main/host/engineEntry.ts')?.name).toBe('engineEntry');
    expect(roomOf('main/start.ts')?.name).toBe('start');
    expect(roomOf('src/elsewhere/file.ts')).toBeUndefined();
  });
});

/** File, what it says, and the words that its breach is told in; null where it is allowed. */
const CASES: [string, string, string | null][] = [
  ['src/resolve/x.ts', "import { y } from '../model/y.ts';", null],
  ['src/resolve/x.ts', "import { y } from '../store/links.ts';", 'may not import "store"'],
  ['src/model/x.ts', "import { y } from '../contract/calls.ts';", 'may not import "contract"'],
  ['src/model/x.ts', "import { readFileSync } from 'node:fs';", 'imports node:fs'],
  ['src/model/x.ts', "import { readFileSync } from 'fs';", 'imports node:fs'],
  ['src/contract/x.ts', "export * from '../engine.ts';", 'may not import "engine"'],
  ['src/intake/x.ts', "import type { Batch } from '../store/staging/batch.ts';", null],
  ['src/intake/x.ts', "import type { Connection } from '../store/connection.ts';", 'may not import "store"'],
  ['src/intake/x.ts', "import Database from 'better-sqlite3';", 'belongs to store and staging alone'],
  ['src/store/x.ts', "import { read } from '../intake/plan.ts';", 'may not import "intake"'],
  ['src/network/x.ts', "const more = await import('../resolve/hubs.ts');", 'may not import "resolve"'],
  ['src/network/x.ts', "let held: import('../store/links.ts').LinkRow;", 'may not import "store"'],
  ['src/engine.ts', "import { app } from 'electron';", 'belongs to electron alone'],
  ['src/engine/x.ts', "import https from 'node:https';", 'which no room may'],
  ['src/engine/x.ts', "import { lookup } from 'dns/promises';", 'which no room may'],
  ['src/engine/x.ts', "const net = process.getBuiltinModule('net');", 'belongs to browser alone'],
  ['src/worker.ts', "import { readImport } from './intake/readThread.ts';", null],
  ['main/host/x.ts', "import { createEngine } from '../../src/engine.ts';", 'may not import "engine"'],
  ['main/host/engineEntry.ts', "import { createEngine } from '../../src/engine.ts';", null],
  ['main/electron/x.ts', "import { createEngine } from '../../src/engine.ts';", 'may not import "engine"'],
  ['main/browser/x.ts', "import { app } from 'electron';", 'belongs to electron alone'],
  ['main/cli/x.ts', "import { links } from '../../src/store/links.ts';", 'may not import "store"'],
  ['main/cli/x.mjs', "const sqlite = require('better-sqlite3');", 'belongs to store and staging alone'],
  ['renderer/x.tsx', "import { shape } from '../src/contract/shapes.ts';", null],
  ['renderer/x.tsx', "import { join } from 'node:path';", 'imports node:path'],
  ['renderer/x.tsx', "import { links } from '../src/store/links.ts';", 'may not import "store"'],
  ['renderer/x.tsx', "import { host } from '../main/host/gate.ts';", 'may not import "host"'],
  ['renderer/x.tsx', "import _ from 'lodash';", 'imports lodash'],
  ['main/host/x.ts', "import { useState } from 'react';", 'belongs to renderer alone'],
  ['src/engine/x.ts', 'const y = await import(named);', 'only known when it runs'],
  ['src/engine/x.ts', "import { y } from '../../tests/y.ts';", 'lies in no room'],
  ['src/elsewhere/x.ts', "import 'zod';", 'lies in no room'],
];

describe('the check of the rooms', () => {
  test.each(CASES)('%s with %s', (path, source, words) => {
    const breaches = breachesOf(path, source);
    if (words === null) expect(breaches).toEqual([]);
    else {
      expect(breaches).toHaveLength(1);
      expect(breaches[0]).toContain(words);
    }
  });

  test('is not taken in by an import that stands in a comment or a text', () => {
    expect(
      breachesOf('src/model/x.ts', "// import 'electron';\nexport const t = \"import 'react'\";"),
    ).toEqual([]);
  });
});
