// The two rows of one event: the caller's side and the receiver's.
import { SECOND } from '../clock.ts';
import type { SeenEvent } from '../traffic.ts';
import type { RecordRow } from './layout.ts';

/** The caller's row. */
export const outgoing = (event: SeenEvent): RecordRow => ({
  at: event.at,
  type: event.type,
  seconds: event.seconds,
  outgoing: true,
  own: event.a,
  other: event.b.number,
});

/** The receiving side's row: its clock may be late, and then it counted a second less. */
export const incoming = (event: SeenEvent): RecordRow => ({
  at: event.at + event.skew * SECOND,
  type: event.type,
  seconds: event.skew > 0 && event.seconds > 10 ? event.seconds - 1 : event.seconds,
  outgoing: false,
  own: event.b,
  other: event.a.number,
});
