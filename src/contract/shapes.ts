// The shapes that calls answer with: entities, links, events, files, ledger rows.
import { z } from 'zod';
import { EVENT_TYPES, NUMBER_KINDS } from '../model/callEvent.ts';
import { ENTITY_KINDS } from '../model/entityId.ts';
import { grading } from './gradingShapes.ts';

/** UTC milliseconds. */
export const utcMs = z.number().int();

export const entityKind = z.enum(ENTITY_KINDS);
export const numberKind = z.enum(NUMBER_KINDS);
export const eventType = z.enum(EVENT_TYPES);

/** What lies behind a link: the tie's kind in the analyst's words. */
export const LINK_KINDS = [
  'contact',
  'number-sim',
  'number-handset',
  'sim-handset',
  'number-cell',
  'subscriber',
  'keeper',
  'seen-at',
  'mentions',
  'related',
] as const;
export const linkKind = z.enum(LINK_KINDS);

export const entity = z.object({
  id: z.string(),
  kind: entityKind,
  label: z.string(),
  /** What kind of number it is; null for all other entities. */
  numberKind: numberKind.nullable(),
  events: z.number().int(),
  contacts: z.number().int(),
  firstSeen: utcMs.nullable(),
  lastSeen: utcMs.nullable(),
  /** `child`: a person who is drawn with the safeguarding mark, and never as an offender. */
  mark: z.literal('child').optional(),
  /** Set for a report that is graded E or may be shared on conditions only, and for what nothing else tells of. */
  restricted: z.literal(true).optional(),
});

export const link = z.object({
  /** Stable within a case: `tie:12`. */
  id: z.string(),
  from: z.string(),
  to: z.string(),
  kind: linkKind,
  /** What a relation was called in the file that says so; empty for ties made of events. */
  label: z.string(),
  events: z.number().int(),
  /** Contacts from `from` to `to`, and back. */
  forward: z.number().int(),
  back: z.number().int(),
  calls: z.number().int(),
  texts: z.number().int(),
  firstSeen: utcMs.nullable(),
  lastSeen: utcMs.nullable(),
  /** Set where the tie stands on anything graded. */
  grading: grading.optional(),
});

export const party = z.object({ id: z.string().nullable(), label: z.string() });

/** What of its file's authorisation a row lies outside of: possible excess disclosure. */
export const outside = z.enum(['period', 'subject', 'period and subject']).optional();

export const callEvent = z.object({
  eventId: z.number().int(),
  type: eventType,
  startedAt: utcMs,
  durationSeconds: z.number().int().nullable(),
  a: party,
  b: party,
  handset: z.string().nullable(),
  sim: z.string().nullable(),
  cell: z.string().nullable(),
  file: z.string(),
  line: z.number().int(),
  outside,
});

/** `outside` lists rows that were read in although the authorisation does not cover them. */
export const ledgerOutcome = z.enum(['duplicate', 'merged', 'rejected', 'outside']);

export const ledgerRow = z.object({
  line: z.number().int(),
  sheet: z.string(),
  outcome: ledgerOutcome,
  code: z.string(),
  reason: z.string(),
  raw: z.string(),
});

export const sourceFile = z.object({
  id: z.number().int(),
  name: z.string(),
  path: z.string(),
  sha256: z.string(),
  sizeBytes: z.number().int(),
  kind: z.string(),
  profile: z.string(),
  rows: z.number().int(),
  accepted: z.number().int(),
  duplicates: z.number().int(),
  merged: z.number().int(),
  rejected: z.number().int(),
  seconds: z.number(),
  importedAt: utcMs,
  importedBy: z.string(),
  parserVersion: z.string(),
  zone: z.string(),
  encoding: z.string(),
  mapping: z.record(z.string(), z.string()),
  /** The reference alone; null where none was given. */
  authorisation: z.string().nullable(),
  /** What its rows are held to: ids of subjects, parted by commas; the period's first moment and the first after it. */
  authorised: z
    .object({ subject: z.string(), from: utcMs.nullable(), to: utcMs.nullable(), purpose: z.string() })
    .nullable(),
  marking: z.string(),
  /** SHA-256 of the file whose refused rows this one corrects. */
  correctionOf: z.string().nullable(),
  /** Sentences an analyst should read about this file: repeated clock hours, rows outside the authorisation, … */
  warnings: z.array(z.string()),
});

/** A row of an original that stands behind a tie or an event. */
export const evidenceRow = z.object({
  file: z.string(),
  sha256: z.string(),
  sheet: z.string(),
  line: z.number().int(),
  raw: z.string(),
  outside,
});

export const caseSummary = z.object({
  path: z.string(),
  /** The file or its folder cannot be written: whatever would write into the case is refused. */
  readOnly: z.boolean(),
  operation: z.string(),
  createdAt: utcMs,
  events: z.number().int(),
  numbers: z.number().int(),
  sources: z.number().int(),
  firstEventAt: utcMs.nullable(),
  lastEventAt: utcMs.nullable(),
});

export type Entity = z.infer<typeof entity>;
export type Link = z.infer<typeof link>;
export type LinkKind = z.infer<typeof linkKind>;
export type CallEventRow = z.infer<typeof callEvent>;
export type LedgerRow = z.infer<typeof ledgerRow>;
export type LedgerOutcome = z.infer<typeof ledgerOutcome>;
export type SourceFile = z.infer<typeof sourceFile>;
export type EvidenceRow = z.infer<typeof evidenceRow>;
export type CaseSummary = z.infer<typeof caseSummary>;
