// Compares two records of people: name, birth, sex, reference numbers, and what both are tied to.
import type { Blocked } from './blocking.ts';
import { commonness, type NameCounts, nameCounts, oddsOfName } from './nameFrequency.ts';
import { compareNames, nameWords, soundOf } from './names.ts';
import { type CardLine, line, ODDS } from './weights.ts';

export type PersonRecord = {
  id: string;
  /** The name and every alias. */
  names: readonly string[];
  /** Days of birth as `1990-05-31`. */
  born: readonly string[];
  sex: string;
  references: readonly string[];
  /** What it is tied to, by a number and a name that can be shown. */
  ties: ReadonlyMap<number, string>;
  /** Numbers of other people that a file ties it to. */
  people: readonly number[];
  rowId: number;
};

/** How two days of birth stand to each other. */
export function compareBirth(one: string, other: string): 'same' | 'transposed' | 'oneFigure' | 'differs' {
  if (one === other) return 'same';
  const [year, month, day] = one.split('-');
  if (other === `${year}-${day}-${month}`) return 'transposed';
  let apart = 0;
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) apart++;
  return apart === 1 ? 'oneFigure' : 'differs';
}

const BIRTH_ORDER = ['same', 'transposed', 'oneFigure', 'differs'] as const;
const SAID = {
  same: 'agrees',
  transposed: 'similar',
  oneFigure: 'similar',
  differs: 'differs',
} as const;

function birthLine(one: PersonRecord, other: PersonRecord): CardLine {
  const text = [one.born.join(', '), other.born.join(', ')] as const;
  if (one.born.length === 0 || other.born.length === 0) return line('Date of birth', text, 'not known');
  const levels = one.born.flatMap((a) => other.born.map((b) => compareBirth(a, b)));
  const best = BIRTH_ORDER.find((level) => levels.includes(level)) ?? 'differs';
  const field = best === 'transposed' ? 'Date of birth (day and month change places)' : 'Date of birth';
  return line(field, text, SAID[best], ODDS.born[best]);
}

/** From here a name is told to be a common one. */
const COMMON = 2;

function nameLine(one: PersonRecord, other: PersonRecord, counts: NameCounts): CardLine {
  const { level, names } = compareNames(one.names, other.names);
  const verdict =
    level === 'same' ? 'agrees' : level === 'differs' || level === 'surname' ? 'differs' : 'similar';
  const how = {
    nickname: ' (short form)',
    reordered: ' (words in another order)',
    surname: ' (only in part)',
  };
  const told = `Name${how[level as keyof typeof how] ?? ''}`;
  if (level === 'differs' || level === 'surname') return line(told, names, verdict, ODDS.name[level]);
  // Of two spellings the commoner counts: a rare slip of a common name is still one of many.
  const commoner = Math.max(...names.map((name) => commonness(counts, name)));
  const common = commoner >= COMMON ? `${told}, a common one` : told;
  return line(common, names, verdict, oddsOfName(ODDS.name[level], commoner));
}

/**
 * The card of two people: what agrees and what does not. Symmetric but for which side is which. `counts` tell how common
 * names are in the case.
 */
export function personCard(
  one: PersonRecord,
  other: PersonRecord,
  counts: NameCounts = nameCounts([]),
): CardLine[] {
  const card = [nameLine(one, other, counts), birthLine(one, other)];
  const sexes = [one.sex, other.sex] as const;
  if (one.sex === '' || other.sex === '') card.push(line('Sex recorded', sexes, 'not known'));
  else if (one.sex === other.sex) card.push(line('Sex recorded', sexes, 'agrees', ODDS.sex.same));
  else card.push(line('Sex recorded', sexes, 'differs', ODDS.sex.differs));
  if (one.references.length > 0 && other.references.length > 0) {
    const same = one.references.some((reference) => other.references.includes(reference));
    const text = [one.references.join(', '), other.references.join(', ')] as const;
    card.push(
      line('Reference number', text, same ? 'agrees' : 'differs', ODDS.reference[same ? 'same' : 'differs']),
    );
  }
  const shared = [...one.ties].filter(([id]) => other.ties.has(id)).map(([, name]) => name);
  if (shared.length > 0) {
    const text = shared.sort().slice(0, 3).join(', ');
    card.push(line('Tied to the same', [text, text], 'agrees', ODDS.shared.some));
  }
  if (one.people.includes(other.rowId) || other.people.includes(one.rowId))
    card.push(line('A file ties them as two people', ['', ''], 'differs', ODDS.tied.yes));
  return card;
}

/** Where a record is looked for: by the sound of its names, by its day of birth in any order, by reference and ties. */
export function personKeys(record: PersonRecord): string[] {
  const keys = new Set<string>();
  for (const name of record.names) {
    const words = nameWords(name);
    if (words.length === 0) continue;
    const sounds = words.map(soundOf);
    const family = sounds.at(-1)!;
    const given = sounds[0]!;
    keys.add(`name ${[given[0], family].sort().join(' ')}`);
    keys.add(`words ${[...words].sort().join(' ')}`);
    for (const born of record.born) keys.add(`family ${family} ${born.slice(0, 4)}`);
  }
  for (const born of record.born) {
    const [year, month = '', day = ''] = born.split('-');
    keys.add(`born ${year} ${[month, day].sort().join(' ')}`);
  }
  for (const reference of record.references) keys.add(`reference ${reference}`);
  for (const id of record.ties.keys()) keys.add(`tie ${id}`);
  return [...keys];
}

/** Two records that share nothing but a day of birth or an address are no candidates: families and streets do. */
export const isPersonCandidate = (card: readonly CardLine[]): boolean =>
  card.some(({ field, verdict }) => field.startsWith('Name') && verdict !== 'differs') ||
  card.some(({ field, verdict }) => field === 'Reference number' && verdict === 'agrees');

/** How people are brought together and compared among records whose names come so often. */
export const peopleAmong = (counts: NameCounts): Blocked<PersonRecord> => ({
  keysOf: personKeys,
  cardOf: (one, other) => personCard(one, other, counts),
  isCandidate: isPersonCandidate,
});
