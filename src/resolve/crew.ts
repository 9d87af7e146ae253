// The crew of a number: whom it rings more than they ring it, and whether they, or only a shared trade, went over to a new one.
import type { Aliases } from './aliases.ts';
import { type ContactTable, DAY, degreeOf } from './contacts.ts';
import type { SharedTie } from './handover.ts';

type Changed = { from: number; to: number; shared: readonly SharedTie[]; handover: { at: number } };

const eventsIn = ({ outCalls, inCalls, outTexts, inTexts }: ContactTable, r: number): number =>
  outCalls[r]! + inCalls[r]! + outTexts[r]! + inTexts[r]!;

const RECENT = 14 * DAY;
const OFTEN = 3;
/** Calls out for each call in from which somebody is rung rather than rings in. */
const RUNG = 0.7;
const LEAST_CREW = 2;

/**
 * The share, by calls, of those whom the old number rang about as much as they rang it, up to its end, who are in touch with
 * the new one: runners, suppliers, a partner, as against customers, who ring in. NaN where there are too few to tell.
 */
export function crewFollowed(contacts: ContactTable, { from, shared, handover }: Changed): number {
  const followed = new Set(shared.map((tie) => tie.from.number));
  let crew = 0;
  let calls = 0;
  let came = 0;
  for (let r = contacts.start[from]!; r < contacts.start[from + 1]!; r++) {
    const rung = contacts.outCalls[r]!;
    if (rung < OFTEN || rung < RUNG * contacts.inCalls[r]!) continue;
    if (contacts.last[r]! < handover.at - RECENT) continue;
    crew++;
    calls += rung;
    if (followed.has(contacts.other[r]!)) came += rung;
  }
  return crew < LEAST_CREW ? Number.NaN : came / calls;
}

/** A number with more contacts is no runner's or private phone; one with as many is a trade. */
const PRIVATE = 14;
const TRADE = 15;
/** The least share of a number's traffic that is with the trade it works for. */
const WORKS_FOR = 0.12;

/** Of a number's traffic, the share that is with a trade which rings it, rather than being rung by it as a taxi firm is. */
function worksFor(contacts: ContactTable, n: number, trade: number): number {
  let all = 0;
  let theirs = 0;
  for (let r = contacts.start[n]!; r < contacts.start[n + 1]!; r++) {
    all += eventsIn(contacts, r);
    const rings = contacts.inCalls[r]! >= Math.max(2, contacts.outCalls[r]!);
    if (contacts.other[r] === trade && rings) theirs = eventsIn(contacts, r);
  }
  return theirs / Math.max(1, all);
}

/** The shared contact that is a trade and that both numbers work for most; -1 where there is none. */
function tradeOf(contacts: ContactTable, { from, to, shared }: Changed): number {
  let trade = -1;
  let most = WORKS_FOR;
  for (const tie of shared) {
    if (degreeOf(contacts, tie.from.number) < TRADE) continue;
    const least = Math.min(worksFor(contacts, from, tie.from.number), worksFor(contacts, to, tie.to.number));
    if (least > most) [trade, most] = [tie.from.number, least];
  }
  return trade;
}

/** Of those who were in touch with somebody, how many are in touch with that person's new number, and with another's in their place. */
const KEPT = 0.85;
const BY_CHANCE = 0.1;
const MOST_NATS = 5;

/**
 * Of two private phones that worked for one trade: in nats, how much better it is told by the old one's own contacts that
 * the new one is the same person's than that somebody took their place; never above nought. Own contacts are those who
 * are not in touch with that trade, nor with several who are: whoever changes number keeps friends and family, whoever takes
 * another's place keeps the trade and its crew. A contact who was seldom in touch is not yet missed. NaN where nothing of the
 * kind can be told. `days` are how long the old number was in use, and the new one has been.
 */
export function ownFollowed(
  contacts: ContactTable,
  aliases: Aliases,
  pair: Changed,
  days: { old: number; recent: number },
): number {
  if (Math.max(degreeOf(contacts, pair.from), degreeOf(contacts, pair.to)) > PRIVATE) return Number.NaN;
  const trade = tradeOf(contacts, pair);
  if (trade < 0) return Number.NaN;
  const beside = new Set<number>();
  for (let r = contacts.start[trade]!; r < contacts.start[trade + 1]!; r++) beside.add(contacts.other[r]!);
  beside.delete(pair.from);
  beside.delete(pair.to);
  // The trade's holder may never ring the trade's own number, but is in touch with others who do.
  const isCrew = (n: number): boolean => {
    if (n === trade || beside.has(n)) return true;
    let known = 0;
    for (let r = contacts.start[n]!; r < contacts.start[n + 1]!; r++)
      if (beside.has(contacts.other[r]!)) known++;
    return known >= 2;
  };
  const came = new Set(pair.shared.map(({ of }) => of));
  let own = 0;
  let nats = 0;
  for (let r = contacts.start[pair.from]!; r < contacts.start[pair.from + 1]!; r++) {
    const other = contacts.other[r]!;
    if (isCrew(other)) continue;
    own++;
    const seen = 1 - Math.exp((-eventsIn(contacts, r) * days.recent) / Math.max(1, days.old));
    if (came.has(aliases.of[other]!)) nats += Math.log(KEPT / BY_CHANCE);
    else nats += Math.min(0, Math.log((1 - KEPT * seen) / (1 - BY_CHANCE)));
  }
  return own < 2 ? Number.NaN : Math.max(-MOST_NATS, Math.min(0, nats));
}
