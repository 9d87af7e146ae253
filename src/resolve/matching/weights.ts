// What agreement and disagreement weigh, after Fellegi and Sunter (1969): each level of each field has its stated odds.

/** `m`: how often it is so where two records are of one entity; `u`: how often where they are of two. */
export type Odds = { m: number; u: number };
export type Verdict = 'agrees' | 'similar' | 'differs' | 'not known';

/** One line of the card: a field, what each side says, how they stand, and what that weighs (bits, base 2). */
export type CardLine = { field: string; one: string; other: string; verdict: Verdict; weight: number };

export type Match = {
  one: string;
  other: string;
  /** The chance that the two are one, between 0 and 1, by the stated odds; a suggestion and no more. */
  score: number;
  card: CardLine[];
};

export const bits = ({ m, u }: Odds): number => Math.log2(m / u);

/**
 * Odds by field and level. Set by judgement from published record-linkage practice, not fitted to police data: they order
 * candidates, and every line of the card shows its own weight.
 */
export const ODDS = {
  name: {
    same: { m: 0.6, u: 0.002 },
    nickname: { m: 0.15, u: 0.002 },
    reordered: { m: 0.1, u: 0.001 },
    similar: { m: 0.12, u: 0.008 },
    surname: { m: 0.04, u: 0.02 },
    differs: { m: 0.02, u: 0.96 },
  },
  born: {
    same: { m: 0.85, u: 0.00005 },
    transposed: { m: 0.04, u: 0.0002 },
    oneFigure: { m: 0.06, u: 0.003 },
    differs: { m: 0.04, u: 0.98 },
  },
  sex: { same: { m: 0.98, u: 0.5 }, differs: { m: 0.02, u: 0.5 } },
  reference: { same: { m: 0.9, u: 0.00001 }, differs: { m: 0.1, u: 0.95 } },
  shared: { some: { m: 0.3, u: 0.003 } },
  tied: { yes: { m: 0.005, u: 0.1 } },
  uprn: { same: { m: 0.98, u: 0.00001 }, differs: { m: 0.01, u: 0.99 } },
  postcode: {
    same: { m: 0.9, u: 0.01 },
    oneFigure: { m: 0.06, u: 0.02 },
    differs: { m: 0.04, u: 0.9 },
  },
  house: { same: { m: 0.95, u: 0.05 }, differs: { m: 0.02, u: 0.95 } },
  flat: { same: { m: 0.9, u: 0.05 }, onlyOne: { m: 0.08, u: 0.3 }, differs: { m: 0.01, u: 0.7 } },
  street: {
    same: { m: 0.85, u: 0.01 },
    similar: { m: 0.12, u: 0.02 },
    differs: { m: 0.03, u: 0.95 },
  },
  town: { same: { m: 0.9, u: 0.1 }, differs: { m: 0.1, u: 0.9 } },
  plate: { misread: { m: 0.9, u: 0.002 } },
  look: { same: { m: 0.9, u: 0.2 }, differs: { m: 0.1, u: 0.8 } },
  groupName: { same: { m: 0.8, u: 0.001 }, similar: { m: 0.15, u: 0.01 }, differs: { m: 0.05, u: 0.98 } },
  members: { some: { m: 0.7, u: 0.02 }, none: { m: 0.3, u: 0.98 } },
} as const satisfies Record<string, Record<string, Odds>>;

/** Before anything is compared: of two records that a block brings together, so many are one. */
const PRIOR_BITS = -7;

/** The score of a card: prior and weights together, as a chance. */
export function scoreOf(card: readonly CardLine[]): number {
  const sum = card.reduce((total, { weight }) => total + weight, PRIOR_BITS);
  return 1 / (1 + 2 ** -sum);
}

/** A line of a card, with its weight to two decimals; one whose field is not known on a side weighs nothing. */
export const line = (
  field: string,
  [one, other]: readonly [string, string],
  verdict: Verdict,
  odds?: Odds,
): CardLine => ({
  field,
  one,
  other,
  verdict,
  weight: odds ? Math.round(bits(odds) * 100) / 100 : 0,
});
