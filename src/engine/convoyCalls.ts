// The call about vehicles that drive in convoy.
import type { Answer, ParsedParams } from '../contract/calls.ts';
import { convoysOf } from '../resolve/index.ts';
import { labelsOf, plateReadsOf } from '../store/plateReads.ts';
import { caseOf, type EngineState } from './openCase.ts';

export function convoys(state: EngineState, { vehicle }: ParsedParams<'convoys'>): Answer<'convoys'> {
  const { db } = caseOf(state);
  const found = convoysOf(plateReadsOf(db)).filter(
    ({ vehicles }) => vehicle === undefined || vehicles.includes(vehicle),
  );
  const keyOf = (id: string): string => id.replace(/^vrm:/, '');
  const labels = labelsOf(
    db,
    'vehicle',
    found.flatMap(({ vehicles }) => vehicles.map(keyOf)),
  );
  const named = (id: string) => ({ id, label: labels.get(keyOf(id)) ?? id });
  return { convoys: found.map((convoy) => ({ ...convoy, vehicles: convoy.vehicles.map(named) })) };
}
