// People of the district: households, colleagues and friends, with ties of very unequal strength, and some who change number.
import {
  between,
  chance,
  exponential,
  gamma,
  logNormal,
  pareto,
  poisson,
  type Random,
  some,
  weighted,
} from './chance.ts';
import { AREAS, somewhere } from './land.ts';
import { DAY, type District, givePhone, type Holder, inTouch, newHolder, START, touch } from './phones.ts';

const HOUSEHOLD = [0.3, 0.34, 0.17, 0.14, 0.05];
/** Contacts a day of a tie of least strength, both ways together. */
const LEAST_RATE = 0.018;

type Tie = { one: Holder; other: Holder; rate: number };

function households(district: District, count: number): Holder[] {
  const { random, land } = district;
  const people: Holder[] = [];
  while (people.length < count) {
    const area = AREAS[weighted(random, [0.3, 0.4, 0.3])]!;
    const home = land.spot(random, area);
    for (let n = weighted(random, HOUSEHOLD) + 1; n > 0; n--) {
      const work = chance(random, 0.6) ? somewhere(random, land, area) : undefined;
      const kind = chance(random, 0.06) ? 'landline' : 'mobile';
      people.push(newHolder(district, `p${people.length}`, home, { kind, ...(work ? { work } : {}) }));
    }
  }
  return people;
}

function ties(random: Random, people: readonly Holder[]): Tie[] {
  const found = new Map<string, Tie>();
  const sociable = people.map(() => logNormal(random, 1, 0.7));
  const tie = (i: number, j: number, times: number): void => {
    if (i === j) return;
    const [low, high] = i < j ? [i, j] : [j, i];
    const rate = LEAST_RATE * times * Math.sqrt(sociable[low]! * sociable[high]!);
    if (!found.has(`${low} ${high}`))
      found.set(`${low} ${high}`, { one: people[low]!, other: people[high]!, rate });
  };
  people.forEach((holder, i) => {
    // Household: those who live at the same spot stand next to each other.
    for (let j = i + 1; people[j]?.home === holder.home; j++) tie(i, j, pareto(random, 0.9, 60) * 3);
    // Friends: mostly people who stand near, sometimes anybody, and often the friend of a friend.
    let last = i;
    for (let n = Math.round(sociable[i]! * between(random, 2, 5)); n > 0; n--) {
      const from = chance(random, 0.35) ? last : i;
      const step = Math.ceil(exponential(random, 9)) * (chance(random, 0.5) ? 1 : -1);
      const j = chance(random, 0.25) ? Math.floor(random() * people.length) : from + step;
      if (people[j] === undefined) continue;
      tie(i, j, pareto(random, 1.2, 80));
      last = j;
    }
  });
  return [...found.values()];
}

/** Some change number: a few contacts are told by text, some are found out by being called, and the old number lingers or not. */
function changeNumbers(
  district: District,
  people: readonly Holder[],
  all: readonly Tie[],
  share: number,
): void {
  const { random, days } = district;
  for (const holder of some(random, people, share)) {
    if (holder.kind !== 'mobile') continue;
    const at = START + between(random, 0.3, 0.7) * days * DAY;
    const old = holder.phones[0]!;
    old.until = at + (chance(random, 0.5) ? exponential(random, 4 * DAY) : -exponential(random, 0.5 * DAY));
    const fresh = givePhone(
      district,
      holder,
      at,
      old.from + days * DAY,
      chance(random, 0.6) ? old.handset : undefined,
    );
    district.changes.set(fresh.number, old.number);
    const listed = between(random, 0.3, 0.95);
    for (const { one, other } of all) {
      if (one !== holder && other !== holder) continue;
      const friend = one === holder ? other : one;
      if (!chance(random, listed)) continue;
      const hears = at + exponential(random, 0.8 * DAY);
      holder.told[1]!.set(friend.id, hears);
      if (chance(random, 0.7)) touch(district, holder, friend, hears);
    }
  }
}

/** People with their traffic; a share of them change number. */
export function populate(district: District, count: number, changing: number): Holder[] {
  const { random, days } = district;
  const people = households(district, count);
  const all = ties(random, people);
  changeNumbers(district, people, all, changing);
  for (const { one, other, rate } of all) {
    // Some are only met in a part of the time, and most days of a week are silent.
    const met = chance(random, 0.7) ? days : Math.ceil(between(random, 0.15, 0.8) * days);
    const first = Math.floor(between(random, 0, days - met + 1));
    const times = poisson(random, gamma(random, 1.5, rate * met));
    const seen = Array.from({ length: Math.ceil(met / 2.5) }, () => first + Math.floor(random() * met));
    inTouch(district, one, other, seen, times);
  }
  return people;
}
