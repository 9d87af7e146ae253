// Lines of the district: customers who buy from several, numbers that live for weeks, partial lists, rivals, and lines that end.
import {
  between,
  chance,
  exponential,
  gamma,
  logNormal,
  oneOf,
  poisson,
  type Random,
  some,
} from './chance.ts';
import type { Spot } from './land.ts';
import {
  DAY,
  type District,
  givePhone,
  HOUR,
  type Holder,
  learns,
  newHolder,
  type Phone,
  reachedOn,
  START,
  usesNow,
  write,
} from './phones.ts';

export type LineOptions = { lines: number; customers: number; perDay: number };

type Customer = { who: Holder; from: number; until: number; perDay: number };
type Line = {
  holder: Holder;
  customers: Customer[];
  opens: number;
  closes: number;
  town: Spot;
  /** Days between texts in bulk, and the share of the list that they reach; a line may have none. */
  bulk: { every: number; reach: number; gap: number } | undefined;
  runner: Holder;
  ends: number;
};

/** Where the line's phone is: with its holder in the hub, or out in the town for days. */
const spotAt = (line: Line, at: number): Spot =>
  Math.floor((at - START) / (4 * DAY)) % 3 === 1 ? line.town : line.holder.home;

/** Its numbers, each on from about when the last goes off, known to a part of the customers at first. */
function giveNumbers(district: District, line: Line): void {
  const { random } = district;
  const { holder } = line;
  let phone = holder.phones[0]!;
  for (;;) {
    const life = Math.max(9 * DAY, logNormal(random, 26 * DAY, 0.5));
    if (phone.from + life > line.ends - 7 * DAY) {
      phone.until = line.ends;
      return;
    }
    phone.until = phone.from + life;
    const at =
      phone.until + (chance(random, 0.5) ? -exponential(random, 2 * DAY) : exponential(random, 0.5 * DAY));
    const fresh = givePhone(
      district,
      holder,
      Math.max(at, phone.from + 5 * DAY),
      line.ends,
      chance(random, 0.4) ? phone.handset : undefined,
    );
    district.changes.set(fresh.number, phone.number);
    district.lineChanges.add(fresh.number);
    tell(district, line, fresh);
    phone = fresh;
  }
}

/** The first texts of a new number to a part of the old list, in batches; others hear of it from each other, or never. */
function tell(district: District, line: Line, fresh: Phone): void {
  const { random } = district;
  const told = line.holder.told[line.holder.phones.indexOf(fresh)]!;
  const listed = between(random, 0.4, 0.95);
  let when = fresh.from + exponential(random, 2 * HOUR);
  for (const { who, from } of line.customers) {
    if (from > fresh.from) told.set(who.id, from);
    else if (chance(random, listed)) {
      if (chance(random, 0.03)) when += exponential(random, 12 * HOUR);
      when += logNormal(random, 7000, 0.7);
      told.set(who.id, when);
      const reached = reachedOn(who, when, line.holder);
      if (reached && chance(random, line.bulk ? 1 : 0.3))
        write(district, [line.holder, fresh], [who, reached], when, {
          type: 'text',
          aSpot: spotAt(line, when),
        });
    } else if (chance(random, 0.5)) told.set(who.id, fresh.from + exponential(random, 5 * DAY));
  }
}

function bulkTexts(district: District, line: Line): void {
  if (line.bulk === undefined) return;
  const { random } = district;
  const { every, reach, gap } = line.bulk;
  for (let at = line.holder.phones[0]!.from; at < line.ends; at += exponential(random, every * DAY)) {
    const day = Math.floor((at - START) / DAY);
    let when =
      START +
      day * DAY +
      (chance(random, 0.6) ? line.opens + random() : between(random, line.opens, line.closes)) * HOUR;
    const phone = usesNow(line.holder, when);
    if (phone === undefined) continue;
    for (const { who, from, until } of line.customers) {
      if (when < from || when > until || !chance(random, reach)) continue;
      when += logNormal(random, gap, 0.6);
      const reached = reachedOn(who, when, line.holder);
      if (reached === undefined || phone.until < when) continue;
      learns(who, line.holder, phone, when);
      write(district, [line.holder, phone], [who, reached], when, {
        type: 'text',
        aSpot: spotAt(line, when),
      });
    }
  }
}

