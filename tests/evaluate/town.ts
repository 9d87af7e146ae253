// A town: a second, plainer generator with friends, trades and lines, so that nothing is measured on one writing alone.
import type { PlainEvent } from './eventSet.ts';
import { type Random, randomFrom, shuffle } from './random.ts';

export type TownOptions = {
  seed: number;
  people: number;
  lines: number;
  customers: number;
  days: number;
  missing: number;
  /** The share of customers that follow a line to its new number. */
  follow: number;
  /** Days for which the old and the new number run side by side. */
  overlapDays: number;
  /** The share of ordinary people who change number at some time. */
  changing: number;
  /** Groups of friends who all change number within two days. */
  circles: number;
};
export const TOWN: TownOptions = {
  seed: 1,
  people: 600,
  lines: 6,
  customers: 40,
  days: 70,
  missing: 0.2,
  follow: 0.85,
  overlapDays: 0,
  changing: 0.04,
  circles: 2,
};

export type Town = {
  events: PlainEvent[];
  /** The numbers of lines. */
  lines: Set<string>;
  /** New number to old. */
  changes: Map<string, string>;
  /** Those of `changes` that are lines', and those of whole circles. */
  lineChanges: Set<string>;
  circleChanges: Set<string>;
};

const DAY = 86_400_000;
const START = Date.UTC(2026, 2, 2);

type Person = { id: string; friends: string[]; rate: number };
type Stage = { random: Random; options: TownOptions; events: PlainEvent[]; people: Person[] };

const poisson = (random: Random, mean: number): number => {
  let count = 0;
  for (let product = random(); product > Math.exp(-mean); product *= random()) count++;
  return count;
};
const at = (day: number, hour: number): number => START + day * DAY + hour * 3_600_000;
const within = (random: Random, low: number, high: number): number => low + (high - low) * random();
const some = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
const seconds = (random: Random, low: number, high: number): number => Math.round(within(random, low, high));

function peopleOf(random: Random, count: number): Person[] {
  const people: Person[] = Array.from({ length: count }, (_, i) => ({
    id: `p${i}`,
    friends: [],
    rate: within(random, 0.2, 2.5),
  }));
  for (let round = 0; round < 2; round++) {
    const order = shuffle(random, people);
    for (let i = 0; i < order.length; ) {
      const group = order.slice(i, i + 3 + Math.floor(5 * random()));
      i += group.length;
      for (const one of group)
        for (const other of group) if (one !== other && random() < 0.7) one.friends.push(other.id);
    }
  }
  return people;
}

function privateLife({ random, options, events, people }: Stage): void {
  for (const person of people)
    for (let day = 0; day < options.days; day++)
      for (let left = poisson(random, person.rate); left > 0 && person.friends.length > 0; left--) {
        const friend = person.friends[Math.floor(person.friends.length * random() ** 2)]!;
        const text = random() < 0.5;
        const hour = within(random, 8, 23);
        events.push({
          a: person.id,
          b: friend,
          at: at(day, hour),
          type: text ? 'text' : 'call',
          seconds: text ? 0 : seconds(random, 10, 500),
        });
        if (text && random() < 0.6)
          events.push({ a: friend, b: person.id, at: at(day, hour + 0.1), type: 'text', seconds: 0 });
      }
}

/** Called, answered, and sometimes calling back: a taxi firm, a takeaway, a surgery, by their figures. */
function trade(
  { random, options, events, people }: Stage,
  id: string,
  share: number,
  rate: number,
  hours: [number, number],
  weekdays: boolean,
  back: number,
  talk: [number, number],
): void {
  const patrons = shuffle(random, people).slice(0, Math.round(share * people.length));
  for (let day = 0; day < options.days; day++) {
    if (weekdays && day % 7 > 4) continue;
    for (let left = poisson(random, patrons.length * rate); left > 0; left--) {
      const patron = some(random, patrons).id;
      const hour = within(random, ...hours);
      events.push({ a: patron, b: id, at: at(day, hour), type: 'call', seconds: seconds(random, ...talk) });
      if (random() < back)
        events.push({
          a: id,
          b: patron,
          at: at(day, hour + within(random, 0.1, 0.3)),
          type: random() < 0.5 ? 'text' : 'call',
          seconds: seconds(random, 2, 20),
        });
    }
  }
}

/** Bursts of texts that nobody answers: a school's to one list, a surgery's or a courier's to another each time. */
function notices(
  { random, options, events, people }: Stage,
  id: string,
  list: number,
  each: number,
  chance: number,
): void {
  const audience = shuffle(random, people).slice(0, list);
  for (let day = 0; day < options.days; day++) {
    if (day % 7 > 4 || random() > chance) continue;
    const hour = within(random, 9, 16);
    const texted = each >= list ? audience : shuffle(random, audience).slice(0, each);
    texted.forEach((person, i) => {
      events.push({ a: id, b: person.id, at: at(day, hour) + i * 4000, type: 'text', seconds: 0 });
    });
  }
}

