// Brings a case file from the version it has to the version this program writes, one step a transaction.
import type { Connection } from './connection.ts';
import { buildEventIndexes } from './eventIndexes.ts';
import { ground } from './schema/0001-ground.ts';

type Migration = (db: Connection) => void;

/** In order; a step is never edited once it has shipped. */
export const MIGRATIONS: readonly Migration[] = [
  (db) => {
    db.exec(ground);
    buildEventIndexes(db);
  },
];

export const CURRENT_VERSION = MIGRATIONS.length;

export const versionOf = (db: Connection): number => Number(db.pragma('user_version', { simple: true }));

/** Runs the steps that are missing, up to `target`. Each is atomic: a crash leaves the version before it. */
export function migrate(db: Connection, target: number = CURRENT_VERSION): void {
  for (let version = versionOf(db); version < target; version++) {
    db.transaction(() => {
      MIGRATIONS[version]!(db);
      db.pragma(`user_version=${version + 1}`);
    })();
  }
}
