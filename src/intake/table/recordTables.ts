// Tells tables about people, addresses, vehicles, groups and top-ups by their headers, each kind by what only it has.
import { type Field, RECORD_TABLES, type RecordTable } from '../../model/importFields.ts';
import { joinAddress } from './addressLines.ts';
import { headerWords, withoutBrackets } from './headerForms.ts';
import { columnNamed, type GuessedMapping, type Mapping, type MappingWishes } from './mapping.ts';
import { RECORD_WORDS } from './recordWords.ts';
import { shapesOfColumn } from './valueShapes.ts';

/** What a row of each kind cannot do without; of a list in brackets, one. */
const NEEDS: Record<RecordTable, readonly (Field | readonly Field[])[]> = {
  nominals: ['name'],
  missing: ['name', 'since'],
  custody: ['name', 'since'],
  safeguarding: ['name'],
  addresses: ['address'],
  vehicles: ['vrm'],
  groups: [
    ['group', 'exportingForce', 'importingForce'],
    ['name', 'a', 'vrm', 'address'],
  ],
  topups: ['a', 'since'],
};

const SAFETY: readonly Field[] = [
  'concern',
  'careStatus',
  'schoolAbsence',
  'nrmReferral',
  'nrmOutcome',
  'debtBondage',
  'mentalHealth',
  'drugUse',
];
const OF_ADDRESS: readonly Field[] = [
  'relation',
  'indicator',
  'visitedAt',
  'uprn',
  'tenant',
  'closureOrder',
  'supportPlan',
];
const DATED: ReadonlySet<Field> = new Set(['since', 'until', 'visitedAt']);

/** What happened at a date, by the words of its header without those for dates; the surer come first. */
const HAPPENED: Partial<Record<Field, readonly string[]>> = {
  since: [
    'went missing',
    'missing',
    'missing from',
    'missing since',
    'missing start',
    'missing began',
    'last seen',
    'reported missing',
    'reported',
    'arrested',
    'arrest',
    'detained',
    'detention authorised',
    'arrival',
    'arrived',
    'arrived custody',
    'arrival custody',
    'booked in',
    'custody',
  ],
  until: [
    'found',
    'located',
    'traced',
    'returned',
    'return',
    'released',
    'release',
    'released from custody',
    'departed',
    'departure',
    'booked out',
    'missing end',
    'missing ended',
    'missing until',
    'missing to',
  ],
};
const OF_DATES = /\b(date|time|datetime|dt|and|at|on|of|when|the|in)\b/g;

/** The column of dates whose header names what this field needs to have happened. */
function dateNamed(
  field: Field,
  words: readonly string[],
  free: (at: number) => boolean,
): number | undefined {
  const cores = words.map((word) => word.replace(OF_DATES, ' ').replace(/\s+/g, ' ').trim());
  const happened =
    HAPPENED[field]?.map((each) => each.replace(OF_DATES, ' ').replace(/\s+/g, ' ').trim()) ?? [];
  for (const each of happened) {
    const at = cores.findIndex((core, i) => core === each && free(i));
    if (at >= 0) return at;
  }
  return undefined;
}

/**
 * The columns of such a table; null where it is of another kind, or says how two things are related, which is a table of ties.
 */
export function recordMapping(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  wishes: MappingWishes,
): GuessedMapping | null {
  const byHand = RECORD_TABLES.find((kind) => kind === wishes.kind);
  if (!byHand && wishes.kind !== 'auto') return null;
  const words = columns.map((column) => headerWords(withoutBrackets(column)) || headerWords(column));
  if (!byHand && words.some((word) => /^(relation|relationship|rel type|link type)$/.test(word))) return null;
  const mapping: Mapping = {};
  const why = columns.map(() => '');
  for (const [field, name] of Object.entries(wishes.map) as [Field, string][]) {
    const column = columnNamed(name, columns);
    mapping[field] = column;
    if ('at' in column) why[column.at] = 'chosen by hand';
  }
  /** Words such as "still missing" stand among dates; where there is no date at all, the header's word is taken if it must. */
  const looksDated = (at: number): 'yes' | 'unknown' | 'no' => {
    const values = rows.map((row) => row[at] ?? '').filter((value) => /\d/.test(value));
    if (values.length === 0) return 'unknown';
    return shapesOfColumn(values).moment === 'none' ? 'no' : 'yes';
  };
  // Exports of handsets call the other number an address.
  const holds = (field: Field, at: number): boolean =>
    field !== 'address' || !shapesOfColumn(rows.map((row) => row[at] ?? '')).phone;
  for (const [field, names] of RECORD_WORDS) {
    if (mapping[field] || wishes.unmap.includes(field)) continue;
    const named = columns.flatMap((_, i) =>
      why[i] === '' && names.test(words[i]!) && holds(field, i) ? i : [],
    );
    const free = (i: number): boolean => why[i] === '' && looksDated(i) === 'yes';
    const at = DATED.has(field)
      ? (named.find((i) => looksDated(i) === 'yes') ??
        dateNamed(field, words, free) ??
        named.find((i) => looksDated(i) === 'unknown'))
      : named[0];
    if (at === undefined) continue;
    mapping[field] = { at };
    why[at] = `the header "${columns[at]}" names it`;
  }
  joinAddress(mapping, columns);
  const kind = byHand ?? kindOf(mapping, words, wishes.subject !== null);
  if (!kind) return null;
  // Top-ups of one number need no column for it.
  const has = (field: Field): boolean =>
    mapping[field] !== undefined || (kind === 'topups' && field === 'a' && wishes.subject !== null);
  const missing = NEEDS[kind].flatMap((need) =>
    (typeof need === 'string' ? has(need) : need.some(has)) ? [] : String(need),
  );
  return byHand || missing.length === 0 ? { kind, mapping, why, missing } : null;
}

function kindOf(mapping: Mapping, words: readonly string[], subject: boolean): RecordTable | null {
  const has = (...fields: Field[]): boolean => fields.some((field) => mapping[field] !== undefined);
  const says = (pattern: RegExp): boolean => words.some((word) => pattern.test(word));
  if (subject && has('since') && has('amount') && says(/^(retailer|shop|outlet|store)( id| name)?$/))
    return 'topups';
  if (has('a') && !has('name') && (has('voucher') || says(/\b(top ?ups?|recharges?|refills?)\b/)))
    return 'topups';
  if (has('vrm') && has('keeper', 'hirer', 'firm', 'taxi', 'driver')) return 'vehicles';
  if (has('group') && has('name', 'a', 'vrm', 'address')) return 'groups';
  if (has('a') && has('exportingForce', 'importingForce')) return 'groups';
  if (has('name') && says(/\bmissing\b|\bmisper\b/)) return 'missing';
  if (has('name') && says(/\bcustody\b|\bdetain(ed|ee)\b|\barrest(ed)?\b|\bprison(er)?\b/)) return 'custody';
  if (has('name') && has(...SAFETY)) return 'safeguarding';
  if (has('address') && !has('name', 'a', 'vrm') && has(...OF_ADDRESS) && !says(/\b(?:cell|site)/))
    return 'addresses';
  const otherEnds = has('vrm') || says(/^(other|linked to|associate|related to|number b|b)$/);
  const ofPerson = ['alias', 'sex', 'dateOfBirth', 'nominalRef', 'age', 'relation'] as const;
  const said = ofPerson.filter((field) => mapping[field]).length;
  if (!has('name') || otherEnds) return null;
  // With a number or an address alone, a name and a date of birth are a subscriber's.
  const beside = has('a', 'address');
  return said >= 2 || (said === 1 && !beside) ? 'nominals' : null;
}
