// Keeps the chart in the case while one works, and brings it back at the next opening, without a step of undo.
import { MOST_KEPT } from '../../src/contract/chartCalls.ts';
import { ask } from '../app/ask.ts';
import { useSession } from '../app/session.ts';
import { askAmong } from './actions/learn.ts';
import { currentChart, lookAt, useChart } from './chartStore.ts';
import { amend } from './state/history.ts';
import { chartOfKept, keptOf } from './state/kept.ts';

const SETTLE_MS = 500;

/** The case whose chart has been brought back: before that nothing is kept, so that an empty chart replaces none. */
let broughtBack: string | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

function keepNow(): void {
  timer = undefined;
  const { open, locked, engine } = useSession.getState();
  if (!open || open.readOnly || open.path !== broughtBack || locked || engine === 'stopped') return;
  const chart = currentChart();
  if (chart.places.size > MOST_KEPT) return;
  // Where it cannot be kept now, as during an import, the next change tries again.
  void ask('chartSave', { chart: keptOf(chart, useChart.getState().filter) }).result;
}

/** Keeps what was changed a moment ago; call it before the case is closed. */
export function keepPending(): void {
  if (timer === undefined) return;
  clearTimeout(timer);
  keepNow();
}

/** Keeps every change of the chart from now on, once it has settled. */
export function watchChart(): void {
  window.addEventListener('pagehide', keepPending);
  useChart.subscribe((now, before) => {
    const { places, pinned, hidden } = now.history.present;
    const old = before.history.present;
    const same = places === old.places && pinned === old.pinned && hidden === old.hidden;
    if ((same && now.filter === before.filter) || broughtBack === null) return;
    clearTimeout(timer);
    timer = setTimeout(keepNow, SETTLE_MS);
  });
}

/** Forgets the case whose chart was kept, without keeping what comes after. */
export function leaveChart(): void {
  clearTimeout(timer);
  timer = undefined;
  broughtBack = null;
}

/** Brings back the chart of a case that has just been opened. */
export async function bringBackChart(path: string): Promise<void> {
  const result = await ask('chartLoad', {}).result;
  const kept = result.ok ? result.value.chart : null;
  const isOpen = () => useSession.getState().open?.path === path;
  if (kept && kept.places.length > 0 && isOpen()) {
    const ids = kept.places.map(({ id }) => id);
    const told = await askAmong('Bringing the chart back', ids);
    if (told && isOpen() && currentChart().places.size === 0) {
      const { known } = useChart.getState();
      const { chart, filter } = chartOfKept(kept, (id) => known.entities.has(id));
      useChart.setState(({ history }) => ({ history: amend(history, chart), filter }));
      lookAt([]);
    }
  }
  if (isOpen()) broughtBack = path;
}
