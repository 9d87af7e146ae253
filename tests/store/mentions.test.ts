// Decisions about mentions at the store: what a file tied stays the file's, and counts come back to what they were.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { openSource } from '../../src/intake/openSource.ts';
import type { Connection } from '../../src/store/connection.ts';
import { type Accepting, acceptMentions, decidedMentions, reopenMentions } from '../../src/store/mentions.ts';
import { giveMentionTie } from '../../src/store/mentionTies.ts';
import { reportTexts } from '../../src/store/reports.ts';
import { beginImport } from '../../src/store/staging/importWriter.ts';
import { WISHES } from '../intake/readIn.ts';
import { caseMade, freshFolder } from './caseMade.ts';

const BY = { at: 0, who: 'tester' };
const TEXT = 'AB95 XYZ met AB95 XYZ for crack and more crack.';

let db: Connection;
let place: Pick<Accepting, 'reportId' | 'source_file_id' | 'sheet' | 'line'>;

beforeEach(() => {
  ({ db } = caseMade());
  const path = join(freshFolder(), 'reports.csv');
  writeFileSync(path, `URN,Grade,Text\nINT-1,2BP,${TEXT}\n`);
  const { sizeBytes, kind, zone, encoding, layout, mapping, sheets, read } = openSource(path, WISHES);
  const writer = beginImport(db, {
    ...{ name: 'reports.csv', path, sizeBytes, kind, profile: 'guessed', zone, encoding, layout, mapping },
    ...{ options: {}, marking: '', parserVersion: '1', importedBy: 'tester', sheets, authorisation: null },
  });
  writer.publish(read(writer.write), { at: 0, seconds: () => 0 });
  const [text] = [...reportTexts(db)];
  place = text!;
});

const at = (start: number, end: number, kind: string, becomes: Accepting['becomes']): Accepting => ({
  reportId: place.reportId,
  source_file_id: place.source_file_id,
  sheet: place.sheet,
  line: place.line,
  kind,
  start,
  end,
  text: TEXT.slice(start, end),
  value: 'crack cocaine',
  suggestion: false,
  becomes,
  seenAt: 1000,
});
const plate = (start: number): Accepting =>
  at(start, start + 8, 'vehicle', { entity: { kind: 'vehicle', key: 'AB95XYZ', label: 'AB95 XYZ' } });
const drug = (start: number): Accepting =>
  at(start, start + 5, 'drug', { fact: { name: 'mentions drug', value: 'crack cocaine' } });

const counts = (): unknown =>
  ['entity', 'link', 'link_row', 'attribute', 'mention'].map((table) =>
    db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
  );
const told = (id: number): unknown =>
  db.prepare('SELECT events, contacts, first_seen, last_seen FROM entity WHERE id = ?').get(id);

describe('decisions about mentions', () => {
  test('each of two mentions of a thing keeps what the other made, in whatever order they are taken back', () => {
    const before = [counts(), told(place.reportId)];
    for (const order of [
      [0, 1],
      [1, 0],
    ]) {
      const plates = [plate(0), plate(13)];
      const drugs = [drug(26), drug(41)];
      acceptMentions(db, [...plates, ...drugs], BY);
      expect(told(place.reportId)).toEqual({ events: 1, contacts: 1, first_seen: 1000, last_seen: 1000 });
      reopenMentions(db, [plates[order[0]!]!, drugs[order[0]!]!], BY);
      expect(decidedMentions(db)).toHaveLength(2);
      expect(db.prepare("SELECT count(*) FROM link WHERE kind = 'mentions'").pluck().get()).toBe(1);
      expect(db.prepare("SELECT count(*) FROM attribute WHERE name = 'mentions drug'").pluck().get()).toBe(1);
      reopenMentions(db, [plates[order[1]!]!, drugs[order[1]!]!], BY);
      expect([counts(), told(place.reportId)]).toEqual(before);
    }
  });

  test('a tie that a file states is not told twice, and stays when the decision is taken back', () => {
    db.prepare("INSERT INTO entity (kind, key, label) VALUES ('vehicle', 'AB95XYZ', 'AB95 XYZ')").run();
    const vehicle = Number(db.prepare("SELECT id FROM entity WHERE kind = 'vehicle'").pluck().get());
    expect(giveMentionTie(db, place.reportId, vehicle, place, 1000)).toBe(true);
    const before = [counts(), told(vehicle), told(place.reportId)];
    acceptMentions(db, [plate(0)], BY);
    expect(told(vehicle)).toEqual({ events: 1, contacts: 1, first_seen: 1000, last_seen: 1000 });
    reopenMentions(db, [plate(0)], BY);
    expect([counts(), told(vehicle), told(place.reportId)]).toEqual(before);
  });

  test('taking back what was never decided changes nothing', () => {
    const before = counts();
    reopenMentions(db, [plate(0)], BY);
    expect(counts()).toEqual(before);
    expect(db.prepare("SELECT count(*) FROM audit WHERE action LIKE 'mention%'").pluck().get()).toBe(0);
  });
});
