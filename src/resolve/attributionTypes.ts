// Attribution types: a claim of who may hold a number, what records bring to it, and how it is graded.

export type AttributionBasis =
  | 'same handset'
  | 'co-location'
  | 'same top-up'
  | 'subscriber'
  | 'contact name'
  | 'custody';

/**
 * One claim. `holder` is the id of another number, or a name as a record gives it; a name is what somebody wrote, not who
 * it is. `grade` says how much weight the claim bears alone.
 */
export type Attribution = {
  number: string;
  holder: string;
  holderKind: 'number' | 'name';
  basis: AttributionBasis;
  grade: 'strong' | 'moderate' | 'weak';
  score: number;
  from: number;
  to: number;
  reasons: string[];
  against: string[];
  eventIds: number[];
};

/** What other records say; times are UTC milliseconds. */
export type HolderRecords = {
  subscribers?: readonly { number: string; name: string; from?: number; to?: number }[];
  contactNames?: readonly { number: string; name: string; seenIn: string }[];
  custody?: readonly { name: string; from: number; to: number }[];
  topUps?: readonly { number: string; at: number; place: string | null; voucher: string }[];
};

export const gradeOf = (score: number): Attribution['grade'] =>
  score >= 0.8 ? 'strong' : score >= 0.5 ? 'moderate' : 'weak';
