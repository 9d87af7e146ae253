// What is inferred from the events of a case, in the thread that does it: loaded once, kept until the case changes.
import { gazetteer } from '../geography/gazetteer.ts';
import type { CallEventSet } from '../model/callEvent.ts';
import {
  type Attribution,
  attributionsOf,
  broadcastsOf,
  type CoTraveller,
  coTravellers,
  type DeviceChange,
  type DualSim,
  dealLineCandidates,
  dualSimHandsets,
  type FirstPass,
  fingerprintOf,
  firstPassOf,
  type Groundwork,
  groundworkOf,
  type HolderRecords,
  handsetSwaps,
  type Journey,
  LINE_DEFAULTS,
  type LineCandidate,
  type LineNotes,
  type LineRank,
  type LineWeights,
  lineNotesOf,
  lineRanks,
  type PlateRead,
  personalPhones,
  type RolesAround,
  railJourneys,
  rolesAround,
  type SharedHandset,
  type Step,
  type Succession,
  sameNumberSuccessions,
  sharedHandsets,
  simSwaps,
  successions,
  type Tenure,
  tenuresOf,
  type WatchHit,
  watchHits,
} from '../resolve/index.ts';

export type Ends = { from: string; to: string };
export type ClosedLine = { line: string; numbers: string[]; at: number };
export type BroadcastShown = {
  number: string;
  at: number;
  recipients: number;
  minutes: number;
  events: number[];
};
export type WeekCount = { start: number; contacts: number; events: number };

/** What may be asked of an analysis. */
export type Question =
  /** Every number that was weighed, best first, by its score and counts. */
  | { ask: 'ranks'; explained: string[]; limit: number; weights: LineWeights }
  /** The numbers asked for with every signal in words. */
  | { ask: 'candidates'; explained: string[]; numbers: string[]; weights: LineWeights }
  /** Number changes, with what analysts decided of them taken as given. */
  | { ask: 'successions'; minShared?: number; accepted: Ends[]; dismissed: Ends[] }
  | { ask: 'tenures' }
  | { ask: 'devices' }
  | { ask: 'roles'; numbers: string[]; reads: PlateRead[]; records: HolderRecords }
  /** The areas of several lines, each by its numbers. */
  | { ask: 'areas'; lines: string[][]; records: HolderRecords }
  /** Journeys by rail of several lines and their probable runners. */
  | { ask: 'journeys'; lines: string[][]; reads: PlateRead[]; records: HolderRecords }
  /** Hits on closed lines; `changes` are the number changes that are held to be true. */
  | { ask: 'watch'; closed: ClosedLine[]; changes: Ends[] }
  | { ask: 'life'; numbers: string[] };

export type Answers = {
  ranks: LineRank[];
  candidates: LineCandidate[];
  successions: Succession[];
  tenures: Tenure[];
  /** `underOneNumber` tells the handset and SIM changes of a number in the form of a succession. */
  devices: {
    changes: DeviceChange[];
    underOneNumber: Succession[];
    shared: SharedHandset[];
    dualSim: DualSim[];
  };
  roles: RolesAround & { vehicles: CoTraveller[]; holders: Attribution[] };
  areas: (Pick<RolesAround, 'hubs' | 'areas'> & { customers: string[] })[];
  journeys: Journey[][];
  watch: WatchHit[];
  /** `contacts` counts numbers in touch with any of the asked ones, each once. */
  life: { contacts: number; broadcasts: BroadcastShown[]; weeks: WeekCount[] };
};

export type Analysis = {
  answer: (question: Question, step: Step) => Answers[Question['ask']];
  /** An analysis of the same case with events added: what those numbers do not touch is not measured again. */
  grownTo: (set: CallEventSet, touched: ReadonlySet<number>) => Analysis;
};

/** What an analysis of fewer events had measured, and the numbers that events since then touch. */
type Earlier = { notes: LineNotes; touched: ReadonlySet<number> };

const WEEK = 7 * 86_400_000;
/** Monday 5 January 1970, from which weeks are counted. */
const FIRST_MONDAY = 4 * 86_400_000;
const MINUTE = 60_000;

