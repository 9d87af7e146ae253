// Copenhagen: succession measured on real texts between 568 people, each split at a date that the method is not told.
import { existsSync, readFileSync } from 'node:fs';
import { eventSetOf, type PlainEvent } from './eventSet.ts';
import { type Random, randomFrom, shuffle } from './random.ts';
import { jaccard, ours, type Rank, ranksOf, shareWithin } from './ranks.ts';
import { relabelled } from './relabel.ts';

const DAY = 86_400_000;
export const START = Date.UTC(2026, 0, 5);

export function copenhagenEvents(folder: string): PlainEvent[] | undefined {
  const file = `${folder}/copenhagen-networks-study/sms_edges_timestamped.csv`;
  if (!existsSync(file)) return undefined;
  return readFileSync(file, 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [a, b, seconds] = line.split(',').map((cell) => cell.trim());
      return { a: a!, b: b!, at: START + Number(seconds) * 1000, type: 'text' as const };
    });
}

/** People with traffic to somebody on both sides of the middle: the only ones that can be asked about. */
function askable(events: readonly PlainEvent[], dateOf: (id: string) => number): string[] {
  const before = new Set<string>();
  const after = new Set<string>();
  for (const event of events)
    for (const id of [event.a!, event.b!]) (event.at < dateOf(id) ? before : after).add(id);
  return [...before].filter((id) => after.has(id)).sort();
}

type Ranked = { own: Rank[]; floor: Rank[] };

function measure(
  events: readonly PlainEvent[],
  dates: Map<string, number>,
  wanted: readonly string[],
): Ranked {
  const set = eventSetOf(relabelled(events, dates), [], () => 'opaque');
  const truth = new Map(wanted.map((id) => [`${id}'`, id]));
  return {
    own: ranksOf(set, ours(set, 1), truth),
    floor: ranksOf(set, jaccard(set, truth.keys()), truth),
  };
}

/** Some people change, each at a date of the middle fortnight; everybody else stays. */
export function someChange(events: readonly PlainEvent[], random: Random, share: number): Ranked {
  const people = [...new Set(events.flatMap((event) => [event.a!, event.b!]))].sort();
  const changing = shuffle(random, people).slice(0, Math.round(share * people.length));
  const dates = new Map(changing.map((id) => [id, START + (7 + 14 * random()) * DAY]));
  const wanted = askable(events, (id) => dates.get(id) ?? Number.POSITIVE_INFINITY).filter((id) =>
    dates.has(id),
  );
  return measure(events, dates, wanted);
}

/** Everybody changes at one moment: no contact is shared with anybody. */
export function everybodyAtOnce(events: readonly PlainEvent[]): Ranked {
  const people = [...new Set(events.flatMap((event) => [event.a!, event.b!]))];
  const middle = START + 14 * DAY;
  const dates = new Map(people.map((id) => [id, middle]));
  return measure(
    events,
    dates,
    askable(events, () => middle),
  );
}

const show = (name: string, ranked: Ranked): string[] => {
  const lines: string[] = [];
  for (const [label, low, high] of [
    ['all', 0, 999],
    ['1 shared', 1, 1],
    ['2 shared', 2, 2],
    ['3-4 shared', 3, 4],
    ['5+ shared', 5, 999],
  ] as const) {
    const own = ranked.own.filter((r) => r.shared >= low && r.shared <= high);
    const floor = ranked.floor.filter((r) => r.shared >= low && r.shared <= high);
    if (own.length === 0) continue;
    const text = (value: number): string => value.toFixed(3);
    lines.push(
      `  ${name.padEnd(34)} ${label.padEnd(11)} ${String(own.length).padStart(5)}   rank-1 ${text(shareWithin(own, 1))}  rank-5 ${text(shareWithin(own, 5))}   floor ${text(shareWithin(floor, 1))}  ${text(shareWithin(floor, 5))}`,
    );
  }
  return lines;
};

/** Prints rank rates by number of shared contacts beside the floor. */
export function evaluateCopenhagen(folder: string, seeds: readonly number[]): string[] {
  const events = copenhagenEvents(folder);
  if (events === undefined) return ['  skipped: ../shared/data/copenhagen-networks-study is not here'];
  const merge = (parts: Ranked[]): Ranked => ({
    own: parts.flatMap((p) => p.own),
    floor: parts.flatMap((p) => p.floor),
  });
  return [0.05, 0.3, 1]
    .flatMap((share) =>
      show(
        share === 1 ? 'all, each on a date of their own' : `${share * 100}% of people, on dates of their own`,
        merge(seeds.map((seed) => someChange(events, randomFrom(seed), share))),
      ),
    )
    .concat(show('all at one moment', everybodyAtOnce(events)));
}
