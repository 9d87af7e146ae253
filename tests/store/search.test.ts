// Everything in a case is found: numbers in any form, parts, sounds, words; and what is gone is found no more.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchQuery } from '../../src/model/searchQuery.ts';
import { wordsOf } from '../../src/model/searchText.ts';
import type { Connection } from '../../src/store/connection.ts';
import { type Hit, searchCase } from '../../src/store/search.ts';
import { emptySearchIndex, indexNews, searchIsCurrent } from '../../src/store/searchIndex.ts';
import { caseMade } from './caseMade.ts';
import { addEntity, addFile, addMessage, addNumber, addTie, caseToSearch, say } from './searchable.ts';

const upToDate = (db: Connection): void => {
  for (const step of indexNews(db)) expect(step.done).toBeLessThanOrEqual(step.total);
};
const found = (db: Connection, text: string, limit = 30): Hit[] =>
  searchCase(db, searchQuery(text), limit).hits;
const ids = (db: Connection, text: string): string[] => found(db, text).map(({ id }) => id);
const marked = (text: string, marks: Hit['marks']): string[] =>
  marks.map(([from, to]) => text.slice(from, to));

/** A case with one of everything, indexed. */
function searchable(): Connection {
  const { db } = caseMade();
  caseToSearch(db);
  upToDate(db);
  return db;
}

const NUMBER = '+447700900123';

describe('a number is found', () => {
  test.each([
    '07700900123',
    '07700 900123',
    '07700 900 123',
    '+447700900123',
    '+44 7700 900123',
    '+44 (0)7700 900123',
    '00447700900123',
    '0044 7700 900 123',
    '447700900123',
    '(07700) 900-123',
    '900123',
    '0123',
    '07700 9001',
  ])('as %s', (text) => {
    expect(ids(searchable(), text)).toContain(NUMBER);
  });

  test('whole before its end, its end before a part', () => {
    const db = searchable();
    expect(ids(db, '60060').slice(0, 2)).toEqual(['short:60060', '+447700960060']);
    expect(ids(db, '123').slice(0, 2)).toEqual([NUMBER, '+447700912345']);
  });

  test('that is foreign also as it is dialled at home', () => {
    expect(ids(searchable(), '0639 98')).toContain('+33639981234');
  });

  test('by three figures and more, never by two', () => {
    const db = searchable();
    expect(ids(db, '770').filter((id) => id.startsWith('+447'))).toHaveLength(3);
    expect(ids(db, '77')).toEqual([]);
  });

  test('with its kind, and its figures marked in its label', () => {
    const db = searchable();
    const [hit] = found(db, '900 123');
    expect(hit).toMatchObject({ id: NUMBER, kind: 'number', where: 'number' });
    expect(marked(hit!.label, hit!.labelMarks)).toEqual(['900123']);
    expect(found(db, '60060')[0]!.row!.numberKind).toBe('short-code');
  });

  test('among very many that hold the same figures, the busiest first', () => {
    const { db } = caseMade();
    for (let i = 0; i < 1600; i++)
      addNumber(db, `+44770090${String(i).padStart(4, '0')}`, 'mobile', i === 700 ? 9 : 1);
    upToDate(db);
    expect(ids(db, '07700')[0]).toBe('+447700900700');
    expect(found(db, '07700', 12)).toHaveLength(12);
  });
});

describe('things are found by a part of them', () => {
  test.each([
    ['B95 XY', 'vrm:AB95XYZ'],
    ['ab95xyz', 'vrm:AB95XYZ'],
    ['99901', 'imei:00499901064000'],
    ['004999010640001', 'imei:00499901064000'],
    ['123456789', 'imsi:001010123456789'],
    ['4107', 'report:INT-2026-004107'],
    ['int 2026', 'report:INT-2026-004107'],
    ['aa12bc', 'address:12 high street aa1 2bc'],
    ['royal mail', 'sender:ROYALMAIL'],
    ['shdow', 'person:jonathan ashdown'],
    ['handset.x', 'file:1'],
  ])('%s', (text, id) => {
    expect(ids(searchable(), text)).toContain(id);
  });

  test('a plate is found as a camera may have misread it, after those that fit', () => {
    const db = searchable();
    expect(found(db, 'A095 XY5')).toMatchObject([
      { id: 'vrm:AO95XYS', where: 'plate, if a character was misread' },
    ]);
    expect(found(db, 'AB95')[0]).toMatchObject({ id: 'vrm:AB95XYZ', where: 'plate' });
  });
});

