// The calls about the network as a whole, its exports, and copies of the case.
import { z } from 'zod';
import { call } from './call.ts';
import { release } from './gradingShapes.ts';
import { entity, link, linkKind, utcMs } from './shapes.ts';

const id = z.string().min(1);

export const MEASURES = ['betweenness', 'degree', 'kcore', 'community'] as const;
export const EXPORT_FORMATS = ['json', 'graphml', 'gexf', 'anx', 'csv'] as const;

/** What is meant by the network around an entity. */
export const networkWish = z.object({
  around: z.string(),
  depth: z.number().int().min(0).max(6).default(1),
  /** The most entities to answer with, strongest ties first. */
  limit: z.number().int().min(1).max(1_000_000).default(1000),
  kinds: z.array(linkKind).optional(),
  from: utcMs.optional(),
  to: utcMs.optional(),
});

/** What stands on a chart, by the ids of its things and ties. */
const chart = z.object({
  ids: z.array(id).min(1).max(100_000),
  ties: z.array(id).max(1_000_000),
});

/** How much of it is restricted, and whether that is part of the document. */
const restricted = z.object({
  ties: z.number().int(),
  entities: z.number().int(),
  included: z.boolean(),
});

export const GRAPH_CALLS = {
  /**
   * How two entities connect. In time order every step is a contact that is no earlier than the one before. Services, voicemail,
   * cells and cameras connect nobody unless the wish says so.
   */
  path: call(
    z.object({
      from: id,
      to: id,
      inTimeOrder: z.boolean().default(false),
      throughServices: z.boolean().default(false),
      throughCells: z.boolean().default(false),
    }),
    z.object({
      /** Ids of entities and ties in turn, from the one end to the other. */
      path: z.array(z.string()),
      entities: z.array(entity),
      links: z.array(link),
      /** In time order: the contact of each step. */
      contacts: z.array(z.object({ eventId: z.number().int(), at: utcMs })),
    }),
  ),
  /** People ranked by their place in the contact network; services are no part of it. */
  metrics: call(
    z.object({ measure: z.enum(MEASURES), top: z.number().int().min(1).optional() }),
    z.object({
      measure: z.enum(MEASURES),
      ranks: z.array(z.object({ id: z.string(), value: z.number() })),
      /** True where the network is so large that the measure was estimated; the estimate is the same each time. */
      approximate: z.boolean(),
    }),
  ),
  /**
   * A network as a document: around an entity, as it stands on a chart, or the whole case; recorded in the audit chain. What
   * stands only on reports that are graded E or may be shared on conditions only, and what only that connects, is left out
   * unless it is asked for with a reason. In `json`, which is what `network` answers, everything stays and is marked.
   */
  networkExport: call(
    networkWish
      .extend({
        around: z.string().optional(),
        chart: chart.optional(),
        whole: z.boolean().default(false),
        format: z.enum(EXPORT_FORMATS),
        ...release.shape,
      })
      .refine(
        ({ around, chart, whole }) =>
          [around !== undefined, chart !== undefined, whole].filter(Boolean).length === 1,
        'a document is of one thing: around an entity, a chart, or the whole case',
      ),
    z.object({
      text: z.string(),
      /** A name for the file. */
      name: z.string(),
      leftOut: z.number().int(),
      /** Of a large whole case the weakest ties. */
      tiesLeftOut: z.number().int(),
      restricted,
    }),
  ),
  /** What a picture of a chart may show, with the words that belong in it; recorded in the audit chain like any export. */
  chartPicture: call(
    z.object({ chart, ...release.shape }),
    z.object({
      name: z.string(),
      marking: z.string(),
      title: z.string(),
      description: z.string(),
      createdAt: utcMs,
      /** Each thing with the id under which it stands on the chart. */
      things: z.array(z.object({ at: z.string(), entity })),
      links: z.array(link),
      restricted,
    }),
  ),
  /** Copies the open case to a new file and checks the copy; recorded in the audit chain. */
  backup: call(z.object({ file: id }), z.object({ file: z.string(), sha256: z.string() })),
  /** Copies a backup to a new case after checking it; opens nothing. */
  restore: call(
    z.object({ file: id, path: id, passphrase: z.string().min(1) }),
    z.object({ file: z.string(), sha256: z.string() }),
  ),
} as const;
