// The calls that keep the chart as it was left, and bring it back when the case is opened again.
import { z } from 'zod';
import { call } from './call.ts';

/** The most things that a kept chart holds. */
export const MOST_KEPT = 20_000;

export const keptChart = z.object({
  places: z.array(z.object({ id: z.string(), x: z.number(), y: z.number() })).max(MOST_KEPT),
  pinned: z.array(z.string()).max(MOST_KEPT),
  hidden: z.array(z.string()).max(MOST_KEPT),
  filter: z.object({
    groups: z.array(z.string()),
    leastContacts: z.number(),
    from: z.number().nullable(),
    to: z.number().nullable(),
  }),
});

export const CHART_CALLS = {
  /** Keeps the chart in the place of the one kept before; it changes nothing that the case says. */
  chartSave: call(z.object({ chart: keptChart }), z.object({})),
  /** The chart as it was left; null where none was kept. */
  chartLoad: call(z.object({}), z.object({ chart: keptChart.nullable() })),
} as const;

export type KeptChart = z.infer<typeof keptChart>;