function line(stage: Stage, town: Town, index: number): void {
  const { random, options, events, people } = stage;
  const broadcasts = random() < 0.85;
  const keen = within(random, 0.25, 0.8);
  const customers = shuffle(random, people)
    .slice(0, options.customers)
    .map((person) => ({
      id: person.id,
      rate: keen * within(random, 0.3, 1.6),
      since: random() < 0.7 ? 0 : within(random, 0, options.days),
    }));
  const swaps = index % 3 === 2 ? [0.33, 0.66] : index % 3 === 1 ? [within(random, 0.35, 0.65)] : [];
  const spans = [0, ...swaps, 1].map((share) => share * options.days);
  const runners = [0, 1].map((i) => some(random, people.slice(i)).id);
  const [opens, closes] = [within(random, 9, 12), within(random, 20, 23.9)];
  const following = new Map(customers.map((customer) => [customer.id, 0]));
  for (let life = 0; life + 1 < spans.length; life++) {
    const id = `line${index}.${life}`;
    town.lines.add(id);
    if (life > 0) {
      town.changes.set(id, `line${index}.${life - 1}`);
      town.lineChanges.add(id);
      for (const [customer, reached] of following)
        if (reached === life - 1 && random() < options.follow) following.set(customer, life);
    }
    const last = life + 2 === spans.length;
    const [from, to] = [spans[life]!, spans[life + 1]! + (last ? 0 : options.overlapDays)];
    for (let day = Math.floor(from); day < to; day++) {
      const here = customers.filter(
        (c) =>
          following.get(c.id)! >= life && (c.since <= day || c.since > spans[life + 1]!) && c.since <= day,
      );
      const live = (hour: number): boolean => day + hour / 24 >= from && day + hour / 24 < to;
      for (const customer of here)
        for (let left = poisson(random, customer.rate); left > 0; left--) {
          const hour = within(random, opens, closes);
          if (!live(hour)) continue;
          events.push({
            a: customer.id,
            b: id,
            at: at(day, hour),
            type: random() < 0.75 ? 'call' : 'text',
            seconds: seconds(random, 4, 60),
          });
          if (random() < 0.2)
            events.push({
              a: id,
              b: customer.id,
              at: at(day, hour + 0.05),
              type: 'call',
              seconds: seconds(random, 4, 30),
            });
          if (random() < 0.3)
            events.push({
              a: id,
              b: some(random, runners),
              at: at(day, hour + 0.08),
              type: 'call',
              seconds: seconds(random, 4, 60),
            });
        }
      const hour = within(random, opens, closes - 1);
      if (broadcasts && live(hour) && (random() < 0.5 || day === Math.floor(from)))
        here.forEach((customer, i) => {
          events.push({ a: id, b: customer.id, at: at(day, hour) + i * 5000, type: 'text', seconds: 0 });
          if (random() < 0.12)
            events.push({
              a: customer.id,
              b: id,
              at: at(day, hour + within(random, 0.05, 1.2)),
              type: 'call',
              seconds: seconds(random, 4, 60),
            });
        });
    }
  }
}

/** Gives the changing people their dates: some alone, and whole groups of friends at once. */
function datesOfChange({ random, options, people }: Stage): {
  dates: Map<string, number>;
  circles: Set<string>;
} {
  const dates = new Map<string, number>();
  const circles = new Set<string>();
  for (const person of shuffle(random, people).slice(0, Math.round(options.changing * people.length)))
    dates.set(person.id, at(within(random, 0.25, 0.75) * options.days, 12));
  for (let i = 0; i < options.circles; i++) {
    const middle = within(random, 0.35, 0.65) * options.days;
    const person = some(random, people);
    for (const id of [person.id, ...person.friends.filter(() => random() < 0.75)]) {
      dates.set(id, at(middle + within(random, 0, 2), 12));
      circles.add(id);
    }
  }
  return { dates, circles };
}

/** Writes a town: events in no order, with the answers. */
export function townOf(given: Partial<TownOptions> = {}): Town {
  const options = { ...TOWN, ...given };
  const random = randomFrom(options.seed);
  const stage: Stage = { random, options, events: [], people: peopleOf(random, options.people) };
  const town: Town = {
    events: [],
    lines: new Set(),
    changes: new Map(),
    lineChanges: new Set(),
    circleChanges: new Set(),
  };
  privateLife(stage);
  trade(stage, 'taxi1', 0.25, 0.04, [6, 24], false, 0.4, [12, 55]);
  trade(stage, 'taxi2', 0.1, 0.08, [16, 24], false, 0.1, [12, 55]);
  trade(stage, 'takeaway', 0.2, 0.03, [16.5, 23], false, 0, [35, 150]);
  trade(stage, 'surgery', 0.3, 0.015, [8, 12], true, 0.1, [40, 300]);
  notices(stage, 'surgery texts', Math.round(0.3 * options.people), 20, 0.5);
  notices(stage, 'school', 70, 70, 0.25);
  trade(stage, 'school', 0.1, 0.03, [8, 9.5], true, 0.1, [30, 120]);
  notices(stage, 'courier', Math.round(0.5 * options.people), 30, 0.9);
  for (let index = 0; index < options.lines; index++) line(stage, town, index);
  const { dates, circles } = datesOfChange(stage);
  const label = (id: string | null, time: number): string | null =>
    id !== null && time >= (dates.get(id) ?? Number.POSITIVE_INFINITY) ? `${id}'` : id;
  for (const event of stage.events)
    if (random() >= options.missing)
      town.events.push({ ...event, a: label(event.a, event.at), b: label(event.b, event.at) });
  for (const id of dates.keys()) {
    town.changes.set(`${id}'`, id);
    if (circles.has(id)) town.circleChanges.add(`${id}'`);
  }
  return town;
}
