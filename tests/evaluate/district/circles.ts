// Circles of the district: phones that are kept for a small group's own use, and that are all changed within days.
import { between, chance, exponential, gamma, logNormal, oneOf, pareto, poisson, some } from './chance.ts';
import { AREAS, somewhere } from './land.ts';
import { DAY, type District, givePhone, type Holder, inTouch, newHolder, START, touch } from './phones.ts';

export type CircleOptions = {
  circles: number;
  /** Events a day of a member of the usual sort. */
  circleRate: number;
  /** Share of members who let somebody outside know the number. */
  leaks: number;
  /** Days in which a circle changes. */
  circleDays: number;
};

/** Everybody's new phone, at a time of their own within the circle's days; the others hear of it in person, soon. */
function change(district: District, members: readonly Holder[], days: number): void {
  const { random } = district;
  const start = START + between(random, 0.35, 0.65) * district.days * DAY;
  const end = START + district.days * DAY;
  for (const member of members) {
    const at = start + random() * days * DAY;
    const old = member.phones[0]!;
    // Some drop out and take no new number, and others come in whom the old numbers never knew.
    if (chance(random, 0.1)) {
      old.until = at;
      continue;
    }
    if (chance(random, 0.1)) {
      old.from = at;
      continue;
    }
    old.until = at + (chance(random, 0.3) ? exponential(random, 0.7 * DAY) : 0);
    const fresh = givePhone(district, member, at, end, chance(random, 0.25) ? old.handset : undefined);
    district.changes.set(fresh.number, old.number);
    district.circleChanges.add(fresh.number);
    for (const other of members)
      if (other !== member) member.told[1]!.set(other.id, at + exponential(random, 0.3 * DAY));
  }
}

/** One circle: a core that everybody talks to, pairs that talk a lot, and pairs that hardly do. */
function circle(district: District, index: number, people: readonly Holder[], options: CircleOptions): void {
  const { random, land, days } = district;
  const area = oneOf(random, AREAS);
  const near = people.filter((holder) => holder.home.area === area);
  const members = Array.from({ length: 6 + Math.floor(random() * 9) }, (_, m) => {
    // A member lives with a personal phone somewhere in the area, or by themselves; some share a dwelling.
    const home = chance(random, 0.7) ? oneOf(random, near).home : land.spot(random, area);
    const work = chance(random, 0.5) ? somewhere(random, land, area) : undefined;
    return newHolder(district, `c${index}.${m}`, home, work ? { work } : {});
  });
  for (const member of members) if (chance(random, 0.12)) member.home = oneOf(random, members).home;
  change(district, members, options.circleDays);
  const weight = members.map((_, m) => (m < 2 ? 4 : logNormal(random, 1, 0.5)));
  const pairs = members.flatMap((one, i) =>
    members.slice(i + 1).map((other, k) => {
      const strength =
        weight[i]! * weight[i + 1 + k]! * (chance(random, 0.55) ? pareto(random, 1.1, 25) : 0.02);
      return { one, other, strength };
    }),
  );
  const total = pairs.reduce((sum, { strength }) => sum + strength, 0);
  const wanted = (options.circleRate * members.length * days) / 2 / 1.6;
  for (const { one, other, strength } of pairs) {
    const every = Array.from({ length: days }, (_, day) => day);
    inTouch(district, one, other, every, poisson(random, gamma(random, 3, (wanted * strength) / total)));
  }
  for (const member of some(random, members, options.leaks)) {
    const friend = oneOf(random, people);
    const told = chance(random, 0.6);
    const fresh = member.phones[1];
    if (told && fresh) member.told[1]!.set(friend.id, fresh.from + exponential(random, 3 * DAY));
    const until = told || !fresh ? days : Math.floor((fresh.from - START) / DAY);
    for (let n = poisson(random, 0.08 * until); n > 0; n--)
      touch(district, member, friend, START + random() * until * DAY);
  }
  for (const member of members) for (const phone of member.phones) district.subjects.add(phone.number);
}

export function formCircles(district: District, people: readonly Holder[], options: CircleOptions): void {
  for (let index = 0; index < options.circles; index++) circle(district, index, people, options);
}
