// Every change of a chart, as a function from one state to the next; a change of nothing gives the same state back.
import type { ChartState, Point } from './chartState.ts';

const without = (set: ReadonlySet<string>, ids: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...set].filter((id) => !ids.has(id)));

/** Puts things on the chart; those already there keep their place and are shown again if they were hidden. */
export function addThings(chart: ChartState, added: ReadonlyMap<string, Point>): ChartState {
  const fresh = [...added].filter(([id]) => !chart.places.has(id));
  const uncovered = [...added.keys()].some((id) => chart.hidden.has(id));
  if (fresh.length === 0 && !uncovered) return chart;
  return {
    ...chart,
    places: new Map([...chart.places, ...fresh]),
    hidden: without(chart.hidden, new Set(added.keys())),
  };
}

/** Takes things off the chart, with everything that was noted of them there. */
export function removeThings(chart: ChartState, ids: Iterable<string>): ChartState {
  const gone = new Set([...ids].filter((id) => chart.places.has(id)));
  if (gone.size === 0) return chart;
  return {
    places: new Map([...chart.places].filter(([id]) => !gone.has(id))),
    pinned: without(chart.pinned, gone),
    hidden: without(chart.hidden, gone),
    selected: without(chart.selected, gone),
    tie: null,
  };
}

/** Puts other things in the place of some; one that has a place already keeps it. */
export function replaceThings(chart: ChartState, by: ReadonlyMap<string, string>): ChartState {
  const renamed = (id: string): string => by.get(id) ?? id;
  if (![...chart.places.keys()].some((id) => by.has(id))) return chart;
  const places = new Map([...chart.places].filter(([id]) => !by.has(id)));
  for (const [id, place] of chart.places)
    if (by.has(id) && !places.has(renamed(id))) places.set(renamed(id), place);
  const all = (set: ReadonlySet<string>): ReadonlySet<string> => new Set([...set].map(renamed));
  return {
    places,
    pinned: all(chart.pinned),
    hidden: all(chart.hidden),
    selected: all(chart.selected),
    tie: null,
  };
}

/** Moves things that are on the chart; others are ignored. */
export function moveThings(chart: ChartState, moved: ReadonlyMap<string, Point>): ChartState {
  const places = new Map(chart.places);
  let changed = false;
  for (const [id, to] of moved) {
    const from = places.get(id);
    if (!from || (from.x === to.x && from.y === to.y)) continue;
    places.set(id, to);
    changed = true;
  }
  return changed ? { ...chart, places } : chart;
}

/** Moves things as a layout asks, except those that are pinned. */
export function layOut(chart: ChartState, places: ReadonlyMap<string, Point>): ChartState {
  return moveThings(chart, new Map([...places].filter(([id]) => !chart.pinned.has(id))));
}

/** Hides things without taking them off the chart. */
export function hideThings(chart: ChartState, ids: Iterable<string>): ChartState {
  const more = [...ids].filter((id) => chart.places.has(id) && !chart.hidden.has(id));
  if (more.length === 0) return chart;
  return {
    ...chart,
    hidden: new Set([...chart.hidden, ...more]),
    selected: without(chart.selected, new Set(more)),
    tie: null,
  };
}

/** Shows everything that was hidden, and selects it so that it can be seen which it was. */
export function showHidden(chart: ChartState): ChartState {
  if (chart.hidden.size === 0) return chart;
  return { ...chart, hidden: new Set(), selected: chart.hidden, tie: null };
}

/** Pins things where they stand, or frees them when all of them are pinned already. */
export function togglePinned(chart: ChartState, ids: Iterable<string>): ChartState {
  const meant = [...ids].filter((id) => chart.places.has(id));
  if (meant.length === 0) return chart;
  const free = meant.every((id) => chart.pinned.has(id));
  return {
    ...chart,
    pinned: free ? without(chart.pinned, new Set(meant)) : new Set([...chart.pinned, ...meant]),
  };
}
