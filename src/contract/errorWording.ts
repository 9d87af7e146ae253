// The one sentence that each error code is told in, shared by the window and the command line.
import type { ErrorCode, PlumblineError } from './errors.ts';

type Wording = { [C in ErrorCode]: (data: Extract<PlumblineError, { code: C }>['data']) => string };

const WORDING: Wording = {
  CASE_NOT_FOUND: ({ path }) => `There is no case file at ${path}. Check the path, or make a new case.`,
  CASE_EXISTS: ({ path }) => `There is already a file at ${path}. Choose another name, or open that case.`,
  CASE_NOT_A_CASE: ({ path }) => `${path} is not a Plumbline case. Choose a file that ends in .plumb.`,
  CASE_PASSPHRASE_WRONG: ({ path }) =>
    `The passphrase does not open ${path}. Try it again; if you are sure of it, the file may be damaged.`,
  CASE_NEWER: ({ path, version, supported }) =>
    `${path} was written by a newer Plumbline (format ${version}; this one reads up to ${supported}). Update Plumbline to open it.`,
  CASE_DAMAGED: ({ path }) => `${path} is damaged and cannot be read. Restore it from a backup.`,
  CASE_IN_USE: ({ path }) => `${path} is being written by another program. Close it there, then try again.`,
  CASE_NOT_OPEN: () => 'No case is open. Open one first.',
  CASE_READ_ONLY: ({ path }) =>
    `${path} is read-only: you can look, but nothing can be added, decided or exported. Copy it to a folder that you can write to, and open the copy.`,
  AUDIT_BROKEN: ({ path, entry }) =>
    `The audit chain of ${path} is broken at entry ${entry}: the case was changed outside Plumbline. Nothing was copied; keep the file as it is and report it.`,
  PASSPHRASE_MISSING: () =>
    'No passphrase was given. Put it in the variable PLUMBLINE_PASSPHRASE, or in a file named by --passphrase-file.',
  FOLDER_NOT_FOUND: ({ path }) => `There is no folder ${path}. Choose one that exists.`,
  NOT_WRITABLE: ({ path }) => `${path} cannot be written. Check its name and the folder's permissions.`,
  DISK_FULL: ({ path }) =>
    `The disk that holds ${path} is full. Nothing was written; free some space and try again.`,
  FILE_NOT_FOUND: ({ path }) => `There is no file at ${path}. Check the path.`,
  FILE_NOT_READABLE: ({ path }) => `${path} cannot be read. Check its permissions.`,
  FILE_IS_FOLDER: ({ path }) => `${path} is a folder. Choose the files in it.`,
  FILE_IS_ARCHIVE: ({ path }) =>
    `${path} is an archive, and only one inside another is opened. Unpack it and import it by itself.`,
  FILE_EMPTY: ({ path }) => `${path} is empty. Ask for the file again.`,
  FILE_BINARY: ({ path }) =>
    `${path} is not a table of text: it holds binary data. Ask for it as CSV or as a spreadsheet.`,
  FILE_CHANGED: ({ path }) =>
    `${path} changed while it was being read. Nothing was written; import it again.`,
  FILE_PROTECTED: ({ path }) =>
    `${path} is protected with a password. Remove the password and import it again.`,
  FILE_DAMAGED: ({ path, detail }) => `${path} is damaged: ${detail}. Nothing was written; ask for it again.`,
  FILE_TOO_LARGE: ({ path, detail }) => `${path} was refused: ${detail}. Nothing was written.`,
  FILE_NOT_RECOGNISED: ({ path }) =>
    `Nothing that Plumbline reads was recognised in ${path}. Say what its columns hold, or ask for another format.`,
  FILE_ALREADY_IMPORTED: ({ path, as }) => `${path} is in this case already, as ${as}.`,
  HEADER_NOT_FOUND: ({ path }) =>
    `No usable header row was found in ${path}. Say which column holds what (at least a party and a time), or import it as a table of other things.`,
  MAPPING_INCOMPLETE: ({ path, missing }) =>
    `${path} cannot be imported until these are mapped to a column: ${missing.join(', ')}.`,
  COLUMNS_BARRED: ({ path, columns }) =>
    `${path} was refused: a view of risk may not rest on ethnicity, nationality, religion or deprivation. Take out ${columns.map((column) => `"${column}"`).join(', ')} and import it again.`,
  COLUMN_NOT_FOUND: ({ column, columns }) =>
    `There is no column "${column}". The columns are: ${columns.slice(0, 30).join(', ')}.`,
  PROFILE_NOT_FOUND: ({ name }) => `There is no mapping profile "${name}".`,
  OPTION_INVALID: ({ name, value, allowed }) => `"${value}" cannot be used for ${name}. Use ${allowed}.`,
  ENTITY_NOT_FOUND: ({ id }) => `Nothing in this case is known as ${id}. Search for it first.`,
  LINK_NOT_FOUND: ({ id }) => `There is no tie ${id} in this case.`,
  SOURCE_NOT_FOUND: ({ name }) => `No file ${name} has been imported into this case.`,
  FINDING_NOT_FOUND: ({ id }) => `There is no finding ${id} in this case.`,
  ROWS_RESTRICTED: ({ file }) =>
    `Rows of ${file} may be graded E or handled on conditions. Ask for restricted material and give the reason.`,
  RESTRICTED_ONLY: ({ id }) =>
    `${id} is known only from reports that are suspected to be false or may be shared on conditions only. Ask for restricted material and give the reason.`,
  NOT_CONNECTED: ({ from, to }) => `No chain of ties in this case connects ${from} and ${to}.`,
  IMPORT_RUNNING: () => 'An import is running. Wait for it to finish, or cancel it.',
  CANCELLED: () => 'Cancelled. Nothing was changed.',
  CALL_INVALID: ({ name, detail }) => `The request "${name}" was not understood: ${detail}.`,
  NOT_ALLOWED: () => 'The request was refused: it did not come from the Plumbline window.',
  ENGINE_STOPPED: () => 'The engine has stopped. Start it again to go on.',
  INTERNAL: ({ incident }) =>
    `Something unexpected went wrong (incident ${incident}). Nothing was written; try again, and report the incident number if it returns.`,
};

/** One plain sentence or two for an error: what happened, and what to do. */
export function wordingOf(error: PlumblineError): string {
  const say = WORDING[error.code] as (data: PlumblineError['data']) => string;
  return say(error.data);
}
