// Makes a contact network of ties whose ends are far-spread numbers: its people are counted from 0.
import type { Ties } from './adjacency.ts';

/** `members` holds each end once, ascending; the ties point into it. Everyone in it has a tie. */
export function membersOf({ from, to }: Ties): { members: Int32Array; ties: Ties } {
  const ends = new Int32Array(from.length + to.length);
  ends.set(from);
  ends.set(to, from.length);
  ends.sort();
  let count = 0;
  for (let i = 0; i < ends.length; i++) if (i === 0 || ends[i] !== ends[i - 1]) ends[count++] = ends[i]!;
  const members = ends.slice(0, count);
  const placeOf = (value: number): number => {
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (members[middle]! < value) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return { members, ties: { from: from.map(placeOf), to: to.map(placeOf) } };
}
