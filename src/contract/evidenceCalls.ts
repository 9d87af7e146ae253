// The calls about files as evidence: withdrawing one, and holding the records of two against each other.
import { z } from 'zod';
import { call } from './call.ts';
import { release } from './gradingShapes.ts';
import { evidenceRow, ledgerOutcome, sourceFile, utcMs } from './shapes.ts';

/** The file's name, id or SHA-256 (or its beginning). */
const source = z.string().min(1);

const decision = z.object({
  kind: z.string(),
  subject: z.string(),
  object: z.string(),
  /** Whether what the decision is about is no longer in the case at all. */
  gone: z.boolean(),
});

export const withdrawEffects = z.object({
  rows: z.number().int(),
  events: z.number().int(),
  /** Rows of other files that were duplicates or legs of the withdrawn file's rows, and now stand for themselves. */
  revived: z.number().int(),
  ties: z.number().int(),
  entities: z.number().int(),
  /** Accepted decisions about what the file told of: they are kept, and have lost support. */
  decisions: z.array(decision),
});

export const withdrawnSource = z.object({
  id: z.number().int(),
  name: z.string(),
  sha256: z.string(),
  sizeBytes: z.number().int(),
  kind: z.string(),
  rows: z.number().int(),
  importedAt: utcMs,
  importedBy: z.string(),
  withdrawnAt: utcMs,
  withdrawnBy: z.string(),
  reason: z.string(),
  effects: withdrawEffects,
});

const fileName = z.object({ id: z.number().int(), name: z.string() });

/** How far the clocks of two files' operators seem to stand apart. */
export const clockPair = z.object({
  one: fileName,
  other: fileName,
  /** How much later the second file's times are. */
  seconds: z.number(),
  spreadSeconds: z.number(),
  /** Calls that stand apart by that much, of so many that were compared. */
  count: z.number().int(),
  of: z.number().int(),
  /** How much the second file's clock gains in a day; null where no drift shows. */
  driftSecondsPerDay: z.number().nullable(),
  /** True where the calls are one event each; false where they stand so far apart that they were kept as two. */
  merged: z.boolean(),
});

export const contradiction = z.object({
  /** True where both records are one event; false where they were kept as two. */
  merged: z.boolean(),
  differences: z.array(
    z.object({
      what: z.enum(['time', 'duration', 'kind', 'handset', 'SIM', 'cell', 'last cell']),
      one: z.string(),
      other: z.string(),
    }),
  ),
  one: evidenceRow,
  other: evidenceRow,
});

export const EVIDENCE_CALLS = {
  /**
   * A file's ledger as a table in CSV; recorded in the audit chain. Where the file's rows may be restricted, their words are
   * left out unless they are asked for with a reason.
   */
  ledgerExport: call(
    z.object({
      source,
      outcome: ledgerOutcome.optional(),
      search: z.string().optional(),
      ...release.shape,
    }),
    z.object({ name: z.string(), text: z.string(), rows: z.number().int(), wordsLeftOut: z.boolean() }),
  ),
  /**
   * A file's refused rows as copies to be corrected and imported again, one a table or kind of record; the original stays as it is. Rows that
   * may be restricted leave with a reason only.
   */
  rejectsExport: call(
    z.object({ source, ...release.shape }),
    z.object({
      files: z.array(z.object({ name: z.string(), rows: z.number().int(), text: z.string() })),
      /** Refused rows that hold nothing to be corrected, such as a break in an XML file or an entry of another kind. */
      leftOut: z.number().int(),
    }),
  ),
  /** Every pair of files that share calls enough to tell how their clocks differ. Nothing is ever corrected by it. */
  clocks: call(z.object({}), z.object({ pairs: z.array(clockPair) })),
  /** Where two files tell differently of what seems to be one call, in time order. */
  contradictions: call(
    z.object({
      one: source,
      other: source,
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(1000).default(100),
    }),
    z.object({ total: z.number().int(), rows: z.array(contradiction) }),
  ),

  /** What would go with a file, counted before anything is done. */
  withdrawPreview: call(
    z.object({ source }),
    z.object({
      source: sourceFile,
      events: z.number().int(),
      /** Rows of other files that repeat or complete the file's rows, and would stand for themselves. */
      others: z.number().int(),
      /** Attributes, claims and rows behind ties. */
      facts: z.number().int(),
    }),
  ),
  /** Takes a file and its bytes out of the case; what other files support stays. */
  sourceWithdraw: call(
    z.object({ source, reason: z.string().trim().min(1).max(1000) }),
    z.object({ name: z.string(), sha256: z.string(), effects: withdrawEffects }),
  ),
  withdrawnSources: call(z.object({}), z.object({ withdrawn: z.array(withdrawnSource) })),
} as const;

export type WithdrawEffects = z.infer<typeof withdrawEffects>;
export type WithdrawnSource = z.infer<typeof withdrawnSource>;
export type ClockPair = z.infer<typeof clockPair>;
export type ContradictionRow = z.infer<typeof contradiction>;
