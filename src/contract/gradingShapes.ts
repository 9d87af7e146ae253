// The shapes of grades: what a tie's reports are graded, and whether they bear each other out.
import { z } from 'zod';

const utcMs = z.number().int();

export const grading = z.object({
  /** Reports that the tie stands on, and how many sources they go back to at least, as far as is known. */
  reports: z.number().int(),
  sources: z.number().int(),
  /** That in words: "2 reports, not independent as far as is known". */
  words: z.string(),
  /** Each different grade, as written. */
  grades: z.array(z.string()),
  /** Some of it is suspected to be false (E, or 5 of 5x5x5), or may be shared on conditions only (C, or 4 and 5 of 5x5x5). */
  doubted: z.boolean(),
  conditioned: z.boolean(),
  /** Nothing unrestricted supports it: exports leave it out unless it is asked for with a reason. */
  restricted: z.boolean(),
});

export const statement = z.object({
  /** The report's id; null for words that carry a grade of their own. */
  report: z.string().nullable(),
  urn: z.string(),
  at: utcMs.nullable(),
  unit: z.string(),
  grades: z.array(
    z.object({ text: z.string(), system: z.enum(['3x5x2', '5x5x5']).nullable(), meaning: z.string() }),
  ),
  marking: z.string(),
  conditions: z.string(),
  doubted: z.boolean(),
  conditioned: z.boolean(),
});

export type Grading = z.infer<typeof grading>;
export type Statement = z.infer<typeof statement>;

/** What somebody decided about restricted material that would leave the case. */
export const release = z.object({
  includeRestricted: z.boolean().default(false),
  /** Why restricted material is passed on. */
  reason: z.string().trim().max(2000).default(''),
});
export type Release = z.output<typeof release>;
