// What every piece of the case's traffic is written with: an event, and a place to put it.
import type { EventType } from '../model/callEvent.ts';
import { atLondon, END, MINUTE, START, wholeSecond } from './clock.ts';
import { isLive, type Phone, type Side, sideOf } from './phone.ts';
import { between, chance, type Random } from './random.ts';

/**
 * One call, text or data session as it happened, whoever's records show it. For data, `b` is nobody. `body` is what a
 * text of the line's trade says; other texts have none of their own.
 */
export type WorldEvent = { at: number; type: EventType; seconds: number; a: Side; b: Side; body?: string };

/**
 * An event with whose records show it. Where both do, the receiving side's record is `skew` seconds late. A side whose
 * record is not held is known by its number alone.
 */
export type SeenEvent = WorldEvent & { aHeld: boolean; bHeld: boolean; skew: number };

export type Traffic = {
  random: Random;
  /** How busy everybody is: 1 for a case of about six thousand events a line. */
  activity: number;
  emit: (at: number, type: EventType, seconds: number, a: Side, b: Side, body?: string) => void;
};

/** Collects events within the case's dates, at whole seconds. */
export function trafficInto(events: WorldEvent[], random: Random, activity: number): Traffic {
  return {
    random,
    activity,
    emit: (at, type, seconds, a, b, body) => {
      const second = wholeSecond(at);
      if (second >= START && second < END)
        events.push({ at: second, type, seconds: Math.round(seconds), a, b, body });
    },
  };
}

/** A call or text from one phone that is live to another; a call that is not answered lasts no seconds. */
export function contact(
  traffic: Traffic,
  at: number,
  from: Phone,
  to: Phone,
  seconds: number | 'text',
  body?: string,
): void {
  const { random, emit } = traffic;
  const when = wholeSecond(at);
  if (!isLive(from, when)) return;
  const type = seconds === 'text' ? 'text' : 'call';
  emit(
    when,
    type,
    seconds === 'text' ? 0 : seconds,
    sideOf(from, when, random),
    sideOf(to, when, random),
    type === 'text' ? body : undefined,
  );
}

/** Ordinary talk between two people: calls of minutes and texts, either way. */
export function chat(traffic: Traffic, at: number, one: Phone, other: Phone): void {
  const { random } = traffic;
  const [from, to] = chance(random, 0.5) ? [one, other] : [other, one];
  if (chance(random, 0.45)) {
    contact(traffic, at, from, to, 'text');
    if (chance(random, 0.6)) contact(traffic, at + between(random, 0.5, 12) * MINUTE, to, from, 'text');
  } else contact(traffic, at, from, to, chance(random, 0.15) ? 0 : between(random, 20, 700));
}

/** An hour of a waking day, most often late in the afternoon. */
export const wakingHour = (random: Random): number => 8 + 15 * ((random() + random() + random()) / 3) ** 0.8;

export const onDay = (random: Random, day: number): number => atLondon(day, wakingHour(random));
