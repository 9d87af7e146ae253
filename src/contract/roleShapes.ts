// The shapes of who and what is around a line: holders, people, places, addresses and vehicles, each a finding with its reasons.
import { z } from 'zod';
import { eventIds, findingStatus, id, score, words } from './lineShapes.ts';
import { entity, evidenceRow, utcMs } from './shapes.ts';

/** A graded claim of who holds a line's number: another number, or a name as a record gives it. */
export const attribution = z.object({
  number: id,
  status: findingStatus,
  holder: z.string(),
  holderKind: z.enum(['number', 'name']),
  basis: z.string(),
  grade: z.enum(['strong', 'moderate', 'weak']),
  score,
  /** Null where the record gives no dates. */
  from: utcMs.nullable(),
  to: utcMs.nullable(),
  reasons: words,
  against: words,
  /** The holder named is known to be under 18. */
  mark: entity.shape.mark,
  events: eventIds,
});

export const person = z.object({
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
  /** Somebody under 18 is known to use it. */
  mark: entity.shape.mark,
  events: eventIds,
});
export const area = z.object({
  status: findingStatus,
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
/** An address in reach of a cell with overnight stays, of which reports or claims tell: a hypothesis, never a fact. */
export const addressHypothesis = z.object({
  address: id,
  label: z.string(),
  /** Whether something that speaks for it is dated within the stays. */
  during: z.boolean(),
  reasons: words,
  said: z.array(
    z.object({
      from: z.enum(['claim', 'report']),
      /** What to open: a claim's id, or a report's. */
      ref: id,
      /** The reference of the report, the file and its line, or the analyst. */
      source: z.string(),
      words: z.string(),
      at: utcMs.nullable(),
      grade: z.string(),
      /** Why it is to be handled with care, such as what may be shared on conditions only; empty where nothing is. */
      caution: z.string(),
      /** Speaks for another explanation, or says that nothing was found. */
      against: z.boolean(),
      rows: z.array(evidenceRow),
    }),
  ),
});
export const dwelling = z.object({
  cell: id,
  /** Neighbouring cells that were used in the same nights, the one with most nights first. */
  cells: z.array(id),
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
  /** Those spoken of within the stays first; empty where no report or claim tells of an address in reach. */
  addresses: z.array(addressHypothesis).optional(),
});
export const vehicle = z.object({
  vehicle: id,
  status: findingStatus,
  label: z.string(),
  score,
  sightings: z.number().int(),
  journeys: z.number().int(),
  numbers: z.array(id),
  reasons: words,
  innocent: z.string(),
  /** The camera reads in step with a handset, to be opened with `readRows`. */
  reads: z.array(z.number().int()),
  /** The handsets' events beside those reads. */
  events: eventIds,
});

export type AddressHypothesisShown = z.infer<typeof addressHypothesis>;
