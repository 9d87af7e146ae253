// The whole invented case in memory: its cast, and every event save the background, which is drawn as it is read.
import { type Broadcast, broadcastTraffic } from './broadcastTraffic.ts';
import type { Line } from './cast.ts';
import { castLine } from './castLine.ts';
import { changeCircle, type NumberChange } from './circle.ts';
import { DAYS, END, START } from './clock.ts';
import { customerTraffic } from './customerTraffic.ts';
import { castDecoys, type Decoy } from './decoys.ts';
import { decoyTraffic } from './decoyTraffic.ts';
import { type CellPlace, type Geography, layOut } from './geography.ts';
import { holderTraffic, type Services, serviceTraffic } from './holderTraffic.ts';
import { settledAt, spotIn } from './movement.ts';
import type { ResolvedOptions } from './options.ts';
import { castingFor } from './people.ts';
import { fixedPhone, newMobile, type Phone } from './phone.ts';
import { populate, type Resident, residentPhone } from './population.ts';
import { countOf, pick, type Random, randomFor } from './random.ts';
import { openRegistry, type Registry } from './registry.ts';
import { runnerTraffic } from './runnerTraffic.ts';
import { chat, onDay, type Traffic, trafficInto, type WorldEvent } from './traffic.ts';

export type World = {
  options: ResolvedOptions;
  geography: Geography;
  registry: Registry;
  lines: Line[];
  residents: Resident[];
  decoys: Decoy[];
  services: Services;
  associate: Phone;
  circle: NumberChange[];
  broadcasts: Broadcast[];
  /** Everything that the lines, their people and the decoys do, in order of time. */
  events: WorldEvent[];
};

type Cast = Omit<World, 'broadcasts' | 'events'>;

/** Share of the asked-for events that the lines and decoys make, in a case small enough. */
const FOREGROUND = 0.82;

/** Makes the case: a first, quiet run shows how busy everybody must be for the size that was asked for. */
export function makeWorld(options: ResolvedOptions): World {
  const cast = assemble(options);
  const quiet = 0.25;
  const measured = act(cast, quiet).events.length;
  const activity = Math.min(3, Math.max(0.02, (quiet * FOREGROUND * options.events) / measured));
  return { ...cast, ...act(cast, activity) };
}

function assemble(options: ResolvedOptions): Cast {
  const { seed, difficulty } = options;
  const geography = layOut(seed);
  const registry = openRegistry(seed, 18 * difficulty.lines + 40);
  const casting = castingFor(seed);
  const lines: Line[] = [];
  for (let index = 0; index < difficulty.lines; index++)
    lines.push(castLine({ options, geography, registry, casting }, index, lines[index - 1]));
  examine(registry, lines);
  const random = randomFor(seed, 'others');
  const firstHub = (lines[0] as Line).way.route.hub;
  const associate = newMobile(registry, 'none', settledAt(spotIn(firstHub, random)), START, END);
  const circled = lines[0]?.runners[0];
  const circle = difficulty.circleSwap && circled ? changeCircle(random, registry, circled) : [];
  const services: Services = {
    topUp: fixedPhone(registry.issueNamed('short:60060', 'short-code')),
    balance: fixedPhone(registry.issueNamed('short:60061', 'short-code')),
    voicemail: fixedPhone(registry.issueNamed('short:121', 'voicemail')),
    senders: ['PARCELFOX', 'SWIFTDROP', 'MYTARIFF'].map((name) =>
      fixedPhone(registry.issueNamed(`sender:${name}`, 'text-sender')),
    ),
  };
  const places = new Set<CellPlace>(lines.flatMap((line) => [line.way.route.hub, line.way.town.town]));
  const residents = populate(seed, registry, [...places], options.events);
  const decoys = difficulty.decoys ? castDecoys({ seed, registry, residents, lines }) : [];
  return { options, geography, registry, lines, residents, decoys, services, associate, circle };
}

/** Has one customer's handset seized and examined: of those without a record, one of the first line who stays throughout. */
function examine(registry: Registry, lines: readonly Line[]): void {
  const [line] = lines;
  const throughout = (line?.customers ?? []).filter(({ since, until }) => since === START && until === END);
  const chosen = throughout
    .map(({ phone }) => registry.numbers[phone.tenures[0]?.number ?? -1])
    .find((entry) => entry?.coverage === 'none' && entry.kind === 'mobile');
  if (chosen) chosen.coverage = 'handset';
}

function act(cast: Cast, activity: number): Pick<World, 'broadcasts' | 'events'> {
  const { seed } = cast.options;
  const events: WorldEvent[] = [];
  const as = (...purpose: (string | number)[]): Traffic =>
    trafficInto(events, randomFor(seed, ...purpose), activity);
  const broadcasts = cast.lines.flatMap((line) => {
    customerTraffic(as('customers', line.index), line);
    runnerTraffic(as('runners', line.index), line);
    line.holders.forEach(
      (holder, i) => void holderTraffic(as('holder', line.index, i), line, holder, cast.associate),
    );
    serviceTraffic(as('services', line.index), line, cast.services);
    privateTraffic(as('private', line.index), line, cast);
    return broadcastTraffic(as('broadcasts', line.index), line);
  });
  cast.decoys.forEach((decoy, i) => void decoyTraffic(as('decoy', i), decoy));
  return { broadcasts, events: apart(events) };
}

/** What customers do besides: ordinary talk with a few residents, most of it seen where their own records are held. */
function privateTraffic(traffic: Traffic, line: Line, { residents, registry }: Cast): void {
  const { random, activity } = traffic;
  for (const customer of line.customers) {
    const friends = friendsAmong(random, residents);
    const number = registry.numbers[customer.phone.tenures[0]?.number ?? -1];
    const rate = (number?.coverage === 'none' ? 0.04 : 0.3) * activity;
    for (let day = 0; day < DAYS; day++)
      for (let left = countOf(random, rate); left > 0; left--)
        chat(traffic, onDay(random, day), customer.phone, pick(random, friends));
  }
}

const friendsAmong = (random: Random, residents: readonly Resident[]): Phone[] =>
  Array.from({ length: 5 }, () => residentPhone(pick(random, residents)));

/** No pair is in contact twice within this time, so that no two of their events can be taken for one. */
const APART = 25_000;

/** In order of time, without those that would follow another of the same pair too closely. */
function apart(events: WorldEvent[]): WorldEvent[] {
  const last = new Map<number, number>();
  return events
    .sort((one, other) => one.at - other.at)
    .filter(({ at, a, b }) => {
      const pair = Math.min(a.number, b.number) * 100_000 + Math.max(a.number, b.number);
      if (at - (last.get(pair) ?? -APART) < APART) return false;
      last.set(pair, at);
      return true;
    });
}
