// Record claims: what subscriber checks, contact books, top-ups and custody records say of who may hold a number.
import type { CallEventSet } from '../model/callEvent.ts';
import { type Attribution, type AttributionBasis, gradeOf, type HolderRecords } from './attributionTypes.ts';
import { dateText, localTime, momentText } from './clock.ts';
import { DAY, type Groundwork, MINUTE } from './contacts.ts';
import { countText } from './measures.ts';

/** Names under which providers and phones know a line's numbers. */
export function fromNames(records: HolderRecords, line: ReadonlySet<string>): Attribution[] {
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

/** What the number itself made, in time order; nothing where that is too little to tell silence by. */
function madeBy(set: CallEventSet, { index: { start, at } }: Groundwork, n: number): Float64Array {
  const made = Float64Array.from(at.subarray(start[n]!, start[n + 1]!))
    .filter((e) => set.events.a[e] === n)
    .map((e) => set.events.startedAt[e]!);
  return made.length < 20 ? new Float64Array() : made;
}

type Custody = NonNullable<HolderRecords['custody']>[number];

/** Stays in custody long enough to tell by, each with how often the number was used meanwhile. */
const staysOf = (made: Float64Array, { custody = [] }: HolderRecords): { stay: Custody; during: number }[] =>
  custody
    .filter(
      ({ from, to }) =>
        made.length > 0 && to - from >= LEAST_CUSTODY && from >= made[0]! && from <= made.at(-1)!,
    )
    .map((stay) => ({
      stay,
      during: made.filter((time) => time > stay.from && time < stay.to).length,
    }));

/**
 * Silence of the line's number while somebody was in custody, beside how often it is silent for as long otherwise. Where
 * the number was used meanwhile nothing is claimed: somebody else had it.
 */
export function silentInCustody(
  set: CallEventSet,
  work: Groundwork,
  n: number,
  records: HolderRecords,
): Attribution[] {
  const made = madeBy(set, work, n);
  const silentStays = staysOf(made, records).filter(({ during }) => during === 0);
  return silentStays.map(({ stay }): Attribution => {
    const length = stay.to - stay.from;
    let silent = 0;
    let asked = 0;
    for (let time = made[0]!; time + length <= made.at(-1)!; time += 12 * 60 * MINUTE) {
      asked++;
      if (!made.some((each) => each > time && each < time + length)) silent++;
    }
    const usual = asked === 0 ? 1 : silent / asked;
    const score = Math.max(0.1, 0.75 * (1 - usual));
    return {
      number: set.numbers[n]!.id,
      holder: stay.name,
      holderKind: 'name',
      basis: 'custody',
      grade: gradeOf(score),
      score,
      from: stay.from,
      to: stay.to,
      reasons: [
        `the number made no call and sent no text while ${stay.name} was in custody, ${dateText(stay.from)} to ${dateText(stay.to)}`,
      ],
      against: [`it is silent for as long in ${Math.round(100 * usual)}% of other stretches`],
      eventIds: [],
    };
  });
}

/** A claim that names somebody, with what speaks against it where the number was used while that person was in custody. */
export function besideCustody(
  set: CallEventSet,
  work: Groundwork,
  n: number,
  records: HolderRecords,
  claim: Attribution,
): Attribution {
  const used = staysOf(madeBy(set, work, n), records).filter(
    ({ stay, during }) => during > 0 && stay.name === claim.holder,
  );
  if (used.length === 0) return claim;
  const score = 0.4 * claim.score;
  return {
    ...claim,
    score,
    grade: gradeOf(score),
    against: [
      ...used.map(
        ({ stay, during }) =>
          `the number was used ${countText(during, 'time')} while ${stay.name} was in custody, ${dateText(stay.from)} to ${dateText(stay.to)}: somebody else had it then`,
      ),
      ...claim.against,
    ],
  };
}

/** Two top-ups at one shop this close in time may be one visit. */
const ONE_VISIT = 20 * MINUTE;

type TopUp = NonNullable<HolderRecords['topUps']>[number];
const sameVoucher = (x: TopUp, y: TopUp): boolean => x.voucher !== '' && x.voucher === y.voucher;
/** A list may give days alone, which come as midnight: all of a day's customers would then be one visit. */
const hasTime = ({ at }: TopUp): boolean => localTime(at) % DAY !== 0;
const oneVisit = (x: TopUp, y: TopUp): boolean =>
  x.place !== null && x.place === y.place && hasTime(x) && hasTime(y) && Math.abs(x.at - y.at) <= ONE_VISIT;

/** Other numbers that were topped up in the same visits to the same shops, or by the same voucher. */
export function sameTopUps({ topUps = [] }: HolderRecords, line: ReadonlySet<string>): Attribution[] {
  const others = topUps.filter(({ number }) => !line.has(number));
  const pairs = new Map<string, { own: TopUp; other: TopUp }[]>();
  for (const own of topUps)
    if (line.has(own.number))
      for (const other of others) {
        if (!sameVoucher(own, other) && !oneVisit(own, other)) continue;
        const key = `${own.number} ${other.number}`;
        pairs.set(key, [...(pairs.get(key) ?? []), { own, other }]);
      }
  return [...pairs.values()].map((met) => {
    const { own, other } = met[0]!;
    const vouchers = met.filter((pair) => sameVoucher(pair.own, pair.other)).length;
    const visits = met.length - vouchers;
    // How many people top up in one visit's time: a shop where many do says little.
    const crowd = new Set(
      others.filter((each) => met.some((pair) => oneVisit(pair.own, each))).map(({ number }) => number),
    ).size;
    const score = Math.min(0.85, 1 - 0.4 ** vouchers * (crowd > 3 ? 0.9 : 0.65) ** visits);
    return {
      number: own.number,
      holder: other.number,
      holderKind: 'number' as const,
      basis: 'same top-up' as const,
      grade: gradeOf(score),
      score,
      from: Math.min(...met.map((pair) => pair.own.at)),
      to: Math.max(...met.map((pair) => pair.own.at)),
      reasons: [
        ...(visits > 0
          ? [
              `both were topped up at the same shop within 20 minutes on ${countText(visits, 'occasion')}, first at ${momentText(own.at)}`,
            ]
          : []),
        ...(vouchers > 0
          ? [`both were topped up by the same voucher on ${countText(vouchers, 'occasion')}`]
          : []),
      ],
      against: [
        ...(crowd > 1
          ? [`${countText(crowd, 'other number')} were topped up there in the same minutes`]
          : []),
        'people buy top-ups for others, and a shop may sell several in a row to different people',
      ],
      eventIds: [],
    };
  });
}
