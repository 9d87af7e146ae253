// An error of a file, told of it by the name that it has in the list of the import.
import type { PlumblineError } from '../../src/contract/errors.ts';

/** Where the path itself is what is wrong, it is told whole. */
const OF_THE_PATH = ['FILE_NOT_FOUND', 'FILE_NOT_READABLE'];

export const named = (error: PlumblineError, name: string): PlumblineError =>
  'path' in error.data && !OF_THE_PATH.includes(error.code)
    ? ({ ...error, data: { ...error.data, path: name } } as PlumblineError)
    : error;
