// Line ranks: every number busy enough to be a deal line by its score, without the words; cheap enough for a whole case.
import type { CallEventSet } from '../model/callEvent.ts';
import { besideLine, type LineTied } from './besideLine.ts';
import { degreeOf, type Groundwork, groundworkOf, type Step } from './contacts.ts';
import type { LineMeasure, LineMeasures } from './lineMeasures.ts';
import { type LineNote, type LineNotes, lineNotesOf } from './lineNotes.ts';
import { strengthOf } from './lineReach.ts';
import { LINE_PRIOR, LINE_SIGNALS, type LineSignal } from './lineSignals.ts';
import { logistic, ramp } from './measures.ts';

/**
 * A number assessed as a deal line: `score` from 0 to 1, and apart from it `confidence` from 0 to 1 (how much of
 * the weight could be measured, on how many events). `likely` marks scores at or above one half; `leading` is the reason
 * that counts most for what is said of it.
 */
export type LineRank = {
  number: string;
  position: number;
  label: string;
  score: number;
  confidence: number;
  likely: boolean;
  explained: boolean;
  events: number;
  contacts: number;
  firstSeen: number;
  lastSeen: number;
  broadcasts: number;
  leading: string;
  /** A likelier line that it is tied to, and how. */
  tie: LineTied | null;
};

/** Weights by signal that take the place of those in `LINE_SIGNALS`. */
export type LineWeights = Partial<Record<LineMeasure, number>>;

export type LineOptions = {
  /** Numbers with fewer contacts or events than these are not assessed. */
  minContacts: number;
  minEvents: number;
  /** Candidates below this score are left out. */
  minScore: number;
  /** No more candidates than this are answered with, those marked as explained apart. */
  limit: number;
  /** Log-odds before any signal. */
  prior: number;
  weights: LineWeights;
  /** Ids of numbers that an analyst has marked as explained: kept in the list, last, and never likely. */
  explained: ReadonlySet<string>;
  /** Positions of the numbers to answer for; the population is still the whole case. */
  only?: ReadonlySet<number>;
  work?: Groundwork;
  /** What was measured already, as `lineNotesOf` gives it: weights may then be changed at no cost. */
  notes?: Pick<LineNotes, 'byNumber'>;
  step?: Step;
};
export const LINE_DEFAULTS: LineOptions = {
  minContacts: 6,
  minEvents: 15,
  minScore: 0,
  limit: 500,
  prior: LINE_PRIOR,
  weights: {},
  explained: new Set(),
};

export const weightOf = (signal: LineSignal, options: LineOptions): number =>
  options.weights[signal.name] ?? signal.weight;

function logOddsOf(values: LineMeasures, options: LineOptions): number {
  let odds = options.prior;
  for (const signal of LINE_SIGNALS) odds += weightOf(signal, options) * strengthOf(signal, values);
  return odds;
}

/** How far the score can be relied on: the share of the weight that could be measured, and the number of events. */
function confidenceOf({ values, events }: LineNote, options: LineOptions): number {
  let all = 0;
  let known = 0;
  for (const signal of LINE_SIGNALS) {
    const weight = weightOf(signal, options);
    all += weight;
    if (!Number.isNaN(values[signal.name])) known += weight;
  }
  return all === 0 ? 0 : (known / all) * (events / (events + 40));
}

/** A signal in words, with what was measured. */
export const signalWords = (signal: LineSignal, value: number): string =>
  `${ramp(signal.points, value) >= 0 ? signal.speaksFor : signal.speaksAgainst} (${signal.label}: ${signal.value(value)})`;

/** Log-odds below which a number is no line whatever else is known of it. */
const NEGLIGIBLE = -4;

const LEAST_TELLING = 0.2;
/** Whether a share of the log-odds is worth telling. */
export const isTelling = (contribution: number): boolean => Math.abs(contribution) >= LEAST_TELLING;

export const EXPLAINED_WORDS = 'marked as explained by an analyst';