describe('words are found', () => {
  test.each([
    ['siobhan', 'person:siobhán o’malley|1990-01-02'],
    ['tenant afra', 'report:INT-2026-004107'],
    ['"seldom seen"', 'report:INT-2026-004107'],
    ['half-brother', 'tie:1'],
    ['cafe', 'event:2'],
    ['CAFÉ depot', 'event:2'],
    ['bes', 'event:1'],
    ['"of both"', 'event:1'],
    ['07700900606', 'event:1'],
    ['mum', NUMBER],
  ])('%s', (text, id) => {
    expect(ids(searchable(), text)).toEqual([id]);
  });

  test('in an excerpt, with what was looked for marked', () => {
    const db = searchable();
    const [report] = found(db, 'tenant afraid');
    expect(report!.where).toBe(
      'text: Callers come at all hours. The tenant is seldom seen and may be afraid.',
    );
    expect(marked(report!.where, report!.marks)).toEqual(['tenant', 'afraid']);
    const [message] = found(db, '07700900606');
    expect(marked(message!.where, message!.marks)).toEqual(['07700 900606']);
    expect(message!.label).toBe('07700 900123 to 07700 960060');
  });

  test('in quotation marks only in that order', () => {
    expect(ids(searchable(), '"both of"')).toEqual([]);
  });

  test('only where all of them stand', () => {
    expect(ids(searchable(), 'tenant unheard')).toEqual([]);
  });

  test('whatever signs a text holds', () => {
    const db = searchable();
    for (const text of ['', '   ', '"', '""', '*', 'AND', 'NOT (', 'a:b*', "'; --", '%', '_', '…', '😀'])
      expect(found(db, text)).toBeInstanceOf(Array);
  });
});

describe('names are found by their sound', () => {
  test.each([
    ['Shivonne', []],
    ['Smith', ['person:siobhán o’malley|1990-01-02']],
    ['Jonathon Ashdowne', ['person:jonathan ashdown']],
    ['Jo', ['person:jonathan ashdown']],
  ])('%s', (text, expected) => {
    expect(ids(searchable(), text).filter((id) => id.startsWith('person:'))).toEqual(expected);
  });

  test('and the hit says which name it was', () => {
    expect(found(searchable(), 'smith')[0]!.where).toBe('sounds like Shaz Smyth');
  });
});

