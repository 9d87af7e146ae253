// A case file opens with its passphrase and with nothing else, and what is no case is told from one that is damaged.
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { caseInfo, createCase, openCase } from '../../src/store/caseFile.ts';
import { APPLICATION_ID, connect } from '../../src/store/connection.ts';
import { CURRENT_VERSION, versionOf } from '../../src/store/migrations.ts';
import { caseMade, closedAfter, freshFolder, PASSPHRASE, refusalOf } from './caseMade.ts';

describe('a case file', () => {
  test('opens again with its passphrase and holds what was put into it', () => {
    const { path, db } = caseMade();
    db.close();
    const again = closedAfter(openCase(path, PASSPHRASE));
    expect(caseInfo(again)).toEqual({ operation: 'Test' });
    expect(versionOf(again)).toBe(CURRENT_VERSION);
  });

  test('is encrypted: neither its words nor its tables can be read from its bytes', () => {
    const path = join(freshFolder(), 'secret.plumb');
    const db = createCase(path, PASSPHRASE, { operation: 'Operation Unmistakable' });
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();
    const bytes = readFileSync(path);
    expect(bytes.includes('Unmistakable')).toBe(false);
    expect(bytes.includes('CREATE TABLE')).toBe(false);
    expect(bytes.includes('SQLite format 3')).toBe(false);
  });

  test('keeps its temporary tables in memory, where they cannot spill in the clear', () => {
    expect(caseMade().db.pragma('temp_store', { simple: true })).toBe(2);
  });

  test('opens with a passphrase that is typed in another form of the same letters', () => {
    const path = join(freshFolder(), 'accent.plumb');
    createCase(path, 'caf\u00e9', {}).close();
    closedAfter(openCase(path, 'cafe\u0301'));
  });

  test('is not written over by a new one', () => {
    const { path, db } = caseMade();
    db.close();
    const before = readFileSync(path);
    expect(() => createCase(path, PASSPHRASE, {})).toThrow('CASE_EXISTS');
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('cannot be made in a folder that is not there', () => {
    expect(() => createCase(join(freshFolder(), 'none', 'x.plumb'), PASSPHRASE, {})).toThrow(
      'FOLDER_NOT_FOUND',
    );
  });
});

describe('a case that cannot be opened', () => {
  const closedCase = (): string => {
    const { path, db } = caseMade();
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();
    return path;
  };

  test('under another passphrase', () => {
    expect(refusalOf(closedCase(), 'Correct horse battery staple')).toBe('CASE_PASSPHRASE_WRONG');
  });

  test('is the same afterwards, and opens under the right one', () => {
    const path = closedCase();
    const before = readFileSync(path);
    refusalOf(path, 'wrong');
    expect(readFileSync(path).equals(before)).toBe(true);
    closedAfter(openCase(path, PASSPHRASE));
  });

  test('because it is not there', () => {
    expect(refusalOf(join(freshFolder(), 'none.plumb'))).toBe('CASE_NOT_FOUND');
  });

  test('because it is a folder', () => {
    const path = join(freshFolder(), 'folder.plumb');
    mkdirSync(path);
    expect(refusalOf(path)).toBe('CASE_NOT_A_CASE');
  });

  test.each([
    ['empty', Buffer.alloc(0)],
    ['text', Buffer.from('Calling Number,Called Number\n'.repeat(100))],
    ['a picture', Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(4000, 7)])],
    ['zeros', Buffer.alloc(8192)],
  ])('because it is %s', (_name, bytes) => {
    const path = join(freshFolder(), 'other.plumb');
    writeFileSync(path, bytes);
    expect(refusalOf(path)).toBe('CASE_NOT_A_CASE');
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  test('because it is a database that nobody encrypted', () => {
    const path = join(freshFolder(), 'plain.plumb');
    const plain = new Database(path);
    plain.exec('CREATE TABLE t (x); INSERT INTO t VALUES (1)');
    plain.close();
    expect(refusalOf(path)).toBe('CASE_NOT_A_CASE');
  });

  test('because it is an encrypted database of another program', () => {
    const path = join(freshFolder(), 'foreign.plumb');
    const db = connect(path, PASSPHRASE);
    db.exec('CREATE TABLE t (x); INSERT INTO t VALUES (1)');
    db.close();
    expect(refusalOf(path)).toBe('CASE_NOT_A_CASE');
  });

  test('because a newer program wrote it, and is not changed', () => {
    const path = join(freshFolder(), 'newer.plumb');
    const db = createCase(path, PASSPHRASE, {});
    db.pragma(`user_version=${CURRENT_VERSION + 3}`);
    db.close();
    expect(refusalOf(path)).toEqual({ newer: CURRENT_VERSION + 3, supported: CURRENT_VERSION });
    const still = closedAfter(connect(path, PASSPHRASE));
    expect(versionOf(still)).toBe(CURRENT_VERSION + 3);
    expect(Number(still.pragma('application_id', { simple: true }))).toBe(APPLICATION_ID);
  });

  test('because it was cut short', () => {
    const path = closedCase();
    truncateSync(path, 4096 + 100);
    expect(['CASE_DAMAGED', 'CASE_PASSPHRASE_WRONG']).toContain(refusalOf(path));
  });

  test('because a byte of it was changed: nothing is read from a page that does not hold', () => {
    const { path, db } = caseMade();
    const put = db.prepare("INSERT INTO entity (kind, key, label) VALUES ('number', ?, ?)");
    db.transaction(() => {
      for (let i = 0; i < 5000; i++) put.run(`+4477009${i}`, 'x'.repeat(50));
    })();
    // Pages that hold nothing any more are not read at all.
    db.exec('VACUUM');
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();
    const whole = readFileSync(path);
    for (const share of [0.05, 0.3, 0.5, 0.7, 0.95]) {
      const bytes = Buffer.from(whole);
      const at = Math.floor(bytes.length * share);
      bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
      writeFileSync(path, bytes);
      const opened = closedAfter(openCase(path, PASSPHRASE));
      // A page of a search index is missed as soon as its table is looked up.
      expect(() => opened.pragma('integrity_check')).toThrow(/malformed|vtable constructor failed/);
      opened.close();
    }
  });
});
