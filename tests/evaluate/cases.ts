// Cases with known answers, from both generators and from the real texts, at several sizes and difficulties.
import { type DemonstrationOptions, demonstrationEvents } from '../../src/demonstration/index.ts';
import type { CallEventSet } from '../../src/model/callEvent.ts';
import { copenhagenEvents, START } from './copenhagen.ts';
import { eventSetOf } from './eventSet.ts';
import { randomFrom, shuffle } from './random.ts';
import { relabelled } from './relabel.ts';
import { type TownOptions, townOf } from './town.ts';

/** A case with its answers: new number to old. `lines` are the numbers of lines that were in use enough to be seen. */
export type KnownCase = {
  set: CallEventSet;
  lines: Set<string>;
  /** Every number of a line that was seen at all. */
  allLines: Set<string>;
  changes: Map<string, string>;
  lineChanges: Set<string>;
  circleChanges: Set<string>;
};

/** Numbers seen in fewer events than this cannot be asked about. */
const LEAST_EVENTS = 15;

export function demonstrationCase(options: Partial<DemonstrationOptions>): KnownCase {
  const { set, truth } = demonstrationEvents(options);
  const changes = truth.successions.filter((change) => Math.min(change.eventsFrom, change.eventsTo) > 0);
  const of = (circle: boolean): Set<string> =>
    new Set(changes.filter((change) => (change.kind === 'circle') === circle).map((change) => change.to));
  return {
    set,
    lines: new Set(
      truth.lines.flatMap((line) =>
        line.numbers.filter((n) => n.events >= LEAST_EVENTS).map((n) => n.number),
      ),
    ),
    allLines: new Set(
      truth.lines.flatMap((line) => line.numbers.filter((n) => n.events > 0).map((n) => n.number)),
    ),
    changes: new Map(changes.map((change) => [change.to, change.from])),
    lineChanges: of(false),
    circleChanges: of(true),
  };
}

export function townCase(options: Partial<TownOptions>): KnownCase {
  const town = townOf(options);
  return { ...town, allLines: town.lines, set: eventSetOf(town.events, [], () => 'mobile') };
}

/** The real texts with a share of the people relabelled, each at a date in the middle fortnight. */
export function copenhagenCase(folder: string, seed: number, share: number): KnownCase | undefined {
  const events = copenhagenEvents(folder);
  if (events === undefined) return undefined;
  const random = randomFrom(seed);
  const people = [...new Set(events.flatMap((event) => [event.a!, event.b!]))].sort();
  const changing = shuffle(random, people).slice(0, Math.round(share * people.length));
  const dates = new Map(changing.map((id) => [id, START + (7 + 14 * random()) * 86_400_000]));
  return {
    set: eventSetOf(relabelled(events, dates), [], () => 'opaque'),
    lines: new Set(),
    allLines: new Set(),
    changes: new Map(changing.map((id) => [`${id}'`, id])),
    lineChanges: new Set(),
    circleChanges: new Set(),
  };
}
