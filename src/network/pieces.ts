// The pieces that a network falls into, and which of them stay when some of its ties are taken away.

/** A tie by the row ids of its ends. */
type Tie = { fromRowId: number; toRowId: number };

/** The piece that each id belongs to: ids that ties among them join, directly or through others. */
function piecesOf(ids: readonly number[], ties: readonly Tie[]): Map<number, number[]> {
  const pieces = new Map(ids.map((id) => [id, [id]]));
  for (const { fromRowId, toRowId } of ties) {
    const [one, other] = [pieces.get(fromRowId), pieces.get(toRowId)];
    if (!one || !other || one === other) continue;
    const [kept, gone] = one.length >= other.length ? [one, other] : [other, one];
    kept.push(...gone);
    for (const id of gone) pieces.set(id, kept);
  }
  return pieces;
}

/**
 * Of everything that `ties` joined, the largest piece that the ties left still join; of pieces alike the one that comes first.
 * `left` are the ids that may stay at all.
 */
export function largestPieces(
  ids: readonly number[],
  ties: readonly Tie[],
  left: readonly number[],
  tiesLeft: readonly Tie[],
): Set<number> {
  const before = piecesOf(ids, ties);
  const largest = new Map<number[] | undefined, number[]>();
  for (const piece of new Set(piecesOf(left, tiesLeft).values())) {
    const joined = before.get(piece[0]!);
    if (piece.length > (largest.get(joined)?.length ?? 0)) largest.set(joined, piece);
  }
  return new Set([...largest.values()].flat());
}
