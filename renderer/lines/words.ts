// The words for scores, likelihood ratios and kinds of finding: each says what was inferred, never more.
import type { FindingStatus } from '../../src/contract/lineShapes.ts';

/** `0.73`; the ends of the scale are never reached, since no inference is certain. */
export function scoreText(score: number): string {
  if (score > 0.99) return '> 0.99';
  if (score < 0.01) return '< 0.01';
  return score.toFixed(2);
}

export const percentOf = (share: number): string => `${Math.round(share * 100)}%`;

export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const SCORE_HELP =
  'How strongly the records speak for this finding, from 0 to 1. It orders findings for you to judge: it is not a probability of guilt, and says nothing of who held the phone.';
export const CONFIDENCE_HELP =
  'How much of what the score rests on the records could tell, from 0 to 1. It is low where there are few events, or where cells, handsets or texts are missing. It is apart from the score: missing records do not count against a number.';

export const STATUS_WORDS: Record<FindingStatus, string> = {
  open: 'To be judged',
  accepted: 'Accepted',
  dismissed: 'Dismissed',
};

const CHANGE_WORDS: Record<string, string> = {
  'new-number': 'consistent with one line on a new number',
  'passed-on': 'consistent with a line taken over by somebody else',
  split: 'consistent with one line split onto several numbers',
  merge: 'consistent with several lines brought together on one number',
  'same-number': 'consistent with a new handset or SIM under the same number',
};
export const changeWords = (kind: string): string => CHANGE_WORDS[kind] ?? kind;

/** Steps of support in words, after the scale of the ENFSI guideline for evaluative reporting (2015). */
const STEPS = [
  [2, 'no more than slight'],
  [10, 'weak'],
  [100, 'moderate'],
  [1000, 'moderately strong'],
] as const;

/** A likelihood ratio in words: which of the two explanations the records support, and how strongly. */
export function ratioWords(ratio: number): string {
  const first = ratio >= 1;
  const step = STEPS.find(([below]) => (first ? ratio : 1 / ratio) < below);
  const most = step ? '' : ', the most that is ever stated';
  return `The records give ${step?.[1] ?? 'strong'} support for the ${first ? 'first' : 'second'} explanation over the ${first ? 'second' : 'first'}${most}.`;
}

export const RUNNER_WORDS = 'probable runner (may be exploited)';
export const CLOSURE_WORDS: Record<string, string> = {
  '1': 'type 1, arrest and charge',
  '2': 'type 2, number taken away',
};

/** `40 minutes`, `6 hours`, `3 days`: a stretch of time as one would say it. */
export function stretchOf(minutes: number): string {
  const size = Math.abs(minutes);
  const [n, unit] =
    size < 90
      ? [Math.round(size), 'minute']
      : size < 48 * 60
        ? [Math.round(size / 60), 'hour']
        : [Math.round(size / 1440), 'day'];
  return `${n} ${unit}${n === 1 ? '' : 's'}`;
}
