// Which tests there are: the quick ones, those that start hosts, and those that drive a browser; how long they may take.
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { closingLine } from './tests/closingLine.ts';

/** Generous: a slow machine is no failure. */
const patience = {
  testTimeout: 120_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 20_000 } },
};
/**
 * Hundreds of threads come and go in one process here, each taking the types out of its modules by WebAssembly, and now and then
 * V8 loses count of such code's pages and aborts (nodejs/node#64500): a cache of compiled modules spares nearly all of it.
 */
const calmly = {
  execArgv: ['--no-memory-protection-keys'],
  env: { NODE_COMPILE_CACHE: join(tmpdir(), 'plumbline-test-modules') },
};
const HOSTS = ['tests/hosts/**/*.test.ts', 'tests/electron/**/*.test.ts'];
const BROWSER = ['tests/e2e/**/*.test.ts'];

export default defineConfig({
  test: {
    reporters: ['default', closingLine()],
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: [...HOSTS, ...BROWSER],
          setupFiles: 'tests/propertySeed.ts',
          sequence: { groupOrder: 0 },
          ...patience,
          ...calmly,
        },
      },
      {
        test: {
          name: 'hosts',
          include: HOSTS,
          globalSetup: 'tests/needsChromium.ts',
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          ...patience,
        },
      },
      {
        test: {
          name: 'browser',
          include: BROWSER,
          globalSetup: 'tests/needsChromium.ts',
          fileParallelism: false,
          sequence: { groupOrder: 2 },
          testTimeout: 400_000,
          hookTimeout: 400_000,
          expect: { poll: { timeout: 100_000 } },
        },
      },
    ],
  },
});
