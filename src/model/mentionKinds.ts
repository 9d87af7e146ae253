// The kinds of thing that a report's text may mention, surest to be read first.

export const MENTION_KINDS = [
  'handset',
  'number',
  'vehicle',
  'address',
  'postcode',
  'name',
  'brand',
  'station',
  'town',
  'child',
  'money',
  'drug',
  'weapon',
] as const;
export type MentionKind = (typeof MENTION_KINDS)[number];

/** Kinds that are no entity of the case: accepted, they become facts of the report. */
export const FACT_KINDS: ReadonlySet<MentionKind> = new Set(['child', 'money', 'drug', 'weapon']);
