// People around a line: customers and probable runners, told apart by how they are in touch and whether they travel.
import type { CallEventSet } from '../model/callEvent.ts';
import { type Area, areaByCell, sightingsOf } from './areas.ts';
import { DAY, type Groundwork, type Step } from './contacts.ts';
import { customerOdds } from './customerSigns.ts';
import type { LineTie, LineTies } from './lineTies.ts';
import { usualOf } from './lineUsual.ts';
import { logistic } from './measures.ts';
import type { PersonRole } from './roleTypes.ts';
import { mannerOf, runnerOdds } from './runnerSigns.ts';

/** How often a number goes between two different areas and stays, by its own cells. */
function tripsOf(
  set: CallEventSet,
  work: Groundwork,
  n: number,
  where: ReadonlyMap<number, number>,
  main: number,
): number {
  const seen = sightingsOf(set, work, n);
  if (seen.length < 10) return Number.NaN;
  const stays: number[] = [];
  for (const sighting of seen) {
    const area = where.get(sighting.cell);
    if (area !== undefined && area < main && stays.at(-1) !== area) stays.push(area);
  }
  return Math.max(0, stays.length - 1);
}

const isFrequent = (tie: LineTie): boolean =>
  tie.days >= 3 && tie.called + tie.wasCalled + tie.wrote + tie.wasWritten >= 6;

function personOf(
  set: CallEventSet,
  tie: LineTie,
  odds: number,
  reasons: string[],
  innocent: string,
): PersonRole {
  const weeks = Math.max(1, (tie.last - tie.first) / (7 * DAY));
  return {
    number: set.numbers[tie.number]!.id,
    score: logistic(odds),
    since: tie.first,
    until: tie.last,
    contacts: tie.called + tie.wasCalled + tie.wrote + tie.wasWritten + tie.bulk,
    days: tie.days,
    daysPerWeek: tie.days / weeks,
    reasons,
    innocent,
    eventIds: tie.events.map((e) => set.events.eventId[e]!),
  };
}

const BATCH = 256;

/** Customers and probable runners of a line, best first; each number is given one part, the likelier. */
export function peopleAround(
  set: CallEventSet,
  work: Groundwork,
  line: ReadonlySet<number>,
  ties: LineTies,
  areas: readonly Area[],
  step?: Step,
): { customers: PersonRole[]; runners: PersonRole[]; runnerNumbers: number[] } {
  const where = areaByCell(areas);
  const usual = usualOf(set, work, line, ties.ties);
  const main = areas.filter((area) => area.events >= 5).length;
  const buyers = new Set(
    [...ties.ties.values()].filter((tie) => tie.bulk > 0 && tie.inDays > 0).map((tie) => tie.number),
  );
  const customers: PersonRole[] = [];
  const runners: (PersonRole & { position: number })[] = [];
  let done = 0;
  for (const tie of ties.ties.values()) {
    if (done++ % BATCH === 0) step?.(done, ties.ties.size);
    const single = tie.called + tie.wasCalled + tie.wrote + tie.wasWritten;
    const travels = isFrequent(tie) ? tripsOf(set, work, tie.number, where, main) : Number.NaN;
    const runner = isFrequent(tie)
      ? runnerOdds(mannerOf(work, ties, tie, buyers, travels, usual), single)
      : { odds: Number.NEGATIVE_INFINITY, reasons: [] };
    if (runner.odds > 0) {
      const role = personOf(
        set,
        tie,
        runner.odds,
        runner.reasons,
        'a friend, relative or partner of the holder who travels would look alike; a runner may be an exploited child',
      );
      runners.push({ ...role, position: tie.number });
      continue;
    }
    const buyer = customerOdds(ties, tie, usual);
    if (buyer.odds > -0.5)
      customers.push(
        personOf(
          set,
          tie,
          buyer.odds,
          buyer.reasons,
          'a friend or relative of the holder, or somebody whose number was in the list by mistake, would look alike',
        ),
      );
  }
  runners.sort((x, y) => y.score - x.score);
  return {
    customers: customers.sort((x, y) => y.score - x.score || y.days - x.days),
    runners: runners.map(({ position: _, ...role }) => role),
    runnerNumbers: runners.map((role) => role.position),
  };
}
