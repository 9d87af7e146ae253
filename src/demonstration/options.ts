// What may be asked of the demonstration case, and what is taken where nothing was asked.

/** How hard the case is to resolve: which records are missing, and how untidily lines and people change number. */
export type Difficulty = {
  /** Share of events, 0 to 0.3, that no file holds, dropped at random. */
  missingShare: number;
  /** The records of one operator are absent: those events are seen only where the other party's record is held. */
  missingOperator: boolean;
  /** Old and new number run side by side for about a fortnight, and customers move over one by one. */
  staggeredSwaps: boolean;
  /** Between a third and a half of the customers never follow a number change. */
  partialSwaps: boolean;
  /** Lines come in pairs that work one town and share about a third of their customers. */
  overlappingLines: boolean;
  /** Ordinary businesses and people whose records resemble a line's. */
  decoys: boolean;
  /** A runner and most of the runner's circle change number in the same two days. */
  circleSwap: boolean;
  /** How many lines there are. */
  lines: number;
  customersPerLine: number;
};

export type DemonstrationOptions = {
  /** The same seed gives the same case, byte for byte. */
  seed: number;
  /** Distinct events that happen, before any are withheld for difficulty: 3,000 to 10,000,000. */
  events: number;
  difficulty?: Partial<Difficulty>;
};

export type ResolvedOptions = { seed: number; events: number; difficulty: Difficulty };

export const DEFAULT_DIFFICULTY: Difficulty = {
  missingShare: 0,
  missingOperator: false,
  staggeredSwaps: false,
  partialSwaps: false,
  overlappingLines: false,
  decoys: true,
  circleSwap: false,
  lines: 2,
  customersPerLine: 45,
};

const within = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** Fills in what was not asked for, and brings every figure into its range. */
export function resolveOptions(options: Partial<DemonstrationOptions>): ResolvedOptions {
  const asked = { ...DEFAULT_DIFFICULTY, ...options.difficulty };
  return {
    seed: Math.trunc(options.seed ?? 1),
    events: Math.round(within(options.events ?? 12_000, 3_000, 10_000_000)),
    difficulty: {
      ...asked,
      missingShare: within(asked.missingShare, 0, 0.3),
      lines: Math.round(within(asked.lines, 1, 40)),
      customersPerLine: Math.round(within(asked.customersPerLine, 8, 250)),
    },
  };
}
