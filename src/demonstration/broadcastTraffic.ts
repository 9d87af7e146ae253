// A line's broadcasts: the same offer to every customer on the list within minutes, with nearly equal gaps.
import { offerOf } from './bodies.ts';
import type { Customer, Line, LineNumber } from './cast.ts';
import { atLondon, DAYS, londonDay, MINUTE, SECOND, weekday } from './clock.ts';
import { contactLine } from './customerTraffic.ts';
import { isLive, isTravelling } from './phone.ts';
import { between, chance, waiting, wholeBetween } from './random.ts';
import { contact, type Traffic } from './traffic.ts';

/** One broadcast, by the line's number and its first and last text. */
export type Broadcast = { line: Line; on: LineNumber; from: number; to: number; recipients: number };

/** All broadcasts of a line, with the call-backs that they bring. */
export function broadcastTraffic(traffic: Traffic, line: Line): Broadcast[] {
  return line.numbers.flatMap((on) =>
    momentsOf(traffic, line, on).flatMap((at) => {
      const sent = send(traffic, line, on, at);
      return sent ? [sent] : [];
    }),
  );
}

/** Two or three a day on a quarter of the days, more at the week's end; a new number is made known within the hour. */
function momentsOf({ random, activity }: Traffic, line: Line, on: LineNumber): number[] {
  const moments = on.after ? [on.from + between(random, 15, 55) * MINUTE] : [];
  const replacedAt = Math.min(
    ...line.numbers.filter((one) => one.after?.previous === on).map((one) => one.from),
    on.to,
  );
  for (let day = londonDay(on.from); day < DAYS; day++) {
    const busy = weekday(day) >= 3 && weekday(day) <= 5 ? 1.5 : 0.65;
    if (!chance(random, Math.min(0.9, 0.25 * activity * busy))) continue;
    const count = wholeBetween(random, 1, activity > 1.5 ? 4 : 3);
    for (let i = 0; i < count; i++) {
      const slot = (on.closes - on.opens - 1.5) / count;
      const at = atLondon(day, on.opens + 0.4 + i * slot + between(random, 0, Math.min(1, slot * 0.6)));
      if (at > on.from + 90 * MINUTE && at < replacedAt) moments.push(at);
    }
  }
  return moments;
}

function send(traffic: Traffic, line: Line, on: LineNumber, at: number): Broadcast | undefined {
  const { random } = traffic;
  if (!isLive(on.phone, at) || isTravelling(on.phone, at)) return undefined;
  const list = line.customers.filter((customer) => isListed(customer, on, at));
  if (list.length < 5) return undefined;
  const gap = between(random, 2.5, 7);
  let moment = at;
  const body = offerOf(random, line.brand, on.after !== undefined && at < on.from + 60 * MINUTE);
  let recipients = 0;
  for (const customer of list) {
    if (chance(random, 0.04)) continue;
    contact(traffic, moment, on.phone, customer.phone, 'text', body);
    recipients++;
    if (chance(random, 0.1))
      contactLine(traffic, line, customer, moment + MINUTE + waiting(random, 22 * MINUTE));
    moment += Math.max(1, Math.round(gap + between(random, -0.8, 0.8))) * SECOND;
  }
  return { line, on, from: Math.round(at / SECOND) * SECOND, to: moment, recipients };
}

const isListed = (customer: Customer, on: LineNumber, at: number): boolean => {
  const span = customer.listed.get(on);
  return span !== undefined && span.from <= at && at < span.to;
};
