// Every error that crosses between rooms: a closed list of codes, each with the data its sentence needs.
import { z } from 'zod';

/** The data that each code carries. Wording is made from it in `errorWording.ts`. */
const errorData = {
  CASE_NOT_FOUND: z.object({ path: z.string() }),
  CASE_EXISTS: z.object({ path: z.string() }),
  CASE_NOT_A_CASE: z.object({ path: z.string() }),
  CASE_PASSPHRASE_WRONG: z.object({ path: z.string() }),
  CASE_NEWER: z.object({ path: z.string(), version: z.number(), supported: z.number() }),
  CASE_DAMAGED: z.object({ path: z.string() }),
  CASE_IN_USE: z.object({ path: z.string() }),
  CASE_NOT_OPEN: z.object({}),
  CASE_READ_ONLY: z.object({ path: z.string() }),
  AUDIT_BROKEN: z.object({ path: z.string(), entry: z.number() }),
  PASSPHRASE_MISSING: z.object({}),
  FOLDER_NOT_FOUND: z.object({ path: z.string() }),
  NOT_WRITABLE: z.object({ path: z.string() }),
  DISK_FULL: z.object({ path: z.string() }),
  FILE_NOT_FOUND: z.object({ path: z.string() }),
  FILE_NOT_READABLE: z.object({ path: z.string() }),
  FILE_IS_FOLDER: z.object({ path: z.string() }),
  FILE_IS_ARCHIVE: z.object({ path: z.string() }),
  FILE_EMPTY: z.object({ path: z.string() }),
  FILE_BINARY: z.object({ path: z.string() }),
  FILE_CHANGED: z.object({ path: z.string() }),
  FILE_PROTECTED: z.object({ path: z.string() }),
  FILE_DAMAGED: z.object({ path: z.string(), detail: z.string() }),
  FILE_TOO_LARGE: z.object({ path: z.string(), detail: z.string() }),
  FILE_NOT_RECOGNISED: z.object({ path: z.string() }),
  FILE_ALREADY_IMPORTED: z.object({ path: z.string(), as: z.string() }),
  HEADER_NOT_FOUND: z.object({ path: z.string() }),
  MAPPING_INCOMPLETE: z.object({ path: z.string(), missing: z.array(z.string()) }),
  COLUMNS_BARRED: z.object({ path: z.string(), columns: z.array(z.string()) }),
  COLUMN_NOT_FOUND: z.object({ column: z.string(), columns: z.array(z.string()) }),
  PROFILE_NOT_FOUND: z.object({ name: z.string() }),
  OPTION_INVALID: z.object({ name: z.string(), value: z.string(), allowed: z.string() }),
  ENTITY_NOT_FOUND: z.object({ id: z.string() }),
  LINK_NOT_FOUND: z.object({ id: z.string() }),
  SOURCE_NOT_FOUND: z.object({ name: z.string() }),
  FINDING_NOT_FOUND: z.object({ id: z.string() }),
  RESTRICTED_ONLY: z.object({ id: z.string() }),
  ROWS_RESTRICTED: z.object({ file: z.string() }),
  NOT_CONNECTED: z.object({ from: z.string(), to: z.string() }),
  IMPORT_RUNNING: z.object({}),
  CANCELLED: z.object({}),
  CALL_INVALID: z.object({ name: z.string(), detail: z.string() }),
  NOT_ALLOWED: z.object({}),
  ENGINE_STOPPED: z.object({}),
  INTERNAL: z.object({ incident: z.string() }),
} as const;

export type ErrorCode = keyof typeof errorData;

export type PlumblineError = {
  [C in ErrorCode]: { code: C; data: z.infer<(typeof errorData)[C]> };
}[ErrorCode];

export type Result<T> = { ok: true; value: T } | { ok: false; error: PlumblineError };

/** An error on its way out of the engine's rooms; the engine turns it into a `Result` at its edge. */
export class Failure extends Error {
  readonly error: PlumblineError;
  constructor(error: PlumblineError) {
    super(error.code);
    this.error = error;
  }
}

/** Throws an error of the closed list. */
export function fail<C extends ErrorCode>(code: C, data: z.infer<(typeof errorData)[C]>): never {
  throw new Failure({ code, data } as PlumblineError);
}
