// A copy of a case is whole, encrypted and checked, or it is not there.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { appendAudit } from '../../src/store/audit.ts';
import { openCase } from '../../src/store/caseFile.ts';
import { CopyRefused, type CopyStep, type CopyTask, copyCase } from '../../src/store/copyCase.ts';
import { caseMade, closedAfter, PASSPHRASE } from './caseMade.ts';

const sha256Of = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/** A case with so many audit entries that it fills several pages, still open. */
function filledCase() {
  const made = caseMade();
  const add = made.db.transaction(() => {
    for (let i = 0; i < 2000; i++)
      appendAudit(made.db, { at: i, who: 'tester', action: 'note', detail: { text: `entry ${i}` } });
  });
  add();
  const folder = dirname(made.path);
  return { ...made, folder, to: join(folder, 'copy.plumb') };
}

const copy = (from: string, to: string, more: Partial<CopyTask> = {}, step: CopyStep = () => {}): string =>
  copyCase({ from, to, passphrase: PASSPHRASE, live: true, mark: 'part-1', ...more }, step);

/** Why nothing was copied, and about which file. */
function refusedCopy(...args: Parameters<typeof copy>): { refusal: CopyRefused['refusal']; path: string } {
  try {
    copy(...args);
  } catch (error) {
    if (error instanceof CopyRefused) return { refusal: error.refusal, path: error.path };
    throw error;
  }
  throw new Error('It was copied.');
}

const auditCount = (path: string): number => {
  const db = openCase(path, PASSPHRASE);
  try {
    return Number(db.prepare('SELECT count(*) FROM audit').pluck().get());
  } finally {
    db.close();
  }
};

describe('a copy of a case that is open', () => {
  test('holds all that was written, under the same passphrase and no other, and has the hash that was told', () => {
    const { path, to } = filledCase();
    const sha256 = copy(path, to);
    expect(sha256Of(to)).toBe(sha256);
    expect(readFileSync(to).includes('entry 1999')).toBe(false);
    expect(auditCount(to)).toBe(2000);
    expect(() => openCase(to, 'another')).toThrow('CASE_PASSPHRASE_WRONG');
  });

  test('leaves nothing but the copy behind', () => {
    const { path, to, folder } = filledCase();
    copy(path, to);
    expect(readdirSync(folder).filter((name) => !name.startsWith('test.plumb'))).toEqual(['copy.plumb']);
  });

  test('holds what stood at one moment, though another writes meanwhile', () => {
    const { path, to, db } = filledCase();
    let written = 0;
    copy(path, to, {}, (stage) => {
      if (stage !== 'copy') return;
      for (let i = 0; i < 300; i++)
        appendAudit(db, {
          at: 1,
          who: 'tester',
          action: 'note',
          detail: { text: 'x'.repeat(5000), written: ++written },
        });
      db.pragma('wal_checkpoint(PASSIVE)');
    });
    expect(written).toBeGreaterThan(0);
    expect(auditCount(to)).toBe(2000);
    expect(auditCount(path)).toBe(2000 + written);
  });

  test('is refused while another holds the log, after which it can be made', () => {
    const { path, to, db, folder } = filledCase();
    const writer = closedAfter(openCase(path, PASSPHRASE));
    db.exec('BEGIN');
    db.prepare('SELECT count(*) FROM audit').get();
    appendAudit(writer, { at: 1, who: 'tester', action: 'note', detail: {} });
    expect(refusedCopy(path, to)).toEqual({ refusal: 'CASE_IN_USE', path });
    expect(readdirSync(folder).some((name) => name.startsWith('copy'))).toBe(false);
    db.exec('COMMIT');
    copy(path, to);
    expect(auditCount(to)).toBe(2001);
  });

  test('that is given up leaves nothing, at whatever moment', () => {
    const { path, to, folder } = filledCase();
    for (const at of ['copy', 'check'] as const) {
      const stop: CopyStep = (stage) => {
        if (stage === at) throw new Error('stopped');
      };
      expect(() => copy(path, to, {}, stop)).toThrow('stopped');
      expect(readdirSync(folder).filter((name) => name.startsWith('copy'))).toEqual([]);
    }
  });
});

