// Takes numbers and devices from the lines page to the network chart.
import { goTo } from '../app/session.ts';
import { putOnChart } from '../chart/actions/gestures.ts';
import { select } from '../chart/chartStore.ts';
import { selectThings } from '../chart/state/selection.ts';
import { readableNumber } from '../format/phone.ts';

/** Shows the network page with these on the chart and selected; the network around the first comes onto an empty chart. */
export async function openOnChart(ids: readonly string[]): Promise<void> {
  goTo('network');
  for (const id of ids) await putOnChart(id, readableNumber(id));
  if (ids.length > 1) select((chart) => selectThings(chart, ids));
}
