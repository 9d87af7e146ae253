// Which rows of a table may say the same twice.
import { expect, test } from 'vitest';
import type { Plan } from '../../src/intake/planning.ts';
import { repeatOf, repeatsOf } from '../../src/intake/repeats.ts';

const plan = (kind: Plan['kind'], fields: Plan['mapping']): Plan => ({ kind, mapping: fields }) as Plan;
const [a, b, relation] = [{ at: 0 }, { at: 1 }, { at: 2 }];

test('a bare list of contacts names a pair once for each contact', () => {
  expect(repeatsOf(plan('ties', { a, b }))).toBeNull();
});

test('a relation told twice in one table is told once too often', () => {
  const seen = repeatsOf(plan('ties', { a, b, relation }))!;
  expect(repeatOf({ line: 2, cells: ['x', 'y', 'knows'] }, seen)).toBeNull();
  expect(repeatOf({ line: 3, cells: ['x', 'y ', 'knows'] }, seen)).toBe(2);
  expect(repeatOf({ line: 4, cells: ['x', 'y', 'lives with'] }, seen)).toBeNull();
});

test('events are compared in the case, not here', () => {
  expect(repeatsOf(plan('calls', { a, b }))).toBeNull();
});
