// The words of the entities page: kinds, claims, verdicts.
import type { ClaimShown, CombineVerdict, RecordKind } from '../../src/contract/entityCalls.ts';
import { dayOf, timeOf } from '../format/time.ts';

export const RECORD_KIND_WORDS: Record<RecordKind, { many: string; one: string }> = {
  nominal: { many: 'People', one: 'person' },
  address: { many: 'Addresses', one: 'address' },
  vehicle: { many: 'Vehicles', one: 'vehicle' },
  place: { many: 'Places', one: 'place' },
  group: { many: 'Crime groups', one: 'group' },
};

export const VERDICT_WORDS: Record<CombineVerdict, string> = {
  same: 'Read as one',
  match: 'Kept as a match',
  excluded: 'Two, not one',
};

/** `member of` as a heading: `Member of`. */
export const heading = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** A day, with the time where one was given. */
export const momentOf = (at: number): string => (/ 00:00 /.test(timeOf(at)) ? dayOf(at) : timeOf(at));

/** When a claim holds, in words; empty where it has no date. */
export function spanOf({ from, to }: Pick<ClaimShown, 'from' | 'to'>): string {
  if (from === null && to === null) return '';
  if (from === null) return `until ${momentOf(to ?? 0)}`;
  return to === null ? `from ${momentOf(from)}` : `${momentOf(from)} to ${momentOf(to)}`;
}

/** How sure a match is, in words beside the figure. */
export const matchWords = (score: number): string =>
  score >= 0.99 ? 'very likely one' : score >= 0.9 ? 'likely one' : 'possibly one';