/** An order: rung or texted, perhaps again because nobody answered, perhaps with a call back, perhaps passed to the runner. */
function order(district: District, line: Line, who: Holder, at: number): void {
  const { random } = district;
  const [mine, theirs] = [usesNow(who, at), reachedOn(line.holder, at, who)];
  if (mine === undefined || theirs === undefined) return;
  const bSpot = spotAt(line, at);
  const text = chance(random, 0.25);
  let when = at;
  while (!text && chance(random, 0.18)) {
    write(district, [who, mine], [line.holder, theirs], when, { type: 'call', seconds: 0, bSpot });
    when += exponential(random, 3 * 60_000);
  }
  write(
    district,
    [who, mine],
    [line.holder, theirs],
    when,
    text ? { type: 'text', bSpot } : { type: 'call', seconds: Math.round(logNormal(random, 24, 0.6)), bSpot },
  );
  const later = when + logNormal(random, 14 * 60_000, 0.7);
  const own = usesNow(line.holder, later);
  if (own === undefined) return;
  const reached = reachedOn(who, later, line.holder);
  if (reached && chance(random, 0.4)) {
    learns(who, line.holder, own, later);
    write(district, [line.holder, own], [who, reached], later, {
      type: 'call',
      seconds: Math.round(logNormal(random, 11, 0.6)),
      aSpot: spotAt(line, later),
    });
  }
  const runs = reachedOn(line.runner, later, line.holder);
  if (runs && chance(random, 0.3))
    write(district, [line.holder, own], [line.runner, runs], when + 60_000, {
      aSpot: spotAt(line, when),
      bSpot: line.town,
    });
}

function buy(district: District, line: Line): void {
  const { random } = district;
  for (const { who, from, until, perDay } of line.customers)
    for (let n = poisson(random, (perDay * (until - from)) / DAY); n > 0; n--) {
      const day = Math.floor(between(random, (from - START) / DAY, (until - START) / DAY));
      order(district, line, who, START + day * DAY + between(random, line.opens, line.closes) * HOUR);
    }
}

function newLine(district: District, index: number, users: readonly Holder[], options: LineOptions): Line {
  const { random, land, days } = district;
  const area = oneOf(random, ['north', 'south'] as const);
  const holder = newHolder(district, `line${index}`, land.spot(random, 'hub'), {
    texting: 0.3,
    talkSeconds: 25,
  });
  const town = land.spot(random, area);
  const runner = newHolder(district, `runner${index}`, town, { talkSeconds: 30 });
  const starts = START + (chance(random, 0.5) ? 0 : between(random, 0, 0.3) * days * DAY);
  const ends = START + days * DAY * (chance(random, 0.2) ? between(random, 0.6, 0.8) : 1);
  holder.phones[0]!.from = starts;
  const pool = users.filter((user) => user.home.area === area);
  const size = Math.min(pool.length, Math.max(30, Math.round(logNormal(random, options.customers, 0.4))));
  const customers = sample(random, pool, size).map((who) => {
    const from = chance(random, 0.6) ? starts : between(random, starts, ends - 2 * DAY);
    const until = Math.min(ends, from + exponential(random, 70 * DAY));
    return { who, from, until, perDay: gamma(random, 0.7, options.perDay) };
  });
  const opens = between(random, 8, 13);
  const bulk = chance(random, 0.8)
    ? { every: between(random, 0.7, 3), reach: between(random, 0.5, 1), gap: between(random, 2500, 15_000) }
    : undefined;
  return { holder, customers, opens, closes: opens + between(random, 9, 14), town, bulk, runner, ends };
}

function sample<T>(random: Random, list: readonly T[], count: number): T[] {
  const left = [...list];
  return Array.from(
    { length: Math.min(count, left.length) },
    () => left.splice(Math.floor(random() * left.length), 1)[0]!,
  );
}

/** A new number that was somebody's before: a few calls to people of their own. */
function formerLife(district: District, line: Line, people: readonly Holder[]): void {
  const { random } = district;
  for (const phone of line.holder.phones.slice(1)) {
    if (!chance(random, 0.2)) continue;
    const before = phone.from - between(random, 8, 25) * DAY;
    for (const friend of sample(random, people, 4 + Math.floor(random() * 10)))
      for (let n = 1 + poisson(random, 2); n > 0; n--) {
        const at = between(random, before, phone.from);
        const theirs = reachedOn(friend, at, line.holder);
        if (theirs === undefined) continue;
        const sides = [
          [line.holder, phone],
          [friend, theirs],
        ] as const;
        if (chance(random, 0.5)) write(district, sides[0], sides[1], at, {});
        else write(district, sides[1], sides[0], at, {});
      }
  }
}

/** Lines over people who use: a third of the towns' people, of whom some buy from several. */
export function runLines(district: District, people: readonly Holder[], options: LineOptions): void {
  const { random } = district;
  const users = some(
    random,
    people.filter((holder) => holder.kind === 'mobile'),
    0.45,
  );
  for (let index = 0; index < options.lines; index++) {
    const line = newLine(district, index, users, options);
    giveNumbers(district, line);
    bulkTexts(district, line);
    buy(district, line);
    formerLife(district, line, people);
    for (const phone of line.holder.phones) {
      district.lines.add(phone.number);
      district.subjects.add(phone.number);
    }
    if (chance(random, 0.5)) district.subjects.add(line.runner.id);
  }
}
