// Paths: their steps really join, in the order asked for, and no shorter or earlier one was missed.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adjacencyOf } from '../../src/network/adjacency.ts';
import { shortestPath } from '../../src/network/shortestPath.ts';
import { timePath } from '../../src/network/timePath.ts';
import {
  contactsOf,
  networkOf,
  plainArrival,
  plainDistances,
  smallContacts,
  smallNetwork,
} from './smallNetworks.ts';

const open = (size: number): Uint8Array => new Uint8Array(size).fill(1);
const passes = fc.array(fc.boolean(), { minLength: 9, maxLength: 9 });

describe('the shortest path', () => {
  test('joins the two ends step by step, is as short as can be, and passes only through what may be passed', () => {
    fc.assert(
      fc.property(
        smallNetwork,
        passes,
        fc.nat(),
        fc.nat(),
        fc.array(fc.nat(9)),
        (network, may, x, y, events) => {
          const [from, to] = [x % network.size, y % network.size];
          const strength = Int32Array.from(network.pairs, (_, i) => events[i] ?? 1);
          const mayPass = Uint8Array.from(may, Number);
          const found = shortestPath(adjacencyOf(network.size, network.ties), from, to, {
            mayPass,
            strength,
          });
          const distance = plainDistances(network, from, may)[to]!;
          expect(found?.length ?? Number.POSITIVE_INFINITY).toBe(distance);
          let here = from;
          for (const [i, step] of (found ?? []).entries()) {
            expect(step.from).toBe(here);
            expect([...network.pairs[step.tie]!].sort()).toEqual([step.from, step.to].sort());
            if (i > 0) expect(may[here]).toBe(true);
            here = step.to;
          }
          if (found) expect(here).toBe(to);
        },
      ),
    );
  });

  test('takes, of two chains as short, the one whose weakest tie is stronger', () => {
    const { size, ties } = networkOf(4, [
      [0, 1],
      [1, 3],
      [0, 2],
      [2, 3],
    ]);
    const strength = Int32Array.from([90, 1, 5, 5]);
    const found = shortestPath(adjacencyOf(size, ties), 0, 3, { mayPass: open(size), strength });
    expect(found?.map((step) => step.to)).toEqual([2, 3]);
  });

  test('takes the strongest of several ties between the same two', () => {
    const { size, ties } = networkOf(2, [
      [0, 1],
      [1, 0],
      [0, 1],
    ]);
    const strength = Int32Array.from([1, 7, 3]);
    expect(shortestPath(adjacencyOf(size, ties), 0, 1, { mayPass: open(size), strength })).toEqual([
      { from: 0, to: 1, tie: 1 },
    ]);
  });
});

describe('the path in time order', () => {
  test('arrives as early as any chain does, in the fewest steps, each no earlier than the one before', () => {
    fc.assert(
      fc.property(smallContacts, passes, fc.nat(5), fc.nat(5), (contacts, may, from, to) => {
        const found = timePath(contacts, 6, from, to, Uint8Array.from(may, Number));
        if (from === to) {
          expect(found).toEqual([]);
          return;
        }
        const plain = plainArrival(contacts, from, to, may);
        if (!plain) {
          expect(found).toBeNull();
          return;
        }
        expect(found).not.toBeNull();
        let here = from;
        let since = Number.NEGATIVE_INFINITY;
        for (const [i, step] of found!.entries()) {
          const at = contacts.startedAt[step.contact]!;
          expect(step.from).toBe(here);
          expect([contacts.a[step.contact], contacts.b[step.contact]].sort()).toEqual(
            [step.from, step.to].sort(),
          );
          expect(at).toBeGreaterThanOrEqual(since);
          if (i > 0) expect(may[here]).toBe(true);
          here = step.to;
          since = at;
        }
        expect({ here, at: since, steps: found!.length }).toEqual({ here: to, ...plain });
      }),
      { numRuns: 500 },
    );
  });

  test('does not lead through a contact that was over before it began', () => {
    const contacts = contactsOf([
      [1, 2, 10],
      [0, 1, 20],
    ]);
    expect(timePath(contacts, 3, 0, 2, open(3))).toBeNull();
    expect(timePath(contacts, 3, 2, 0, open(3))?.map((step) => step.contact)).toEqual([0, 1]);
  });

  test('lets contacts at the same moment follow each other, in whatever order they stand', () => {
    const contacts = contactsOf([
      [2, 3, 5],
      [1, 2, 5],
      [0, 1, 5],
    ]);
    expect(timePath(contacts, 4, 0, 3, open(4))?.map((step) => step.to)).toEqual([1, 2, 3]);
  });

  test('can be given up', () => {
    const stop = (): never => {
      throw new Error('stopped');
    };
    expect(() => timePath(contactsOf([[0, 1, 1]]), 2, 0, 1, open(2), stop)).toThrow('stopped');
  });
});
