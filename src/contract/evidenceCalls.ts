// The calls about files as evidence: withdrawing one, and what withdrawn files left.
import { z } from 'zod';
import { call } from './call.ts';
import { sourceFile, utcMs } from './shapes.ts';

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

export const EVIDENCE_CALLS = {
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
