// What every way out of the case begins with: nothing leaves while it changes, and nothing restricted without a reason.
import { fail } from '../contract/errors.ts';
import type { Release } from '../contract/gradingShapes.ts';
import { mayHoldRestricted } from '../model/restriction.ts';
import type { Connection } from '../store/connection.ts';
import type { SourceRow } from '../store/sources.ts';
import { caseOf, type EngineState } from './openCase.ts';

/** The case to take something out of; refused while files are imported, and where a reason is wanted and none is given. */
export function leaving(state: EngineState, { includeRestricted, reason }: Release): Connection {
  const { db } = caseOf(state);
  if (state.importing) fail('IMPORT_RUNNING', {});
  if (includeRestricted && reason === '')
    fail('OPTION_INVALID', { name: 'the reason', value: '', allowed: 'words that say why it is passed on' });
  return db;
}

/** Whether the rows of a file, also those that were refused and so never read, may be restricted. */
export const rowsMayBeRestricted = ({ kind, mapping }: SourceRow): boolean =>
  mayHoldRestricted({ kind, mapping: JSON.parse(mapping) as Record<string, unknown> });
