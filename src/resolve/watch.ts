// Line watch: the fingerprint of a closed line, and later numbers that bring its contacts together again.
import { type CallEventSet, canBePerson } from '../model/callEvent.ts';
import { type Aliases, aliasesFor, join, membersOf } from './aliases.ts';
import { hourOf, momentText } from './clock.ts';
import { type Groundwork, groundworkOf, HOUR, type Step } from './contacts.ts';
import { cosineOf, countText, percentText } from './measures.ts';

/**
 * What is kept of a line when it is closed, by ids so that it outlives the case's positions. A contact's `weight` is its
 * rarity in nats when the fingerprint was taken. `hours` counts the line's events by hour of the day.
 */
export type Fingerprint = {
  line: string;
  numbers: string[];
  closedAt: number;
  contacts: { number: string; weight: number; events: number }[];
  hours: number[];
  cells: { cell: string; events: number }[];
};

/**
 * A later number that resembles a closed line. `containment` is the share of the number's own contacts since the closure
 * that were the line's (rare ones counting more); `shared` counts them. `hoursAfter` runs from the closure to the
 * moment when the least number of shared contacts had been seen: when it could first have been noticed.
 */
export type WatchHit = {
  line: string;
  number: string;
  score: number;
  containment: number;
  shared: number;
  ofFingerprint: number;
  hoursAfter: number;
  seenAt: number;
  reasons: string[];
  against: string[];
  contacts: string[];
  evidence: number[];
};

export type WatchOptions = {
  minShared: number;
  minContainment: number;
  /** Number changes that are held to be true: a contact of a closed line is known again under its next number. */
  changes: readonly { from: string; to: string }[];
  only?: ReadonlySet<number>;
  work?: Groundwork;
  step?: Step;
};
export const WATCH_DEFAULTS: WatchOptions = { minShared: 3, minContainment: 0.2, changes: [] };

const positionsOf = (set: CallEventSet): Map<string, number> =>
  new Map(set.numbers.map((facts, n) => [facts.id, n]));

/** Takes the fingerprint of a line as it stood at `at` (UTC milliseconds): its contacts, hours and cells up to then. */
export function fingerprintOf(
  set: CallEventSet,
  line: string,
  numbers: readonly string[],
  at: number,
  given: { work?: Groundwork } = {},
): Fingerprint {
  const work = given.work ?? groundworkOf(set);
  const positions = positionsOf(set);
  const own = new Set(numbers.map((id) => positions.get(id)).filter((n) => n !== undefined));
  const { a, aCell, bCell, startedAt } = set.events;
  const contacts = new Map<number, number>();
  const cells = new Map<number, number>();
  const hours = new Array<number>(24).fill(0);
  for (const n of own) {
    for (let r = work.contacts.start[n]!; r < work.contacts.start[n + 1]!; r++) {
      const other = work.contacts.other[r]!;
      if (own.has(other) || work.contacts.first[r]! > at) continue;
      contacts.set(other, (contacts.get(other) ?? 0) + work.contacts.days[r]!);
    }
    for (let i = work.index.start[n]!; i < work.index.start[n + 1]!; i++) {
      const e = work.index.at[i]!;
      if (startedAt[e]! > at) break;
      hours[hourOf(startedAt[e]!)]!++;
      const cell = a[e] === n ? aCell[e]! : bCell[e]!;
      if (cell >= 0) cells.set(cell, (cells.get(cell) ?? 0) + 1);
    }
  }
  const population = set.numbers.length;
  return {
    line,
    numbers: [...numbers],
    closedAt: at,
    contacts: [...contacts].map(([n, events]) => ({
      number: set.numbers[n]!.id,
      weight: Math.max(
        0.05,
        Math.log(population / Math.max(1, work.contacts.start[n + 1]! - work.contacts.start[n]!)),
      ),
      events,
    })),
    hours,
    cells: [...cells].map(([cell, events]) => ({ cell: set.cells[cell]!.id, events })),
  };
}

/** Contacts of the fingerprint by the numbers that they now have: `changed` counts those with another one than they had. */
type Tally = { shared: number[]; rarity: number; changed: number };

/** Everything that is the same for all fingerprints. */
type Ground = {
  set: CallEventSet;
  work: Groundwork;
  positions: ReadonlyMap<string, number>;
  aliases: Aliases;
};

/** The aliases of the numbers that changes join. */
function aliasesBy(
  set: CallEventSet,
  positions: ReadonlyMap<string, number>,
  changes: WatchOptions['changes'],
): Aliases {
  const aliases = aliasesFor(set.numbers.length);
  for (const { from, to } of changes) {
    const [x, y] = [positions.get(from), positions.get(to)];
    if (x !== undefined && y !== undefined) join(aliases, x, y);
  }
  return aliases;
}

/** The numbers in touch with one contact of a closed line, under whichever of its numbers, that were not so before the closure. */
function newInTouch({ work, aliases }: Ground, c: number, closedAt: number): Map<number, number> {
  const found = new Map<number, number>();
  const known = new Set<number>();
  for (const member of membersOf(aliases, aliases.of[c]!))
    for (let r = work.contacts.start[member]!; r < work.contacts.start[member + 1]!; r++) {
      const y = work.contacts.other[r]!;
      // New since the closure: a number the contact knew before is not the line come back.
      if (work.contacts.first[r]! <= closedAt) known.add(y);
      else if (!found.has(y) || member === c) found.set(y, member);
    }
  for (const y of known) found.delete(y);
  return found;
}

