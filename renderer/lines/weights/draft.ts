// Weights as they are being edited: what differs from those in use, and how numbers would rank under them.
import type { LineCandidateShown, LineWeightsShown } from '../../../src/contract/lineShapes.ts';

export type ShownWeight = LineWeightsShown['weights'][number];
/** Weights by signal that were changed and not applied yet. */
export type Draft = ReadonlyMap<string, number>;

/** The largest weight that is taken; sliders go as far as weights usually do. */
export const MOST = 10;
export const SLIDER_MOST = 5;

export const weightIn = (draft: Draft, { name, weight }: ShownWeight): number => draft.get(name) ?? weight;

/** The draft with one weight at a value; a value that is in use already is no change. */
export function withWeight(draft: Draft, shown: ShownWeight, value: number): Draft {
  const next = new Map(draft);
  if (value === shown.weight) next.delete(shown.name);
  else next.set(shown.name, value);
  return next;
}

/** A draft that puts every weight back to its default. */
export const allUsual = (weights: readonly ShownWeight[]): Draft =>
  new Map(weights.filter(({ weight, usual }) => weight !== usual).map(({ name, usual }) => [name, usual]));

/** A weight as it was typed: from 0 to 10, with a dot or a comma; null for anything else. */
export function parseWeight(text: string): number | null {
  if (!/^\d{1,2}([.,]\d{0,3})?$/.test(text.trim())) return null;
  const value = Number(text.trim().replace(',', '.'));
  return value <= MOST ? value : null;
}

export type Ranked = {
  candidate: LineCandidateShown;
  score: number;
  /** Places gained against the ranking in use; below zero where places were lost. */
  gained: number;
};

const logistic = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** How the candidates would rank under a draft, best first; those explained are left out, as they are no lines. */
export function ranked(
  candidates: readonly LineCandidateShown[],
  { weights, prior }: LineWeightsShown,
  draft: Draft,
): Ranked[] {
  const value = new Map(weights.map((weight) => [weight.name, weightIn(draft, weight)]));
  const oddsOf = ({ signals }: LineCandidateShown, weightOf: (s: (typeof signals)[number]) => number) =>
    signals.reduce((odds, signal) => odds + signal.strength * weightOf(signal), prior);
  const scored = candidates
    .filter(({ explained }) => !explained)
    .map((candidate) => ({
      candidate,
      now: oddsOf(candidate, ({ weight }) => weight),
      wanted: oddsOf(candidate, ({ name, weight }) => value.get(name) ?? weight),
    }));
  const before = new Map(
    [...scored].sort((x, y) => y.now - x.now).map(({ candidate }, place) => [candidate, place]),
  );
  return scored
    .sort((x, y) => y.wanted - x.wanted)
    .map(({ candidate, wanted }, place) => ({
      candidate,
      score: logistic(wanted),
      gained: (before.get(candidate) ?? place) - place,
    }));
}

/** How many score a half or more: those that the board takes for lines unless they are dismissed. */
export const likelyIn = (list: readonly Ranked[]): number => list.filter(({ score }) => score >= 0.5).length;
