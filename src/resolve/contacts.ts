// Contacts: who was in touch with whom, gathered in one walk into columns that hold ten million events.
import { type CallEventSet, canBePerson, eventTypeCode } from '../model/callEvent.ts';

/** Called between bounded batches of a long run; it may throw to cancel. */
export type Step = (done: number, total: number) => void;

/** For each number, the positions of its events in time order: `at[start[n]] … at[start[n + 1] - 1]`. */
export type EventIndex = { start: Uint32Array; at: Int32Array };

/**
 * For each number, the people it was in touch with: rows `start[n] … start[n + 1] - 1`. `out…` is what the number
 * made or sent, `in…` what it received; `days` counts the distinct UTC days.
 */
export type ContactTable = {
  start: Uint32Array;
  other: Int32Array;
  first: Float64Array;
  last: Float64Array;
  outCalls: Int32Array;
  inCalls: Int32Array;
  outTexts: Int32Array;
  inTexts: Int32Array;
  days: Int32Array;
};

export const DAY = 86_400_000;
export const HOUR = 3_600_000;
export const MINUTE = 60_000;
const BATCH = 8192;

const TEXT = eventTypeCode('text');
const MMS = eventTypeCode('mms');
const CALL = eventTypeCode('call');
const DATA = eventTypeCode('data');
const VOICEMAIL = eventTypeCode('voicemail');

export const isText = (type: number): boolean => type === TEXT || type === MMS;
export const isCall = (type: number): boolean => type === CALL;
/** Whether an event of this type is one party reaching another (a data session or a voicemail box is not). */
export const isContact = (type: number): boolean => type !== DATA && type !== VOICEMAIL;

/** Every event of every number, as caller or as called, in time order. Two counting passes; no sort. */
export function eventsByNumber(set: CallEventSet): EventIndex {
  const { count, a, b } = set.events;
  const start = new Uint32Array(set.numbers.length + 1);
  for (let e = 0; e < count; e++) {
    const x = a[e]!;
    const y = b[e]!;
    if (x >= 0) start[x + 1]!++;
    if (y >= 0 && y !== x) start[y + 1]!++;
  }
  for (let n = 0; n < set.numbers.length; n++) start[n + 1]! += start[n]!;
  const at = new Int32Array(start[set.numbers.length]!);
  const fill = start.slice();
  for (let e = 0; e < count; e++) {
    const x = a[e]!;
    const y = b[e]!;
    if (x >= 0) at[fill[x]!++] = e;
    if (y >= 0 && y !== x) at[fill[y]!++] = e;
  }
  return { start, at };
}

/** The first row at or after which `value` would stand in an ascending stretch of `positions` by event time. */
export function firstAtOrAfter(set: CallEventSet, index: EventIndex, n: number, time: number): number {
  let low = index.start[n]!;
  let high = index.start[n + 1]!;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (set.events.startedAt[index.at[middle]!]! < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

function countContacts(
  set: CallEventSet,
  index: EventIndex,
  person: Uint8Array,
  seen: Int32Array,
): Uint32Array {
  const { a, b, type } = set.events;
  const start = new Uint32Array(set.numbers.length + 1);
  for (let n = 0; n < set.numbers.length; n++) {
    let contacts = 0;
    for (let i = index.start[n]!; i < index.start[n + 1]!; i++) {
      const e = index.at[i]!;
      const other = a[e]! === n ? b[e]! : a[e]!;
      if (other < 0 || other === n || person[other] === 0 || !isContact(type[e]!) || seen[other] === n)
        continue;
      seen[other] = n;
      contacts++;
    }
    start[n + 1] = start[n]! + contacts;
  }
  return start;
}

const emptyTable = (start: Uint32Array, rows: number): ContactTable => ({
  start,
  other: new Int32Array(rows),
  first: new Float64Array(rows),
  last: new Float64Array(rows),
  outCalls: new Int32Array(rows),
  inCalls: new Int32Array(rows),
  outTexts: new Int32Array(rows),
  inTexts: new Int32Array(rows),
  days: new Int32Array(rows),
});

/**
 * Each number's contacts with counts by direction and dates. Contacts are only those whose kind can be a person's
 * telephone: short codes, voicemail and text senders are reached by everybody and tie nobody to anybody.
 */
export function contactsOf(set: CallEventSet, index: EventIndex, step?: Step): ContactTable {
  const { a, b, type, startedAt } = set.events;
  const person = Uint8Array.from(set.numbers, (facts) => (canBePerson(facts.kind) ? 1 : 0));
  const seen = new Int32Array(set.numbers.length).fill(-1);
  const start = countContacts(set, index, person, seen);
  const table = emptyTable(start, start[set.numbers.length]!);
  const row = new Int32Array(set.numbers.length);
  seen.fill(-1);
  for (let n = 0; n < set.numbers.length; n++) {
    if (n % BATCH === 0) step?.(n, set.numbers.length);
    let next = start[n]!;
    for (let i = index.start[n]!; i < index.start[n + 1]!; i++) {
      const e = index.at[i]!;
      const out = a[e]! === n;
      const other = out ? b[e]! : a[e]!;
      if (other < 0 || other === n || person[other] === 0 || !isContact(type[e]!)) continue;
      const time = startedAt[e]!;
      let r = row[other]!;
      if (seen[other] !== n) {
        seen[other] = n;
        r = next++;
        row[other] = r;
        table.other[r] = other;
        table.first[r] = time;
        table.days[r] = 1;
      } else if (Math.floor(time / DAY) !== Math.floor(table.last[r]! / DAY)) table.days[r]!++;
      table.last[r] = time;
      const counts = isText(type[e]!)
        ? out
          ? table.outTexts
          : table.inTexts
        : out
          ? table.outCalls
          : table.inCalls;
      counts[r]!++;
    }
  }
  return table;
}

/** How many people a number was in touch with. */
export const degreeOf = (table: ContactTable, n: number): number => table.start[n + 1]! - table.start[n]!;

/** What many of the inferences start from; built once and handed to each. */
export type Groundwork = { index: EventIndex; contacts: ContactTable };

export function groundworkOf(set: CallEventSet, step?: Step): Groundwork {
  const index = eventsByNumber(set);
  return { index, contacts: contactsOf(set, index, step) };
}
