// The calls about signal weights: what each signal is worth, with what an analyst set in place of the default.
import type { Answer, ParsedParams } from '../contract/calls.ts';
import { fail } from '../contract/errors.ts';
import { LINE_PRIOR, LINE_SIGNALS, type LineWeights } from '../resolve/index.ts';
import type { Connection } from '../store/connection.ts';
import { setWeightsOf, type WeightChange, writeWeights } from '../store/lineWeights.ts';
import { caseOf, type EngineState } from './openCase.ts';

/** The weights that an analyst set, by signal; a signal that this version does not know is left aside. */
export function weightsInUse(db: Connection): LineWeights {
  const set = new Map(setWeightsOf(db).map(({ signal, weight }) => [signal, weight]));
  return Object.fromEntries(
    LINE_SIGNALS.flatMap(({ name }) => (set.has(name) ? [[name, set.get(name)!]] : [])),
  );
}

/** How many weights differ from the default: told beside every score that they change. */
export const weightsChanged = (db: Connection): number => Object.keys(weightsInUse(db)).length;

export function lineWeights(state: EngineState): Answer<'lineWeights'> {
  const set = new Map(setWeightsOf(caseOf(state).db).map((one) => [one.signal, one]));
  const weights = LINE_SIGNALS.map(({ name, label, weight, speaksFor, speaksAgainst }) => {
    const own = set.get(name);
    return {
      name,
      label,
      weight: own?.weight ?? weight,
      usual: weight,
      speaksFor,
      speaksAgainst,
      setAt: own?.setAt ?? null,
      setBy: own?.setBy ?? null,
    };
  });
  return { weights, prior: LINE_PRIOR, changed: weightsChanged(caseOf(state).db) };
}

/** Sets weights, or puts them back to the default: those that are null, or all of them with `reset`. */
export function lineWeightsSet(
  state: EngineState,
  { set, reset }: ParsedParams<'lineWeightsSet'>,
): Answer<'lineWeights'> {
  const { db } = caseOf(state);
  if (state.importing) fail('IMPORT_RUNNING', {});
  const usual = new Map<string, number>(LINE_SIGNALS.map(({ name, weight }) => [name, weight]));
  for (const name of Object.keys(set))
    if (!usual.has(name))
      fail('OPTION_INVALID', { name: 'the signal', value: name, allowed: [...usual.keys()].join(', ') });
  const before = new Map(setWeightsOf(db).map(({ signal, weight }) => [signal, weight]));
  const wanted = new Map<string, number | null>(reset ? [...before.keys()].map((name) => [name, null]) : []);
  for (const [name, weight] of Object.entries(set))
    wanted.set(name, weight === usual.get(name) ? null : weight);
  const changes = [...wanted].flatMap(([signal, to]): WeightChange[] => {
    const from = before.get(signal) ?? null;
    return from === to ? [] : [{ signal, from, to }];
  });
  writeWeights(db, changes, { at: state.environment.now(), who: state.environment.who });
  return lineWeights(state);
}
