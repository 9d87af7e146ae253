// The drawing of the chart as it is now, worked out anew only when something that matters to it has changed.
import type { ChartStore } from './chartStore.ts';
import { useChart } from './chartStore.ts';
import type { Drawing } from './state/drawing.ts';
import { drawingOf } from './state/drawing.ts';

let basis: readonly unknown[] = [];
let drawn: Drawing = drawingOf(
  useChart.getState().history.present,
  useChart.getState().known,
  useChart.getState().filter,
);

/** The drawing of a state of the store; the same object as long as nothing drawn has changed. */
export function drawingIn({ history: { present }, known, filter }: ChartStore): Drawing {
  const next = [present.places, present.hidden, present.pinned, known, filter];
  if (next.some((part, i) => part !== basis[i])) {
    basis = next;
    drawn = drawingOf(present, known, filter);
  }
  return drawn;
}

export const useDrawing = (): Drawing => useChart(drawingIn);
export const currentDrawing = (): Drawing => drawingIn(useChart.getState());
