// Where the data that others wrote are, beside the checkout; tests that need them are skipped, and say so, where they are not.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../shared/data', import.meta.url));

/** Whether a folder of the data is here; says once what is skipped where it is not. */
export function hasData(name: string): boolean {
  if (existsSync(`${folder}/${name}`)) return true;
  process.stdout.write(
    `SKIPPED: the tests on ${name}, because ../shared/data/${name} is not beside this checkout.\n`,
  );
  return false;
}

export const dataFile = (path: string): string => `${folder}/${path}`;
