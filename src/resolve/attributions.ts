// Attribution: graded claims about who may hold a line's number, each with what speaks for it and against it.
import type { CallEventSet } from '../model/callEvent.ts';
import { dateText } from './clock.ts';
import { coLocations } from './coLocation.ts';
import { DAY, type Groundwork, groundworkOf, MINUTE, type Step } from './contacts.ts';
import { fixesOf, meetings } from './fixes.ts';
import { leftAtHome } from './leftAtHome.ts';
import { countText } from './measures.ts';
import type { Tenure } from './tenures.ts';

export type AttributionBasis = 'same handset' | 'co-location' | 'subscriber' | 'contact name' | 'custody';

/**
 * One claim. `holder` is the id of another number, or a name as a record gives it; a name is what somebody wrote, not who
 * it is. `grade` says how much weight the claim bears alone.
 */
export type Attribution = {
  number: string;
  holder: string;
  holderKind: 'number' | 'name';
  basis: AttributionBasis;
  grade: 'strong' | 'moderate' | 'weak';
  score: number;
  from: number;
  to: number;
  reasons: string[];
  against: string[];
  eventIds: number[];
};

/** What other records say; times are UTC milliseconds. */
export type HolderRecords = {
  subscribers?: readonly { number: string; name: string; from?: number; to?: number }[];
  contactNames?: readonly { number: string; name: string; seenIn: string }[];
  custody?: readonly { name: string; from: number; to: number }[];
};

export type AttributionOptions = { records: HolderRecords; work?: Groundwork; step?: Step };

const gradeOf = (score: number): Attribution['grade'] =>
  score >= 0.8 ? 'strong' : score >= 0.5 ? 'moderate' : 'weak';

/** Other numbers that were used in a handset which the line's number used. */
function sameHandset(tenures: readonly Tenure[], line: ReadonlySet<string>): Attribution[] {
  const inHandset = tenures.filter((tenure) => tenure.kind === 'number-handset');
  const found: Attribution[] = [];
  for (const own of inHandset) {
    if (!line.has(own.a)) continue;
    const users = inHandset.filter((other) => other.b === own.b && !line.has(other.a));
    const crowd = new Set(users.map((user) => user.a)).size;
    for (const other of users) {
      const apart = Math.max(own.from - other.to, other.from - own.to, 0);
      const score = (crowd > 4 ? 0.3 : 0.85) * (apart > 60 * DAY ? 0.6 : 1) * (other.events < 3 ? 0.7 : 1);
      found.push({
        number: own.a,
        holder: other.a,
        holderKind: 'number',
        basis: 'same handset',
        grade: gradeOf(score),
        score,
        from: Math.max(own.from, other.from),
        to: Math.min(own.to, other.to),
        reasons: [
          `both were used in handset ${own.b}: this number ${dateText(own.from)} to ${dateText(own.to)}, the other ${dateText(other.from)} to ${dateText(other.to)} (${countText(other.events, 'event')})`,
        ],
        against: [
          ...(apart > 0 ? [`never in the same days: ${Math.ceil(apart / DAY)} days lie between`] : []),
          ...(crowd > 4
            ? [`${countText(crowd, 'other number')} used that handset: a shared or copied IMEI`]
            : []),
          'a handset may be lent, sold or passed on',
        ],
        eventIds: [own.firstEventId, own.lastEventId, other.firstEventId, other.lastEventId],
      });
    }
  }
  return found;
}

/** No more phones than this are put forward as moving with a line's: beyond that they are a crowd. */
const MOST_CLAIMS = 40;

/** Personal phones that move with the line's phone, with the test of whether they were left at home when they did not. */
function movingTogether(
  set: CallEventSet,
  work: Groundwork,
  line: ReadonlySet<string>,
  positions: ReadonlyMap<string, number>,
  step?: Step,
): Attribution[] {
  const lineFixes = new Map(
    [...line].flatMap((id) => {
      const n = positions.get(id);
      return n === undefined ? [] : [[id, fixesOf(set, work, n)] as const];
    }),
  );
  return coLocations(set, { work, of: line, step })
    .filter((pair) => line.has(pair.a) !== line.has(pair.b))
    .slice(0, MOST_CLAIMS)
    .map((pair) => {
      const [number, holder] = line.has(pair.a) ? [pair.a, pair.b] : [pair.b, pair.a];
      const own = lineFixes.get(number)!;
      const theirs = fixesOf(set, work, positions.get(holder)!);
      const test = leftAtHome(set, positions.get(holder)!, theirs, meetings(own, theirs, 30 * MINUTE));
      const lay = test.apart > 0 && Math.min(test.onUsualCell, test.unused) >= 0.8 * test.apart;
      const used = test.apart - test.unused;
      const score = Math.min(0.95, pair.score * (used > 2 && used > 0.1 * pair.moments ? 0.6 : 1));
      return {
        number,
        holder,
        holderKind: 'number' as const,
        basis: 'co-location' as const,
        grade: gradeOf(score),
        score,
        from: own[0]!.time,
        to: own.at(-1)!.time,
        reasons: [
          ...pair.reasons,
          ...(lay
            ? [
                `when they were apart (${countText(test.apart, 'moment')}) the personal phone was on its usual cell and unused, consistent with being left at home`,
              ]
            : []),
        ],
        against: [
          ...(used > 0
            ? [
                `the personal phone was handled by somebody at ${countText(used, 'moment')} when it was far from the line's`,
              ]
            : []),
          ...pair.against,
        ],
        eventIds: pair.eventIds,
      };
    });
}

