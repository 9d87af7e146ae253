// The imported file that a name, an id or a hash means.
import { fail } from '../contract/errors.ts';
import { findSource, type SourceRow } from '../store/sources.ts';
import { caseOf, type EngineState } from './openCase.ts';

export const sourceNamed = (state: EngineState, name: string): SourceRow =>
  findSource(caseOf(state).db, name) ?? fail('SOURCE_NOT_FOUND', { name });
