// Relabelling: real traffic in which some people "change number" at a date, so that the answer is known.
import type { PlainEvent } from './eventSet.ts';

/** From `dates.get(person)` on, that person's events carry the label `person'`. */
export function relabelled(events: readonly PlainEvent[], dates: ReadonlyMap<string, number>): PlainEvent[] {
  const label = (id: string | null, at: number): string | null =>
    id !== null && at >= (dates.get(id) ?? Number.POSITIVE_INFINITY) ? `${id}'` : id;
  return events.map((event) => ({ ...event, a: label(event.a, event.at), b: label(event.b, event.at) }));
}