describe('what is refused', () => {
  test.each(['', '-wal', '-journal'])('a name that is taken by a file ending in "%s"', (suffix) => {
    const { path, to } = filledCase();
    writeFileSync(to + suffix, 'mine');
    expect(refusedCopy(path, to)).toEqual({ refusal: 'CASE_EXISTS', path: to + suffix });
    expect(readFileSync(to + suffix, 'utf8')).toBe('mine');
  });

  test('a name that is taken while the copy is being made', () => {
    const { path, to } = filledCase();
    const meanwhile: CopyStep = (stage) => {
      if (stage === 'check') writeFileSync(to, 'mine');
    };
    expect(refusedCopy(path, to, {}, meanwhile)).toEqual({ refusal: 'CASE_EXISTS', path: to });
    expect(readFileSync(to, 'utf8')).toBe('mine');
  });

  test('a folder that is not there', () => {
    const { path, folder } = filledCase();
    const to = join(folder, 'none', 'copy.plumb');
    expect(refusedCopy(path, to)).toEqual({ refusal: 'FOLDER_NOT_FOUND', path: dirname(to) });
  });

  test('a source that is missing, or is no case', () => {
    const { path, to, folder } = filledCase();
    const from = join(folder, 'none.plumb');
    expect(refusedCopy(from, to)).toEqual({ refusal: 'CASE_NOT_FOUND', path: from });
    writeFileSync(from, 'SQLite format 3\0'.repeat(100));
    expect(refusedCopy(from, to)).toEqual({ refusal: 'CASE_NOT_A_CASE', path: from });
    expect(existsSync(path)).toBe(true);
  });

  /** A copy that lies by itself, as a backup does, spoilt in some way. */
  const spoilt = (spoil: (path: string) => void) => {
    const { path, to, folder } = filledCase();
    copy(path, to);
    spoil(to);
    const again = join(folder, 'again.plumb');
    const why = refusedCopy(to, again, { live: false });
    expect(readdirSync(folder).filter((name) => name.startsWith('again'))).toEqual([]);
    expect(why.path).toBe(to);
    return why.refusal;
  };

  test('a backup of which one byte has changed', () => {
    const changed = (path: string): void => {
      const bytes = readFileSync(path);
      bytes[bytes.length - 3000]! ^= 1;
      writeFileSync(path, bytes);
    };
    expect(spoilt(changed)).toBe('CASE_DAMAGED');
  });

  test('a backup that was cut short', () => {
    expect(spoilt((path) => truncateSync(path, readFileSync(path).length - 8192))).toBe('CASE_DAMAGED');
  });

  test('a backup whose log was left beside it', () => {
    expect(spoilt((path) => writeFileSync(`${path}-wal`, 'left behind'))).toBe('CASE_IN_USE');
  });

  test('a backup whose audit chain was tampered with by someone who knows the passphrase', () => {
    const tamper = (path: string): void => {
      const db = openCase(path, PASSPHRASE);
      db.exec(`UPDATE audit SET who = 'another' WHERE seq = 1000`);
      db.close();
    };
    expect(spoilt(tamper)).toEqual({ brokenAt: 1000 });
  });

  test('a passphrase that is not the one', () => {
    const { path, to, folder } = filledCase();
    copy(path, to);
    const again = join(folder, 'again.plumb');
    const why = refusedCopy(to, again, { live: false, passphrase: 'another' });
    expect(why).toEqual({ refusal: 'CASE_PASSPHRASE_WRONG', path: to });
    expect(existsSync(again)).toBe(false);
  });
});

test('a backup is read and nothing else: its bytes are the same after it was restored', () => {
  const { path, to, folder } = filledCase();
  const sha256 = copy(path, to);
  expect(copy(to, join(folder, 'again.plumb'), { live: false })).toBe(sha256);
  expect(sha256Of(to)).toBe(sha256);
  expect(readdirSync(folder).filter((name) => name.startsWith('copy'))).toEqual(['copy.plumb']);
});
