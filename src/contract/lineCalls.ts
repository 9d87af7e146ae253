// The calls about lines: candidates with their signals, number changes, watch hits, roles, and an analyst's decisions.
import { z } from 'zod';
import { call } from './call.ts';
import { utcMs } from './shapes.ts';

const id = z.string();
const score = z.number();
const words = z.array(z.string());
const eventIds = z.array(z.number().int());

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
] as const;

export const signal = z.object({
  name: z.string(),
  label: z.string(),
  /** Null where the records cannot tell. */
  value: z.number().nullable(),
  shown: z.string(),
  /** The same measure over the other numbers of the case. */
  against: z.object({ median: z.number(), percentile: z.number(), numbers: z.number().int() }).nullable(),
  weight: z.number(),
  contribution: z.number(),
  text: z.string(),
  events: eventIds,
});

export const lineCandidate = z.object({
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

const deviceChange = z.object({
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

/** A graded claim of who holds a line's number: another number, or a name as a record gives it. */
const attribution = z.object({
  number: id,
  holder: z.string(),
  holderKind: z.enum(['number', 'name']),
  basis: z.string(),
  grade: z.enum(['strong', 'moderate', 'weak']),
  score,
  from: utcMs,
  to: utcMs,
  reasons: words,
  against: words,
  events: eventIds,
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
  watchHits: z.number().int(),
});

const person = z.object({
  number: id,
  status: findingStatus,
  score,
  since: utcMs,
  until: utcMs,
  contacts: z.number().int(),
  days: z.number().int(),
  daysPerWeek: z.number(),
  reasons: words,
  innocent: z.string(),
  events: eventIds,
});
const area = z.object({
  label: z.string(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  cells: z.array(id),
  score,
  share: z.number(),
  reasons: words,
  innocent: z.string(),
  events: eventIds,
});
const dwelling = z.object({
  cell: id,
  status: findingStatus,
  label: z.string(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  score,
  nights: z.number().int(),
  from: utcMs,
  to: utcMs,
  numbers: z.array(id),
  reasons: words,
  innocent: z.string(),
  events: eventIds,
});
const vehicle = z.object({
  vehicle: id,
  status: findingStatus,
  label: z.string(),
  score,
  sightings: z.number().int(),
  journeys: z.number().int(),
  numbers: z.array(id),
  reasons: words,
  innocent: z.string(),
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

export const LINE_CALLS = {
  lines: call(
    z.object({ limit: z.number().int().min(1).max(10_000).default(500) }),
    z.object({ lines: z.array(lineCandidate) }),
  ),
  successions: call(
    z.object({ minShared: z.number().int().min(1).optional() }),
    z.object({ successions: z.array(succession) }),
  ),
  tenures: call(
    z.object({ of: z.string().optional() }),
    z.object({
      tenures: z.array(
        z.object({
          kind: z.string(),
          from: utcMs,
          to: utcMs,
          a: id,
          b: id,
          events: z.number().int(),
          gaps: z.array(z.object({ from: utcMs, to: utcMs })),
        }),
      ),
      /** Handset and SIM changes: `kept` stayed while `from` gave way to `to`; below zero where both were used by turns. */
      changes: z.array(deviceChange),
      /** Handsets seen with several SIMs at once: two SIM trays, sharing, or a copied IMEI. */
      sharedHandsets: z.array(
        z.object({ handset: id, sims: z.array(id), verdict: z.string(), reasons: words, events: eventIds }),
      ),
    }),
  ),
  board: call(z.object({}), z.object({ lines: z.array(boardLine) })),
  /**
   * One line's life: its numbers with their devices as dated spans, its broadcasts, its number changes. Any number that
   * was weighed may be asked for, also one that is held to be no line.
   */
  lineLife: call(
    z.object({ line: z.string() }),
    z.object({
      line: boardLine,
      candidates: z.array(lineCandidate),
      successions: z.array(succession),
      tenures: z.array(
        z.object({ kind: z.string(), a: id, b: id, from: utcMs, to: utcMs, events: z.number().int() }),
      ),
      broadcasts: z.array(
        z.object({ number: id, at: utcMs, recipients: z.number().int(), minutes: z.number() }),
      ),
      weeks: z.array(z.object({ start: utcMs, contacts: z.number().int(), events: z.number().int() })),
    }),
  ),
  roles: call(
    z.object({ line: z.string() }),
    z.object({
      customers: z.array(person),
      runners: z.array(person),
      hubs: z.array(area),
      areas: z.array(area),
      addresses: z.array(dwelling),
      vehicles: z.array(vehicle),
      /** Who may hold the line's numbers: graded claims, each for and against. */
      holders: z.array(attribution),
    }),
  ),
  watch: call(z.object({}), z.object({ hits: z.array(watchHit) })),
  /** Records that a line is closed: 1 by arrest and charge of its holder, 2 by taking its number away; null reopens it. */
  lineClose: call(
    z.object({
      line: z.string(),
      at: utcMs,
      type: z.enum(['1', '2']).nullable(),
      note: z.string().default(''),
    }),
    z.object({}),
  ),
  findingDecide: call(
    z.object({
      kind: z.enum(FINDING_KINDS),
      subject: z.string(),
      object: z.string().default(''),
      status: findingStatus,
      note: z.string().default(''),
    }),
    z.object({}),
  ),
} as const;

export type FindingStatus = z.infer<typeof findingStatus>;
export type FindingKind = (typeof FINDING_KINDS)[number];
export type LineCandidateShown = z.infer<typeof lineCandidate>;
export type SuccessionShown = z.infer<typeof succession>;
export type BoardLine = z.infer<typeof boardLine>;
export type WatchHitShown = z.infer<typeof watchHit>;
