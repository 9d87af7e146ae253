// The calls about people, addresses, vehicles, places and groups: lists, records, claims, matches and combinations.
import { z } from 'zod';
import { CLAIM_NAMES } from '../model/claims.ts';
import { call } from './call.ts';
import { entity, entityKind, evidenceRow, utcMs } from './shapes.ts';

const id = z.string().min(1);
const named = z.object({ id: z.string(), label: z.string() });

/** The kinds that have records of their own on the entities page. */
export const RECORD_KINDS = ['nominal', 'address', 'vehicle', 'place', 'group'] as const;
export const recordKind = z.enum(RECORD_KINDS);

export const claimName = z.enum(CLAIM_NAMES);
export const roleSide = z.enum(['offending', 'safeguarding', 'other']);

export const claimShown = z.object({
  id: z.number().int(),
  /** Whose it is: an original, where several are combined. */
  entity: named,
  name: claimName,
  value: z.string(),
  /** How it is to be worded: a role of somebody who was under 18 is worded as safeguarding. */
  words: z.string(),
  side: roleSide,
  safeguarding: z.boolean(),
  other: named.nullable(),
  from: utcMs.nullable(),
  to: utcMs.nullable(),
  grade: z.string(),
  note: z.string(),
  /** `file` and line, `report`, or the analyst who said so and when. */
  source: z.object({
    kind: z.enum(['file', 'report', 'analyst']),
    words: z.string(),
    report: z.string().nullable(),
    at: utcMs.nullable(),
  }),
  withdrawn: z.object({ at: utcMs, by: z.string(), why: z.string() }).nullable(),
});

export const entityLine = z.object({
  id: z.string(),
  kind: entityKind,
  label: z.string(),
  /** Carries the safeguarding mark. */
  child: z.boolean(),
  years: z.number().int().nullable(),
  sex: z.string(),
  aliases: z.array(z.string()),
  roles: z.array(z.object({ words: z.string(), side: roleSide })),
  /** Claims that hold, ties, and originals where it is combined. */
  claims: z.number().int(),
  ties: z.number().int(),
  originals: z.number().int(),
  /** Where several records of the kind have one name: a thing or two that this one is tied to, to tell it by. */
  toldBy: z.array(z.string()),
  lastSeen: utcMs.nullable(),
});

const sexCount = z.object({
  sex: z.string(),
  under18: z.number().int(),
  adult: z.number().int(),
  ageNotKnown: z.number().int(),
});

export const sign = z.object({
  name: z.string(),
  state: z.enum(['recorded', 'looked for, not found', 'not recorded']),
  evidence: z.array(
    z.object({
      from: z.enum(['claim', 'report', 'tenant']),
      ref: z.string(),
      words: z.string(),
      at: utcMs.nullable(),
      grade: z.string(),
      against: z.boolean(),
    }),
  ),
});

export const verdict = z.enum(['same', 'match', 'excluded']);
export const cardLine = z.object({
  field: z.string(),
  one: z.string(),
  other: z.string(),
  verdict: z.enum(['agrees', 'similar', 'differs', 'not known']),
  /** Bits, base 2: above 0 speaks for one entity, below 0 for two. */
  weight: z.number(),
});
export const combination = z.object({
  id: z.number().int(),
  kept: named,
  other: named,
  verdict,
  card: z.array(cardLine),
  note: z.string(),
  decidedAt: utcMs,
  decidedBy: z.string(),
  undone: z.object({ at: utcMs, by: z.string(), why: z.string() }).nullable(),
});
export const matchShown = z.object({
  kind: recordKind,
  one: named.extend({ child: z.boolean() }),
  other: named.extend({ child: z.boolean() }),
  score: z.number(),
  card: z.array(cardLine),
});

export const ENTITY_CALLS = {
  /** Entities of one kind with what a list shows of them, and how many people there are by recorded sex and age. */
  entities: call(
    z.object({
      kind: recordKind.optional(),
      search: z.string().optional(),
      /** Words of a role, as listed. */
      role: z.string().optional(),
      sex: z.string().optional(),
      under18: z.boolean().optional(),
      /** Only those of whom somebody claims something. */
      claimed: z.boolean().default(false),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(20_000).default(500),
    }),
    z.object({
      total: z.number().int(),
      entities: z.array(entityLine),
      kinds: z.array(z.object({ kind: recordKind, count: z.number().int() })),
      /** Counted where people are listed. */
      people: z.array(sexCount),
      /** Every role that somebody or some address has, for a filter. */
      roles: z.array(z.string()),
    }),
  ),
  entityRecord: call(
    z.object({ id }),
    z.object({
      entity,
      line: entityLine,
      /** The originals that are read as this one; one where nothing is combined. */
      originals: z.array(named.extend({ ties: z.number().int() })),
      combinations: z.array(combination),
      claims: z.array(claimShown),
      /** Claims about others in which this is the second party. */
      namedIn: z.array(claimShown),
      /** The checklist of an address; null for other kinds. */
      signs: z.array(sign).nullable(),
      reports: z.array(
        named.extend({ at: utcMs.nullable(), grade: z.string(), text: z.string(), conditions: z.string() }),
      ),
    }),
  ),
  claimAdd: call(
    z.object({
      entity: id,
      name: claimName,
      value: z.string().trim().max(500).default(''),
      /** The second party: an id, or a name, for which a new entity is made. */
      other: z.string().optional(),
      from: utcMs.nullable().default(null),
      to: utcMs.nullable().default(null),
      grade: z.string().default(''),
      report: z.string().optional(),
      note: z.string().trim().max(2000).default(''),
    }),
    z.object({ id: z.number().int() }),
  ),
  claimWithdraw: call(
    z.object({ id: z.number().int(), why: z.string().trim().max(500).default('') }),
    z.object({}),
  ),
  claimRestore: call(z.object({ id: z.number().int() }), z.object({})),
  /** The row of the file that says so; none where an analyst does. */
  claimRows: call(z.object({ id: z.number().int() }), z.object({ rows: z.array(evidenceRow) })),
  /** Pairs that may be one, best first, with a card of what agrees and what does not; or those of one entity. */
  matches: call(
    z.object({
      kind: recordKind.optional(),
      of: z.string().optional(),
      least: z.number().min(0).max(1).default(0.5),
      limit: z.number().int().min(1).max(20_000).default(200),
    }),
    z.object({
      total: z.number().int(),
      matches: z.array(matchShown),
      compared: z.number().int(),
      /** Keys that too many share to tell anything: pairs that only these bring together were not compared. */
      passedOver: z.number().int(),
    }),
  ),
  /** Records that two are the same (read as one), a match (a tie), or two (never proposed again). */
  combine: call(
    z.object({ kept: id, other: id, verdict, note: z.string().trim().max(2000).default('') }),
    z.object({ id: z.number().int() }),
  ),
  combinationUndo: call(
    z.object({ id: z.number().int(), why: z.string().trim().max(500).default('') }),
    z.object({}),
  ),
  combinations: call(z.object({}), z.object({ combinations: z.array(combination) })),
} as const;

export type RecordKind = z.infer<typeof recordKind>;
export type EntityLine = z.infer<typeof entityLine>;
export type ClaimShown = z.infer<typeof claimShown>;
export type CombinationShown = z.infer<typeof combination>;
export type MatchShown = z.infer<typeof matchShown>;
export type SignShown = z.infer<typeof sign>;
export type CombineVerdict = z.infer<typeof verdict>;
