// What of its authorisation a row lies outside of, and a file's limits, in words.
import type { CallEventRow, SourceFile } from '../../src/contract/shapes.ts';
import { dayOf } from '../format/time.ts';

type Outside = NonNullable<CallEventRow['outside']>;

export const OUTSIDE_WORDS: Record<Outside, string> = {
  period: 'Outside the authorised period: possible excess disclosure',
  subject: 'Concerns no authorised subject: possible excess disclosure',
  'period and subject':
    'Outside the authorised period, and concerns no authorised subject: possible excess disclosure',
};

const DAY_MS = 86_400_000;

/** The days of an authorised period, both included; empty where there is none. */
export function periodWords({ from, to }: NonNullable<SourceFile['authorised']>): string {
  if (from === null && to === null) return '';
  if (to === null) return `from ${dayOf(from!)}`;
  const last = dayOf(to - (to % DAY_MS === 0 ? DAY_MS : 0));
  return from === null ? `until ${last}` : `${dayOf(from)} to ${last}`;
}

/** Whether rows of the file may lie outside of what was authorised. */
export const isLimited = ({ authorised }: SourceFile): boolean =>
  authorised !== null && (authorised.subject !== '' || authorised.from !== null || authorised.to !== null);
