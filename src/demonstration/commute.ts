// The movements of people who go between hub and town for work, not for a line.
import { atLondon, DAYS, END, HOUR, START } from './clock.ts';
import { type Stay, spotIn } from './movement.ts';
import { between, type Random } from './random.ts';
import { staysOnTheWay, type Way } from './trips.ts';

/** There and back: to the town and home on the same working day, or out on the first given weekday and back on the second. */
export function commute(random: Random, way: Way, days: readonly number[]): Stay[] {
  const home = spotIn(way.route.hub, random);
  const town = spotIn(way.town.town, random);
  const stays: Stay[] = [];
  const journey = (outward: boolean, departs: number) => {
    const arrives = departs + way.town.hours * HOUR;
    const trip = { line: -1, traveller: NOBODY, way, outward, departs, arrives, mode: 'train' as const };
    stays.push({
      from: stays.at(-1)?.to ?? START,
      to: departs,
      cells: outward ? home : town,
      travelling: false,
    });
    stays.push(...staysOnTheWay(trip));
  };
  for (let day = 0; day < DAYS; day++) {
    if (days.length > 2 ? !days.includes(day % 7) : day % 7 !== days[0]) continue;
    const back = days.length > 2 ? day : day + 2;
    if (back >= DAYS) break;
    journey(true, atLondon(day, between(random, 6, 8)));
    journey(false, atLondon(back, between(random, 17, 18.5)));
  }
  stays.push({ from: stays.at(-1)?.to ?? START, to: END, cells: home, travelling: false });
  return stays;
}

const NOBODY = { name: '', age: 0, address: '', postcode: '', town: '' };
