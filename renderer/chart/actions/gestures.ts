// What an analyst does with the selection: each is one change with a name, or a change of the selection alone.
import { change, currentChart, lookAt, select, useChart, view } from '../chartStore.ts';
import { currentDrawing } from '../currentDrawing.ts';
import { neighboursOf } from '../state/catalogue.ts';
import type { Point } from '../state/chartState.ts';
import { placeAround } from '../state/placement.ts';
import {
  addThings,
  hideThings,
  moveThings,
  removeThings,
  showHidden,
  togglePinned,
} from '../state/producers.ts';
import { selectThings } from '../state/selection.ts';
import { startAround } from './expand.ts';
import { askAmong } from './learn.ts';

const counted = (verb: string, ids: readonly string[]): string =>
  ids.length === 1 ? verb : `${verb} ${ids.length}`;
const selected = (): string[] => [...currentChart().selected];

export function removeSelected(ids = selected()): void {
  change(counted('remove', ids), (chart) => removeThings(chart, ids));
}

export function hideSelected(ids = selected()): void {
  change(counted('hide', ids), (chart) => hideThings(chart, ids));
}

export const showAll = (): void => change('show hidden', showHidden);

export function pinSelected(ids = selected()): void {
  const free = ids.length > 0 && ids.every((id) => currentChart().pinned.has(id));
  change(counted(free ? 'unpin' : 'pin', ids), (chart) => togglePinned(chart, ids));
}

export function moved(places: ReadonlyMap<string, Point>): void {
  change(counted('move', [...places.keys()]), (chart) => moveThings(chart, places));
}

/** Selects the neighbours that the chart shows, together with what was selected. */
export function selectNeighbours(ids = selected()): void {
  const { ties } = currentDrawing();
  const from = new Set(ids);
  select((chart) => selectThings(chart, [...from, ...neighboursOf(ties.values(), from)]));
}

/** Selects everything that is drawn. */
export function selectDrawn(): void {
  const { things } = currentDrawing();
  select((chart) => selectThings(chart, things.keys()));
}

export function clearChart(): void {
  change('clear the chart', (chart) => removeThings(chart, chart.places.keys()));
}

/** Shows a thing: selected where it stands on the chart, else in the panel. */
export function show(id: string): void {
  const chart = currentChart();
  if (!chart.places.has(id) || chart.hidden.has(id)) {
    view({ is: 'entity', id });
    return;
  }
  select((now) => selectThings(now, [id]));
  lookAt([id]);
}

/** Puts a thing on the chart beside what it is tied to; on an empty chart its network comes with it. */
export async function putOnChart(id: string, label: string): Promise<void> {
  const { places, hidden } = currentChart();
  if (places.size === 0) return startAround(id);
  if (!places.has(id) || hidden.has(id)) {
    if (!(await askAmong('Finding ties', [...places.keys(), id]))) return;
    const ties = [...useChart.getState().known.links.values()];
    const friend = [...neighboursOf(ties, new Set([id]))].find((other) => places.has(other));
    change(`add ${label}`, (chart) => {
      const near = (friend && chart.places.get(friend)) || { x: 0, y: 0 };
      const at = chart.places.get(id);
      const added = at ? new Map([[id, at]]) : placeAround(near, [id], [...chart.places.values()]);
      return addThings(chart, added);
    });
  }
  show(id);
}
