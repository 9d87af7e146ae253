// The calls about places: the map and what lies on it, lines by force, journeys by rail, towns at heightened risk.
import { z } from 'zod';
import { call } from './call.ts';
import {
  convoy,
  journey,
  linePair,
  placeLine,
  polygons,
  position,
  riskRank,
  riskWeight,
  townShown,
} from './placeShapes.ts';
import { utcMs } from './shapes.ts';

const places = z.number().int();

/** The ground that every map is drawn on, and where it comes from. */
const mapGround = z.object({
  outline: z.array(z.object({ name: z.string(), polygons })),
  /** Largest first; people is null where they were not counted. */
  towns: z.array(
    z.object({ name: z.string(), lat: z.number(), lon: z.number(), people: z.number().nullable() }),
  ),
  stations: z.array(z.object({ name: z.string(), crs: z.string(), lat: z.number(), lon: z.number() })),
  /** Areas that were imported into the case. */
  areas: z.array(z.object({ id: z.string(), name: z.string(), polygons })),
  /** Where none were imported: borders of the areas that the nearest town tells, which run on over the sea. */
  roughForces: z
    .object({
      borders: z.array(z.array(position)),
      names: z.array(z.object({ name: z.string(), lat: z.number(), lon: z.number() })),
    })
    .nullable(),
  sources: z.array(z.object({ what: z.string(), from: z.string(), licence: z.string() })),
});

const positioned = { id: z.string(), label: z.string(), lat: z.number(), lon: z.number() };

/** Columns of the same length; `cell`, `number`, `camera` and `vehicle` are positions in the lists beside them. */
const mapThings = z.object({
  numbers: z.array(z.object({ id: z.string(), line: z.string().nullable() })),
  cells: z.array(
    z.object({
      ...positioned,
      azimuth: z.number().nullable(),
      beam: z.number().nullable(),
      town: z.string(),
    }),
  ),
  sightings: z.object({
    at: z.array(utcMs),
    cell: z.array(places),
    number: z.array(places),
    event: z.array(z.number().int()),
  }),
  cameras: z.array(z.object(positioned)),
  vehicles: z.array(z.object({ id: z.string(), label: z.string() })),
  reads: z.object({
    at: z.array(utcMs),
    camera: z.array(places),
    vehicle: z.array(places),
    read: z.array(z.number().int()),
  }),
  /**
   * `basis`: a position that a file gives, that of its postcode in a lookup (`row` says where), that of a cell site with the
   * same postcode, or the middle of the town.
   */
  addresses: z.array(
    z.object({
      ...positioned,
      basis: z.enum(['file', 'lookup', 'postcode', 'town']),
      row: z.object({ file: z.string(), line: z.number().int() }).nullable(),
    }),
  ),
  /** What could not be put on the map, and what was left out to keep it quick. */
  unplaced: z.object({ cells: places, cameras: places, addresses: places, sightings: places }),
});

export const MAP_CALLS = {
  mapGround: call(z.object({}), mapGround),
  /** What lies on the map: of one line, of one entity with what is tied to it, or of all lines of the case. */
  mapThings: call(z.object({ line: z.string().optional(), of: z.string().optional() }), mapThings),
  places: call(
    z.object({}),
    z.object({
      towns: z.array(townShown),
      lines: z.array(placeLine),
      /** Pairs that may be one line held twice. */
      pairs: z.array(linePair),
      /** How many areas were imported; without any, forces are approximate. */
      areas: z.number().int(),
    }),
  ),
  /**
   * Trips of lines' numbers and of their probable runners that are consistent with the railway, and those that stations
   * recorded of anybody, best first; of one line, or `of` one person, card or number what stations recorded alone.
   */
  journeys: call(
    z.object({ line: z.string().optional(), of: z.string().optional() }),
    z.object({ journeys: z.array(journey) }),
  ),
  /** Vehicles that drive in convoy, by their camera reads, best first; of one vehicle, or all. */
  convoys: call(z.object({ vehicle: z.string().optional() }), z.object({ convoys: z.array(convoy) })),
  /** Towns by where vulnerability meets transport links and present lines: for prevention, never for suspicion. */
  risk: call(
    z.object({}),
    z.object({
      ranks: z.array(riskRank),
      weights: z.array(riskWeight),
      /** Places of partners' tables that the gazetteer does not know. */
      unknownPlaces: z.array(z.string()),
    }),
  ),
  /** Sets weights by part, null for the default; `reset` puts all others back to it. */
  riskWeightsSet: call(
    z.object({
      set: z.record(z.string(), z.number().min(0).max(10).nullable()).default({}),
      reset: z.boolean().default(false),
    }),
    z.object({}),
  ),
  /** The ranks as a table of comma-separated values, counts from 1 to 4 kept back. */
  riskExport: call(z.object({}), z.object({ name: z.string(), text: z.string() })),
} as const;
