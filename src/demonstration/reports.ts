// Intelligence reports on the case, graded 3x5x2, with some that have nothing to do with it. A source is a reference only.
import type { Line } from './cast.ts';
import { atLondon, DAY, DAYS, isoDate } from './clock.ts';
import { isChild } from './people.ts';
import { pick, type Random, randomFor, wholeBetween } from './random.ts';
import { IRRELEVANT, WRITTEN } from './reportWords.ts';
import { national } from './safeNumbers.ts';
import type { World } from './world.ts';

/** `grade` is source, information and handling, as `2B P`; a legacy one is 5x5x5, as `B24`. */
export type Report = {
  urn: string;
  at: number;
  unit: string;
  grade: string;
  conditions: string;
  marking: string;
  source: string;
  text: string;
};

const CONDITIONS = 'A1 covert development only; S2 consult originator before any use';

type Draft = Omit<Report, 'urn' | 'unit' | 'marking' | 'conditions'> & { force: string };

/** All reports, in order of date. */
export function intelligenceReports(world: World): Report[] {
  const random = randomFor(world.options.seed, 'reports');
  const drafts = world.lines.flatMap((line) => reportsOn(random, world, line));
  for (const text of IRRELEVANT) {
    const force = pick(random, world.lines).way.town.town.place.force;
    drafts.push({
      at: atLondon(wholeBetween(random, 3, DAYS - 3), 10),
      force,
      grade: pick(random, ['2B P', '2D P', '1A P']),
      source: reference(random),
      text,
    });
  }
  return drafts
    .sort((one, other) => one.at - other.at)
    .map(({ force, ...draft }, i) => ({
      ...draft,
      urn: `INT-${isoDate(draft.at).slice(0, 4)}-${String(4_107 + i * 13).padStart(6, '0')}`,
      unit: `${force} local intelligence unit`,
      conditions: draft.grade.endsWith('C') ? CONDITIONS : '',
      marking: 'OFFICIAL-SENSITIVE',
    }));
}

const reference = (random: Random): string => `SR${wholeBetween(random, 10_000, 99_999)}`;

function reportsOn(random: Random, world: World, line: Line): Draft[] {
  const [town, hub] = [line.way.town.town.place, line.way.route.hub.place];
  const drafts: Draft[] = [];
  const put = (at: number, grade: string, text: string, source = reference(random), force = town.force) =>
    drafts.push({ at: Math.min(at, atLondon(DAYS - 1, 17)), grade, source, text, force });
  const written = (position: number) =>
    pick(random, WRITTEN)(national(world.registry.numbers[position]?.key ?? ''));
  const same = reference(random);
  const first = line.numbers[0];
  if (first) {
    put(
      atLondon(4, 11),
      '2B P',
      `The ${line.brand} line is selling crack and heroin in ${town.name}. People ring ${written(first.number)} and are sent to meet. Those behind it are from ${hub.name}.`,
      same,
    );
    put(
      atLondon(9, 15),
      '2C P',
      `Texts from "${line.brand}" say "best of both on now" several times a day from ${written(first.number)}.`,
      line.index === 0 ? same : reference(random),
    );
  }
  for (const number of line.numbers.slice(1))
    put(
      number.from + 2 * DAY,
      '2B P',
      `${line.brand} has a new number, ${written(number.number)}. The old one is ${number.after?.kind === 'closure' ? 'cut off' : 'hardly answered'}.`,
    );
  for (const use of line.addresses) {
    const at = `${use.address}, ${use.town} ${use.postcode}`;
    if (use.use === 'cuckooed')
      put(
        use.from + 6 * DAY,
        pick(random, ['1B C', '2B C']),
        `Callers come at all hours to ${at}. The tenant, ${use.tenant?.name}, aged ${use.tenant?.age}, is seldom seen and may be afraid. Young people not known locally stay there; ${line.brand} is mentioned.`,
      );
    if (use.use === 'hotel')
      put(
        use.from + 3 * DAY,
        '2B P',
        `Staff at a guest house, ${at}, say that a room paid in cash is used by changing young visitors from ${hub.name}.`,
      );
    if (use.use === 'stash')
      put(
        use.from + 12 * DAY,
        '2C C',
        `${line.brand} is said to keep its stock in a lock-up at ${at} and to fetch a little at a time.`,
      );
  }
  for (const { person } of line.runners)
    if (isChild(person))
      put(
        atLondon(20, 9),
        '1A P',
        `${person.name}, a child aged ${person.age} from ${hub.name}, was reported missing and found in ${town.name} with a second phone and cash. Believed to be criminally exploited; safeguarding referral made.`,
        reference(random),
        hub.force,
      );
  const hired = line.trips.find(({ vehicle }) => vehicle?.use === 'hire');
  if (hired?.vehicle)
    put(
      hired.arrives + DAY,
      '2B P',
      `A hire car, ${hired.vehicle.mark}, waits near ${line.addresses[0]?.address} for a few minutes about every fortnight. It was hired by ${hired.vehicle.hirer?.name}, who is not the person seen driving.`,
    );
  const taxi = line.trips.find(({ vehicle }) => vehicle?.use === 'taxi');
  if (taxi?.vehicle)
    put(
      taxi.arrives + 2 * DAY,
      '2D P',
      `A private hire car from ${hub.name}, ${taxi.vehicle.mark.replace(' ', '')}, drops young people in ${town.name}. The driver may know no more than the fare.`,
    );
  if (line.index === 0) {
    put(
      atLondon(33, 14),
      '3E P',
      `It is claimed that ${line.brand} has moved to Scarborough and answers on 01632 960999. This is thought to be put about to mislead.`,
    );
    put(
      atLondon(12, 12),
      'B24',
      `Copied from the older system. "${line.brand}" was a name used in ${town.name} last year; the number then is not recorded.`,
    );
  }
  return drafts;
}
