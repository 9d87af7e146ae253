// Brings a case file from the version it has to the version this program writes, one step a transaction.
import type { Connection } from './connection.ts';
import { firstIndexes, ground } from './schema/0001-ground.ts';
import { search } from './schema/0002-search.ts';
import { mentions } from './schema/0003-mentions.ts';
import { entities } from './schema/0004-entities.ts';
import { places } from './schema/0005-places.ts';
import { evidence } from './schema/0006-evidence.ts';
import { lines } from './schema/0007-lines.ts';
import { eventOrder } from './schema/0008-event-order.ts';
import { postcodes } from './schema/0009-postcodes.ts';
import { keptAnswers } from './schema/0010-kept-answers.ts';

type Migration = (db: Connection) => void;

/** In order; a step is never edited once it has shipped. */
export const MIGRATIONS: readonly Migration[] = [
  (db) => {
    db.exec(ground);
    db.exec(firstIndexes);
  },
  (db) => db.exec(search),
  (db) => db.exec(mentions),
  (db) => db.exec(entities),
  (db) => db.exec(places),
  (db) => db.exec(evidence),
  (db) => db.exec(lines),
  (db) => db.exec(eventOrder),
  (db) => db.exec(postcodes),
  (db) => db.exec(keptAnswers),
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
