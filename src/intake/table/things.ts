// Tells what a table of no kind we know is about: the column that names a thing in each row, or a list of one thing's properties.
import { inferDateFormat } from '../../model/dateTime.ts';
import type { Field } from '../../model/importFields.ts';
import { parseVrm } from '../../model/vrm.ts';
import type { Mapping } from './mapping.ts';
import { fieldsNamed, headerWords } from './synonyms.ts';
import { shapesOfColumn } from './valueShapes.ts';

/** The fields that can name what a row is about, the surest first. */
export const THING_FIELDS = [
  'a',
  'imei',
  'imsi',
  'vrm',
  'name',
  'reference',
] as const satisfies readonly Field[];
export type ThingField = (typeof THING_FIELDS)[number];

/** Headers of a column that names people, or what stands for them in a network. */
const PEOPLE =
  /^(nodes?|players?|actors?|individual|person|participant|member|full name|nominal)( (id|name))?$/;
const PHONES = /^(mobile|phone|tel|telephone)( (no|number))?$/;
const IDS = /(^|\s)(id|ids|ref|reference|code|key|no|number|prefix|serial)$/;
const PROPERTY = /^(key|prop(erty)?( name)?|attribute|field|setting)$/;

type Rows = readonly (readonly string[])[];

/** Two columns, a name and a value a row: together they describe one thing. */
export const isPropertyList = (columns: readonly string[]): boolean =>
  columns.length === 2 && PROPERTY.test(headerWords(columns[0]!)) && headerWords(columns[1]!) === 'value';

/** What a list of properties says that it describes: its first property called an id or a name. */
export function describedBy(rows: Rows): { name: string; value: string } | null {
  const own = rows.find(
    ([name, value]) => /(^|\s)(id|name)$/.test(headerWords(name ?? '')) && bareCell(value) !== '',
  );
  return own ? { name: headerWords(own[0]!), value: bareCell(own[1]) } : null;
}

/** A cell without the blanks and quotation marks that tables laid out for the eye put around it. */
export const bareCell = (cell: string | undefined): string =>
  (cell ?? '')
    .trim()
    .replace(/^"(.*)"$/s, '$1')
    .trim();

const LONGEST_ID = 100;
const ALMOST_ALL_DIFFERENT = 0.85;
/** Where its header says nothing, so many of a column's values must be without blanks: words are no name for a row. */
const MOSTLY_CODES = 0.8;

/** How many values are different, as a share; 0 where one is missing or is no name for anything. */
function different(values: readonly string[]): number {
  if (values.length === 0 || values.some((value) => value === '' || value.length > LONGEST_ID)) return 0;
  if (values.every((value) => /[-/:]/.test(value)) && inferDateFormat(values)) return 0;
  return new Set(values).size / values.length;
}

/** Whether a column's values are what its header's field holds: "index" may be a plate, or just an index. */
function holds(field: ThingField, values: readonly string[]): boolean {
  const shapes = shapesOfColumn(values);
  if (field === 'a') return shapes.phone;
  if (field === 'imei') return shapes.imei;
  if (field === 'imsi') return shapes.imsi;
  if (field !== 'vrm') return true;
  const plates = values.filter((value) => {
    const vrm = parseVrm(value);
    return vrm.ok && vrm.value?.possible;
  });
  return plates.length * 2 > values.length;
}

const fieldByWords = (words: string, values: readonly string[]): ThingField =>
  PEOPLE.test(words) ? 'name' : PHONES.test(words) && holds('a', values) ? 'a' : 'reference';

/**
 * The column that names a thing in each row, and the field that it stands for: what its header calls a number, a device,
 * a plate, a person or an id, else the first whose values are (almost) all different. Null where there is none.
 */
export function thingColumn(
  columns: readonly string[],
  rows: Rows,
): { at: number; field: ThingField } | null {
  const all = columns.map((column, at) => {
    const values = rows.map((row) => bareCell(row[at]));
    const named = fieldsNamed(column).map(({ field }) => field);
    const field = THING_FIELDS.find((each) => named.includes(each) && holds(each, values));
    return {
      at,
      field: field ?? fieldByWords(headerWords(column), values),
      words: headerWords(column),
      share: different(values),
      codes: values.filter((value) => !/\s/.test(value)).length / Math.max(1, values.length),
    };
  });
  const found =
    all.find(({ field, share }) => share > 0 && field !== 'reference') ??
    all.find(({ words, share }) => words === 'id' && share > 0) ??
    all.find(({ words, share }) => IDS.test(words) && share >= 0.5) ??
    (isRegular(columns, rows)
      ? all.find(({ share, codes }) => share >= ALMOST_ALL_DIFFERENT && codes >= MOSTLY_CODES)
      : undefined);
  return found ? { at: found.at, field: found.field } : null;
}

/**
 * Whether the rows are regular enough for a column whose header says nothing to name them: prose with a comma or two in
 * each line is no table, and two rows show nothing.
 */
function isRegular(columns: readonly string[], rows: Rows): boolean {
  const headless = columns.every((column, at) => column === `#${at + 1}`);
  return (
    rows.length >= 3 &&
    rows.every((row) => (headless ? row.length === columns.length : row.length <= columns.length))
  );
}

/** Whether columns say enough of calls that a lack among them is to be filled by hand, not passed over. */
export const isCallLike = (mapping: Mapping): boolean => {
  const has = (...fields: Field[]): boolean => fields.some((field) => mapping[field] !== undefined);
  return has('start', 'date')
    ? has('a', 'b', 'duration', 'direction', 'type', 'cell')
    : has('a', 'b') && has('duration', 'direction');
};

/**
 * The mapping of a table of things: what the user chose to name them by, else the column that does. Its `missing` says
 * what a list of properties lacks, or a table without such a column that was not called one by the user.
 */
export function thingMapping(
  columns: readonly string[],
  rows: Rows,
  chosen: Mapping,
  asked: { byHand: boolean; subject: string | null },
): { mapping: Mapping; why: string[]; missing: string[] } {
  const why = columns.map(() => '');
  if (isPropertyList(columns)) {
    const known = asked.subject !== null || describedBy(rows) !== null;
    return { mapping: {}, why, missing: known ? [] : ['the number that the list describes, as subject'] };
  }
  if (THING_FIELDS.some((field) => chosen[field] !== undefined)) return { mapping: chosen, why, missing: [] };
  const column = thingColumn(columns, rows);
  if (!column) return { mapping: {}, why, missing: asked.byHand ? [] : ['reference (what names each row)'] };
  why[column.at] = 'it names what each row is about';
  return { mapping: { [column.field]: { at: column.at } }, why, missing: [] };
}
