// Finds what is no entity by its words: messages, ties by what they are called, files by name; and lines by their brand.

import { entityId } from '../model/entityId.ts';
import { soundsOf } from '../model/nameSound.ts';
import { foundIn, type Wanted } from '../model/searchExcerpt.ts';
import type { SearchQuery } from '../model/searchQuery.ts';
import type { Connection } from './connection.ts';
import { type EntityRow, findEntity, likePart } from './entities.ts';
import { setBrandsOf } from './lineBrands.ts';
import { type LinkRow, linkById } from './links.ts';
import { prepared } from './prepared.ts';
import { wordExpression } from './searchWords.ts';

export type MessageHit = {
  eventId: number;
  at: number;
  body: string;
  a: string | null;
  b: string | null;
};

/** Messages with the words, the latest that came into the case first. */
export function messageHits(db: Connection, query: SearchQuery, limit: number): MessageHit[] {
  const expression = wordExpression(query);
  if (expression === null) return [];
  return prepared(
    db,
    `SELECT t.event_id AS eventId, e.started_at AS at, t.body, a.label AS a, b.label AS b
     FROM (SELECT rowid AS id FROM search_message WHERE search_message MATCH ? ORDER BY rowid DESC LIMIT ?) found
       JOIN event_text t ON t.event_id = found.id JOIN call_event e ON e.id = found.id
       LEFT JOIN entity a ON a.id = e.a LEFT JOIN entity b ON b.id = e.b`,
  ).all(expression, limit) as MessageHit[];
}

/** Ties that are called by the words. */
export function tieHits(db: Connection, query: SearchQuery, wanted: Wanted, limit: number): LinkRow[] {
  const expression = wordExpression(query);
  if (expression === null) return [];
  const ids = prepared(
    db,
    'SELECT rowid FROM search_tie WHERE search_tie MATCH ? ORDER BY rowid DESC LIMIT ?',
  )
    .pluck()
    .all(expression, limit) as number[];
  return ids
    .flatMap((id) => linkById(db, `tie:${id}`) ?? [])
    .filter(({ label }) => foundIn(label, wanted).share === 1);
}

export type FileHit = { id: number; name: string; sha256: string };

export const fileHits = (db: Connection, { text }: SearchQuery, limit: number): FileHit[] =>
  prepared(
    db,
    `SELECT id, name, sha256 FROM source_file WHERE name LIKE ? ESCAPE '\\' OR sha256 = lower(?) ORDER BY id DESC LIMIT ?`,
  ).all(likePart(text), text, limit) as FileHit[];

export type BrandHit = { row: EntityRow; brand: string; heard: boolean };

/** Numbers of lines by the brand that an analyst gave them, or by how it sounds. */
export function brandHits(db: Connection, query: SearchQuery, wanted: Wanted): BrandHit[] {
  const codes = soundsOf(query.text);
  return setBrandsOf(db).flatMap(({ number, brand }): BrandHit[] => {
    const written = foundIn(brand, wanted).share === 1;
    const heard = soundsOf(brand);
    if (!written && !(codes.length > 0 && codes.every((code) => heard.includes(code)))) return [];
    const row = findEntity(db, entityId('number', number));
    return row ? [{ row, brand, heard: !written }] : [];
  });
}
