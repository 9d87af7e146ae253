// What an analyst decides about restricted material that would leave the case, and how what was done is told.
import type { Release } from '../../src/contract/gradingShapes.ts';
import { plural } from '../format/count.ts';

export const HELD_BACK: Release = { includeRestricted: false, reason: '' };

/** Whether the decision can be acted on: what is restricted leaves with a reason, or not at all. */
export const isDecided = ({ includeRestricted, reason }: Release): boolean =>
  !includeRestricted || reason.trim() !== '';

type Restricted = { ties: number; entities: number; included: boolean };

/** A sentence on the restricted part of what was saved; nothing where there was none. */
export function restrictedSentence({ ties, entities, included }: Restricted): string {
  if (ties + entities === 0) return '';
  const counted = [
    ...(entities > 0 ? [plural(entities, 'thing')] : []),
    ...(ties > 0 ? [plural(ties, 'tie')] : []),
  ];
  const what = `${counted.join(' and ')} graded E or handled on conditions`;
  return included ? ` It includes ${what}.` : ` Left out: ${what}, with what only that connects.`;
}
