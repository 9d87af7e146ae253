// Tells whose record a file is where no row says which way a call went: the handset, SIM and cell of a row are the owner's.
import { type NumberForm, parseNumber } from '../../model/phoneNumber.ts';
import type { Mapping } from '../table/mapping.ts';
import { headerWords } from '../table/synonyms.ts';
import { getter } from './callRows.ts';
import { type WordMap, wordReader } from './eventWords.ts';

export type OwnerSettings = {
  region: string;
  numbers: 'phone' | 'opaque';
  /** The number that a user, or a line above the header, calls the record's own. */
  subject: string | null;
  valueMap: WordMap;
};

/** The owner is in all rows but the odd one that was mistyped or cut. */
const ALMOST_ALL = 0.97;
const FEWEST_ROWS = 3;

/** A device column that says itself that it is the caller's. */
const CALLERS = /\b(a|calling|caller|originating)\b/;

/**
 * The key of the record's own number, or null where every row says its direction, where the device columns say whose they
 * are, or where no one number is in (almost) every row, or two are.
 */
export function recordOwner(
  mapping: Mapping,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  settings: OwnerSettings,
): string | null {
  const a = getter(mapping, 'a');
  const b = getter(mapping, 'b');
  if (!a || !b) return null;
  for (const field of ['imei', 'imsi', 'cell'] as const) {
    const column = mapping[field];
    if (column && 'at' in column && CALLERS.test(headerWords(columns[column.at] ?? ''))) return null;
  }
  const keyOf = (raw: string): string | null => {
    const form = parseNumber(raw, { region: settings.region, mode: settings.numbers });
    return form.ok && telephones.has(form.value.kind) ? form.value.key : null;
  };
  const words = wordReader(mapping, settings.valueMap);
  const met = new Map<string, number>();
  let unsaid = 0;
  for (const row of rows as string[][]) {
    if (words.read(row).direction !== 0) continue;
    unsaid++;
    for (const key of new Set([keyOf(a(row)), keyOf(b(row))])) if (key) met.set(key, (met.get(key) ?? 0) + 1);
  }
  if (unsaid < FEWEST_ROWS) return null;
  const named = settings.subject === null ? null : keyOf(settings.subject);
  if (named !== null && met.has(named)) return named;
  const everywhere = [...met].filter(([, rowsWith]) => rowsWith >= unsaid * ALMOST_ALL);
  return everywhere.length === 1 ? everywhere[0]![0] : null;
}

const telephones = new Set<NumberForm['kind']>(['mobile', 'landline', 'phone', 'opaque', 'unresolved']);
