// The calls of the search box: everything in a case that fits a text, and one event that it found.
import { z } from 'zod';
import { call } from './call.ts';
import { callEvent, entity, entityKind, link, numberKind, utcMs } from './shapes.ts';

export const HIT_KINDS = [...entityKind.options, 'tie', 'message', 'file'] as const;

/** Where in a text it stands: from, and the place after it. */
const stretches = z.array(z.tuple([z.number().int(), z.number().int()]));

export const hit = z.object({
  /** An entity's or tie's id; `event:12` for a message, `file:3` for an imported file. */
  id: z.string(),
  kind: z.enum(HIT_KINDS),
  label: z.string(),
  /** Where it was found, with the words around it. */
  where: z.string(),
  numberKind: numberKind.nullable(),
  /** What was looked for, in `label` and in `where`. */
  labelMarks: stretches,
  marks: stretches,
  /** When a message was sent. */
  at: utcMs.nullable(),
  /** The whole tie, where the hit is one. */
  link: link.nullable(),
  /** As of an entity: a person under 18, and what is restricted. */
  mark: entity.shape.mark,
  restricted: entity.shape.restricted,
});

export const SEARCH_CALLS = {
  /** The best first, each kind with a share of `limit`. Without a text it finds nothing, and gets the index ready. */
  search: call(
    z.object({ text: z.string(), limit: z.number().int().min(1).max(500).default(30) }),
    z.object({
      /** What was searched for, by which an answer is told from one to an earlier question. */
      text: z.string(),
      hits: z.array(hit),
      /** True where more was found than is answered. */
      cut: z.boolean(),
      /** True while an import runs: what it brings is not found yet. */
      behind: z.boolean(),
      /** How the text was read, for an analyst who finds nothing. */
      lookedFor: z.array(z.string()),
    }),
  ),
  event: call(z.object({ eventId: z.number().int() }), callEvent),
} as const;

export type SearchHit = z.infer<typeof hit>;
