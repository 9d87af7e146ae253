// A chart as it is kept in the case, and back again: where things stand, what is pinned and hidden, and the filter.
import type { KeptChart } from '../../../src/contract/chartCalls.ts';
import { type ChartState, EMPTY_CHART } from './chartState.ts';
import { type ChartFilter, TIE_GROUP_NAMES } from './filter.ts';

export const keptOf = (chart: ChartState, filter: ChartFilter): KeptChart => ({
  places: [...chart.places].map(([id, { x, y }]) => ({ id, x, y })),
  pinned: [...chart.pinned],
  hidden: [...chart.hidden],
  filter: { ...filter, groups: [...filter.groups] },
});

/** The chart and filter of a kept one; things that the case no longer knows are left out. */
export function chartOfKept(
  kept: KeptChart,
  isKnown: (id: string) => boolean,
): { chart: ChartState; filter: ChartFilter } {
  const places = new Map(kept.places.filter(({ id }) => isKnown(id)).map(({ id, x, y }) => [id, { x, y }]));
  const among = (ids: readonly string[]): Set<string> => new Set(ids.filter((id) => places.has(id)));
  const { groups, ...filter } = kept.filter;
  return {
    chart: { ...EMPTY_CHART, places, pinned: among(kept.pinned), hidden: among(kept.hidden) },
    filter: { ...filter, groups: new Set(TIE_GROUP_NAMES.filter((name) => groups.includes(name))) },
  };
}
