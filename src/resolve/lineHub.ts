// Line hub: which area a line is probably run from, told apart from the area where its customers are.
import type { CallEventSet } from '../model/callEvent.ts';
import { type Area, areaByCell, sightingsOf } from './areas.ts';
import { dayOf, hourOf } from './clock.ts';
import type { Groundwork } from './contacts.ts';
import { countText, logistic, percentText } from './measures.ts';

/** How one side of a line (its own numbers, its runners, its customers …) is spread over the areas: shares, NaN where none is known. */
export type Spread = Float64Array;

/** What tells a hub: shares by area of each side, and on how many days the line, and how many runners, came and stayed there. */
export type HubGround = {
  line: Spread;
  nights: Spread;
  runners: Spread;
  customers: Spread;
  /** Phones that are tied to the line and are neither its runners' nor its customers'. */
  personal: Spread;
  lineDays: Float64Array;
  runnersBack: Float64Array;
};

export type Hub = { area: number; score: number; reasons: string[]; against: string[] };

const OFTEN = 3;
const known = (value: number, otherwise = 0): number => (Number.isNaN(value) ? otherwise : value);

/** On how many days a number came to each area and stayed: was seen there in two hours of the day, or by night. */
export function daysStayed(
  set: CallEventSet,
  work: Groundwork,
  n: number,
  where: ReadonlyMap<number, number>,
  days: Map<number, Set<number>> = new Map(),
): Map<number, Set<number>> {
  const lastSeen = new Map<number, { day: number; hour: number }>();
  for (const { cell, time } of sightingsOf(set, work, n)) {
    const area = where.get(cell);
    if (area === undefined) continue;
    const [day, hour] = [dayOf(time), hourOf(time)];
    const before = lastSeen.get(area);
    lastSeen.set(area, { day, hour });
    const again = before !== undefined && before.day === day && before.hour !== hour;
    if (!again && hour < 23 && hour >= 7) continue;
    const stayed = days.get(area) ?? new Set<number>();
    days.set(area, stayed.add(day));
  }
  return days;
}

/** For each area, the days on which any number of the line stayed there, and how many runners came back to it on several. */
export function returnsTo(
  set: CallEventSet,
  work: Groundwork,
  areas: readonly Area[],
  line: Iterable<number>,
  runners: Iterable<number>,
): Pick<HubGround, 'lineDays' | 'runnersBack'> {
  const where = areaByCell(areas);
  const own = new Map<number, Set<number>>();
  for (const n of line) daysStayed(set, work, n, where, own);
  const back = new Float64Array(areas.length);
  for (const n of runners)
    for (const [area, days] of daysStayed(set, work, n, where)) if (days.size >= OFTEN) back[area]!++;
  return { lineDays: Float64Array.from(areas, (_, i) => own.get(i)?.size ?? 0), runnersBack: back };
}

/** Where the line's own handset is, its nights counting more than their number. */
const presence = ({ line, nights, runners }: HubGround, i: number): number =>
  0.5 * known(line[i]!) + 0.4 * known(nights[i]!, known(line[i]!)) + 0.1 * known(runners[i]!);

/** Whether the line, or several of its runners, go back there on several days though hardly any customer is there. */
const isReturnedTo = (ground: HubGround, i: number): boolean =>
  known(ground.customers[i]!) < 0.15 && (ground.lineDays[i]! >= OFTEN || ground.runnersBack[i]! >= 2);

/**
 * A handset that stays with whoever sells is seen mostly among the customers: where they are known, an area that they do
 * not use and that the line goes back to tells more than where it is most. Where none is known, where it is most may be
 * either end, and the phones of those behind it tell which.
 */
function weightOf(ground: HubGround, i: number): number {
  const here = presence(ground, i);
  const personal = known(ground.personal[i]!);
  if (Number.isNaN(ground.customers[i]!))
    return Number.isNaN(ground.personal[i]!) ? 0.75 * here : 0.35 * here + 0.6 * personal;
  const returned = isReturnedTo(ground, i) ? (ground.lineDays[i]! >= OFTEN ? 0.6 : 0.4) : 0;
  return here * (1 - 0.6 * ground.customers[i]!) + returned + 0.3 * personal;
}

/** The likeliest hub, where the line or its runners were seen at all. */
export function hubOf(ground: HubGround): Hub | null {
  let area = -1;
  let most = 0;
  for (let i = 0; i < ground.line.length; i++) {
    if (known(ground.line[i]!) + known(ground.runners[i]!) === 0) continue;
    const weight = weightOf(ground, i);
    if (weight > most) [area, most] = [i, weight];
  }
  return area < 0 ? null : worded(ground, area, most);
}

function worded(ground: HubGround, i: number, weight: number): Hub {
  const customers = ground.customers[i]!;
  const blind = Number.isNaN(customers);
  const line = known(ground.line[i]!);
  const back = ground.runnersBack[i]!;
  return {
    area: i,
    score: logistic((blind ? 3 : 4) * Math.min(1, weight) - 1),
    reasons: [
      `${percentText(line)} of the line's own sightings are here, and ${percentText(known(ground.nights[i]!))} of those at night`,
      blind
        ? 'no cell of a customer is known'
        : `${percentText(customers)} of its customers' sightings are here`,
      ...(line < 0.5 && ground.lineDays[i]! >= OFTEN
        ? [
            `the line's phone was back here on ${countText(ground.lineDays[i]!, 'day')}, consistent with a phone that goes with those who sell`,
          ]
        : []),
      ...(back >= 2 ? [`${countText(back, 'runner')} came back here on ${OFTEN} days or more`] : []),
      ...(known(ground.personal[i]!) > 0.1
        ? [
            `${percentText(ground.personal[i]!)} of the sightings of other phones tied to the line or in touch with several of its runners are here`,
          ]
        : []),
    ],
    against: [
      ...(blind
        ? ['with no cell of a customer known, hub and importing area may be the other way round']
        : []),
      'the holder may live or work here without the business being run from here',
    ],
  };
}
