// Deal lines: every busy number scored by named signals beside the case's own population, with what speaks against.
import type { CallEventSet } from '../model/callEvent.ts';
import type { LineMeasure, LineMeasures } from './lineMeasures.ts';
import type { LineNote } from './lineNotes.ts';
import {
  EXPLAINED_WORDS,
  isTelling,
  LINE_DEFAULTS,
  type LineOptions,
  type LineRank,
  lineRanks,
  measuredFor,
  weightOf,
} from './lineRanks.ts';
import { strengthOf } from './lineReach.ts';
import { LINE_SIGNALS, type LineSignal } from './lineSignals.ts';
import { medianOf, percentileOf } from './measures.ts';

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

/** A number assessed as a deal line, with every signal and what speaks for and against it. */
export type LineCandidate = LineRank & {
  signals: SignalReading[];
  speaksFor: string[];
  speaksAgainst: string[];
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

function readSignal(
  signal: LineSignal,
  measured: LineNote,
  population: Population,
  weight: number,
): SignalReading {
  const value = measured.values[signal.name];
  const known = !Number.isNaN(value);
  const strength = strengthOf(signal, measured.values);
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

function worded(rank: LineRank, note: LineNote, population: Population, options: LineOptions): LineCandidate {
  const signals = LINE_SIGNALS.map((signal) =>
    readSignal(signal, note, population, weightOf(signal, options)),
  );
  const telling = signals
    .filter((signal) => isTelling(signal.contribution))
    .sort((x, y) => Math.abs(y.contribution) - Math.abs(x.contribution));
  const wordsOf = ({ text, label, shown }: SignalReading): string => `${text} (${label}: ${shown})`;
  const speaksAgainst = [
    ...(rank.tie?.how === 'runner' ? [rank.tie.words] : []),
    ...telling.filter((s) => s.contribution < 0).map(wordsOf),
  ];
  return {
    ...rank,
    signals,
    speaksFor: telling.filter((s) => s.contribution > 0).map(wordsOf),
    speaksAgainst: rank.explained ? [EXPLAINED_WORDS, ...speaksAgainst] : speaksAgainst,
  };
}

/**
 * Every number busy enough to be a deal line, best first, each with its signals.
 *
 * An additive score in log-odds with visible weights (the shape of an NFI-style evidence table, and of the MoRiLE
 * matrices that analysts know); there is no published detector of deal lines from call data to copy. Short codes, text
 * senders, voicemail and service numbers are never candidates. Of a large case, ask `lineRanks` for all and this for those
 * to be shown (`only`).
 */
export function dealLineCandidates(set: CallEventSet, given: Partial<LineOptions> = {}): LineCandidate[] {
  const options = { ...LINE_DEFAULTS, ...given };
  const { work, byNumber } = measuredFor(set, options);
  const population = populationOf([...byNumber.values()].map(({ values }) => values));
  const ranks = lineRanks(set, { ...options, work, notes: { byNumber } });
  return ranks.map((rank) => worded(rank, byNumber.get(rank.position)!, population, options));
}
