// Line notes: what was measured of every number busy enough to be a deal line, kept so that an import measures only what it touched.
import { type CallEventSet, canBePerson } from '../model/callEvent.ts';
import { degreeOf, type Groundwork, type Step } from './contacts.ts';
import { caseFactsOf, type LineMeasure, type LineMeasures, lifeShare, measureLine } from './lineMeasures.ts';

/** What is kept of one number: its measures, and the ids of the events that show them, which outlive the case's positions. */
export type LineNote = {
  values: LineMeasures;
  evidence: Partial<Record<LineMeasure, Int32Array>>;
  broadcasts: number;
  events: number;
  span: { first: number; last: number };
};

/** Notes by position; `hasTexts` and the least contacts and events are those under which they were taken. */
export type LineNotes = {
  byNumber: Map<number, LineNote>;
  hasTexts: boolean;
  minContacts: number;
  minEvents: number;
};

export type NoteOptions = {
  minContacts: number;
  minEvents: number;
  /** Notes taken before events were added, and the positions of the numbers that those events touch. */
  earlier?: { notes: LineNotes; touched: ReadonlySet<number> };
  step?: Step;
};

/** Numbers whose measures may have changed: those touched, and all in touch with them, since a measure looks at contacts' circles. */
function affectedBy({ contacts }: Groundwork, touched: ReadonlySet<number>): Set<number> {
  const affected = new Set(touched);
  for (const n of touched)
    for (let r = contacts.start[n]!; r < contacts.start[n + 1]!; r++) affected.add(contacts.other[r]!);
  return affected;
}

function noteOf(
  set: CallEventSet,
  work: Groundwork,
  facts: ReturnType<typeof caseFactsOf>,
  n: number,
): LineNote {
  const { values, evidence, broadcasts, events, span } = measureLine(set, work, facts, n);
  const ids = Object.entries(evidence).map(([name, list]) => [
    name,
    Int32Array.from(list, (e) => set.events.eventId[e]!),
  ]);
  return {
    values,
    evidence: Object.fromEntries(ids),
    broadcasts,
    events,
    span,
  };
}

/**
 * The notes of every number with contacts and events enough. With `earlier`, only the numbers that added events touch, and
 * those in touch with them, are measured again: the answer is the same as without.
 */
export function lineNotesOf(set: CallEventSet, work: Groundwork, options: NoteOptions): LineNotes {
  const { minContacts, minEvents, earlier, step } = options;
  const facts = caseFactsOf(set);
  const kept =
    earlier !== undefined &&
    earlier.notes.hasTexts === facts.hasTexts &&
    earlier.notes.minContacts === minContacts &&
    earlier.notes.minEvents === minEvents
      ? { notes: earlier.notes.byNumber, affected: affectedBy(work, earlier.touched) }
      : null;
  const byNumber = new Map<number, LineNote>();
  for (let n = 0; n < set.numbers.length; n++) {
    if (n % 256 === 0) step?.(n, set.numbers.length);
    if (!canBePerson(set.numbers[n]!.kind)) continue;
    if (degreeOf(work.contacts, n) < minContacts) continue;
    if (work.index.start[n + 1]! - work.index.start[n]! < minEvents) continue;
    const known = kept === null || kept.affected.has(n) ? undefined : kept.notes.get(n);
    byNumber.set(n, known ?? noteOf(set, work, facts, n));
  }
  // How long the case lasts changes with every import, for everybody.
  for (const note of byNumber.values()) note.values.life = lifeShare(facts, note.span);
  return { byNumber, hasTexts: facts.hasTexts, minContacts, minEvents };
}
