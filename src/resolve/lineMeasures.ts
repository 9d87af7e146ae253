// Line measures: what is counted of one number before anything is concluded from it; NaN means "cannot be told".
import type { CallEventSet } from '../model/callEvent.ts';
import { answersTo, type Broadcast, broadcastsOf } from './broadcasts.ts';
import { localTime, weekdayOf } from './clock.ts';
import { DAY, type Groundwork, HOUR, isCall, isContact, isText, MINUTE } from './contacts.ts';
import { busiestShare, mutualShare, relayShare } from './lineShares.ts';
import { travelOf } from './lineTravel.ts';
import { medianOf } from './measures.ts';

/** The names of the measures; each has a signal of the same name in `lineSignals.ts`. */
export type LineMeasure =
  | 'broadcasts'
  | 'sameList'
  | 'callBacks'
  | 'silentAudience'
  | 'shortCalls'
  | 'incomingShare'
  | 'customers'
  | 'returning'
  | 'habit'
  | 'relays'
  | 'turnover'
  | 'mutual'
  | 'busiest'
  | 'weekends'
  | 'narrowHours'
  | 'life'
  | 'devices'
  | 'silentTravel'
  | 'customersFar'
  | 'places'
  | 'fixedLine';

export type LineMeasures = Record<LineMeasure, number>;
/** Positions of events that show a measure, where some do. */
export type LineEvidence = Partial<Record<LineMeasure, number[]>>;
export type Measured = {
  values: LineMeasures;
  evidence: LineEvidence;
  broadcasts: number;
  events: number;
  /** First and last contact, as against data sessions. */
  span: { first: number; last: number };
};

/** What is the same for every number of the case. */
export type CaseFacts = {
  from: number;
  to: number;
  hasTexts: boolean;
  scratch: { stamp: Int32Array; lastDay: Int32Array; days: Int32Array; firstIn: Float64Array };
};

const ANSWER_HOURS = 3;
/** A burst or two to a handful of people says little of who answers: the share is drawn towards what would say nothing. */
const FEW_ASKED = 10;
const USUAL_ANSWERS = 0.04;
const RELAY = 10 * MINUTE;
const EVIDENCE = 60;
const FEW = 10;

export function caseFactsOf(set: CallEventSet): CaseFacts {
  const { count, startedAt, type } = set.events;
  const size = set.numbers.length;
  return {
    from: count === 0 ? 0 : startedAt[0]!,
    to: count === 0 ? 0 : startedAt[count - 1]!,
    hasTexts: type.subarray(0, count).some(isText),
    scratch: {
      stamp: new Int32Array(size).fill(-1),
      lastDay: new Int32Array(size),
      days: new Int32Array(size),
      firstIn: new Float64Array(size),
    },
  };
}

type Walk = {
  incoming: number;
  relayed: number[];
  inCalls: number;
  outCalls: number;
  timedIn: number;
  shortIn: number[];
  contacts: number;
  weekend: number;
  hours: Float64Array;
  callers: number[];
  first: number;
  last: number;
  handsets: Set<number>;
  sims: Set<number>;
  /** Events whose record shows a device or cell of the number's own side, and of the other side. */
  ownShown: number;
  othersShown: number;
};

