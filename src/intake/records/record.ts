// One record of a file that is no table (XML, text blocks): an event as cells, or facts, or why it is neither.
import type { Field } from '../../model/importFields.ts';
import type { Reject } from '../../model/parsed.ts';
import type { Fact } from '../../store/staging/batch.ts';

/** The columns that records of events are laid out in, so that they pass through the same reader as rows of a table. */
export const EVENT_FIELDS = [
  'a',
  'b',
  'start',
  'duration',
  'type',
  'direction',
  'imei',
  'imsi',
  'cell',
  'cellEnd',
  'imeiB',
  'imsiB',
  'cellB',
  'text',
  'part',
  'parts',
  'partRef',
] as const satisfies readonly Field[];
export type EventField = (typeof EVENT_FIELDS)[number];
export type EventCells = Partial<Record<EventField, string>>;

export type Found = {
  /** Where the record starts in the file. */
  line: number;
  /** One row each: a message to two people is two. */
  events?: EventCells[];
  /** Rows in the plan's own columns, for records that are no events. */
  rows?: string[][];
  fact?: Fact;
  /** Facts that an event's record tells beside it, such as a name; they are no rows of their own. */
  beside?: Fact[];
  refusal?: Reject;
  /** The name and numbers of a contact that is refused, for a copy in which it can be corrected. */
  contact?: string[];
};

export function cellsOf(event: EventCells): string[] {
  const cells: string[] = [];
  for (const field of EVENT_FIELDS) cells.push(event[field] ?? '');
  return cells;
}

/** Whose handset a file came from, as the file says. */
export type Owner = { numbers: string[]; imeis: string[]; imsis: string[] };
export const noOwner = (): Owner => ({ numbers: [], imeis: [], imsis: [] });

/** The owner's device in an event of theirs, where the file names one; of two nothing says which it was. */
export const deviceOf = (owner: Owner): EventCells => ({
  ...(owner.imeis.length === 1 && { imei: owner.imeis[0] ?? '' }),
  ...(owner.imsis.length === 1 && { imsi: owner.imsis[0] ?? '' }),
});

/** How a deleted message or call is marked: in front of its words, since the row itself stands in the original. */
export const markDeleted = (text: string): string => `[deleted] ${text}`.trim();
