// The copy that is read where a case cannot be written: whole, of this user alone, and gone when it is no longer needed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { appendAudit, auditEntries, refuseEntries } from '../../src/store/audit.ts';
import { CaseRefused, openCase } from '../../src/store/caseFile.ts';
import { copyForReading, mayWrite } from '../../src/store/readingCopy.ts';
import { caseMade, closedAfter, PASSPHRASE } from './caseMade.ts';

const entry = { at: 1, who: 'tester', action: 'test', detail: {} };

describe('the copy of a case for reading', () => {
  test('holds what still lies in the log beside the case', async () => {
    const { path, db } = caseMade();
    appendAudit(db, entry);
    expect(statSync(`${path}-wal`).size).toBeGreaterThan(0);
    const copy = await copyForReading(path);
    const read = openCase(copy.path, PASSPHRASE);
    expect(auditEntries(read)).toEqual(auditEntries(db));
    read.close();
    copy.remove();
    expect(existsSync(dirname(copy.path))).toBe(false);
  });

  test.skipIf(process.platform === 'win32')('is of this user alone', async () => {
    const { path } = caseMade();
    const copy = await copyForReading(path);
    expect(statSync(dirname(copy.path)).mode & 0o777).toBe(0o700);
    expect(statSync(copy.path).mode & 0o777).toBe(0o600);
    copy.remove();
  });

  test('of a process that has ended is removed at the next one, those of others stay', async () => {
    const ended = spawnSync(process.execPath, ['--version']).pid;
    const orphan = join(tmpdir(), `plumbline-reading-${ended}-test`);
    const other = join(tmpdir(), `plumbline-reading-${process.pid}-test`);
    mkdirSync(orphan);
    mkdirSync(other);
    const copy = await copyForReading(caseMade().path);
    expect([existsSync(orphan), existsSync(other)]).toEqual([false, true]);
    copy.remove();
    rmdirSync(other);
  });

  test('takes no entry of the audit chain', async () => {
    const copy = await copyForReading(caseMade().path);
    const db = closedAfter(openCase(copy.path, PASSPHRASE));
    refuseEntries(db);
    expect(() => appendAudit(db, entry)).toThrow(CaseRefused);
    expect(auditEntries(db)).toEqual([]);
    db.close();
    copy.remove();
  });

  test('is not needed where the case can be written', () => {
    expect(mayWrite(caseMade().path)).toBe(true);
    expect(mayWrite(join(tmpdir(), 'no such folder', 'no case'))).toBe(false);
  });
});
