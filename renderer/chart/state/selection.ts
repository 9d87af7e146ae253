// Changes of what is selected; they are part of a chart's state and never a step of their own in its history.
import type { ChartState } from './chartState.ts';
import { shownIds } from './chartState.ts';

const sameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((id) => b.has(id));

/** Selects exactly these things, of those that can be seen. */
export function selectThings(chart: ChartState, ids: Iterable<string>): ChartState {
  const selected = new Set([...ids].filter((id) => chart.places.has(id) && !chart.hidden.has(id)));
  if (chart.tie === null && sameSet(selected, chart.selected)) return chart;
  return { ...chart, selected, tie: null };
}

/** Adds a thing to the selection, or takes it out. */
export function toggleSelected(chart: ChartState, id: string): ChartState {
  const next = new Set(chart.selected);
  if (!next.delete(id)) next.add(id);
  return selectThings(chart, next);
}

export const selectAll = (chart: ChartState): ChartState => selectThings(chart, shownIds(chart));

/** Selects one tie and nothing else. */
export function selectTie(chart: ChartState, tie: string): ChartState {
  return chart.tie === tie ? chart : { ...chart, selected: new Set(), tie };
}

/** Selects nothing. */
export function clearSelection(chart: ChartState): ChartState {
  return chart.selected.size === 0 && chart.tie === null
    ? chart
    : { ...chart, selected: new Set(), tie: null };
}
