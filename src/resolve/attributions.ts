// Attribution: graded claims about who may hold a line's number, each with what speaks for it and against it.
import type { CallEventSet } from '../model/callEvent.ts';
import { type Attribution, gradeOf, type HolderRecords } from './attributionTypes.ts';
import { dateText } from './clock.ts';
import { coLocations } from './coLocation.ts';
import { DAY, type Groundwork, groundworkOf, MINUTE, type Step } from './contacts.ts';
import { fixesOf, meetings } from './fixes.ts';
import { leftAtHome } from './leftAtHome.ts';
import { countText } from './measures.ts';
import { besideCustody, fromNames, sameTopUps, silentInCustody } from './recordClaims.ts';
import type { Tenure } from './tenures.ts';

export type AttributionOptions = { records: HolderRecords; work?: Groundwork; step?: Step };

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

/** Other phones that were used in a handset of the line or topped up with it: as a rule, of whoever holds it. */
export const personalPhones = (
  lineNumbers: readonly string[],
  tenures: readonly Tenure[],
  records: HolderRecords,
): string[] => {
  const line = new Set(lineNumbers);
  const claims = [...sameHandset(tenures, line), ...sameTopUps(records, line)];
  return [...new Set(claims.filter(({ score }) => score >= 0.5).map(({ holder }) => holder))].sort();
};

const MOST_UNTIED = 10;

/**
 * Claims about who holds the numbers of a line, strongest first: other numbers used in the same handset, personal phones
 * that move with it, numbers topped up with it, and what names, contact books and custody records add. No claim identifies anybody.
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
  const named = fromNames(records, line).map((claim) => {
    const n = positions.get(claim.number);
    return n === undefined ? claim : besideCustody(set, work, n, records, claim);
  });
  const names = new Set(named.map(({ holder }) => holder));
  // Whoever was in custody is tested: of people whom nothing else ties to the line, only those whom it speaks for most.
  const custody = numbers
    .flatMap((n) => silentInCustody(set, work, n, records))
    .sort((x, y) => y.score - x.score)
    .filter(({ holder }, i) => i < MOST_UNTIED || names.has(holder));
  return [
    ...sameHandset(tenures, line),
    ...movingTogether(set, work, line, positions, given.step),
    ...sameTopUps(records, line),
    ...named,
    ...custody,
  ].sort((x, y) => y.score - x.score);
}
