// What befalls each line: its changes of number, SIM, handset and holder, by the share of the case that has passed.

/**
 * `number`: a new number, SIM and mostly handset; `closure`: the number is disabled, and another is out within hours;
 * `sold`: a new holder with a new number, the same customers; `split`: two new numbers, half the customers each;
 * `handset`, `sim`: only that changes; `end`: the holder is arrested and nothing follows.
 */
export type ChangeKind = 'number' | 'closure' | 'sold' | 'split' | 'handset' | 'sim' | 'end';
export type Change = { kind: ChangeKind; when: number; keepsHandset?: boolean };

const PLANS: readonly Change[][] = [
  [
    { kind: 'number', when: 0.45 },
    { kind: 'closure', when: 0.84 },
  ],
  [
    { kind: 'handset', when: 0.36 },
    { kind: 'sim', when: 0.71 },
  ],
  [
    { kind: 'number', when: 0.3, keepsHandset: true },
    { kind: 'number', when: 0.66 },
  ],
  [{ kind: 'split', when: 0.5 }],
  [
    { kind: 'handset', when: 0.25 },
    { kind: 'sold', when: 0.55 },
  ],
  [
    { kind: 'handset', when: 0.4 },
    { kind: 'end', when: 0.9 },
  ],
];

/** The changes of the line at a position; every sixth line has the same story, at its own times. */
export const planFor = (index: number): readonly Change[] => PLANS[index % PLANS.length] ?? [];
