// Finds candidates without comparing all pairs: only records that share a key are compared.
import { type CardLine, type Match, scoreOf } from './weights.ts';

/** How records of one kind are brought together and compared. */
export type Blocked<R extends { id: string }> = {
  keysOf: (record: R) => readonly string[];
  cardOf: (one: R, other: R) => CardLine[];
  isCandidate: (card: readonly CardLine[]) => boolean;
};

export type Found = {
  matches: Match[];
  /** How many pairs were compared. */
  compared: number;
  /** Keys shared by so many records that they tell nothing and were passed over, with how many share them. */
  passedOver: { key: string; records: number }[];
};

/** A key that more records share than this brings strangers together: a common name, a block of flats, a taxi. */
const MOST_IN_BLOCK = 120;

export type MatchOptions = { least?: number; decided?: (one: string, other: string) => boolean };

/**
 * Candidates among records, best first. `decided` pairs are left out. `least` is the lowest score that is told.
 * Deterministic: ties go by id, and each pair has the lower id first.
 */
export function candidatesIn<R extends { id: string }>(
  records: readonly R[],
  kind: Blocked<R>,
  { least = 0.5, decided = () => false }: MatchOptions = {},
): Found {
  const sorted = [...records].sort((x, y) => (x.id < y.id ? -1 : 1));
  const blocks = new Map<string, number[]>();
  for (const [i, record] of sorted.entries())
    for (const key of new Set(kind.keysOf(record))) {
      const block = blocks.get(key);
      if (block) block.push(i);
      else blocks.set(key, [i]);
    }
  const passedOver: Found['passedOver'] = [];
  const seen = new Set<number>();
  const matches: Match[] = [];
  for (const [key, block] of blocks) {
    if (block.length > MOST_IN_BLOCK) {
      passedOver.push({ key, records: block.length });
      continue;
    }
    for (let i = 0; i < block.length; i++)
      for (let j = i + 1; j < block.length; j++) {
        const pair = block[i]! * sorted.length + block[j]!;
        if (seen.has(pair)) continue;
        seen.add(pair);
        const [one, other] = [sorted[block[i]!]!, sorted[block[j]!]!];
        const card = kind.cardOf(one, other);
        if (!kind.isCandidate(card)) continue;
        const score = scoreOf(card);
        if (score >= least && !decided(one.id, other.id))
          matches.push({ one: one.id, other: other.id, score, card });
      }
  }
  matches.sort((x, y) => y.score - x.score || (x.one + x.other < y.one + y.other ? -1 : 1));
  return { matches, compared: seen.size, passedOver };
}
