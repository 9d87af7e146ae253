// The calls about lines: candidates with their signals, number changes, watch hits, roles, and an analyst's decisions.
import { z } from 'zod';
import { call } from './call.ts';
import {
  boardLine,
  brand,
  deviceChange,
  eventIds,
  FINDING_KINDS,
  findingStatus,
  id,
  lineCandidate,
  lineRank,
  succession,
  watchHit,
  weights,
  weightsChanged,
  words,
} from './lineShapes.ts';
import { area, attribution, dwelling, person, vehicle } from './roleShapes.ts';
import { evidenceRow, utcMs } from './shapes.ts';

export const LINE_CALLS = {
  /** Every number that was weighed as a deal line, best first, in few words. */
  lineRanks: call(z.object({}), z.object({ lines: z.array(lineRank), weightsChanged })),
  /** A page of them, or those asked for, with every signal; `total` counts what pages may be had. */
  lines: call(
    z.object({
      numbers: z.array(id).max(10_000).optional(),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(10_000).default(500),
    }),
    z.object({ lines: z.array(lineCandidate), total: z.number().int(), weightsChanged }),
  ),
  successions: call(
    z.object({ minShared: z.number().int().min(1).optional() }),
    z.object({ successions: z.array(succession) }),
  ),
  tenures: call(
    /** All, those of one number, SIM or handset, or those of a line with all of its SIMs and handsets. */
    z.object({ of: z.string().optional(), line: z.string().optional() }),
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
        z.object({
          status: findingStatus,
          handset: id,
          sims: z.array(id),
          verdict: z.string(),
          reasons: words,
          events: eventIds,
        }),
      ),
      /** Pairs of IMEIs that are possibly one dual-SIM handset: of one type, with neighbouring serials, used as one would be. */
      dualSim: z.array(
        z.object({
          status: findingStatus,
          handsets: z.array(id),
          from: utcMs,
          to: utcMs,
          reasons: words,
          innocent: z.string(),
          events: eventIds,
        }),
      ),
    }),
  ),
  board: call(z.object({}), z.object({ lines: z.array(boardLine), weightsChanged })),
  /**
   * Hub and importing areas of lines by the labels of their busiest cells, best first, dismissed ones left out; and how
   * many probable customers each has.
   */
  lineAreas: call(
    z.object({ lines: z.array(z.string()).max(200) }),
    z.object({
      lines: z.array(z.object({ line: id, hubs: words, areas: words, customers: z.number().int() })),
    }),
  ),
  /**
   * One line's life: its numbers with their devices as dated spans, its broadcasts, its number changes. Any number that
   * was weighed may be asked for, also one that is held to be no line.
   */
  lineLife: call(
    z.object({ line: z.string() }),
    z.object({
      line: boardLine,
      weightsChanged,
      /** Every brand that somebody gives the line, the one set by an analyst first. */
      brands: z.array(brand),
      candidates: z.array(lineCandidate),
      successions: z.array(succession),
      tenures: z.array(
        z.object({ kind: z.string(), a: id, b: id, from: utcMs, to: utcMs, events: z.number().int() }),
      ),
      broadcasts: z.array(
        z.object({
          number: id,
          at: utcMs,
          recipients: z.number().int(),
          minutes: z.number(),
          events: eventIds,
        }),
      ),
      weeks: z.array(z.object({ start: utcMs, contacts: z.number().int(), events: z.number().int() })),
    }),
  ),
  roles: call(
    z.object({ line: z.string() }),
    z.object({
      /** The numbers of the line that all of it is about. */
      numbers: z.array(id),
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
  /** The original rows of camera reads. */
  readRows: call(
    z.object({ reads: z.array(z.number().int()).max(500) }),
    z.object({ rows: z.array(evidenceRow) }),
  ),
  lineWeights: call(z.object({}), weights),
  /** Sets weights by signal, null for the default; `reset` puts all others back to it. */
  lineWeightsSet: call(
    z.object({
      set: z.record(z.string(), z.number().min(0).max(10).nullable()).default({}),
      reset: z.boolean().default(false),
    }),
    weights,
  ),
  /** Names a line; an empty brand takes the name away. */
  lineBrandSet: call(z.object({ line: z.string(), brand: z.string().trim().max(60) }), z.object({})),
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
