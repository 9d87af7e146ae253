// Phones of the district: who holds them, when they are used, on which network, and which number somebody is reached under.
import type { NumberKind } from '../../../src/model/callEvent.ts';
import type { PlainCell, PlainEvent } from '../eventSet.ts';
import { between, chance, logNormal, normal, oneOf, type Random, weighted } from './chance.ts';
import { type Land, type Spot, servedBy } from './land.ts';

export const DAY = 86_400_000;
export const HOUR = 3_600_000;
/** A Monday at midnight, UTC, in winter: local time is UTC. */
export const START = Date.UTC(2031, 0, 6);

/** One number of somebody's, with the SIM and handset under it and the time it is in use. */
export type Phone = {
  number: string;
  handset: string;
  sim: string;
  operator: number;
  from: number;
  until: number;
};
export type Rhythm = { weekday: number[]; weekend: number[] };
export type Holder = {
  id: string;
  kind: NumberKind;
  phones: Phone[];
  home: Spot;
  work: Spot | undefined;
  rhythm: Rhythm;
  /** How much of what they start is a text. */
  texting: number;
  talkSeconds: number;
  /** When somebody else came to know each number of these; who is not listed does not know it. The first is known to all. */
  told: Map<string, number>[];
};
export type District = {
  random: Random;
  land: Land;
  days: number;
  events: PlainEvent[];
  kinds: Map<string, NumberKind>;
  operatorOf: Map<string, number>;
  lines: Set<string>;
  changes: Map<string, string>;
  lineChanges: Set<string>;
  circleChanges: Set<string>;
  subjects: Set<string>;
  cells: PlainCell[];
  made: number;
};

const OPERATORS = [0.35, 0.3, 0.2, 0.15];

/** Hours of somebody awake from `rise` for `span` hours, less busy while at work. */
export function rhythmOf(random: Random, rise: number, span: number, works: boolean): Rhythm {
  const hours = (shift: number, work: boolean): number[] => {
    const peak = rise + shift + span * between(random, 0.55, 0.85);
    return Array.from({ length: 24 }, (_, hour) => {
      const since = (((hour - rise - shift) % 24) + 24) % 24;
      if (since > span) return 0.01;
      const away = Math.min(Math.abs(hour - peak), 24 - Math.abs(hour - peak));
      return (0.35 + Math.exp(-(away * away) / 12)) * (work && hour >= 9 && hour < 17 ? 0.4 : 1);
    });
  };
  return { weekday: hours(0, works), weekend: hours(between(random, 0, 2.5), false) };
}

/** Gives somebody a number from `from` to `until`, on the handset given or a new one. */
export function givePhone(
  district: District,
  holder: Holder,
  from: number,
  until: number,
  handset?: string,
): Phone {
  const { random } = district;
  const count = holder.phones.length;
  const phone: Phone = {
    number: count === 0 ? holder.id : `${holder.id}/${count}`,
    handset: handset ?? `h${district.made}`,
    sim: `s${district.made++}`,
    operator: weighted(random, OPERATORS),
    from,
    until,
  };
  holder.phones.push(phone);
  holder.told.push(new Map());
  district.kinds.set(phone.number, holder.kind);
  district.operatorOf.set(phone.number, phone.operator);
  return phone;
}

export function newHolder(
  district: District,
  id: string,
  home: Spot,
  given: Partial<Pick<Holder, 'kind' | 'work' | 'rhythm' | 'texting' | 'talkSeconds'>> = {},
): Holder {
  const { random } = district;
  const holder: Holder = {
    id,
    kind: given.kind ?? 'mobile',
    phones: [],
    home,
    work: given.work,
    rhythm:
      given.rhythm ??
      rhythmOf(random, 7.5 + 1.6 * normal(random), between(random, 13, 17), chance(random, 0.55)),
    texting: given.texting ?? random() ** 1.3 * 0.7,
    talkSeconds: given.talkSeconds ?? logNormal(random, 70, 0.6),
    told: [],
  };
  givePhone(district, holder, START, START + district.days * DAY);
  return holder;
}

