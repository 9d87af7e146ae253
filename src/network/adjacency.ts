// Who is tied to whom, as compact lists: for each entity the stretch of its ties in two typed arrays.

/** Ties by their two ends. An entity is a number from 0 up to a size that is known beside them. */
export type Ties = { from: Int32Array; to: Int32Array };

/** The ties of entity `v` stand at positions `start[v]` up to, not including, `start[v + 1]`. */
export type Adjacency = {
  size: number;
  start: Int32Array;
  /** The entity at the other end. */
  other: Int32Array;
  /** The tie's position in `Ties`. */
  tie: Int32Array;
};

/**
 * Lists every tie at both of its ends; ties of an entity with itself are left out. An entity's ties keep the order that
 * they have in `ties`. Takes 16 bytes a tie and 4 an entity.
 */
export function adjacencyOf(size: number, ties: Ties): Adjacency {
  const { from, to } = ties;
  const start = new Int32Array(size + 1);
  for (let i = 0; i < from.length; i++) {
    if (from[i] === to[i]) continue;
    start[from[i]! + 1]!++;
    start[to[i]! + 1]!++;
  }
  for (let v = 0; v < size; v++) start[v + 1]! += start[v]!;
  const next = start.slice(0, size);
  const other = new Int32Array(start[size]!);
  const tie = new Int32Array(start[size]!);
  const put = (v: number, w: number, i: number): void => {
    const at = next[v]!++;
    other[at] = w;
    tie[at] = i;
  };
  for (let i = 0; i < from.length; i++) {
    if (from[i] === to[i]) continue;
    put(from[i]!, to[i]!, i);
    put(to[i]!, from[i]!, i);
  }
  return { size, start, other, tie };
}
