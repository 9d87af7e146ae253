// A case with one of everything that can be searched, written row by row.
import type { EntityKind } from '../../src/model/entityId.ts';
import { formatNumber } from '../../src/model/phoneNumber.ts';
import type { Connection } from '../../src/store/connection.ts';

export function addFile(db: Connection, name: string): number {
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO source_file (name, path, sha256, size_bytes, kind, profile, rows, accepted, duplicates, merged, rejected,
         seconds, imported_at, imported_by, parser_version, zone, encoding, layout, mapping, options, marking, warnings)
       VALUES (?, '', ?, 0, 'calls', '', 0, 0, 0, 0, 0, 0, 0, 'tester', '', '', '', '[]', '{}', '{}', '', '[]')`,
    )
    .run(name, `hash of ${name}`);
  return Number(lastInsertRowid);
}

export function addEntity(db: Connection, kind: EntityKind, key: string, label = key, events = 1): number {
  const { lastInsertRowid } = db
    .prepare('INSERT INTO entity (kind, key, label, events) VALUES (?, ?, ?, ?)')
    .run(kind, key, label, events);
  return Number(lastInsertRowid);
}

export function addNumber(db: Connection, key: string, kind = 'mobile', events = 1): number {
  const id = addEntity(db, 'number', key, formatNumber(key), events);
  db.prepare('INSERT INTO number (entity_id, raw, kind) VALUES (?, ?, ?)').run(id, key, kind);
  return id;
}

export function say(
  db: Connection,
  entity: number,
  name: string,
  value: string,
  file: number,
  line = 1,
): void {
  db.prepare(
    'INSERT INTO attribute (entity_id, name, value, source_file_id, sheet, line) VALUES (?, ?, ?, ?, 0, ?)',
  ).run(entity, name, value, file, line);
}

export function addTie(
  db: Connection,
  kind: string,
  from: number,
  to: number,
  label = '',
  rows: readonly { file: number; line: number; seenAt?: number }[] = [],
): number {
  const { lastInsertRowid } = db
    .prepare('INSERT INTO link (kind, from_id, to_id, label, events, forward) VALUES (?, ?, ?, ?, ?, ?)')
    .run(kind, from, to, label, rows.length, rows.length);
  const id = Number(lastInsertRowid);
  for (const { file, line, seenAt = null } of rows)
    db.prepare(
      'INSERT INTO link_row (link_id, source_file_id, sheet, line, seen_at) VALUES (?, ?, 0, ?, ?)',
    ).run(id, file, line, seenAt);
  return id;
}

export function addMessage(db: Connection, a: number, b: number, body: string, file: number): number {
  const { lastInsertRowid } = db
    .prepare(
      'INSERT INTO call_event (type, started_at, a, b, side, source_file_id, sheet, line) VALUES (1, 0, ?, ?, 0, ?, 0, 1)',
    )
    .run(a, b, file);
  db.prepare('INSERT INTO event_text (event_id, body) VALUES (?, ?)').run(lastInsertRowid, body);
  return Number(lastInsertRowid);
}

/** Fills an empty case; all that stands in it is invented. */
export function caseToSearch(db: Connection): void {
  const file = addFile(db, 'Subject handset.xml');
  const one = addNumber(db, '+447700900123', 'mobile', 40);
  const two = addNumber(db, '+447700960060', 'mobile', 20);
  addNumber(db, '+447700912345', 'mobile', 10);
  addNumber(db, '+33639981234', 'mobile', 5);
  addNumber(db, 'short:60060', 'short-code');
  addNumber(db, 'sender:ROYALMAIL', 'text-sender');
  const handset = addEntity(db, 'handset', '00499901064000');
  db.prepare('INSERT INTO handset (entity_id, imei) VALUES (?, ?)').run(handset, '004999010640000');
  addEntity(db, 'sim', '001010123456789');
  addEntity(db, 'vehicle', 'AB95XYZ', 'AB95 XYZ');
  addEntity(db, 'vehicle', 'AO95XYS', 'AO95 XYS');
  const person = addEntity(db, 'nominal', 'siobhán o’malley|1990-01-02', 'Siobhán O’Malley', 3);
  say(db, person, 'alias', 'Shaz Smyth', file);
  addEntity(db, 'nominal', 'jonathan ashdown', 'Jonathan Ashdown');
  addEntity(db, 'address', '12 high street aa1 2bc', '12 High Street, AA1 2BC');
  const report = addEntity(db, 'report', 'INT-2026-004107');
  say(db, report, 'text', 'Callers come at all hours. The tenant is seldom seen and may be afraid.', file, 9);
  say(db, report, 'grade', '2BP', file, 9);
  say(db, one, 'saved as', 'Mum new', file);
  addTie(db, 'related', person, two, 'half-brother of');
  addMessage(db, one, two, 'Best of both on now, ring 07700 900606 after six', file);
  addMessage(db, two, one, 'dépôt at the café', file);
}