/** A moment on a day, by somebody's rhythm. */
export function moment(random: Random, rhythm: Rhythm, day: number): number {
  const weekday = day % 7 < 5;
  const hour = weighted(random, weekday ? rhythm.weekday : rhythm.weekend);
  return START + day * DAY + hour * HOUR + random() * HOUR;
}

/** The phone under which `to` is reached by `from` at a time, if any. */
export function reachedOn(to: Holder, at: number, from: Holder): Phone | undefined {
  const knows = (index: number): boolean => index === 0 || at >= (to.told[index]!.get(from.id) ?? Infinity);
  for (let i = to.phones.length - 1; i >= 0; i--) {
    const phone = to.phones[i]!;
    if (at >= phone.from && knows(i)) return at < phone.until ? phone : undefined;
  }
  return undefined;
}

/** The phone that somebody uses of themselves: the newest that is switched on. */
export const usesNow = (holder: Holder, at: number): Phone | undefined =>
  holder.phones.findLast((phone) => at >= phone.from && at < phone.until);

function cellAt(random: Random, holder: Holder, at: number): string {
  const day = Math.floor((at - START) / DAY);
  const hour = Math.floor((at - START - day * DAY) / HOUR);
  const working = day % 7 < 5 && hour >= 9 && hour < 17;
  if (working && holder.work !== undefined && random() < 0.85) return servedBy(random, holder.work);
  return servedBy(random, holder.home);
}

export type Said = { type?: 'call' | 'text'; seconds?: number; aSpot?: Spot; bSpot?: Spot };

/** Writes one event between two phones, and which cells served them. */
export function write(
  district: District,
  [a, aPhone]: readonly [Holder, Phone],
  [b, bPhone]: readonly [Holder, Phone],
  at: number,
  said: Said,
): void {
  const { random } = district;
  if (at < START || at >= START + district.days * DAY) return;
  const type = said.type ?? (random() < a.texting ? 'text' : 'call');
  const seconds =
    type === 'text'
      ? undefined
      : (said.seconds ??
        (random() < 0.18 ? 0 : Math.round(logNormal(random, Math.sqrt(a.talkSeconds * b.talkSeconds), 1))));
  const side = (holder: Holder, spot: Spot | undefined): string =>
    spot === undefined ? cellAt(random, holder, at) : servedBy(random, spot);
  district.events.push({
    a: aPhone.number,
    b: bPhone.number,
    at: Math.round(at / 1000) * 1000,
    type,
    ...(seconds === undefined ? {} : { seconds }),
    aHandset: aPhone.handset,
    bHandset: bPhone.handset,
    aSim: aPhone.sim,
    bSim: bPhone.sim,
    aCell: side(a, said.aSpot),
    bCell: side(b, said.bSpot),
  });
}

/** Whoever is called from a number that they did not know knows it from now on. */
export function learns(one: Holder, of: Holder, phone: Phone, at: number): void {
  const told = of.told[of.phones.indexOf(phone)]!;
  if (!((told.get(one.id) ?? Infinity) <= at)) told.set(one.id, at);
}

/** One of two people gets in touch with the other, and perhaps they answer each other for a while. */
export function touch(district: District, a: Holder, b: Holder, at: number): void {
  const { random } = district;
  let [from, to] = [a, b];
  for (let when = at, turn = 0; turn < 12; turn++) {
    const [mine, theirs] = [usesNow(from, when), reachedOn(to, when, from)];
    if (mine === undefined || theirs === undefined) return;
    learns(to, from, mine, when);
    write(district, [from, mine], [to, theirs], when, {});
    if (random() > 0.38) return;
    when += logNormal(random, 150_000, 1.3);
    if (random() < 0.75) [from, to] = [to, from];
  }
}

/** Lets two people be in touch so many times a day over the days given. */
export function inTouch(
  district: District,
  a: Holder,
  b: Holder,
  days: readonly number[],
  times: number,
): void {
  for (let n = 0; n < times; n++) {
    const starts = district.random() < 0.5 ? [a, b] : [b, a];
    const day = oneOf(district.random, days);
    touch(district, starts[0]!, starts[1]!, moment(district.random, starts[0]!.rhythm, day));
  }
}
