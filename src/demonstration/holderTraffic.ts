// Holders' own phones, the services that line phones use, and the caller who withholds a number.
import type { Holder, Line } from './cast.ts';
import { atLondon, DAYS, MINUTE } from './clock.ts';
import { stayAt } from './movement.ts';
import { type Phone, sideOf, WITHHELD } from './phone.ts';
import { between, chance, countOf, pick } from './random.ts';
import { numbersInUse } from './runnerTraffic.ts';
import { chat, contact, onDay, type Traffic } from './traffic.ts';

/** Numbers that are nobody's: top-ups, voicemail, a balance check, and senders of texts. */
export type Services = { topUp: Phone; balance: Phone; voicemail: Phone; senders: Phone[] };

/** A holder's private life, and a rare slip: the private phone in contact with a runner. */
export function holderTraffic(traffic: Traffic, line: Line, holder: Holder, associate: Phone): void {
  const { random, activity } = traffic;
  for (let day = 0; day < DAYS; day++) {
    for (let left = countOf(random, 2.2 * activity); left > 0; left--) {
      const at = onDay(random, day);
      if (leftAtHome(holder, at)) contact(traffic, at, pick(random, holder.friends), holder.own, 0);
      else chat(traffic, at, holder.own, pick(random, holder.friends));
    }
    if (chance(random, 0.12)) chat(traffic, onDay(random, day), holder.own, associate);
    if (chance(random, 0.04)) chat(traffic, onDay(random, day), holder.own, pick(random, line.runners).phone);
    if (chance(random, Math.min(0.9, 0.6 * activity))) {
      const at = atLondon(day, between(random, 7, 24));
      traffic.emit(at, 'data', between(random, 20, 2_400), sideOf(holder.own, at, random), WITHHELD);
    }
  }
}

/** Whether the holder is away with the line's phone and the private one is not. */
const leftAtHome = (holder: Holder, at: number): boolean =>
  stayAt(holder.moves.line, at)?.cells !== stayAt(holder.moves.personal, at)?.cells;

/** Top-ups, balance checks, voicemail and texts from senders; withheld callers to the line. */
export function serviceTraffic(traffic: Traffic, line: Line, services: Services): void {
  const { random, activity } = traffic;
  const phones = [...line.runners.map((runner) => runner.phone), ...line.holders.map((holder) => holder.own)];
  for (let day = 0; day < DAYS; day++) {
    const at = onDay(random, day);
    for (const on of numbersInUse(line, at)) {
      if (chance(random, 0.2)) topUp(traffic, on.phone, services, at);
      if (chance(random, 0.15))
        contact(traffic, at + 40 * MINUTE, on.phone, services.voicemail, between(random, 8, 60));
      for (let left = countOf(random, 0.25 * activity); left > 0; left--) {
        const rings = onDay(random, day);
        const to = sideOf(on.phone, rings, random);
        if (to.sim >= 0)
          traffic.emit(rings, 'call', chance(random, 0.4) ? 0 : between(random, 4, 40), WITHHELD, to);
      }
    }
    for (const phone of phones) {
      if (chance(random, 0.05)) topUp(traffic, phone, services, onDay(random, day));
      if (chance(random, 0.08))
        contact(traffic, onDay(random, day), pick(random, services.senders), phone, 'text');
    }
  }
}

function topUp(traffic: Traffic, phone: Phone, services: Services, at: number): void {
  contact(traffic, at, phone, services.topUp, 'text');
  contact(traffic, at + between(traffic.random, 30, 90) * 1_000, services.topUp, phone, 'text');
  if (chance(traffic.random, 0.4)) contact(traffic, at + 3 * MINUTE, phone, services.balance, 'text');
}
