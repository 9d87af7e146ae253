// The calls about intelligence reports: the list, one report with the mentions in its text, and decisions about those.
import { z } from 'zod';
import { MENTION_KINDS } from '../model/mentionKinds.ts';
import { call } from './call.ts';
import { utcMs } from './shapes.ts';

export const mentionKind = z.enum(MENTION_KINDS);
/** `tied`: a file ties the report to it already, or another mention of the same thing was accepted. */
export const mentionStatus = z.enum(['open', 'accepted', 'dismissed', 'tied']);

export const report = z.object({
  id: z.string(),
  urn: z.string(),
  at: utcMs.nullable(),
  unit: z.string(),
  /** As it was written, and in words; 5x5x5 stays what it was. */
  grade: z.string(),
  gradeSystem: z.enum(['3x5x2', '5x5x5']).nullable(),
  gradeMeaning: z.string(),
  legacyGrade: z.string(),
  marking: z.string(),
  conditions: z.string(),
  actions: z.string(),
  /** Suspected to be false; to be shared on conditions only. Both are left out of exports unless somebody says so. */
  doubted: z.boolean(),
  conditioned: z.boolean(),
  /** How its words seem to give its source away; empty where nothing does. */
  sourceWarning: z.string(),
  /** Mentions that nobody has judged: those read for certain, and suggestions. */
  open: z.number().int(),
  suggested: z.number().int(),
  accepted: z.number().int(),
});

export const mention = z.object({
  id: z.string(),
  kind: mentionKind,
  /** Where it stands in the text, in UTF-16 units. */
  start: z.number().int(),
  end: z.number().int(),
  text: z.string(),
  value: z.string(),
  /** What it would be tied to, in words. */
  label: z.string(),
  /** The entity's id; null for what becomes a fact of the report. */
  entity: z.string().nullable(),
  /** Whether the case holds that entity already. */
  known: z.boolean(),
  note: z.string(),
  suggestion: z.boolean(),
  /** Where several known people may be meant: who, of whom one is given with the acceptance. Empty otherwise. */
  choices: z.array(z.object({ entity: z.string(), label: z.string() })),
  status: mentionStatus,
  decidedAt: utcMs.nullable(),
  decidedBy: z.string().nullable(),
});

export const reportText = z.object({
  file: z.string(),
  sha256: z.string(),
  sheet: z.string(),
  line: z.number().int(),
  raw: z.string(),
  text: z.string(),
  mentions: z.array(mention),
});

const only = z.enum(['open', 'source', 'conditions', 'false', 'older', 'child']);

export const REPORT_CALLS = {
  reports: call(
    z.object({
      /** Words in the reference, the unit or the text. */
      text: z.string().optional(),
      /** Those with open mentions, a source warning, handling on conditions, suspected false, graded 5x5x5, or with an age under 18. */
      only: only.optional(),
      newestFirst: z.boolean().default(true),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(10_000).default(200),
    }),
    z.object({ total: z.number().int(), rows: z.array(report) }),
  ),
  /** One report by its id or reference: once for each row of a file that tells it. */
  report: call(z.object({ id: z.string().min(1) }), z.object({ report, texts: z.array(reportText) })),
  /** The mentions of one report or of all, those that nobody has judged first where `open`. */
  mentions: call(
    z.object({ report: z.string().optional(), open: z.boolean().default(false) }),
    z.object({ mentions: z.array(mention.extend({ report: z.string(), urn: z.string() })) }),
  ),
  /** Accepts, dismisses or reopens mentions together; recorded in the audit chain. */
  mentionDecide: call(
    z.object({
      ids: z.array(z.string()).min(1).max(10_000),
      status: z.enum(['accepted', 'dismissed', 'open']),
      /** Who is meant, by the id: needed where a mention has choices and is accepted. */
      as: z.string().optional(),
    }),
    z.object({ decided: z.number().int() }),
  ),
  /** Files that were withdrawn and came again byte for byte, with how many decisions of then are open again. */
  mentionsEarlier: call(
    z.object({}),
    z.object({
      files: z.array(
        z.object({ name: z.string(), sha256: z.string(), withdrawnAt: utcMs, decisions: z.number().int() }),
      ),
    }),
  ),
  /** Makes those decisions of one file again, as whoever asks; recorded in the audit chain. */
  mentionsAgain: call(z.object({ source: z.string().min(1) }), z.object({ decided: z.number().int() })),
} as const;

export type Report = z.infer<typeof report>;
export type ReportMention = z.infer<typeof mention>;
export type ReportText = z.infer<typeof reportText>;
export type MentionStatus = z.infer<typeof mentionStatus>;
export type OnlyReports = z.infer<typeof only>;
