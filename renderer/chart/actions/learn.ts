// Asking the engine for things and ties, and keeping what it tells.

import type { RunningCall } from '../../../src/contract/bridge.ts';
import type { Params } from '../../../src/contract/calls.ts';
import { wordingOf } from '../../../src/contract/errorWording.ts';
import type { Entity, Link } from '../../../src/contract/shapes.ts';
import { ask } from '../../app/ask.ts';
import { tell } from '../../shared/notices.ts';
import { change, useChart } from '../chartStore.ts';
import { learn } from '../state/catalogue.ts';
import { replaceThings } from '../state/producers.ts';

type News = { entities: Entity[]; links: Link[] };

/** Waits for an answer while the chart says what it is waiting for; an error is told, and is null here. */
async function waitFor<T extends News>(text: string, running: RunningCall<T>): Promise<T | null> {
  useChart.setState({ busy: { text, done: null, cancel: running.cancel } });
  const result = await running.result;
  useChart.setState({ busy: null });
  if (result.ok) return result.value;
  if (result.error.code !== 'CANCELLED' && result.error.code !== 'ENGINE_STOPPED')
    tell(wordingOf(result.error), { intent: 'danger' });
  return null;
}

/** The network around a thing, strongest ties first. */
export const askNetwork = (text: string, params: Params<'network'>) => waitFor(text, ask('network', params));

/** Learns of these things and of all ties among them; answers whether it could. */
export async function askAmong(text: string, ids: readonly string[]): Promise<boolean> {
  const answer = await waitFor(text, ask('among', { ids: [...ids] }));
  if (answer) keep(answer);
  return answer !== null;
}

export const keep = (news: News): void => useChart.setState(({ known }) => ({ known: learn(known, news) }));

/**
 * Asks again for all that is on the chart, after the case has changed. What is read as another thing now gives its place to
 * that one, and ties that are no more go.
 */
export async function refreshChart(): Promise<void> {
  const ids = [...useChart.getState().history.present.places.keys()];
  if (ids.length === 0) return;
  const answer = await waitFor('Bringing the chart up to date', ask('among', { ids }));
  if (!answer) return;
  useChart.setState(({ known }) => ({ known: learn({ ...known, links: new Map() }, answer) }));
  if (answer.readAs.length > 0)
    change('read as combined', (chart) =>
      replaceThings(chart, new Map(answer.readAs.map(({ id, as }) => [id, as]))),
    );
}
