// The shapes of what is told of places: towns with their lines, force areas, journeys, risk.
import { z } from 'zod';
import { findingStatus } from './lineShapes.ts';
import { evidenceRow, utcMs } from './shapes.ts';

const words = z.array(z.string());
export const position = z.tuple([z.number(), z.number()]);
export const polygons = z.array(z.array(z.array(position)));

/** Exact where a boundary was imported; else by the nearest town of a written list. */
export const force = z.object({ name: z.string(), basis: z.enum(['boundary', 'approximate']) });

/** A hub or an importing area of a line, at the town where it is taken to lie: a finding, never a fact. */
const lineArea = z.object({
  line: z.string(),
  label: z.string(),
  role: z.enum(['hub', 'importing']),
  /** The town's name; where no town is near, the label of the busiest cell. */
  town: z.string(),
  /** Null where the cells have no position. */
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  force: force.nullable(),
  status: findingStatus,
  score: z.number(),
  share: z.number(),
  cells: words,
  reasons: words,
  innocent: z.string(),
});

export const placeLine = z.object({
  line: z.string(),
  label: z.string(),
  brand: z.string().nullable(),
  hubs: z.array(lineArea),
  areas: z.array(lineArea),
  /** Forces of its hubs, and of its importing areas. */
  exporting: words,
  importing: words,
});

const nearStation = z.object({ name: z.string(), crs: z.string(), kilometres: z.number() });

export const townShown = z.object({
  /** The town's entity; null where no file of the case names it. */
  entity: z.string().nullable(),
  name: z.string(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  population: z.number().nullable(),
  force: force.nullable(),
  stations: z.array(nearStation),
  lines: z.array(z.object({ line: z.string(), label: z.string(), role: z.enum(['hub', 'importing']) })),
});

export const linePair = z.object({
  a: z.string(),
  b: z.string(),
  labels: z.tuple([z.string(), z.string()]),
  forces: z.tuple([words, words]),
  forcesDiffer: z.boolean(),
  score: z.number(),
  shared: z.object({ customers: words, handsets: words, towns: words }),
  succession: z
    .object({ from: z.string(), to: z.string(), score: z.number(), status: z.string() })
    .nullable(),
  reasons: words,
  against: words,
  innocent: z.string(),
});

/** Two vehicles that pass the same cameras shortly after one another; a finding, never a fact. */
export const convoy = z.object({
  vehicles: z.array(z.object({ id: z.string(), label: z.string() })).length(2),
  score: z.number(),
  trips: z.number().int(),
  meetings: z.number().int(),
  /** Meetings to be expected from the habits of both. */
  expected: z.number(),
  from: utcMs,
  to: utcMs,
  reasons: z.array(z.string()),
  innocent: z.string(),
  /** The reads of both, to be opened with `readRows`. */
  reads: z.array(z.number().int()),
});

export const journey = z.object({
  /** Empty where nothing ties a recorded journey to a line. */
  line: z.string(),
  lineLabel: z.string(),
  /** The number whose cells tell of it, or the id of the person, card or number that stations recorded. */
  number: z.string(),
  /** Whom stations recorded, by name; empty for a number's trip by its cells. */
  who: z.string(),
  /** What it is decided under, beside its number. */
  object: z.string(),
  status: findingStatus,
  from: nearStation,
  to: nearStation,
  departs: utcMs,
  arrives: utcMs,
  kilometres: z.number(),
  score: z.number(),
  reasons: words,
  against: words,
  innocent: z.string(),
  events: z.array(z.number().int()),
  /** Rows of camera reads and of station records, to be opened with `readRows`. */
  reads: z.array(z.number().int()),
});

const riskPart = z.object({
  name: z.string(),
  label: z.string(),
  group: z.enum(['vulnerability', 'transport', 'lines']),
  weight: z.number(),
  /** Null where nothing is known, which is not nought. */
  value: z.number().nullable(),
  shown: z.string(),
  how: z.string(),
  contribution: z.number(),
  rows: z.array(evidenceRow),
  lines: words,
});

export const riskRank = z.object({
  town: townShown,
  score: z.number().nullable(),
  low: z.number(),
  high: z.number(),
  known: z.number(),
  parts: z.array(riskPart),
});

export const riskWeight = z.object({
  name: z.string(),
  label: z.string(),
  group: z.enum(['vulnerability', 'transport', 'lines']),
  weight: z.number(),
  usual: z.number(),
  /** Null where the default is in use. */
  setAt: utcMs.nullable(),
  setBy: z.string().nullable(),
});

export type Force = z.infer<typeof force>;
export type LineArea = z.infer<typeof lineArea>;
export type PlaceLine = z.infer<typeof placeLine>;
export type TownShown = z.infer<typeof townShown>;
export type LinePairShown = z.infer<typeof linePair>;
export type JourneyShown = z.infer<typeof journey>;
export type RiskPartShown = z.infer<typeof riskPart>;
export type RiskRankShown = z.infer<typeof riskRank>;
export type RiskWeightShown = z.infer<typeof riskWeight>;
