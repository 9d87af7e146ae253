// Questions about the whole network, answered in the analysis thread: ties are read once and kept until the case changes.
import { type Adjacency, adjacencyOf } from '../network/adjacency.ts';
import { membersOf } from '../network/contactNetwork.ts';
import { type Measure, type Ranking, ranking } from '../network/metrics.ts';
import { shortestPath } from '../network/shortestPath.ts';
import { timePath } from '../network/timePath.ts';
import type { Connection } from '../store/connection.ts';
import {
  cellTies,
  contactsInTime,
  contactTieId,
  contactTies,
  type EntityMarks,
  entityMarks,
  idsByRowId,
  storedTies,
  type TieColumns,
  tieIdAt,
} from '../store/networkColumns.ts';

export type PathQuestion = {
  ask: 'path';
  /** Row ids. */
  from: number;
  to: number;
  throughServices: boolean;
  throughCells: boolean;
  /** Whether ties to cells count at all: where they may be passed through, or one end is one. */
  cells: boolean;
};
/** The period is that in which the two ends were seen, in UTC milliseconds. */
export type TimePathQuestion = Omit<PathQuestion, 'ask' | 'cells'> & {
  ask: 'time-path';
  after: number;
  before: number;
};
export type NetworkQuestion = PathQuestion | TimePathQuestion | { ask: 'metrics'; measure: Measure };

/** Steps by row id; `tie` is an id. Null where nothing connects the two ends. */
export type FoundPath = { from: number; to: number; tie: string; eventId?: number; at?: number }[] | null;

export type NetworkAnswers = { path: FoundPath; 'time-path': FoundPath; metrics: Ranking };

type Step = (done: number, total: number) => void;
type Held = { ties: TieColumns; adjacency: Adjacency };

export type NetworkAnalysis = {
  answer: (question: NetworkQuestion, step: Step) => NetworkAnswers[NetworkQuestion['ask']];
};

/** An analysis of the case as it is now. What is read is kept: about 50 bytes a tie. */
export function networkAnalysisOf(db: Connection): NetworkAnalysis {
  let marks: EntityMarks | null = null;
  let contacts: TieColumns | null = null;
  const held = new Map<boolean, Held>();
  const marked = (): EntityMarks => {
    marks ??= entityMarks(db);
    return marks;
  };
  const contactsHeld = (step: Step): TieColumns => {
    contacts ??= contactTies(db, step);
    return contacts;
  };
  const network = (cells: boolean, step: Step): Held => {
    let known = held.get(cells);
    if (!known) {
      const parts = [storedTies(db, step), contactsHeld(step)];
      const ties = joined(cells ? [...parts, cellTies(db, step)] : parts);
      known = { ties, adjacency: adjacencyOf(marked().size, ties) };
      held.set(cells, known);
    }
    return known;
  };
  return {
    answer: (question, step) => {
      step(0, 0);
      if (question.ask === 'metrics')
        return rankingOf(db, contactsHeld(step), marked(), question.measure, step);
      const mayPass = steppingStones(marked(), question);
      if (question.ask === 'path') {
        const { ties, adjacency } = network(question.cells, step);
        const rules = { mayPass, strength: ties.events };
        const steps = shortestPath(adjacency, question.from, question.to, rules);
        return steps?.map(({ from, to, tie }) => ({ from, to, tie: tieIdAt(ties, tie) })) ?? null;
      }
      const events = contactsInTime(db, question.after, question.before, step);
      const steps = timePath(events, marked().size, question.from, question.to, mayPass, () => step(0, 0));
      const shown = steps?.map(({ from, to, contact }) => ({
        from,
        to,
        tie: contactTieId(from, to),
        eventId: events.eventId[contact]!,
        at: events.startedAt[contact]!,
      }));
      return shown ?? null;
    },
  };
}

/**
 * Two people are not connected because both rang their voicemail, used the same mast or drove past the same camera, unless
 * the analyst asks for that.
 */
function steppingStones(
  { size, service, mast }: EntityMarks,
  { throughServices, throughCells }: { throughServices: boolean; throughCells: boolean },
): Uint8Array {
  const mayPass = new Uint8Array(size).fill(1);
  for (let v = 0; v < size; v++)
    if ((service[v] === 1 && !throughServices) || (mast[v] === 1 && !throughCells)) mayPass[v] = 0;
  return mayPass;
}

function rankingOf(
  db: Connection,
  all: TieColumns,
  { person }: EntityMarks,
  measure: Measure,
  step: Step,
): Ranking {
  const between = (_: number, i: number): boolean => person[all.from[i]!] === 1 && person[all.to[i]!] === 1;
  const { members, ties } = membersOf({ from: all.from.filter(between), to: all.to.filter(between) });
  const events = all.events.filter(between);
  return ranking({ ids: idsByRowId(db, members), ties, events }, measure, step);
}

function joined(parts: readonly TieColumns[]): TieColumns {
  const join = (column: keyof TieColumns): Int32Array => {
    const all = new Int32Array(parts.reduce((sum, part) => sum + part[column].length, 0));
    let at = 0;
    for (const part of parts) {
      all.set(part[column], at);
      at += part[column].length;
    }
    return all;
  };
  return { rowId: join('rowId'), from: join('from'), to: join('to'), events: join('events') };
}