/** An analysis of one set of events; costly groundwork and tenures are made once. */
export function analysisOf(set: CallEventSet, earlier?: Earlier): Analysis {
  let work: Groundwork | null = null;
  let tenures: Tenure[] | null = null;
  let notes: LineNotes | null = null;
  const ground = (step: Step): Groundwork => {
    work ??= groundworkOf(set, step);
    return work;
  };
  const notesOf = (step: Step): LineNotes => {
    notes ??= lineNotesOf(set, ground(step), { ...LINE_DEFAULTS, earlier, step });
    return notes;
  };
  let first: FirstPass | null = null;
  const changesOf = (question: Extract<Question, { ask: 'successions' }>, step: Step): Succession[] => {
    const { minShared, accepted, dismissed } = question;
    const options = { work: ground(step), step, accepted, dismissed };
    if (minShared !== undefined) return successions(set, { ...options, minShared });
    first ??= firstPassOf(set, options);
    return successions(set, { ...options, first });
  };
  const spans = (step: Step): Tenure[] => {
    tenures ??= tenuresOf(set, { step });
    return tenures;
  };
  const around = new Map<string, RolesAround>();
  const rolesOf = (numbers: readonly string[], records: HolderRecords, step: Step): RolesAround => {
    const personal = personalPhones(numbers, spans(step), records);
    const key = [...numbers, 'with', ...personal].join(' ');
    const roles = around.get(key) ?? rolesAround(set, numbers, { work: ground(step), personal, step });
    around.set(key, roles);
    return roles;
  };
  return {
    answer: (question, step) => {
      switch (question.ask) {
        case 'ranks':
          return lineRanks(set, {
            explained: new Set(question.explained),
            limit: question.limit,
            weights: question.weights,
            work: ground(step),
            notes: notesOf(step),
          });
        case 'candidates':
          return dealLineCandidates(set, {
            explained: new Set(question.explained),
            only: positionsIn(set, question.numbers),
            weights: question.weights,
            work: ground(step),
            notes: notesOf(step),
          });
        case 'successions':
          return changesOf(question, step);
        case 'tenures':
          return spans(step);
        case 'devices':
          return {
            changes: [...handsetSwaps(spans(step)), ...simSwaps(spans(step))],
            underOneNumber: sameNumberSuccessions(spans(step)),
            shared: sharedHandsets(set, spans(step)),
            dualSim: dualSimHandsets(set),
          };
        case 'roles':
          return allRoles(
            set,
            ground(step),
            spans(step),
            rolesOf(question.numbers, question.records, step),
            question,
            step,
          );
        case 'areas':
          return question.lines.map((numbers, done) => {
            step(done, question.lines.length);
            const { hubs, areas, customers } = rolesOf(numbers, question.records, step);
            return { hubs, areas, customers: customers.map(({ number }) => number) };
          });
        case 'journeys':
          return question.lines.map((numbers, done) => {
            step(done, question.lines.length);
            const runners = rolesOf(numbers, question.records, step).runners.map(({ number }) => number);
            const { stations } = gazetteer();
            return railJourneys(set, [...numbers, ...runners], stations, question.reads, {
              work: ground(step),
            });
          });
        case 'watch': {
          const prints = question.closed.map(({ line, numbers, at }) =>
            fingerprintOf(set, line, numbers, at, { work: ground(step) }),
          );
          return watchHits(set, prints, { work: ground(step), step, changes: question.changes });
        }
        default:
          return lifeOf(set, ground(step), question.numbers);
      }
    },
    grownTo: (next, touched) => {
      if (notes !== null) return analysisOf(next, { notes, touched });
      if (earlier === undefined) return analysisOf(next);
      return analysisOf(next, { ...earlier, touched: new Set([...earlier.touched, ...touched]) });
    },
  };
}

/** The positions of numbers by their ids; those that the case does not hold are left out. */
function positionsIn(set: CallEventSet, ids: readonly string[]): Set<number> {
  const wanted = new Set(ids);
  return new Set(set.numbers.flatMap((facts, n) => (wanted.has(facts.id) ? [n] : [])));
}

function lifeOf(set: CallEventSet, work: Groundwork, ids: readonly string[]): Answers['life'] {
  const own = positionsIn(set, ids);
  const { a, b, startedAt } = set.events;
  const weeks = new Map<number, { contacts: Set<number>; events: number }>();
  const contacts = new Set<number>();
  const broadcasts: BroadcastShown[] = [];
  for (const n of own) {
    for (const burst of broadcastsOf(set, work.index, n))
      broadcasts.push({
        number: set.numbers[n]!.id,
        at: burst.startedAt,
        recipients: burst.recipients.length,
        minutes: (burst.endedAt - burst.startedAt) / MINUTE,
        events: burst.events.map((e) => set.events.eventId[e]!),
      });
    for (let i = work.index.start[n]!; i < work.index.start[n + 1]!; i++) {
      const e = work.index.at[i]!;
      const start = Math.floor((startedAt[e]! - FIRST_MONDAY) / WEEK) * WEEK + FIRST_MONDAY;
      const week = weeks.get(start) ?? { contacts: new Set(), events: 0 };
      weeks.set(start, week);
      week.events++;
      const other = a[e] === n ? b[e]! : a[e]!;
      if (other < 0 || own.has(other)) continue;
      week.contacts.add(other);
      contacts.add(other);
    }
  }
  return {
    contacts: contacts.size,
    broadcasts: broadcasts.sort((x, y) => x.at - y.at),
    weeks: [...weeks]
      .sort((x, y) => x[0] - y[0])
      .map(([start, { contacts, events }]) => ({ start, contacts: contacts.size, events })),
  };
}

/** The line's vehicles are those that keep step with its own handsets or with those of its probable runners. */
function allRoles(
  set: CallEventSet,
  work: Groundwork,
  tenures: readonly Tenure[],
  roles: RolesAround,
  { numbers, reads, records }: Extract<Question, { ask: 'roles' }>,
  step: Step,
): Answers['roles'] {
  const travelling = [...numbers, ...roles.runners.map((runner) => runner.number)];
  return {
    ...roles,
    vehicles: coTravellers(set, travelling, reads, { work, step }),
    holders: attributionsOf(set, numbers, tenures, { records, work, step }),
  };
}