/** The strongest signal on the side that the score takes, or else the strongest for it being a line. */
function leadingOf(values: LineMeasures, isFor: boolean, options: LineOptions): string {
  const best: Record<'for' | 'against', { signal: LineSignal | null; size: number }> = {
    for: { signal: null, size: 0 },
    against: { signal: null, size: 0 },
  };
  for (const signal of LINE_SIGNALS) {
    const value = values[signal.name];
    if (Number.isNaN(value)) continue;
    const contribution = weightOf(signal, options) * strengthOf(signal, values);
    const side = best[contribution > 0 ? 'for' : 'against'];
    if (!isTelling(contribution) || Math.abs(contribution) <= side.size) continue;
    side.signal = signal;
    side.size = Math.abs(contribution);
  }
  const { signal } = isFor || best.against.signal === null ? best.for : best.against;
  return signal === null ? '' : signalWords(signal, values[signal.name]);
}

/** Log-odds of every number, those closely tied to a likelier line lowered, with the tie. */
type Weighed = { odds: number; tie: LineTied | null };

function weighAll(
  set: CallEventSet,
  work: Groundwork,
  byNumber: LineNotes['byNumber'],
  options: LineOptions,
): Map<number, Weighed> {
  const alone = new Map([...byNumber].map(([n, { values }]) => [n, logOddsOf(values, options)]));
  return new Map(
    [...byNumber].map(([n, note]) => {
      const odds = alone.get(n)!;
      const tie = odds < NEGLIGIBLE ? null : besideLine(set, work, n, note, alone);
      return [n, { odds: odds + (tie?.contribution ?? 0), tie }];
    }),
  );
}

function rankOf(
  set: CallEventSet,
  work: Groundwork,
  n: number,
  note: LineNote,
  { odds, tie }: Weighed,
  options: LineOptions,
): LineRank {
  const facts = set.numbers[n]!;
  const explained = options.explained.has(facts.id);
  const score = logistic(odds);
  const likely = !explained && score >= 0.5;
  const at = (i: number): number => set.events.startedAt[work.index.at[i]!]!;
  return {
    number: facts.id,
    position: n,
    label: facts.label,
    score,
    confidence: confidenceOf(note, options),
    likely,
    explained,
    events: note.events,
    contacts: degreeOf(work.contacts, n),
    firstSeen: at(work.index.start[n]!),
    lastSeen: at(work.index.start[n + 1]! - 1),
    broadcasts: note.broadcasts,
    leading: explained
      ? EXPLAINED_WORDS
      : tie !== null && !likely
        ? tie.words
        : leadingOf(note.values, likely, options),
    tie,
  };
}

/** Groundwork and notes, those that were given or made now. */
export function measuredFor(
  set: CallEventSet,
  options: LineOptions,
): { work: Groundwork; byNumber: LineNotes['byNumber'] } {
  const work = options.work ?? groundworkOf(set);
  return { work, byNumber: (options.notes ?? lineNotesOf(set, work, options)).byNumber };
}

/** Every number busy enough to be a deal line, best first, those marked as explained last; by score and counts alone. */
export function lineRanks(set: CallEventSet, given: Partial<LineOptions> = {}): LineRank[] {
  const options = { ...LINE_DEFAULTS, ...given };
  const { work, byNumber } = measuredFor(set, options);
  const weighed = weighAll(set, work, byNumber, options);
  const explained = (n: number): boolean => options.explained.has(set.numbers[n]!.id);
  return [...byNumber]
    .filter(([n]) => options.only === undefined || options.only.has(n))
    .map(([n]) => ({ n, odds: weighed.get(n)!.odds }))
    .filter(({ n, odds }) => logistic(odds) >= options.minScore || explained(n))
    .sort((x, y) => y.odds - x.odds)
    .filter(({ n }, rank) => rank < options.limit || explained(n))
    .map(({ n }) => rankOf(set, work, n, byNumber.get(n)!, weighed.get(n)!, options))
    .sort((x, y) => Number(x.explained) - Number(y.explained) || y.score - x.score);
}
