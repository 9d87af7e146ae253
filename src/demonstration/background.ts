// Residents' traffic among themselves, drawn one event at a time in order of time, so that its size costs no memory.
import { hourOf, instantOf } from './busyHours.ts';
import { SECOND } from './clock.ts';
import { type Side, WITHHELD } from './phone.ts';
import type { Resident } from './population.ts';
import { type Random, randomFor } from './random.ts';
import type { SeenEvent } from './traffic.ts';

/** A stretch of the background: events `first` up to, but not including, `last` of `total`. */
export type Stretch = {
  seed: number;
  residents: readonly Resident[];
  first: number;
  last: number;
  total: number;
};

/** No pair is in contact twice within this time, so that no two of their events can be taken for one. */
const APART = 12 * SECOND;
const REMEMBERED = 256;

const isData = (i: number): boolean => i % 7 === 0;
/** Whether the record of the receiving party is held too: for one event in ten, those that have such a party. */
const isSeenTwice = (i: number): boolean => i % 10 === 3 && !isData(i);

/** How many of a stretch's events are seen from both sides. */
export function seenTwiceIn(first: number, last: number): number {
  const upTo = (n: number) => {
    let count = Math.floor(n / 70) * 6;
    for (let i = n - (n % 70); i < n; i++) if (isSeenTwice(i)) count++;
    return count;
  };
  return upTo(last) - upTo(first);
}

/** The events of a stretch, in order of time. Each call gives the same ones. */
export function* backgroundEvents(stretch: Stretch): Generator<SeenEvent> {
  const { seed, residents, first, last, total } = stretch;
  const random = randomFor(seed, 'background', first, total);
  const pairs = new Float64Array(REMEMBERED);
  const times = new Float64Array(REMEMBERED).fill(-1e15);
  let hour = 0;
  for (let i = first; i < last; i++) {
    const share = (i + random()) / total;
    hour = hourOf(share, hour);
    const at = instantOf(share, hour);
    const data = isData(i);
    let a = callerOf(random, residents, data);
    let b = data ? -1 : contactOf(random, a, residents.length, seed);
    while (isRecent(pairs, times, pairOf(a, b), at)) {
      a = callerOf(random, residents, data);
      b = data ? -1 : contactOf(random, a, residents.length, seed);
    }
    pairs[i % REMEMBERED] = pairOf(a, b);
    times[i % REMEMBERED] = at;
    const landline = (residents[a]?.sim ?? -1) < 0 || (residents[b]?.sim ?? -1) < 0;
    const call = random() < 0.42 || landline;
    const seconds = data
      ? 5 + random() * 3_000
      : call
        ? random() < 0.14
          ? 0
          : 5 - 140 * Math.log(1 - random())
        : 0;
    const twice = isSeenTwice(i);
    yield {
      at,
      type: data ? 'data' : call ? 'call' : 'text',
      seconds: Math.round(seconds),
      a: sideFor(random, residents, a, true),
      b: b < 0 ? WITHHELD : sideFor(random, residents, b, twice),
      aHeld: true,
      bHeld: twice,
      skew: twice && i % 30 === 3 ? 1 : 0,
    };
  }
}

/** Some residents call far more than others; a data session needs one with a mobile, as the first in every five has. */
function callerOf(random: Random, residents: readonly Resident[], data: boolean): number {
  const drawn = Math.floor(random() ** 1.6 * residents.length);
  return data && (residents[drawn]?.sim ?? -1) < 0 ? drawn - (drawn % 5) : drawn;
}

const CIRCLE = 24;

/** One of a resident's contacts: the first few most often; most of them live nearby and know one another. */
function contactOf(random: Random, a: number, size: number, seed: number): number {
  const contacts = 6 + (a % 19);
  const turn = Math.floor(random() ** 2 * contacts);
  const hash =
    Math.imul(Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(turn + 1 + (seed & 0xff), 0x85ebca6b), 0xc2b2ae35) >>>
    0;
  const near = hash % 10 < 7;
  const start = Math.floor(a / CIRCLE) * CIRCLE;
  const b = near ? start + ((hash >>> 8) % Math.min(CIRCLE, size - start)) : (hash >>> 4) % size;
  return b === a ? (a + 1) % size : b;
}

const pairOf = (a: number, b: number): number => Math.min(a, b) * 65_536 + Math.max(a, b);

function isRecent(pairs: Float64Array, times: Float64Array, pair: number, at: number): boolean {
  for (let i = 0; i < REMEMBERED; i++) if (pairs[i] === pair && at - (times[i] ?? 0) < APART) return true;
  return false;
}

function sideFor(random: Random, residents: readonly Resident[], index: number, known: boolean): Side {
  const resident = residents[index];
  if (!resident) return WITHHELD;
  const { number, sim, handset, cells } = resident;
  if (!known || cells.length === 0) return { ...WITHHELD, number };
  const draw = random();
  return { number, sim, handset, cell: cells[draw < 0.7 ? 0 : draw < 0.85 ? 1 : 2] ?? -1 };
}
