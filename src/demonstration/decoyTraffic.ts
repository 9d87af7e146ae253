// What decoys' telephones do all day.
import { atLondon, DAYS, MINUTE, SECOND, weekday } from './clock.ts';
import type { Decoy, DecoyKind } from './decoys.ts';
import { isTravelling, type Phone, sideOf, WITHHELD } from './phone.ts';
import { between, chance, countOf, pick, shuffled } from './random.ts';
import { chat, contact, onDay, type Traffic } from './traffic.ts';

/** All traffic of a decoy over the time in which it trades. */
export function decoyTraffic(traffic: Traffic, decoy: Decoy): void {
  for (let day = 0; day < DAYS; day++) {
    const noon = atLondon(day, 12);
    if (noon >= decoy.from && noon < decoy.to) DAILY[decoy.kind](traffic, decoy, day);
  }
}

const DAILY: Record<DecoyKind, (traffic: Traffic, decoy: Decoy, day: number) => void> = {
  'taxi firm': (traffic, decoy, day) => {
    const { random, activity } = traffic;
    for (let left = countOf(random, 4 * activity); left > 0; left--) {
      const patron = pick(random, decoy.patrons);
      const at = atLondon(day, chance(random, 0.4) ? between(random, 19, 26) : between(random, 6, 19));
      contact(traffic, at, patron, first(decoy), between(random, 12, 55));
      if (chance(random, 0.45))
        contact(traffic, at + between(random, 6, 20) * MINUTE, first(decoy), patron, between(random, 2, 12));
    }
  },
  takeaway: (traffic, decoy, day) => {
    const { random, activity } = traffic;
    for (let left = countOf(random, 2.6 * activity); left > 0; left--)
      contact(
        traffic,
        atLondon(day, between(random, 16.5, 23)),
        pick(random, decoy.patrons),
        first(decoy),
        between(random, 35, 150),
      );
  },
  surgery: (traffic, decoy, day) => {
    const { random, activity } = traffic;
    if (weekday(day) > 4) return;
    for (let left = countOf(random, 2 * activity); left > 0; left--)
      contact(
        traffic,
        atLondon(day, 8 + between(random, 0, 2) ** 2 / 2),
        pick(random, decoy.patrons),
        first(decoy),
        between(random, 40, 400),
      );
    if (chance(random, Math.min(1, 0.35 * activity)))
      burst(traffic, decoy, atLondon(day, between(random, 14, 16)), 18);
  },
  school: (traffic, decoy, day) => {
    const { random, activity } = traffic;
    if (weekday(day) > 4) return;
    for (let left = countOf(random, 1.2 * activity); left > 0; left--)
      contact(
        traffic,
        atLondon(day, between(random, 8, 9.2)),
        pick(random, decoy.patrons),
        first(decoy),
        between(random, 30, 120),
      );
    if (weekday(day) === 4 && chance(random, Math.min(1, 0.6 * activity)))
      burst(traffic, decoy, atLondon(day, between(random, 14.5, 16)), decoy.patrons.length);
  },
  'delivery firm': (traffic, decoy, day) => {
    const { random, activity } = traffic;
    const driver = decoy.phones[1] ?? first(decoy);
    if (weekday(day) > 4) return;
    for (let left = countOf(random, 5 * activity); left > 0; left--) {
      const at = atLondon(day, between(random, 9.5, 17));
      if (!isTravelling(driver, at))
        contact(
          traffic,
          at,
          driver,
          pick(random, decoy.patrons),
          chance(random, 0.6) ? 'text' : between(random, 5, 40),
        );
    }
    if (chance(random, 0.3 * activity))
      contact(traffic, atLondon(day, between(random, 7, 18)), first(decoy), driver, between(random, 20, 120));
  },
  commuter: (traffic, decoy, day) => {
    const { random, activity } = traffic;
    for (let left = countOf(random, 1.4 * activity); left > 0; left--)
      chat(traffic, onDay(random, day), first(decoy), pick(random, decoy.patrons));
    const at = atLondon(day, between(random, 7, 23));
    if (chance(random, Math.min(1, 0.7 * activity)))
      traffic.emit(at, 'data', between(random, 20, 900), sideOf(first(decoy), at, random), WITHHELD);
  },
};

const first = (decoy: Decoy): Phone => decoy.phones[0] as Phone;

/** A machine's texts to some of the list, a few seconds apart. */
function burst(traffic: Traffic, decoy: Decoy, at: number, size: number): void {
  const { random } = traffic;
  const sender = decoy.phones[1] ?? first(decoy);
  const list = size >= decoy.patrons.length ? decoy.patrons : shuffled(random, decoy.patrons).slice(0, size);
  list.forEach((patron, i) => void contact(traffic, at + i * 3 * SECOND, sender, patron, 'text'));
}
