// Call events: the kinds there are, and the columns in which many of them travel between rooms.

/** The kinds of event, by code: the code is the position in this list, and is what the case file holds. */
export const EVENT_TYPES = ['call', 'text', 'data', 'mms', 'voicemail', 'forwarded', 'other'] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** The code of an event type, as stored and as found in `CallEventColumns.type`. */
export const eventTypeCode = (type: EventType): number => EVENT_TYPES.indexOf(type);

/**
 * Many call events, one typed array a column, in ascending order of `startedAt`. Entities are positions in the lists
 * of `CallEventSet`; -1 means not known (for a party: withheld, or none as in a data session).
 * The columns `a…` belong to the party that made the call or sent the text, `b…` to the one that received it.
 */
export type CallEventColumns = {
  count: number;
  /** The event's id in the case file, by which its rows are found. */
  eventId: Int32Array;
  /** UTC milliseconds. */
  startedAt: Float64Array;
  /** Seconds; -1 where the record does not say. */
  durationSeconds: Int32Array;
  /** Position in EVENT_TYPES. */
  type: Uint8Array;
  a: Int32Array;
  b: Int32Array;
  aHandset: Int32Array;
  bHandset: Int32Array;
  aSim: Int32Array;
  bSim: Int32Array;
  aCell: Int32Array;
  bCell: Int32Array;
};

/** What an inference needs to know of a number. */
export type NumberFacts = { id: string; label: string; kind: NumberKind };
/** What an inference needs to know of a cell; positions are WGS 84 degrees, null where no file gave one. */
export type CellFacts = { id: string; label: string; lat: number | null; lon: number | null };
/** A handset or a SIM. */
export type DeviceFacts = { id: string; label: string };

/** Columns with the lists that their positions point into. */
export type CallEventSet = {
  events: CallEventColumns;
  numbers: NumberFacts[];
  handsets: DeviceFacts[];
  sims: DeviceFacts[];
  cells: CellFacts[];
  /** Message bodies by position in `events`, where an extraction has them. */
  texts?: Map<number, string>;
};

/**
 * What a number is. Only `mobile`, `landline` and `phone` are telephones that a person may hold; `opaque` is a
 * pseudonymised identifier; `short-code`, `voicemail`, `text-sender`, `service` are never people; `unresolved` is a form
 * that is no valid number and is kept as it was written.
 */
export const NUMBER_KINDS = [
  'mobile',
  'landline',
  'phone',
  'service',
  'short-code',
  'voicemail',
  'text-sender',
  'opaque',
  'unresolved',
] as const;
export type NumberKind = (typeof NUMBER_KINDS)[number];

/** Whether a number of this kind can be a person's telephone, and so a contact. */
export const canBePerson = (kind: NumberKind): boolean =>
  kind === 'mobile' || kind === 'landline' || kind === 'phone' || kind === 'opaque' || kind === 'unresolved';