describe('the index follows the case', () => {
  test('things, words and messages that come later are found after it is brought up to date', () => {
    const db = searchable();
    expect(searchIsCurrent(db)).toBe(true);
    const file = addFile(db, 'later.csv');
    const person = addEntity(db, 'nominal', 'later', 'Later Person');
    say(db, person, 'note', 'walks a greyhound', file);
    db.prepare(
      "INSERT INTO claim (entity_id, name, value, grade, note) VALUES (?, 'alias', 'Wheels', '', '')",
    ).run(person);
    expect(searchIsCurrent(db)).toBe(false);
    upToDate(db);
    for (const text of ['later person', 'greyhound', 'wheels', 'weels'])
      expect(ids(db, text)).toContain('person:later');
    db.prepare('UPDATE claim SET withdrawn_at = 5').run();
    upToDate(db);
    expect(ids(db, 'wheels')).toEqual([]);
    expect(ids(db, 'greyhound')).toEqual(['person:later']);
    db.prepare('UPDATE claim SET withdrawn_at = NULL').run();
    upToDate(db);
    expect(ids(db, 'wheels')).toEqual(['person:later']);
  });

  test('a fact that an accepted mention gave to its report is found', () => {
    const db = searchable();
    const report = found(db, '4107')[0]!.row!.rowId;
    say(db, report, 'drug', 'ketamine', 1, 9);
    db.prepare(
      `INSERT INTO mention (report_id, source_file_id, sheet, line, kind, start_at, end_at, text, value, suggestion, status,
         made_entity, made_row, decided_at, decided_by) VALUES (?, 1, 0, 9, 'drug', 0, 3, 'ket', 'ketamine', 0, 'accepted', 0, 1, 5, '')`,
    ).run(report);
    upToDate(db);
    expect(ids(db, 'ketamine')).toEqual(['report:INT-2026-004107']);
  });

  test('a tie of an analyst that takes the row of one withdrawn before is found by its own words', () => {
    const db = searchable();
    const [one, two] = [addEntity(db, 'nominal', 'one', 'One'), addEntity(db, 'nominal', 'two', 'Two')];
    const claim = (other: number) =>
      db
        .prepare(
          "INSERT INTO claim (entity_id, name, value, other_id, grade, note, said_by) VALUES (?, 'driver', '', ?, '', '', 'tester')",
        )
        .run(one, other);
    claim(two);
    const tie = addTie(db, 'related', one, two, 'gardener of');
    upToDate(db);
    expect(ids(db, 'gardener')).toEqual([`tie:${tie}`]);
    db.prepare('DELETE FROM link WHERE id = ?').run(tie);
    db.prepare('UPDATE claim SET withdrawn_at = 5').run();
    claim(two);
    expect(addTie(db, 'related', one, two, 'plumber of')).toBe(tie);
    expect(ids(db, 'gardener')).toEqual([]);
    upToDate(db);
    expect(ids(db, 'plumber')).toEqual([`tie:${tie}`]);
    expect(ids(db, 'gardener')).toEqual([]);
  });

  test('an index that was stopped half-way goes on where it stopped', () => {
    const { db } = caseMade();
    for (let i = 0; i < 4100; i++) addNumber(db, `+44770090${String(i).padStart(4, '0')}`);
    addEntity(db, 'nominal', 'last one', 'Last One');
    const steps = indexNews(db);
    steps.next();
    steps.return(undefined);
    expect(searchIsCurrent(db)).toBe(false);
    upToDate(db);
    expect(ids(db, 'last one')).toEqual(['person:last one']);
    expect(ids(db, '07700904099')).toEqual(['+447700904099']);
  });

  test('what is taken out of the case is found no more, and its row numbers may be used again', () => {
    const db = searchable();
    db.transaction(() => {
      db.exec('DELETE FROM event_text; DELETE FROM call_event; DELETE FROM link; DELETE FROM attribute');
      db.exec("DELETE FROM entity WHERE kind = 'nominal'");
      emptySearchIndex(db);
    })();
    upToDate(db);
    for (const text of ['both', 'half-brother', 'tenant', 'siobhan', 'mum', 'smith'])
      expect(ids(db, text)).toEqual([]);
    expect(ids(db, '900123')).toEqual([NUMBER]);
    const [file, one, two] = [
      addFile(db, 'again.csv'),
      addNumber(db, '+447700900777'),
      addNumber(db, '+447700900778'),
    ];
    addMessage(db, one, two, 'quite other words', file);
    addTie(db, 'related', one, two, 'neighbour of');
    upToDate(db);
    expect(ids(db, 'both')).toEqual([]);
    expect(ids(db, 'other words')).toEqual(['event:1']);
    expect(ids(db, 'neighbour')).toEqual(['tie:1']);
  });
});

test('any word of any text that is in the case is found by its beginning', () => {
  // Letters newer than Unicode 6.1 are no letters to SQLite.
  const unit = fc.constantFrom(...'abcXYZ019 \n.,-\'"*()éÜçñßłøДжµΩعشש가好e\u0301😀');
  const texts = fc.array(fc.string({ unit, minLength: 1, maxLength: 40 }), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(texts, (bodies) => {
      const { db } = caseMade();
      const file = addFile(db, 'any.csv');
      const [one, two] = [addNumber(db, '+447700900001'), addNumber(db, '+447700900002')];
      const messages = bodies.map((body) => addMessage(db, one, two, body, file));
      upToDate(db);
      for (const [i, body] of bodies.entries())
        for (const { raw } of wordsOf(body).slice(0, 3))
          expect(ids(db, raw)).toContain(`event:${messages[i]}`);
    }),
    { numRuns: 30 },
  );
});
