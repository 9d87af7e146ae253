// Gives what stopped an import its place among the contract's errors.
import { Failure, fail, type PlumblineError } from '../contract/errors.ts';
import { type Refusal, Refused } from '../intake/refusal.ts';

/** A file's refusal as an error of the contract. */
export function failRefused(refusal: Refusal, path: string): never {
  const { code, ...rest } = refusal;
  throw new Failure({ code, data: { path, ...rest } } as PlumblineError);
}

/** Runs work of the intake room and turns its refusals into errors of the contract. */
export function refusingFile<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refused) return failRefused(error.refusal, path);
    const { code } = error as { code?: string };
    if (code === 'ENOENT') return fail('FILE_NOT_FOUND', { path });
    if (code === 'EACCES' || code === 'EPERM') return fail('FILE_NOT_READABLE', { path });
    throw error;
  }
}
