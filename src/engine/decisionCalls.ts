// The calls by which an analyst decides: accept or dismiss a finding, record a line's closure. Each is in the audit chain.
import type { ParsedParams } from '../contract/calls.ts';
import { fail } from '../contract/errors.ts';
import { findEntity, idOf } from '../store/entities.ts';
import { decide, recordClosure } from '../store/findings.ts';
import { entityOf } from './networkCalls.ts';
import { caseOf, type EngineState } from './openCase.ts';

export function findingDecide(
  state: EngineState,
  decision: ParsedParams<'findingDecide'>,
): Record<string, never> {
  const { db } = caseOf(state);
  if (state.importing) fail('IMPORT_RUNNING', {});
  // Every finding is about something that the case holds; of anything else there is nothing to decide.
  if (!findEntity(db, decision.subject)) fail('FINDING_NOT_FOUND', { id: decision.subject });
  decide(db, decision, { at: state.environment.now(), who: state.environment.who });
  return {};
}

export function lineClose(
  state: EngineState,
  { line, at, type, note }: ParsedParams<'lineClose'>,
): Record<string, never> {
  const { db } = caseOf(state);
  if (state.importing) fail('IMPORT_RUNNING', {});
  const number = idOf(entityOf(db, line.replace(/^line:/, '')));
  recordClosure(
    db,
    { line: number, at, type, note },
    { at: state.environment.now(), who: state.environment.who },
  );
  return {};
}
