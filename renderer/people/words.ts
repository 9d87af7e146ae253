// The words of the entities page: kinds, claims, verdicts.
import {
  type ClaimShown,
  type CombineVerdict,
  RECORD_KINDS,
  type RecordKind,
} from '../../src/contract/entityCalls.ts';
import { ruleOf } from '../../src/model/claims.ts';
import type { EntityKind } from '../../src/model/entityId.ts';
import { parseDay } from '../format/day.ts';
import { dayOf, timeOf } from '../format/time.ts';

export const RECORD_KIND_WORDS: Record<RecordKind, { many: string; one: string }> = {
  nominal: { many: 'People', one: 'person' },
  address: { many: 'Addresses', one: 'address' },
  vehicle: { many: 'Vehicles', one: 'vehicle' },
  place: { many: 'Places', one: 'place' },
  group: { many: 'Groups', one: 'group' },
};

/** Whether a kind has records on the entities page. */
export const hasRecord = (kind: EntityKind): boolean => RECORD_KINDS.some((one) => one === kind);

export const VERDICT_WORDS: Record<CombineVerdict, string> = {
  same: 'Read as one',
  match: 'Kept as a match',
  excluded: 'Two, not one',
};

/** `member of` as a heading: `Member of`. */
export const heading = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** A day, with the time where one was given. */
export const momentOf = (at: number): string => (/ 00:00 /.test(timeOf(at)) ? dayOf(at) : timeOf(at));

/** A value in words: a day of birth as a day, everything else as it was given. */
export const valueWords = (value: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) && parseDay(value) === value
    ? dayOf(Date.parse(`${value}T12:00:00Z`))
    : value;

/** When a claim holds, in words; empty where it has no date. */
export function spanOf({ name, from, to }: Pick<ClaimShown, 'name' | 'from' | 'to'>): string {
  if (from === null) return to === null ? '' : `until ${momentOf(to)}`;
  if (to !== null) return `${momentOf(from)} to ${momentOf(to)}`;
  return `${ruleOf(name).dated === 'moment' ? 'on' : 'from'} ${momentOf(from)}`;
}

/** How sure a match is, in words beside the figure. */
export const matchWords = (score: number): string =>
  score >= 0.99 ? 'very likely one' : score >= 0.9 ? 'likely one' : 'possibly one';

/** A score as a share of a hundred; never a hundred, since it is never certain. */
export const matchShare = (score: number): string =>
  score > 0.99 ? 'over 99%' : `${Math.round(100 * score)}%`;
