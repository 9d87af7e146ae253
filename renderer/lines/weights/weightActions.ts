// Applies weights, tells it at the foot of the window, and takes it back there.
import type { Params } from '../../../src/contract/calls.ts';
import { wordingOf } from '../../../src/contract/errorWording.ts';
import { ask } from '../../app/ask.ts';
import { plural } from '../../format/count.ts';
import { tell } from '../../shared/notices.ts';
import { decisionMade } from '../linesStore.ts';
import type { Draft, ShownWeight } from './draft.ts';

type Setting = NonNullable<Params<'lineWeightsSet'>['set']>;

async function send(set: Setting): Promise<boolean> {
  const result = await ask('lineWeightsSet', { set }).result;
  if (!result.ok) tell(wordingOf(result.error), { intent: 'danger' });
  decisionMade();
  return result.ok;
}

/** Puts a draft to use; answers whether it was. */
export async function applyWeights(weights: readonly ShownWeight[], draft: Draft): Promise<boolean> {
  const changed = weights.filter(({ name }) => draft.has(name));
  const before = Object.fromEntries(changed.map(({ name, weight }) => [name, weight]));
  if (!(await send(Object.fromEntries(draft)))) return false;
  tell(`${plural(changed.length, 'weight')} changed. Every score of a line was worked out again.`, {
    actions: [{ text: 'Undo', run: () => void send(before) }],
  });
  return true;
}
