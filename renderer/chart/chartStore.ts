// The chart of the open case: its history, what is known of its things, its filter, and what the panel looks at.
import { create } from 'zustand';
import type { CallEventRow } from '../../src/contract/shapes.ts';
import type { Catalogue } from './state/catalogue.ts';
import { EMPTY_CATALOGUE } from './state/catalogue.ts';
import type { ChartState } from './state/chartState.ts';
import type { ChartFilter } from './state/filter.ts';
import { DEFAULT_FILTER } from './state/filter.ts';
import type { History } from './state/history.ts';
import { amend, commit, NEW_HISTORY, redo, undo } from './state/history.ts';

/** What the panel shows instead of the selection: a thing that is not on the chart, or one event's rows. */
export type Viewed = { is: 'entity'; id: string } | { is: 'event'; event: CallEventRow } | null;

/** Work under way that the chart says aloud, with a way to give it up. */
export type Busy = { text: string; done: number | null; cancel: () => void } | null;

export type ChartStore = {
  history: History;
  known: Catalogue;
  filter: ChartFilter;
  viewed: Viewed;
  busy: Busy;
  /** The thing from which newly added ones grow when they are first drawn. */
  growFrom: string | null;
  /** Asks the view to bring these into sight; an empty list means everything. A new object each time. */
  lookAt: { ids: readonly string[] } | null;
};

const NEW: ChartStore = {
  history: NEW_HISTORY,
  known: EMPTY_CATALOGUE,
  filter: DEFAULT_FILTER,
  viewed: null,
  busy: null,
  growFrom: null,
  lookAt: null,
};

export const useChart = create<ChartStore>(() => NEW);

export const currentChart = (): ChartState => useChart.getState().history.present;

export function resetChart(): void {
  useChart.getState().busy?.cancel();
  useChart.setState(NEW);
}

/** Makes a change that undo can take back. */
export function change(label: string, next: (chart: ChartState) => ChartState): void {
  useChart.setState(({ history }) => ({ history: commit(history, label, next(history.present)) }));
}

/** Changes the selection; what the panel looked at apart from it is put away. */
export function select(next: (chart: ChartState) => ChartState): void {
  useChart.setState(({ history }) => ({
    history: amend(history, next(history.present)),
    viewed: null,
  }));
}

export const view = (viewed: Viewed): void => useChart.setState({ viewed });
export const lookAt = (ids: readonly string[]): void => useChart.setState({ lookAt: { ids } });
export const undoChange = (): void =>
  useChart.setState(({ history }) => ({ history: undo(history), viewed: null, growFrom: null }));
export const redoChange = (): void =>
  useChart.setState(({ history }) => ({ history: redo(history), viewed: null, growFrom: null }));

export function setFilter(changed: Partial<ChartFilter>): void {
  useChart.setState(({ filter }) => ({ filter: { ...filter, ...changed } }));
}
