// Why a file was not read at all. The engine gives each its place among the contract's errors.

export type Refusal =
  | {
      code:
        | 'FILE_NOT_FOUND'
        | 'FILE_NOT_READABLE'
        | 'FILE_IS_FOLDER'
        | 'FILE_IS_ARCHIVE'
        | 'FILE_EMPTY'
        | 'FILE_BINARY';
    }
  | { code: 'FILE_CHANGED' | 'FILE_PROTECTED' | 'FILE_NOT_RECOGNISED' | 'HEADER_NOT_FOUND' | 'CANCELLED' }
  | { code: 'FILE_DAMAGED' | 'FILE_TOO_LARGE'; detail: string }
  | { code: 'COLUMNS_BARRED'; columns: string[] }
  | { code: 'MAPPING_INCOMPLETE'; missing: string[] }
  | { code: 'COLUMN_NOT_FOUND'; column: string; columns: string[] }
  | { code: 'OPTION_INVALID'; name: string; value: string; allowed: string };

export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

export function refuse(refusal: Refusal): never {
  throw new Refused(refusal);
}
