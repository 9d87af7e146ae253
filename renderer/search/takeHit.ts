// What choosing a hit does: things and ties are shown by the chart, reports and messages with their rows, files in their list.
import { wordingOf } from '../../src/contract/errorWording.ts';
import type { SearchHit } from '../../src/contract/searchCalls.ts';
import { ask } from '../app/ask.ts';
import { goTo } from '../app/session.ts';
import { putOnChart } from '../chart/actions/gestures.ts';
import { askAmong, keep } from '../chart/actions/learn.ts';
import { select, view } from '../chart/chartStore.ts';
import { selectTie } from '../chart/state/selection.ts';
import { chooseFile } from '../files/filesStore.ts';
import { labelOf } from '../format/words.ts';
import { chooseReport } from '../reports/reportsStore.ts';
import { tell } from '../shared/notices.ts';

const rowIdOf = (hit: SearchHit): number => Number(hit.id.replace(/^\w+:/, ''));

async function showMessage(hit: SearchHit): Promise<void> {
  const { result } = ask('event', { eventId: rowIdOf(hit) });
  const answer = await result;
  if (answer.ok) view({ is: 'event', event: answer.value });
  else tell(wordingOf(answer.error), { intent: 'danger' });
}

async function showTie({ link }: SearchHit): Promise<void> {
  if (!link || !(await askAmong('Finding the tie', [link.from, link.to]))) return;
  keep({ entities: [], links: [link] });
  select((chart) => selectTie(chart, link.id));
}

export function takeHit(hit: SearchHit): void {
  if (hit.kind === 'file') {
    chooseFile(rowIdOf(hit));
    goTo('files');
    return;
  }
  if (hit.kind === 'report') {
    chooseReport(hit.id);
    goTo('reports');
    return;
  }
  goTo('network');
  if (hit.kind === 'message') void showMessage(hit);
  else if (hit.kind === 'tie') void showTie(hit);
  else void putOnChart(hit.id, labelOf(hit));
}
