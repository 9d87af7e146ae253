// Keeps compiled code between runs, in the user's own folder, so that a command or the engine starts twice as fast.
import { mkdirSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import { configFolder } from './configFolder.ts';

/** The variable by which Node, and the import's threads, find the cache. */
export const CODE_CACHE_VARIABLE = 'NODE_COMPILE_CACHE';

/** The cache's folder, made where it is missing; null where it cannot be made, and Node then does without. */
export function codeCacheFolder(): string | null {
  const given = process.env[CODE_CACHE_VARIABLE];
  if (given) return given;
  const folder = join(configFolder(), 'code-cache');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return folder;
  } catch {
    return null;
  }
}

/** Uses the cache in this process, and in the threads that it starts. */
export function keepCodeCache(): void {
  const folder = codeCacheFolder();
  if (folder === null || typeof module.enableCompileCache !== 'function') return;
  module.enableCompileCache(folder);
  process.env[CODE_CACHE_VARIABLE] = folder;
}
