// Reads and writes saved mappings: what an analyst settled once for a layout, found again by its headers.
import type { Connection } from './connection.ts';

export type ProfileRow = { name: string; header: string; settings: string; savedAt: number };

const SELECT = 'SELECT name, header, settings, saved_at AS savedAt FROM profile';

export const profilesOf = (db: Connection): ProfileRow[] =>
  db.prepare(`${SELECT} ORDER BY name`).all() as ProfileRow[];

export const profileNamed = (db: Connection, name: string): ProfileRow | undefined =>
  db.prepare(`${SELECT} WHERE name = ?`).get(name) as ProfileRow | undefined;

/** The latest profile that was saved for these very headers. */
export const profileForHeader = (db: Connection, header: string): ProfileRow | undefined =>
  db.prepare(`${SELECT} WHERE header = ? ORDER BY saved_at DESC, name LIMIT 1`).get(header) as
    | ProfileRow
    | undefined;

/** Saves a profile; one of the same name is replaced. */
export function saveProfile(db: Connection, { name, header, settings, savedAt }: ProfileRow): void {
  db.prepare(
    `INSERT INTO profile (name, header, settings, saved_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (name) DO UPDATE SET header = excluded.header, settings = excluded.settings, saved_at = excluded.saved_at`,
  ).run(name, header, settings, savedAt);
}

/** Answers whether there was one. */
export const removeProfile = (db: Connection, name: string): boolean =>
  db.prepare('DELETE FROM profile WHERE name = ?').run(name).changes > 0;
