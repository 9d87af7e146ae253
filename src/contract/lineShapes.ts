// The shapes of what is inferred about lines: candidates with their signals, number changes, the board, watch hits.
import { z } from 'zod';
import { utcMs } from './shapes.ts';

export const id = z.string();
export const score = z.number();
export const words = z.array(z.string());
export const eventIds = z.array(z.number().int());

/** What an analyst has said of a finding. */
export const findingStatus = z.enum(['open', 'accepted', 'dismissed']);
export const FINDING_KINDS = [
  'line',
  'succession',
  'runner',
  'customer',
  'address',
  'vehicle',
  'watch',
  'explained',
  'hub',
  'area',
  'holder',
  'device',
  'journey',
] as const;

/** How many signal weights differ from the default: every score of a line hangs on them. */
export const weightsChanged = z.number().int();

export const signal = z.object({
  name: z.string(),
  label: z.string(),
  /** Null where the records cannot tell. */
  value: z.number().nullable(),
  shown: z.string(),
  /** The same measure over the other numbers of the case. */
  against: z.object({ median: z.number(), percentile: z.number(), numbers: z.number().int() }).nullable(),
  weight: z.number(),
  /** From -1, against, to 1, for; times the weight it is the contribution. */
  strength: z.number(),
  contribution: z.number(),
  text: z.string(),
  events: eventIds,
});

export const lineRank = z.object({
  number: id,
  label: z.string(),
  score,
  confidence: score,
  likely: z.boolean(),
  explained: z.boolean(),
  status: findingStatus,
  events: z.number().int(),
  contacts: z.number().int(),
  broadcasts: z.number().int(),
  firstSeen: utcMs,
  lastSeen: utcMs,
  /** The reason that counts most for what is said of it. */
  leading: z.string(),
  /** A likelier line that it is tied to: whose runner's phone it may be, or that a number change joins it to. */
  tie: z
    .object({
      how: z.enum(['runner', 'change']),
      number: id,
      label: z.string(),
      /** What that adds to the log-odds beside the signals. */
      contribution: z.number(),
      words: z.string(),
    })
    .nullable(),
});

export const lineCandidate = lineRank.extend({
  speaksFor: words,
  speaksAgainst: words,
  signals: z.array(signal),
});

export const succession = z.object({
  from: id,
  to: id,
  kind: z.string(),
  score,
  likelihoodRatio: z.number(),
  /** The two explanations that the ratio weighs against each other. */
  hypotheses: z.object({ one: z.string(), other: z.string() }),
  accepted: z.boolean(),
  status: findingStatus,
  pass: z.number().int(),
  shared: z.number().int(),
  containment: score,
  kept: score,
  similarity: score,
  startedAt: utcMs,
  gapMinutes: z.number(),
  via: z.array(z.object({ from: id, to: id })),
  reasons: words,
  against: words,
  sharedContacts: z.array(id),
  events: eventIds,
});

export const deviceChange = z.object({
  status: findingStatus,
  keptKind: z.enum(['number', 'sim', 'handset']),
  kept: id,
  changed: z.enum(['handset', 'sim']),
  from: id,
  to: id,
  lastSeen: utcMs,
  firstSeen: utcMs,
  gapMinutes: z.number(),
  reasons: words,
  events: eventIds,
});

/** A name by which a line may go: as an analyst set it, or as contact books and reports claim. */
export const brand = z.object({
  name: z.string(),
  /** Who set it; null where it is a claim. */
  setBy: z.string().nullable(),
  setAt: utcMs.nullable(),
  /** What says so, such as "named in report IR-12". */
  sources: words,
});

/** A line as the board shows it: one or more numbers that are held to carry the same business. */
export const boardLine = z.object({
  /** The number by which the line was first known; it stands for the line everywhere. */
  id,
  label: z.string(),
  numbers: z.array(id),
  numberNow: id,
  score,
  confidence: score,
  status: findingStatus,
  firstSeen: utcMs,
  lastSeen: utcMs,
  contacts: z.number().int(),
  broadcasts: z.number().int(),
  changes: z.number().int(),
  closedAt: utcMs.nullable(),
  /** The number under which the closure was recorded. */
  closedUnder: id.nullable(),
  closureType: z.string().nullable(),
  closureNote: z.string(),
  /** The brand set by an analyst, or else the one most claimed; null where nobody names it. */
  brand: brand.nullable(),
  watchHits: z.number().int(),
});

export const weights = z.object({
  weights: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      /** The weight in use, in log-odds at full strength, and the default. */
      weight: z.number(),
      usual: z.number(),
      speaksFor: z.string(),
      speaksAgainst: z.string(),
      /** Null where the default is in use. */
      setAt: utcMs.nullable(),
      setBy: z.string().nullable(),
    }),
  ),
  /** Log-odds before any signal. */
  prior: z.number(),
  changed: weightsChanged,
});

export const watchHit = z.object({
  line: id,
  number: id,
  status: findingStatus,
  score,
  containment: score,
  shared: z.number().int(),
  hoursAfter: z.number(),
  seenAt: utcMs,
  closedAt: utcMs,
  /** Whether an analyst recorded the closure, or the line merely fell silent. */
  closure: z.enum(['recorded', 'silent']),
  reasons: words,
  against: words,
  contacts: z.array(id),
  events: eventIds,
});

export type FindingStatus = z.infer<typeof findingStatus>;
export type FindingKind = (typeof FINDING_KINDS)[number];
export type LineRankShown = z.infer<typeof lineRank>;
export type LineCandidateShown = z.infer<typeof lineCandidate>;
export type SuccessionShown = z.infer<typeof succession>;
export type BoardLine = z.infer<typeof boardLine>;
export type WatchHitShown = z.infer<typeof watchHit>;
export type Brand = z.infer<typeof brand>;
export type LineWeightsShown = z.infer<typeof weights>;
