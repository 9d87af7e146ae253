// What is asked of an import, and what a preview of it shows.
import { z } from 'zod';
import { FIELDS, KINDS } from '../model/importFields.ts';

export const fileKind = z.enum(['auto', ...KINDS]);

export const field = z.enum(FIELDS);
export const importField = field;

/** Field → the file's code → a word that is read: `{ type: { '11': 'call', '21': 'SMS' } }`. */
export const valueMap = z.partialRecord(field, z.record(z.string(), z.string()));

export const importOptions = z.object({
  kind: fileKind.default('auto'),
  profile: z.string().optional(),
  /** Field → column, by its header, or `#3` for the third column. Given ones win over guessed ones. */
  map: z.partialRecord(field, z.string()).default({}),
  /** Fields that the analyst says no column holds, although one was guessed. */
  unmap: z.array(field).default([]),
  /** What codes of the type and direction columns mean. */
  valueMap: valueMap.default({}),
  /** A pattern such as `dd/MM/yyyy HH:mm:ss`, or `iso`, `epoch-s`, `epoch-ms`; inferred where absent. */
  dateFormat: z.string().optional(),
  /** What the file states, else Europe/London, where absent. */
  zone: z.string().optional(),
  region: z.string().length(2).default('GB'),
  numbers: z.enum(['phone', 'opaque']).default('phone'),
  subject: z.string().optional(),
  authorisation: z.string().optional(),
  authorisedFrom: z.string().optional(),
  authorisedTo: z.string().optional(),
  /** The numbers, IMEIs and IMSIs that the authorisation names, parted by commas. */
  authorisedSubject: z.string().optional(),
  purpose: z.string().optional(),
  marking: z.string().default('OFFICIAL-SENSITIVE'),
});

export const previewRow = z.object({ line: z.number().int(), cells: z.array(z.string()) });

export const problem = z.object({
  code: z.string(),
  reason: z.string(),
  count: z.number().int(),
  firstLine: z.number().int(),
  raw: z.string(),
});

/** How one table would be read: a file's only one, or a sheet of a workbook. */
const tablePreview = z.object({
  kind: z.string(),
  /** Why it was taken for this kind, in one sentence. */
  recognised: z.string(),
  /** Whether its columns are ours, with nothing in them to be chosen. */
  settled: z.boolean(),
  /** Lines above the header, as they stand. */
  preamble: z.array(z.string()),
  /** Line of the header row; null for a file without one. */
  headerLine: z.number().int().nullable(),
  columns: z.array(z.object({ name: z.string(), field: field.nullable(), why: z.string() })),
  rows: z.array(previewRow),
  mapping: z.partialRecord(field, z.string()),
  missing: z.array(z.string()),
  dateFormat: z.string(),
  /** How sure the date order is: "day first: 14 rows have a day over 12", or "ambiguous". */
  dateFormatWhy: z.string(),
  zone: z.string(),
  region: z.string(),
  numbers: z.enum(['phone', 'opaque']),
  subject: z.string().nullable(),
  /** The values of the type and direction columns over the trial, and how each is read; null where it is not known. */
  codes: z.array(
    z.object({
      field: z.enum(['type', 'direction']),
      value: z.string(),
      rows: z.number().int(),
      means: z.string().nullable(),
    }),
  ),
  tested: z.object({
    rows: z.number().int(),
    accepted: z.number().int(),
    /** Rows that say the same as an earlier one of those tested. */
    duplicates: z.number().int(),
    /** Rows that hold further parts of a text of those tested. */
    merged: z.number().int(),
    rejected: z.number().int(),
    problems: z.array(problem),
  }),
  warnings: z.array(z.string()),
});

/** A file's preview; for a workbook, what stands outside `sheets` is that of the sheet `shownSheet`. */
export const importPreview = tablePreview.extend({
  name: z.string(),
  sizeBytes: z.number().int(),
  sha256: z.string().nullable(),
  encoding: z.string(),
  delimiter: z.string(),
  sheets: z.array(
    z.object({
      name: z.string(),
      hidden: z.boolean(),
      /** Rows met, up to the size of a sample. */
      rows: z.number().int(),
      /** Null for a sheet that holds no table; one with something in `missing` is not read in. */
      table: tablePreview.nullable(),
    }),
  ),
  shownSheet: z.number().int().nullable(),
  /** The name and time of an earlier import of the same bytes. */
  alreadyImported: z.string().nullable(),
  profile: z.string().nullable(),
});

export type FileKind = z.infer<typeof fileKind>;
export type { Field } from '../model/importFields.ts';
export type ImportOptions = z.infer<typeof importOptions>;
export type ImportPreview = z.infer<typeof importPreview>;
export type TablePreview = z.infer<typeof tablePreview>;
export type ImportProblem = z.infer<typeof problem>;
