// The words for scores, likelihood ratios and kinds of finding: each says what was inferred, never more.
import type { FindingStatus } from '../../src/contract/lineShapes.ts';
import { plural } from '../format/count.ts';

/** `0.73`; the ends of the scale are never reached, since no inference is certain. */
export function scoreText(score: number): string {
  if (score > 0.99) return '> 0.99';
  if (score < 0.01) return '< 0.01';
  return score.toFixed(2);
}

export const percentOf = (share: number): string => `${Math.round(share * 100)}%`;

/** What stands behind a finding: `3 camera reads, 12 events`. */
export const behindWords = (events: number, reads: number, readsAre = 'camera read'): string =>
  [reads > 0 ? plural(reads, readsAre) : '', events > 0 ? plural(events, 'event') : '']
    .filter((part) => part !== '')
    .join(', ');

export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const SCORE_HELP =
  'How strongly the records speak for this finding, from 0 to 1. It orders findings for you to judge: it is not a probability of guilt, and says nothing of who held the phone.';
export const CONFIDENCE_HELP =
  'How much of what the score rests on the records could tell, from 0 to 1. It is low where there are few events, or where cells, handsets or texts are missing. It is apart from the score: missing records do not count against a number.';

/** That a score was made with weights of an analyst's own. */
export const weightsWords = (changed: number): string =>
  `${plural(changed, 'weight')} ${changed === 1 ? 'differs' : 'differ'} from the default.`;

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

const MOST_AREAS = 2;

/** `Liverpool to Barrow` from the hubs and areas of a line; null where neither is known. */
export function areasWords({
  hubs,
  areas,
}: {
  hubs: readonly string[];
  areas: readonly string[];
}): { short: string; title: string } | null {
  const [hub] = hubs;
  const away = areas.filter((area) => area !== hub);
  if (hub === undefined && areas.length === 0) return null;
  if (hub !== undefined && away.length === 0)
    return areas.length > 0
      ? { short: `${hub}, one area`, title: `Probable hub and area in one: ${hub}` }
      : { short: `${hub} to not known`, title: `Probable hub ${hub}; where its customers are is not known` };
  const more = away.length > MOST_AREAS ? ` and ${away.length - MOST_AREAS} more` : '';
  const from = hub ?? 'not known';
  return {
    short: `${from} to ${away.slice(0, MOST_AREAS).join(', ')}${more}`,
    title: `Probable hub ${from}; probable importing ${away.length === 1 ? 'area' : 'areas'} ${areas.join(', ')}`,
  };
}