function fromNames(records: HolderRecords, line: ReadonlySet<string>): Attribution[] {
  const claim = (
    number: string,
    name: string,
    basis: AttributionBasis,
    score: number,
    from: number,
    to: number,
    reason: string,
    against: string,
  ): Attribution => ({
    number,
    holder: name,
    holderKind: 'name',
    basis,
    grade: gradeOf(score),
    score,
    from,
    to,
    reasons: [reason],
    against: [against],
    eventIds: [],
  });
  return [
    ...(records.subscribers ?? [])
      .filter((record) => line.has(record.number))
      .map((record) =>
        claim(
          record.number,
          record.name,
          'subscriber',
          0.4,
          record.from ?? Number.NaN,
          record.to ?? Number.NaN,
          `the provider's record gives the name ${record.name}`,
          'prepaid numbers are often registered in no name or a false one',
        ),
      ),
    ...(records.contactNames ?? [])
      .filter((record) => line.has(record.number))
      .map((record) =>
        claim(
          record.number,
          record.name,
          'contact name',
          0.3,
          Number.NaN,
          Number.NaN,
          `saved as "${record.name}" in ${record.seenIn}`,
          "a contact name is a claim by the phone's owner, and may be the name of a line rather than of a person",
        ),
      ),
  ];
}

const LEAST_CUSTODY = 12 * 60 * MINUTE;

/** Silence of the line's number while somebody was in custody, beside how often it is silent for as long otherwise. */
function silentInCustody(
  set: CallEventSet,
  work: Groundwork,
  n: number,
  records: HolderRecords,
): Attribution[] {
  const { start, at } = work.index;
  const made = Float64Array.from(at.subarray(start[n]!, start[n + 1]!))
    .filter((e) => set.events.a[e] === n)
    .map((e) => set.events.startedAt[e]!);
  if (made.length < 20) return [];
  const [first, last] = [made[0]!, made.at(-1)!];
  return (records.custody ?? []).flatMap((stay): Attribution[] => {
    const length = stay.to - stay.from;
    if (length < LEAST_CUSTODY || stay.from < first || stay.from > last) return [];
    const during = made.filter((time) => time > stay.from && time < stay.to).length;
    let silent = 0;
    let asked = 0;
    for (let time = first; time + length <= last; time += 12 * 60 * MINUTE) {
      asked++;
      if (!made.some((each) => each > time && each < time + length)) silent++;
    }
    const usual = asked === 0 ? 1 : silent / asked;
    const score = during > 0 ? 0.05 : Math.max(0.1, 0.75 * (1 - usual));
    return [
      {
        number: set.numbers[n]!.id,
        holder: stay.name,
        holderKind: 'name',
        basis: 'custody',
        grade: gradeOf(score),
        score,
        from: stay.from,
        to: stay.to,
        reasons: [
          during === 0
            ? `the number made no call and sent no text while ${stay.name} was in custody, ${dateText(stay.from)} to ${dateText(stay.to)}`
            : `the number was used ${countText(during, 'time')} while ${stay.name} was in custody`,
        ],
        against: [
          during > 0
            ? `somebody else used it while ${stay.name} was in custody`
            : `it is silent for as long in ${Math.round(100 * usual)}% of other stretches`,
        ],
        eventIds: [],
      },
    ];
  });
}

/**
 * Claims about who holds the numbers of a line, strongest first: other numbers used in the same handset, personal phones
 * that move with it, and what names, contact books and custody records add. No claim identifies anybody.
 */
export function attributionsOf(
  set: CallEventSet,
  lineNumbers: readonly string[],
  tenures: readonly Tenure[],
  given: Partial<AttributionOptions> = {},
): Attribution[] {
  const work = given.work ?? groundworkOf(set);
  const records = given.records ?? {};
  const line = new Set(lineNumbers);
  const positions = new Map(set.numbers.map((facts, n) => [facts.id, n]));
  const numbers = lineNumbers.map((id) => positions.get(id)).filter((n) => n !== undefined);
  return [
    ...sameHandset(tenures, line),
    ...movingTogether(set, work, line, positions, given.step),
    ...fromNames(records, line),
    ...numbers.flatMap((n) => silentInCustody(set, work, n, records)),
  ].sort((x, y) => y.score - x.score);
}
