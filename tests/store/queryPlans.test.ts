// The queries that a window waits for are answered from indexes, never by walking all events, ties or rows.
import { describe, expect, test } from 'vitest';
import { searchQuery } from '../../src/model/searchQuery.ts';
import type { Connection } from '../../src/store/connection.ts';
import { entitiesByRowId, findEntity } from '../../src/store/entities.ts';
import { countEvents, eventPage, placesOfEvent, placesOfLink } from '../../src/store/events.ts';
import { supportOf } from '../../src/store/grades.ts';
import { linkById, linksAmong, linksOf, type Member, neighboursOf } from '../../src/store/links.ts';
import { searchCase } from '../../src/store/search.ts';
import { ledgerOf, partsAround, sourceBySha256 } from '../../src/store/sources.ts';
import { caseMade } from './caseMade.ts';
import { addEntity, addFile, addTie, say } from './searchable.ts';

const LARGE =
  /\b(?:call_event|event_from|event_to|link|link_row|entity|number_form|source_part|ledger_row|event_source)\b/;

type Step = { detail: string };

/** Does some work and answers the plan of every query that it prepared, a line a step. */
function plansOf(db: Connection, work: (db: Connection) => unknown): string[] {
  const prepared: string[] = [];
  const watched = new Proxy(db, {
    get(target, name) {
      const own: unknown = Reflect.get(target, name, target);
      if (name !== 'prepare') return typeof own === 'function' ? own.bind(target) : own;
      return (sql: string) => {
        prepared.push(sql);
        return target.prepare(sql);
      };
    },
  });
  work(watched);
  if (prepared.length === 0) throw new Error('Nothing was asked of the case.');
  return prepared.flatMap((sql) => {
    const explained = db.prepare(`EXPLAIN QUERY PLAN ${sql.replace(/[?]|@\w+/g, '1')}`);
    return (explained.all() as Step[]).map((step) => step.detail);
  });
}

/** Steps that walk a large table from end to end without an index. */
const walksIn = (plan: readonly string[]): string[] =>
  plan.filter((step) => step.startsWith('SCAN') && LARGE.test(step) && !/USING .*INDEX/.test(step));

const contact = { id: 'tie:c1-2', kind: 'contact', fromRowId: 1, toRowId: 2 };
const page = { offset: 0, limit: 50 };
const paged = { ...page, newestFirst: false };
const number: Member = { rowId: 1, kind: 'number', events: 1 };
const busy: Member[] = [1, 2, 3].map((rowId) => ({ rowId, kind: 'number', events: 1000 }));
const quiet: Member[] = busy.map((member) => ({ ...member, events: 1 }));
const handset: Member = { rowId: 4, kind: 'handset', events: 1 };
const cell: Member = { rowId: 5, kind: 'cell', events: 1 };

/** A tie that a report's row tells, so that every question about its grades is asked. */
function tieOnReport(db: Connection): number {
  const file = addFile(db, 'reports.csv');
  const report = addEntity(db, 'report', 'INT-1');
  say(db, report, 'text', 'some words', file, 2);
  return addTie(db, 'mentions', report, addEntity(db, 'vehicle', 'AB95XYZ'), '', [{ file, line: 2 }]);
}

const QUERIES: [string, (db: Connection) => unknown][] = [
  ['an entity by its id', (db) => findEntity(db, '+447700900001')],
  ['entities by their rows', (db) => entitiesByRowId(db, [1, 2, 3])],
  ["a number's ties", (db) => linksOf(db, number, 200)],
  ["a handset's ties", (db) => linksOf(db, handset, 200)],
  ["a cell's ties", (db) => linksOf(db, cell, 200)],
  ['the cells of a number', (db) => linksOf(db, number, 200, { kinds: ['number-cell'] })],
  ['one step through the network', (db) => neighboursOf(db, number)],
  ['one step within a period', (db) => neighboursOf(db, number, { from: 1, to: 2, kinds: ['contact'] })],
  ['the ties among quiet numbers', (db) => linksAmong(db, quiet)],
  ['the ties among busy numbers', (db) => linksAmong(db, [...busy, handset, cell])],
  ['a stored tie by its id', (db) => linkById(db, 'tie:1')],
  ['a contact by its id', (db) => linkById(db, 'tie:c1-2')],
  ['the rows behind a contact', (db) => placesOfLink(db, contact, page)],
  [
    'the rows behind a stored tie',
    (db) => placesOfLink(db, { ...contact, id: 'tie:1', kind: 'subscriber' }, page),
  ],
  ['the rows of an event', (db) => placesOfEvent(db, 1)],
  ['how many events a number has', (db) => countEvents(db, { of: number })],
  ['how many events a tie has', (db) => countEvents(db, { between: contact })],
  ['the events of a number', (db) => eventPage(db, { of: number }, paged)],
  ['the events of a handset', (db) => eventPage(db, { of: handset }, paged)],
  ['the events of a tie', (db) => eventPage(db, { between: contact }, paged)],
  ['the latest events of the case', (db) => eventPage(db, {}, { ...page, newestFirst: true })],
  ['the events of a period', (db) => eventPage(db, { from: 1, to: 2 }, paged)],
  ['a search for part of a number', (db) => searchCase(db, searchQuery('07700 900'), 30)],
  ['a search for words', (db) => searchCase(db, searchQuery('tenant "seldom seen"'), 30)],
  ['what a tie stands on', (db) => supportOf(db, [tieOnReport(db)])],
  ['a file by its hash', (db) => sourceBySha256(db, 'ab')],
  ["a file's ledger", (db) => ledgerOf(db, 1, page)],
  ['the stretch of an original that a line is in', (db) => partsAround(db, 1, 0, 12)],
];

describe('query plans', () => {
  test.each(QUERIES)('%s', (_name, work) => {
    expect(walksIn(plansOf(caseMade().db, work))).toEqual([]);
  });

  test('a number is looked for on both sides by an order of events each', () => {
    const plan = plansOf(caseMade().db, (db) => countEvents(db, { of: number })).join('\n');
    expect(plan).toContain('SEARCH event_from USING PRIMARY KEY (a=?)');
    expect(plan).toContain('SEARCH event_to USING PRIMARY KEY (b=?)');
  });

  test('ties of some kinds among a set are not looked for pair by pair', () => {
    const plan = plansOf(caseMade().db, (db) => linksAmong(db, busy, { kinds: ['subscriber', 'related'] }));
    expect(plan.filter((step) => /^SEARCH link .*from_id=\? AND to_id=\?/.test(step))).toEqual([]);
    expect(walksIn(plan)).toEqual([]);
  });

  test('a query that walks all events is found', () => {
    const plan = plansOf(caseMade().db, (db) => db.prepare('SELECT count(*) FROM call_event WHERE line = ?'));
    expect(walksIn(plan)).toHaveLength(1);
  });

  test('the latest events of the case need no sorting of them all', () => {
    const plan = plansOf(caseMade().db, (db) => eventPage(db, {}, { ...page, newestFirst: true }));
    expect(plan.filter((step) => step === 'SCAN event_time')).toHaveLength(1);
    expect(
      plan.filter((step) => step === 'SEARCH call_event USING INTEGER PRIMARY KEY (rowid=?)'),
    ).toHaveLength(1);
  });
});
