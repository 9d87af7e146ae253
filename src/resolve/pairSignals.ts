// Pair signals: what each measure of an old and a new number is worth, as data, and the words for it.
import { percentText } from './measures.ts';
import type { PairMeasure } from './pairMeasures.ts';

export type PairSignal = {
  name: PairMeasure;
  weight: number;
  points: readonly (readonly [measure: number, strength: number])[];
  speaksFor: (value: number) => string;
  speaksAgainst: (value: number) => string;
};

/** The two hypotheses that a likelihood ratio here compares. */
export const HYPOTHESES = {
  one: 'the new number was taken up by whoever held the old one, or took over its contacts',
  other:
    'the new number belongs to somebody else in the same case whose contacts overlap by acquaintance or trade',
} as const;

/** Log-odds before any signal, for a pair that shares contacts enough to be looked at. */
export const PAIR_PRIOR = -5.5;
/** Log-odds that go with an even ratio: the prior of the pairs that the weights were fitted on. */
export const PAIR_BASE = -4;
/** The ratio is never stated beyond these, whatever the sum: no measuring supports more (after the ELUB bound, Vergeer et al. 2016). */
export const RATIO_BOUND = 1000;

export const PAIR_SIGNALS: readonly PairSignal[] = [
  {
    name: 'shared',
    weight: 1.0,
    points: [
      [2, -1],
      [6, -0.2],
      [12, 0.3],
      [30, 0.8],
      [80, 1],
    ],
    speaksFor: () => 'the contacts that both have are ones that few others have',
    speaksAgainst: () => 'few contacts are shared, or they are ones that many have',
  },
  {
    name: 'containment',
    weight: 2.2,
    points: [
      [0.05, -1],
      [0.2, -0.4],
      [0.4, 0.2],
      [0.7, 0.8],
      [0.9, 1],
    ],
    speaksFor: () => "much of the new number's circle was the old number's, rare contacts counting more",
    speaksAgainst: () => "little of the new number's circle was the old number's",
  },
  {
    name: 'kept',
    weight: 1.7,
    points: [
      [0.05, -1],
      [0.15, -0.4],
      [0.3, 0.2],
      [0.6, 0.8],
      [0.85, 1],
    ],
    speaksFor: () => "much of the old number's circle is in touch with the new one",
    speaksAgainst: () => "little of the old number's circle is in touch with the new one",
  },
  {
    name: 'separation',
    weight: 2.4,
    points: [
      [0.1, -1],
      [0.3, -0.5],
      [0.5, 0.2],
      [0.8, 1],
    ],
    speaksFor: () => 'shared contacts went over from the old number to the new one, rather than using both',
    speaksAgainst: () => 'shared contacts used both numbers side by side, consistent with two separate users',
  },
  {
    name: 'fade',
    weight: 1.2,
    points: [
      [0.15, -1],
      [0.5, -0.2],
      [0.75, 0.5],
      [0.95, 1],
    ],
    speaksFor: () => 'the old number fell away at that time',
    speaksAgainst: () => 'the old number went on as before',
  },
  {
    name: 'onset',
    weight: 1.8,
    points: [
      [0.1, -1],
      [0.5, -0.2],
      [0.75, 0.5],
      [0.95, 1],
    ],
    speaksFor: () => 'the new number came up at that time',
    speaksAgainst: () => 'the new number was as busy before',
  },
  {
    name: 'timing',
    weight: 0.6,
    points: [
      [0.3, -1],
      [1, -0.2],
      [2, 0.4],
      [4, 1],
    ],
    speaksFor: () => 'few other numbers appeared so near to the time when the old one was left',
    speaksAgainst: () => 'many numbers appeared as near to that time',
  },
  {
    name: 'direct',
    weight: 2.5,
    points: [
      [0, 0.1],
      [1, -1],
    ],
    speaksFor: () => 'the two numbers were never in touch with each other',
    speaksAgainst: () => 'the two numbers were in touch with each other, consistent with two people',
  },
  {
    name: 'hours',
    weight: 0.3,
    points: [
      [0.7, -1],
      [0.88, 0],
      [0.98, 1],
    ],
    speaksFor: () => 'both keep the same hours',
    speaksAgainst: () => 'they keep different hours',
  },
  {
    name: 'cells',
    weight: 4.4,
    points: [
      [-6, -0.45],
      [0, 0],
      [8, 1],
    ],
    speaksFor: () => 'both use the same cells, which few others nearby do',
    speaksAgainst: () => 'they use different cells, consistent with another holder',
  },
  {
    name: 'home',
    weight: 3,
    points: [
      [-6, -1],
      [0, 0],
    ],
    speaksFor: () => 'nothing speaks against one private user in one place',
    speaksAgainst: () =>
      'both have few contacts and their cells are those of two homes, consistent with two people',
  },
  {
    name: 'handset',
    weight: 11,
    points: [
      [0, 0],
      [1, 1],
    ],
    speaksFor: () => 'one handset held first the old number and then the new one',
    speaksAgainst: () => 'no handset is shared',
  },
  {
    name: 'list',
    weight: 1.0,
    points: [
      [0.1, -0.5],
      [0.3, 0.2],
      [0.7, 1],
    ],
    speaksFor: (value) =>
      `${percentText(value)} of those in its first bulk text were contacts of the old number`,
    speaksAgainst: (value) =>
      `only ${percentText(value)} of those in its first bulk text were contacts of the old number`,
  },
  {
    name: 'fixedLine',
    weight: 3.5,
    points: [
      [0, 0.05],
      [1, -1],
    ],
    speaksFor: () => 'both are mobile numbers',
    speaksAgainst: () => 'one of them is a landline, which is seldom changed like a mobile',
  },
  {
    name: 'replaced',
    weight: 5,
    points: [
      [-5, -1],
      [0, 0],
    ],
    speaksFor: () =>
      "the old number's own contacts went over, and not only those of a trade that both work for",
    speaksAgainst: () =>
      "what is shared is a trade that both work for and those in touch with it, and hardly any of the old number's own contacts went over: consistent with another runner taken on in their place",
  },
  {
    name: 'notices',
    weight: 3,
    points: [
      [0, 0],
      [1, -1],
    ],
    speaksFor: () => 'those in touch with each number reach it themselves',
    speaksAgainst: () =>
      'most contacts of one of them never get in touch with it, consistent with a sender of notices',
  },
  {
    name: 'aliases',
    weight: 1,
    points: [
      [0, 0],
      [0.3, 0],
      [1, -1],
    ],
    speaksFor: () => 'most shared contacts kept their numbers',
    speaksAgainst: () =>
      'most shared contacts changed number as well, so that this finding leans on others and on how a whole circle changed',
  },
  {
    name: 'circle',
    weight: 4.7,
    points: [
      [0, 0],
      [0.1, 0.4],
      [0.45, 1],
      [1, 1.7],
    ],
    speaksFor: (value) =>
      `about ${percentText(value)} of those about it, in touch with one another, left their numbers in the same days for numbers of the new one's circle`,
    speaksAgainst: () => 'few others of the circle are known to have changed',
  },
  {
    name: 'ties',
    weight: 4.8,
    points: [
      [-8, -1],
      [0, 0],
      [8, 1],
    ],
    speaksFor: () => 'the new number is in touch with each person of the circle much as the old one was',
    speaksAgainst: () => 'the new number is mostly in touch with others of the circle than the old one was',
  },
  {
    name: 'overlap',
    weight: 5,
    points: [
      [0, 0],
      [0.5, -1],
    ],
    speaksFor: () => 'the old number made nothing more once the new one was in use',
    speaksAgainst: () => 'the old number was still in use when the new one was',
  },
  {
    name: 'gap',
    weight: 3,
    points: [
      [-4, -1],
      [0, 0],
      [4, 1],
    ],
    speaksFor: () => 'of the circle, the new number began about when the old one was left',
    speaksAgainst: () => 'others of the circle began nearer to when the old number was left',
  },
];
