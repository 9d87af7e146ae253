// The events that the analysis thread holds, and how it catches up with a case that has grown since.
import type { CallEventSet } from '../model/callEvent.ts';
import type { Step } from '../resolve/index.ts';
import type { Connection } from '../store/connection.ts';
import { eventSetOf } from '../store/eventSet.ts';
import { type EventMark, eventMarkOf, grownEventSet } from '../store/grownEvents.ts';
import { type Analysis, analysisOf } from './analysis.ts';

export type HeldEvents = { set: CallEventSet; mark: EventMark; analysis: Analysis };
type Held = { answers: Map<string, unknown>; events?: HeldEvents };

/** All of it as it stood at one moment, whatever an import publishes meanwhile. */
export function readEvents(db: Connection, step: Step): HeldEvents {
  const { mark, set } = db.transaction(() => ({ mark: eventMarkOf(db), set: eventSetOf(db, step) }))();
  return { set, mark, analysis: analysisOf(set) };
}

const sizesOf = (set: CallEventSet): string =>
  [set.numbers, set.handsets, set.sims, set.cells].map((list) => list.length).join(' ');

/**
 * What still holds after the case changed: everything where no event came (an import of reports, say), else the events with
 * those added and the measures that they do not touch. Nothing where events went away: then all is read again.
 */
export function caughtUp(db: Connection, held: Held | null): Held {
  const before = held?.events;
  if (before === undefined) return { answers: new Map() };
  const mark = eventMarkOf(db);
  const grown = grownEventSet(db, before.set, before.mark);
  if (grown === null) return { answers: new Map() };
  const { set, touched } = grown;
  const same =
    touched.size === 0 &&
    sizesOf(set) === sizesOf(before.set) &&
    set.events.count === before.set.events.count &&
    set.texts?.size === before.set.texts?.size;
  if (same) return { answers: held!.answers, events: { ...before, mark } };
  return { answers: new Map(), events: { set, mark, analysis: before.analysis.grownTo(set, touched) } };
}
