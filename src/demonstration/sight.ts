// What the case's records show of what happened: which sides are held, what is withheld for difficulty, how much background.
import { backgroundEvents } from './background.ts';
import { type Phone, type Side, WITHHELD } from './phone.ts';
import { randomFor } from './random.ts';
import type { Operator } from './registry.ts';
import type { SeenEvent, WorldEvent } from './traffic.ts';
import type { World } from './world.ts';

/** The operator whose records are absent where one's are. */
export const MISSING_OPERATOR: Operator = 'B';

export type Sight = {
  /** Events of lines and decoys that some record shows, in order of time. */
  seen: SeenEvent[];
  /** Background events that the area extracts hold. */
  background: number;
  /** Events that would have been seen but were dropped at random, and those of the foreground that nobody's record shows. */
  dropped: number;
  unseen: number;
};

/** Which record shows a side: the number's own, an area extract, or none. */
export function recordOf(world: World, side: Side): 'subject' | 'area' | 'handset' | undefined {
  const entry = world.registry.numbers[side.number];
  if (!entry || entry.coverage === 'none') return undefined;
  if (entry.coverage !== 'subject') return entry.coverage;
  const absent = world.options.difficulty.missingOperator && entry.operator === MISSING_OPERATOR;
  return absent || side.sim < 0 ? undefined : 'subject';
}

/** A side with its SIM, handset and cell where an operator's record is held, and by its number alone elsewhere. */
function asRecorded(world: World, side: Side): Side {
  const record = recordOf(world, side);
  return record === 'subject' || record === 'area' ? side : { ...WITHHELD, number: side.number };
}

/** The phone of the customer whose handset was seized and examined, if any was. */
export const examinedPhone = (world: World): Phone | undefined =>
  world.lines
    .flatMap(({ customers }) => customers)
    .find(({ phone }) => world.registry.numbers[phone.tenures[0]?.number ?? -1]?.coverage === 'handset')
    ?.phone;

/** Looks at the world through its records. */
export function sightOf(world: World): Sight {
  const { seed, events, difficulty } = world.options;
  const random = randomFor(seed, 'missing');
  const sight: Sight = { seen: [], background: 0, dropped: 0, unseen: 0 };
  for (const event of world.events) {
    const draw = random();
    const late = random();
    const shown = asShown(world, event, late);
    if (!shown) sight.unseen++;
    else if (draw < difficulty.missingShare) sight.dropped++;
    else sight.seen.push(shown);
  }
  const hidden = difficulty.missingOperator ? sight.unseen : 0;
  const wanted = Math.max(0, events - sight.seen.length - sight.dropped - hidden);
  sight.background = Math.round(wanted * (1 - difficulty.missingShare));
  sight.dropped += wanted - sight.background;
  return sight;
}

function asShown(world: World, event: WorldEvent, late: number): SeenEvent | undefined {
  const aHeld = recordOf(world, event.a) !== undefined;
  const bHeld = recordOf(world, event.b) !== undefined;
  if (!aHeld && !bHeld) return undefined;
  return {
    ...event,
    a: asRecorded(world, event.a),
    b: asRecorded(world, event.b),
    aHeld,
    bHeld,
    skew: aHeld && bHeld && late < 0.15 ? (late < 0.1 ? 1 : 2) : 0,
  };
}

/** A stretch of the background as the records show it. */
export const backgroundOf = (world: World, sight: Sight, first = 0, last = sight.background) =>
  backgroundEvents({
    seed: world.options.seed,
    residents: world.residents,
    first,
    last,
    total: Math.max(1, sight.background),
  });

/** Two streams in order of time made one. */
export function* inOrder(one: Iterable<SeenEvent>, other: Iterable<SeenEvent>): Generator<SeenEvent> {
  const [left, right] = [one[Symbol.iterator](), other[Symbol.iterator]()];
  let [a, b] = [left.next(), right.next()];
  while (!a.done || !b.done)
    if (b.done || (!a.done && a.value.at <= b.value.at)) {
      yield a.value as SeenEvent;
      a = left.next();
    } else {
      yield b.value;
      b = right.next();
    }
}
