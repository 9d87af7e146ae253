// Whatever stands on what: nothing restricted is passed on, and nothing that only restricted ties connect.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passedOn } from '../../src/engine/heldBack.ts';
import { entitiesByRowId } from '../../src/store/entities.ts';
import { linksAmong } from '../../src/store/links.ts';
import { caseMade } from '../store/caseMade.ts';
import { addEntity, addFile, addTie, say } from '../store/searchable.ts';

const GRADES = ['2B P', '3E P', '1A C', 'B54', 'A11'] as const;
const RESTRICTED = new Set(['3E P', '1A C', 'B54']);
const THINGS = 5;
const AROUND = { of: 'around', depth: THINGS } as const;

/** A tie between two things with the rows that tell it: of a report by its place, or -1 for a row that is no report's. */
const tie = fc.record({
  from: fc.nat(THINGS - 1),
  to: fc.nat(THINGS - 1),
  rows: fc.uniqueArray(fc.integer({ min: -1, max: 3 }), { minLength: 1, maxLength: 3 }),
});

test('what is passed on is open, and hangs together', () => {
  const all = fc.record({
    grades: fc.array(fc.constantFrom(...GRADES), { minLength: 4, maxLength: 4 }),
    ties: fc.uniqueArray(tie, { maxLength: 8, selector: ({ from, to }) => `${from}-${to}` }),
    known: fc.array(fc.boolean(), { minLength: THINGS, maxLength: THINGS }),
  });
  fc.assert(
    fc.property(all, ({ grades, ties, known }) => {
      const { db } = caseMade();
      const [reports, plain] = [addFile(db, 'reports.csv'), addFile(db, 'plain.csv')];
      for (const [i, grade] of grades.entries()) {
        const report = addEntity(db, 'report', `INT-${i}`);
        say(db, report, 'text', 'words', reports, i + 1);
        say(db, report, 'grade', grade, reports, i + 1);
      }
      const things = known.map((isKnown, i) => {
        const id = addEntity(db, 'address', `address ${i}`);
        // The first is the middle, which is always known.
        if (isKnown || i === 0) say(db, id, 'note', 'told', plain, 100 + i);
        return id;
      });
      const open = new Set<number>();
      for (const [i, { from, to, rows }] of ties.entries()) {
        const places = rows.map((row) =>
          row < 0 ? { file: plain, line: i + 1 } : { file: reports, line: row + 1 },
        );
        const id = addTie(db, 'related', things[from]!, things[to]!, 'knows', places);
        if (rows.some((row) => row < 0 || !RESTRICTED.has(grades[row]!))) open.add(id);
      }
      const rows = entitiesByRowId(db, things);
      const links = linksAmong(db, rows);
      const passed = passedOn(db, { rows, links, extent: AROUND }, false);
      for (const { id } of passed.links) expect(open).toContain(Number(id.slice('tie:'.length)));
      expect(passed.rows[0]!.rowId).toBe(things[0]);
      for (const extent of [{ of: 'chart' }, { of: 'whole' }] as const)
        for (const { id } of passedOn(db, { rows, links, extent }, false).links)
          expect(open).toContain(Number(id.slice('tie:'.length)));
      const kept = new Set(passed.rows.map(({ rowId }) => rowId));
      for (const { fromRowId, toRowId } of passed.links) {
        expect(kept).toContain(fromRowId);
        expect(kept).toContain(toRowId);
      }
      expect(passed.ties + passed.links.length).toBe(links.length);
      expect(passed.entities + passed.rows.length).toBe(rows.length);
      // An open tie stays wherever both of its ends do.
      for (const link of links)
        if (
          open.has(Number(link.id.slice('tie:'.length))) &&
          kept.has(link.fromRowId) &&
          kept.has(link.toRowId)
        )
          expect(passed.links.map(({ id }) => id)).toContain(link.id);
      const whole = passedOn(db, { rows, links, extent: AROUND }, true);
      expect([whole.rows.length, whole.links.length]).toEqual([rows.length, links.length]);
      expect([whole.ties, whole.entities]).toEqual([passed.ties, passed.entities]);
      for (const { id, restricted } of whole.links)
        if (!open.has(Number(id.slice('tie:'.length)))) expect(restricted).not.toBe('');
    }),
    { numRuns: 40 },
  );
});
