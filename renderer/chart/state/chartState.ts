// What a chart is: plain, immutable state, so that every change is a new state and undo is the old one.

export type Point = { readonly x: number; readonly y: number };

export type ChartState = {
  /** The things on the chart, by entity id, and where each stands. */
  readonly places: ReadonlyMap<string, Point>;
  readonly pinned: ReadonlySet<string>;
  readonly hidden: ReadonlySet<string>;
  readonly selected: ReadonlySet<string>;
  /** The selected tie; at most one, and never together with selected things. */
  readonly tie: string | null;
};

export const EMPTY_CHART: ChartState = {
  places: new Map(),
  pinned: new Set(),
  hidden: new Set(),
  selected: new Set(),
  tie: null,
};

/** The ids that can be seen: on the chart and not hidden. */
export const shownIds = (chart: ChartState): string[] =>
  [...chart.places.keys()].filter((id) => !chart.hidden.has(id));
