// Deal lines: every busy number scored by named signals beside the case's own population, with what speaks against.
import type { CallEventSet } from '../model/callEvent.ts';
import { degreeOf, type Groundwork, groundworkOf, type Step } from './contacts.ts';
import type { LineMeasure, LineMeasures } from './lineMeasures.ts';
import { type LineNote, type LineNotes, lineNotesOf } from './lineNotes.ts';
import { LINE_PRIOR, LINE_SIGNALS, type LineSignal } from './lineSignals.ts';
import { logistic, medianOf, percentileOf, ramp } from './measures.ts';

/** A measure beside those of the other numbers assessed in the case; null where too few could be measured. */
export type Against = { median: number; percentile: number; numbers: number } | null;

/**
 * One signal of one number. `value` is null where the data cannot tell. `strength` runs from -1 to 1; `contribution` is
 * strength times weight, in log-odds; `text` says in words what that speaks for or against.
 */
export type SignalReading = {
  name: LineMeasure;
  label: string;
  value: number | null;
  shown: string;
  against: Against;
  weight: number;
  strength: number;
  contribution: number;
  text: string;
  eventIds: number[];
};

/**
 * A number assessed as a deal line: `score` from 0 to 1, and apart from it `confidence` from 0 to 1 (how much of
 * the weight could be measured, on how many events). `likely` marks scores at or above one half.
 */
export type LineCandidate = {
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
  signals: SignalReading[];
  speaksFor: string[];
  speaksAgainst: string[];
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
  notes?: LineNotes;
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

type Population = Map<LineMeasure, Float64Array>;

function populationOf(measured: Iterable<LineMeasures>): Population {
  const values = new Map<LineMeasure, number[]>(LINE_SIGNALS.map((signal) => [signal.name, []]));
  for (const each of measured)
    for (const signal of LINE_SIGNALS) {
      const value = each[signal.name];
      if (!Number.isNaN(value)) values.get(signal.name)!.push(value);
    }
  return new Map([...values].map(([name, list]) => [name, Float64Array.from(list).sort()]));
}

const weightOf = (signal: LineSignal, options: LineOptions): number =>
  options.weights[signal.name] ?? signal.weight;

function logOddsOf(values: LineMeasures, options: LineOptions): number {
  let odds = options.prior;
  for (const signal of LINE_SIGNALS) {
    const value = values[signal.name];
    if (!Number.isNaN(value)) odds += weightOf(signal, options) * ramp(signal.points, value);
  }
  return odds;
}

function readSignal(
  signal: LineSignal,
  measured: LineNote,
  population: Population,
  weight: number,
): SignalReading {
  const value = measured.values[signal.name];
  const known = !Number.isNaN(value);
  const strength = known ? ramp(signal.points, value) : 0;
  const others = population.get(signal.name)!;
  return {
    name: signal.name,
    label: signal.label,
    value: known ? value : null,
    shown: known ? signal.value(value) : 'not known',
    against:
      known && others.length >= 5
        ? { median: medianOf(others), percentile: percentileOf(others, value), numbers: others.length }
        : null,
    weight,
    strength,
    contribution: strength * weight,
    text: known ? (strength >= 0 ? signal.speaksFor : signal.speaksAgainst) : 'the records do not say',
    eventIds: [...(measured.evidence[signal.name] ?? [])],
  };
}

/** How far the score can be relied on: the share of the weight that could be measured, and the number of events. */
function confidenceOf(signals: readonly SignalReading[], events: number): number {
  const all = signals.reduce((sum, signal) => sum + signal.weight, 0);
  const known = signals.reduce((sum, signal) => sum + (signal.value === null ? 0 : signal.weight), 0);
  return all === 0 ? 0 : (known / all) * (events / (events + 40));
}

function candidateOf(
  set: CallEventSet,
  work: Groundwork,
  n: number,
  measured: LineNote,
  population: Population,
  options: LineOptions,
): LineCandidate {
  const facts = set.numbers[n]!;
  const signals = LINE_SIGNALS.map((signal) =>
    readSignal(signal, measured, population, weightOf(signal, options)),
  );
  const explained = options.explained.has(facts.id);
  const score = logistic(logOddsOf(measured.values, options));
  const telling = signals
    .filter((signal) => Math.abs(signal.contribution) >= 0.2)
    .sort((x, y) => Math.abs(y.contribution) - Math.abs(x.contribution));
  const speaksAgainst = telling
    .filter((s) => s.contribution < 0)
    .map((s) => `${s.text} (${s.label}: ${s.shown})`);
  const at = (i: number): number => set.events.startedAt[work.index.at[i]!]!;
  return {
    number: facts.id,
    position: n,
    label: facts.label,
    score,
    confidence: confidenceOf(signals, measured.events),
    likely: !explained && score >= 0.5,
    explained,
    events: measured.events,
    contacts: degreeOf(work.contacts, n),
    firstSeen: at(work.index.start[n]!),
    lastSeen: at(work.index.start[n + 1]! - 1),
    broadcasts: measured.broadcasts,
    signals,
    speaksFor: telling.filter((s) => s.contribution > 0).map((s) => `${s.text} (${s.label}: ${s.shown})`),
    speaksAgainst: explained ? ['marked as explained by an analyst', ...speaksAgainst] : speaksAgainst,
  };
}

/**
 * Every number busy enough to be a deal line, best first, each with its signals.
 *
 * An additive score in log-odds with visible weights (the shape of an NFI-style evidence table, and of the MoRiLE
 * matrices that analysts know); there is no published detector of deal lines from call data to copy. Short codes, text
 * senders, voicemail and service numbers are never candidates.
 */
export function dealLineCandidates(set: CallEventSet, given: Partial<LineOptions> = {}): LineCandidate[] {
  const options = { ...LINE_DEFAULTS, ...given };
  const work = options.work ?? groundworkOf(set);
  const { byNumber } = options.notes ?? lineNotesOf(set, work, options);
  const population = populationOf([...byNumber.values()].map(({ values }) => values));
  const explained = (n: number): boolean => options.explained.has(set.numbers[n]!.id);
  // Only those that will be shown are put into words.
  return [...byNumber]
    .filter(([n]) => options.only === undefined || options.only.has(n))
    .map(([n, { values }]) => ({ n, odds: logOddsOf(values, options) }))
    .filter(({ n, odds }) => logistic(odds) >= options.minScore || explained(n))
    .sort((x, y) => y.odds - x.odds)
    .filter(({ n }, rank) => rank < options.limit || explained(n))
    .map(({ n }) => candidateOf(set, work, n, byNumber.get(n)!, population, options))
    .sort((x, y) => Number(x.explained) - Number(y.explained) || y.score - x.score);
}
