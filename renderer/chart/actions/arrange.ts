// Laying out: the whole chart on request, or new things before they are shown.
import { tell } from '../../shared/notices.ts';
import { change, currentChart, lookAt, useChart } from '../chartStore.ts';
import { currentDrawing } from '../currentDrawing.ts';
import { runLayout } from '../layout/runLayout.ts';
import type { Point } from '../state/chartState.ts';
import { passes } from '../state/filter.ts';
import { layOut } from '../state/producers.ts';

/** Places for these things by the ties among them; null when given up. */
export async function arrange(
  places: ReadonlyMap<string, Point>,
  pinned: ReadonlySet<string>,
): Promise<Map<string, Point> | null> {
  const { known, filter } = useChart.getState();
  const kept = [...known.links.values()].filter(passes(filter));
  const running = runLayout(
    {
      things: [...places].map(([id, at]) => ({ id, ...at, pinned: pinned.has(id) })),
      ties: kept
        .filter((l) => places.has(l.from) && places.has(l.to))
        .map((l) => ({ from: l.from, to: l.to, weight: l.events })),
    },
    (done) => useChart.setState({ busy: { text: 'Arranging', done, cancel: running.cancel } }),
  );
  useChart.setState({ busy: { text: 'Arranging', done: 0, cancel: running.cancel } });
  const laid = await running.result.catch(() => {
    tell('The chart could not be arranged. Nothing was moved.', { intent: 'danger' });
    return null;
  });
  useChart.setState({ busy: null });
  return laid;
}

/** Arranges what is shown; pinned things stay. */
export async function arrangeChart(): Promise<void> {
  const chart = currentChart();
  const shown = currentDrawing().things;
  const laid = await arrange(new Map([...shown].map(([id, { place }]) => [id, place])), chart.pinned);
  if (!laid) return;
  change('arrange', (now) => layOut(now, laid));
  lookAt([]);
}
