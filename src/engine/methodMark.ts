// Tells one version of the code that infers from another: what an earlier one inferred must not pass for what this one would.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where the code that infers lies, beside the script of the threads. */
const ROOMS = ['resolve', 'model', 'engine'];

/** A mark that changes with the code: of the one file that a build makes, or of the sources where they run as they are. */
export function methodMark(script: string): string {
  const hash = createHash('sha256');
  if (!script.endsWith('.ts')) return hash.update(readFileSync(script)).digest('hex');
  for (const room of ROOMS) {
    const folder = join(dirname(script), room);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    for (const file of files.sort()) hash.update(file).update(readFileSync(join(folder, file)));
  }
  return hash.digest('hex');
}
