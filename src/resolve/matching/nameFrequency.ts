// How common names are: the commoner a name, the less it says that two records of it are one person (Winkler 1989).
import { nameWords } from './names.ts';
import type { Odds } from './weights.ts';

/**
 * Names that many in Britain bear, by general knowledge and not out of any list: what is assumed before the case itself has
 * shown how often a name comes in it.
 */
const COMMON_SURNAMES = new Set(
  'smith jones williams taylor brown davies evans wilson thomas johnson roberts walker wright robinson thompson white hughes edwards green hall wood harris lewis martin jackson clarke clark turner hill cooper ward moore king baker scott campbell stewart murphy kelly khan patel singh ahmed ali hussain begum kaur mohamed'.split(
    ' ',
  ),
);
const COMMON_FIRST = new Set(
  'david john james michael paul mark andrew daniel thomas joseph jack matthew christopher robert stephen william ryan adam luke ben liam mohammed muhammad ali sarah emma laura rebecca amy jessica sophie chloe charlotte hannah elizabeth mary susan claire lisa emily lucy'.split(
    ' ',
  ),
);
const SHARE = {
  first: { common: 0.02, other: 0.002, usual: 0.006 },
  family: { common: 0.005, other: 0.0005, usual: 0.0016 },
} as const;
/** What is assumed counts as much as so many records of the case. */
const ASSUMED_RECORDS = 100;
/** However common or rare, a name is taken to be so many times as common as the usual one, and no more. */
const [LEAST, MOST] = [0.25, 12];

type Part = keyof typeof SHARE;

/** How many records of a case there are, and how many bear each first name and each surname. */
export type NameCounts = {
  records: number;
  first: ReadonlyMap<string, number>;
  family: ReadonlyMap<string, number>;
};

/** Counts each record once for each first name and surname that it bears, by its name or an alias. */
export function nameCounts(records: Iterable<readonly string[]>): NameCounts {
  const [first, family] = [new Map<string, number>(), new Map<string, number>()];
  let count = 0;
  for (const names of records) {
    count++;
    const words = names.map(nameWords).filter((one) => one.length > 0);
    for (const word of new Set(words.map((one) => one[0]!))) first.set(word, (first.get(word) ?? 0) + 1);
    for (const word of new Set(words.flatMap((one) => (one.length > 1 ? one.at(-1)! : []))))
      family.set(word, (family.get(word) ?? 0) + 1);
  }
  return { records: count, first, family };
}

/** How many times as common a word is as the usual name; the two records that are compared do not count. */
function times(counts: NameCounts, part: Part, word: string): number {
  const shares = SHARE[part];
  const isCommon = (part === 'first' ? COMMON_FIRST : COMMON_SURNAMES).has(word);
  const assumed = ASSUMED_RECORDS * (isCommon ? shares.common : shares.other);
  const others = Math.max(0, (counts[part].get(word) ?? 0) - 2);
  return (others + assumed) / (Math.max(0, counts.records - 2) + ASSUMED_RECORDS) / shares.usual;
}

/** How many times as common a whole name is as the usual one. Parts of a name hang together: the geometric mean is taken. */
export function commonness(counts: NameCounts, name: string): number {
  const words = nameWords(name);
  const [first, family] = [words[0], words.length > 1 ? words.at(-1) : undefined];
  if (first === undefined) return 1;
  const parts = [
    times(counts, 'first', first),
    ...(family === undefined ? [] : [times(counts, 'family', family)]),
  ];
  const mean = parts.reduce((product, one) => product * one, 1) ** (1 / parts.length);
  return Math.min(MOST, Math.max(LEAST, mean));
}

/** The odds of an agreement on a name that is so many times as common as the usual one. */
export const oddsOfName = ({ m, u }: Odds, commoner: number): Odds => ({ m, u: Math.min(m, u * commoner) });