/** Numbers in touch with the fingerprint's contacts after the closure, by those they share. */
function tallies(ground: Ground, print: Fingerprint): Map<number, Tally> {
  const found = new Map<number, Tally>();
  const asked = new Set<number>();
  for (const contact of print.contacts) {
    const c = ground.positions.get(contact.number);
    // A contact that the line knew under two numbers counts once.
    if (c === undefined || asked.has(ground.aliases.of[c]!)) continue;
    asked.add(ground.aliases.of[c]!);
    for (const [y, member] of newInTouch(ground, c, print.closedAt)) {
      const tally = found.get(y) ?? { shared: [], rarity: 0, changed: 0 };
      found.set(y, tally);
      tally.shared.push(member);
      tally.rarity += contact.weight;
      if (member !== c) tally.changed++;
    }
  }
  return found;
}

function hitOf(
  { set, work }: Ground,
  print: Fingerprint,
  n: number,
  tally: Tally,
  options: WatchOptions,
): WatchHit | undefined {
  const { start, other, first, last } = work.contacts;
  const population = set.numbers.length;
  let since = 0;
  let known = 0;
  let sinceCount = 0;
  const firsts = new Map<number, number>();
  for (let r = start[n]!; r < start[n + 1]!; r++) {
    const c = other[r]!;
    firsts.set(c, first[r]!);
    if (last[r]! <= print.closedAt) {
      known++;
      continue;
    }
    sinceCount++;
    since += Math.max(0.05, Math.log(population / Math.max(1, start[c + 1]! - start[c]!)));
  }
  const containment = Math.min(1, tally.rarity / Math.max(1e-9, since));
  if (containment < options.minContainment) return undefined;
  const ofPrint = tally.shared.length / Math.max(1, print.contacts.length);
  const moments = tally.shared.map((c) => firsts.get(c)!).sort((x, y) => x - y);
  const seenAt = moments[Math.min(moments.length, options.minShared) - 1]!;
  const hours = new Float64Array(24);
  const evidence: number[] = [];
  const shared = new Set(tally.shared);
  for (let i = work.index.start[n]!; i < work.index.start[n + 1]!; i++) {
    const e = work.index.at[i]!;
    if (set.events.startedAt[e]! <= print.closedAt) continue;
    hours[hourOf(set.events.startedAt[e]!)]!++;
    const c = set.events.a[e] === n ? set.events.b[e]! : set.events.a[e]!;
    if (shared.delete(c)) evidence.push(set.events.eventId[e]!);
  }
  const likeness = cosineOf(hours, print.hours);
  const newness = 1 - known / Math.max(1, known + sinceCount);
  const score = Math.min(
    0.99,
    Math.sqrt(containment * Math.min(1, 2 * ofPrint)) *
      (0.6 + 0.4 * newness) *
      Math.min(1, tally.shared.length / (options.minShared + 3) + 0.4),
  );
  return {
    line: print.line,
    number: set.numbers[n]!.id,
    score,
    containment,
    shared: tally.shared.length,
    ofFingerprint: ofPrint,
    hoursAfter: (seenAt - print.closedAt) / HOUR,
    seenAt,
    reasons: [
      `${countText(tally.shared.length, 'contact')} of the closed line are new contacts of this number since the closure`,
      `they are ${percentText(containment)} of its contacts since then, rare ones counting more`,
      `it could have been noticed from ${momentText(seenAt)}`,
      ...(tally.changed > 0
        ? [
            `${countText(tally.changed, 'of them', 'of them')} had changed number, by changes that are held to be true`,
          ]
        : []),
      ...(likeness !== null && likeness > 0.85 ? ['it keeps the hours of the closed line'] : []),
    ],
    against: [
      ...(known > 0 ? [`it had ${countText(known, 'contact')} of its own before the closure`] : []),
      'another seller who took on the same customers, or a shared acquaintance, would look alike',
    ],
    contacts: tally.shared.map((c) => set.numbers[c]!.id),
    evidence: evidence.slice(0, 60),
  };
}

/**
 * Numbers that look like a closed line come back, best first: those that, since the closure, came in touch with at least
 * `minShared` of its contacts, scored by containment (how much of the number's circle that is) and not by similarity, since
 * a line that starts again has few contacts at first. After the community-of-interest watch of Becker, Volinsky and
 * Wilks (2010). Cost: the contacts of the fingerprints' contacts.
 */
export function watchHits(
  set: CallEventSet,
  fingerprints: readonly Fingerprint[],
  given: Partial<WatchOptions> = {},
): WatchHit[] {
  const options = { ...WATCH_DEFAULTS, ...given };
  const work = options.work ?? groundworkOf(set);
  const positions = positionsOf(set);
  const aliases = aliasesBy(set, positions, options.changes);
  const ground: Ground = { set, work, positions, aliases };
  const hits: WatchHit[] = [];
  fingerprints.forEach((print, done) => {
    options.step?.(done, fingerprints.length);
    const own = new Set(print.numbers.map((id) => positions.get(id)));
    for (const [n, tally] of tallies(ground, print)) {
      if (tally.shared.length < options.minShared || own.has(n) || !canBePerson(set.numbers[n]!.kind))
        continue;
      if (options.only !== undefined && !options.only.has(n)) continue;
      const hit = hitOf(ground, print, n, tally, options);
      if (hit !== undefined) hits.push(hit);
    }
  });
  return hits.sort((x, y) => y.score - x.score || y.containment - x.containment);
}