/** One walk over a number's events. */
function walk(set: CallEventSet, work: Groundwork, facts: CaseFacts, n: number): Walk {
  const { a, b, type, startedAt, durationSeconds, aHandset, bHandset, aSim, bSim } = set.events;
  const { stamp, lastDay, days, firstIn } = facts.scratch;
  const found: Walk = {
    incoming: 0,
    relayed: [],
    inCalls: 0,
    outCalls: 0,
    timedIn: 0,
    shortIn: [],
    contacts: 0,
    weekend: 0,
    hours: new Float64Array(24),
    callers: [],
    first: Number.POSITIVE_INFINITY,
    last: Number.NEGATIVE_INFINITY,
    handsets: new Set(),
    sims: new Set(),
    ownShown: 0,
    othersShown: 0,
  };
  let waiting = { caller: -1, until: Number.NEGATIVE_INFINITY };
  for (let i = work.index.start[n]!; i < work.index.start[n + 1]!; i++) {
    const e = work.index.at[i]!;
    const out = a[e] === n;
    const handset = out ? aHandset[e]! : bHandset[e]!;
    const sim = out ? aSim[e]! : bSim[e]!;
    if (handset >= 0) found.handsets.add(handset);
    if (sim >= 0) found.sims.add(sim);
    if (handset >= 0 || sim >= 0) found.ownShown++;
    if ((out ? bHandset[e]! : aHandset[e]!) >= 0 || (out ? bSim[e]! : aSim[e]!) >= 0) found.othersShown++;
    if (!isContact(type[e]!)) continue;
    const time = startedAt[e]!;
    found.first = Math.min(found.first, time);
    found.last = Math.max(found.last, time);
    found.contacts++;
    if (isCall(type[e]!)) {
      if (out) found.outCalls++;
      else found.inCalls++;
    }
    if (out) {
      // Word passed on: a caller, and then within minutes a call or text to somebody else.
      if (time <= waiting.until && b[e]! >= 0 && b[e] !== waiting.caller) {
        found.relayed.push(e);
        waiting.until = Number.NEGATIVE_INFINITY;
      }
      continue;
    }
    found.incoming++;
    waiting = { caller: a[e]!, until: time + RELAY };
    const local = localTime(time);
    const day = Math.floor(local / DAY);
    found.hours[Math.floor((local - day * DAY) / HOUR)]!++;
    if (weekdayOf(day) >= 5) found.weekend++;
    if (isCall(type[e]!) && durationSeconds[e]! > 0) {
      found.timedIn++;
      if (durationSeconds[e]! <= 75) found.shortIn.push(e);
    }
    const caller = a[e]!;
    if (caller < 0) continue;
    if (stamp[caller] !== n) {
      stamp[caller] = n;
      days[caller] = 1;
      firstIn[caller] = time;
      found.callers.push(caller);
    } else if (lastDay[caller] !== day) days[caller]!++;
    lastDay[caller] = day;
  }
  return found;
}

/** The most of the incoming traffic that any stretch of six hours holds. */
function busiestSixHours(hours: Float64Array): number {
  const total = hours.reduce((sum, h) => sum + h, 0);
  let most = 0;
  for (let h = 0; h < 24; h++) {
    let sum = 0;
    for (let k = 0; k < 6; k++) sum += hours[(h + k) % 24]!;
    most = Math.max(most, sum);
  }
  return total === 0 ? Number.NaN : most / total;
}

function broadcastMeasures(
  set: CallEventSet,
  work: Groundwork,
  n: number,
  bursts: Broadcast[],
  callers: ReadonlySet<number>,
): { sameList: number; callBacks: number; silent: number; answers: number[] } {
  if (bursts.length === 0)
    return { sameList: Number.NaN, callBacks: Number.NaN, silent: Number.NaN, answers: [] };
  const before = new Set<number>(bursts[0]!.recipients);
  const everybody = new Set<number>(before);
  const answers: number[] = [];
  let again = 0;
  let asked = 0;
  let answered = 0;
  let sent = 0;
  bursts.forEach((burst, i) => {
    if (i > 0) {
      asked += burst.recipients.length;
      for (const r of burst.recipients) if (before.has(r)) again++;
      for (const r of burst.recipients) before.add(r);
    }
    for (const r of burst.recipients) everybody.add(r);
    const answer = answersTo(set, work.index, n, burst, ANSWER_HOURS);
    answered += answer.people;
    sent += burst.recipients.length;
    for (const e of answer.events) if (answers.length < EVIDENCE) answers.push(e);
  });
  let silent = 0;
  for (const r of everybody) if (!callers.has(r)) silent++;
  return {
    sameList: asked === 0 ? Number.NaN : again / asked,
    callBacks: (answered + USUAL_ANSWERS * FEW_ASKED) / (sent + FEW_ASKED),
    silent: silent / everybody.size,
    answers,
  };
}

