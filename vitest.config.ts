// Where the tests are, and how long those that start real processes may take.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'], testTimeout: 30_000, hookTimeout: 30_000 },
});
