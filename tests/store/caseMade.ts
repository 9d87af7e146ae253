// Case files for the store's tests, in a folder that is gone after the test.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { type CaseRefusal, CaseRefused, createCase, openCase } from '../../src/store/caseFile.ts';
import type { Connection } from '../../src/store/connection.ts';

export const PASSPHRASE = 'correct horse battery staple';

const endings: (() => void)[] = [];
afterEach(() => {
  for (const end of endings.splice(0).reverse()) end();
});

export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-store-'));
  endings.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Closes a connection when the test ends, whether it passes or not. */
export function closedAfter(db: Connection): Connection {
  endings.push(() => db.close());
  return db;
}

/** An empty case: its path, and the open connection to it. */
export function caseMade(): { path: string; db: Connection } {
  const path = join(freshFolder(), 'test.plumb');
  return { path, db: closedAfter(createCase(path, PASSPHRASE, { operation: 'Test' })) };
}

/** Why a case cannot be opened; throws where it can. */
export function refusalOf(path: string, passphrase = PASSPHRASE): CaseRefusal {
  try {
    openCase(path, passphrase).close();
  } catch (error) {
    if (error instanceof CaseRefused) return error.refusal;
    throw error;
  }
  throw new Error(`${path} was opened.`);
}