/**
 * Whether a number is seen only through the records of a few others, in that their devices are known and never its own: how
 * many people it is in touch with, and whether it texts in bulk, cannot then be told from what is not there.
 */
const isGlimpsed = ({ ownShown, othersShown, contacts }: Walk): boolean =>
  ownShown < 0.05 * contacts && othersShown > 0.5 * contacts;

/** The share of the case during which a number was in use; not told of a case too short for it to mean anything. */
export const lifeShare = (
  facts: { from: number; to: number },
  span: { first: number; last: number },
): number =>
  facts.to - facts.from < 21 * DAY ? Number.NaN : (span.last - span.first) / (facts.to - facts.from);

/** Everything that is measured of one number. */
export function measureLine(set: CallEventSet, work: Groundwork, facts: CaseFacts, n: number): Measured {
  const found = walk(set, work, facts, n);
  const { days, firstIn } = facts.scratch;
  const bursts = facts.hasTexts ? broadcastsOf(set, work.index, n) : [];
  const callers = new Set(found.callers);
  const sent = broadcastMeasures(set, work, n, bursts, callers);
  const weeks = Math.max(1, (found.last - found.first) / (7 * DAY));
  const span = (found.last - found.first) / DAY;
  const incoming = found.hours.reduce((sum, h) => sum + h, 0);
  const calls = found.inCalls + found.outCalls;
  const middle = (found.first + found.last) / 2;
  const kind = set.numbers[n]!.kind;
  const customers = found.callers.filter((c) => days[c]! >= 2).length;
  const glimpsed = isGlimpsed(found);
  const values: LineMeasures = {
    broadcasts: facts.hasTexts && !(glimpsed && bursts.length === 0) ? bursts.length / weeks : Number.NaN,
    sameList: sent.sameList,
    callBacks: sent.callBacks,
    silentAudience: sent.silent,
    shortCalls: found.timedIn < FEW ? Number.NaN : found.shortIn.length / found.timedIn,
    incomingShare: calls < FEW ? Number.NaN : found.inCalls / calls,
    customers: glimpsed && customers < FEW ? Number.NaN : customers,
    returning: found.callers.length < 5 || span < 7 ? Number.NaN : customers / found.callers.length,
    habit:
      found.callers.length < 5 || span < 7
        ? Number.NaN
        : (30 * medianOf(Float64Array.from(found.callers, (c) => days[c]!).sort())) / Math.max(14, span),
    relays: relayShare(set, found),
    turnover:
      found.callers.length < FEW || span < 14
        ? Number.NaN
        : found.callers.filter((c) => firstIn[c]! > middle).length / found.callers.length,
    places: Number.NaN,
    busiest: glimpsed || found.contacts < 2 * FEW ? Number.NaN : busiestShare(work, n),
    mutual: mutualShare(work, facts.scratch.stamp, n),
    weekends: incoming < 30 || span < 13 ? Number.NaN : found.weekend / incoming,
    narrowHours: incoming < 30 ? Number.NaN : busiestSixHours(found.hours),
    life: lifeShare(facts, found),
    devices:
      found.handsets.size + found.sims.size === 0
        ? Number.NaN
        : Math.max(found.handsets.size, found.sims.size) - 1,
    silentTravel: Number.NaN,
    customersFar: Number.NaN,
    fixedLine: kind === 'landline' ? 1 : kind === 'mobile' ? 0 : Number.NaN,
  };
  const travel = travelOf(set, work, n);
  values.silentTravel = travel.silent;
  values.customersFar = travel.far;
  values.places = travel.places;
  const evidence: LineEvidence = {
    broadcasts: bursts.flatMap((burst) => burst.events).slice(0, EVIDENCE),
    callBacks: sent.answers,
    shortCalls: found.shortIn.slice(0, EVIDENCE),
    relays: found.relayed.slice(0, EVIDENCE),
  };
  return {
    values,
    evidence,
    broadcasts: bursts.length,
    events: found.contacts,
    span: { first: found.first, last: found.last },
  };
}
