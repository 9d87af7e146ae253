// Turns what was thrown into an answer: one of our own errors as it is, anything else as a numbered incident.
import { randomBytes } from 'node:crypto';
import { Failure, type Result } from '../../src/contract/errors.ts';

/** The `Result` for something thrown; the unexpected is written to standard error under its incident number. */
export function internalError(thrown: unknown): Result<never> {
  if (thrown instanceof Failure) return { ok: false, error: thrown.error };
  const incident = randomBytes(4).toString('hex');
  const trace = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  process.stderr.write(`incident ${incident}: ${trace}\n`);
  return { ok: false, error: { code: 'INTERNAL', data: { incident } } };
}
