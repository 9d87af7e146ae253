// Broadcasts: bursts of texts from one number to many recipients within minutes.
import type { CallEventSet } from '../model/callEvent.ts';
import { type EventIndex, firstAtOrAfter, HOUR, isContact, isText, MINUTE } from './contacts.ts';

/**
 * One burst. `evenness` is 1 for perfectly equal gaps between its texts and falls towards 0 as they vary; `sameText` is
 * the share of bodies that equal the commonest, null where no body is known; `events` are positions in the set.
 */
export type Broadcast = {
  startedAt: number;
  endedAt: number;
  recipients: number[];
  evenness: number;
  sameText: number | null;
  events: number[];
};

export type BroadcastOptions = {
  /** The longest gap between two texts of one burst. */
  gapMinutes: number;
  /** The least recipients of a burst; fewer, down to three, do where the number has few contacts in all. */
  minRecipients: number;
  /** The longest gap within a burst that has fewer recipients than that. */
  smallGapMinutes: number;
  /** The least share of the texts that must go to different recipients. */
  distinctShare: number;
};
export const BROADCAST_DEFAULTS: BroadcastOptions = {
  gapMinutes: 3,
  minRecipients: 5,
  smallGapMinutes: 1.5,
  distinctShare: 0.7,
};

function evennessOf(set: CallEventSet, events: readonly number[]): number {
  const gaps: number[] = [];
  for (let i = 1; i < events.length; i++)
    gaps.push(set.events.startedAt[events[i]!]! - set.events.startedAt[events[i - 1]!]!);
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  if (mean === 0) return 1;
  const spread = Math.sqrt(gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length);
  return 1 / (1 + spread / mean);
}

function sameTextOf(set: CallEventSet, events: readonly number[]): number | null {
  const counts = new Map<string, number>();
  let known = 0;
  for (const e of events) {
    const body = set.texts?.get(e)?.trim().toLowerCase();
    if (body === undefined || body === '') continue;
    known++;
    counts.set(body, (counts.get(body) ?? 0) + 1);
  }
  return known === 0 ? null : Math.max(...counts.values()) / known;
}

const longestGap = (set: CallEventSet, events: readonly number[]): number =>
  events.reduce(
    (most, e, i) =>
      i === 0 ? 0 : Math.max(most, set.events.startedAt[e]! - set.events.startedAt[events[i - 1]!]!),
    0,
  );

/** A third of those it ever texts, from three up to the usual least: records often show only some of a line's customers. */
function leastRecipients(
  set: CallEventSet,
  index: EventIndex,
  number: number,
  options: BroadcastOptions,
): number {
  const { a, b, type } = set.events;
  const texted: number[] = [];
  for (let i = index.start[number]!; i < index.start[number + 1]!; i++) {
    const e = index.at[i]!;
    if (a[e] !== number || b[e]! < 0 || !isText(type[e]!) || texted.includes(b[e]!)) continue;
    if (texted.push(b[e]!) >= 3 * options.minRecipients) return options.minRecipients;
  }
  return Math.max(3, Math.min(options.minRecipients, Math.ceil(texted.length / 3)));
}

/** The bursts that a number sent up to a time, in time order: see `BROADCAST_DEFAULTS` for what counts as one. */
export function broadcastsOf(
  set: CallEventSet,
  index: EventIndex,
  number: number,
  options: BroadcastOptions = BROADCAST_DEFAULTS,
  until = Number.POSITIVE_INFINITY,
): Broadcast[] {
  const { a, b, type, startedAt } = set.events;
  const found: Broadcast[] = [];
  let burst: number[] = [];
  const least = leastRecipients(set, index, number, options);
  const close = (): void => {
    if (burst.length >= least) {
      const recipients = [...new Set(burst.map((e) => b[e]!))];
      const enough = Math.max(least, options.distinctShare * burst.length);
      const small = recipients.length < options.minRecipients;
      if (
        recipients.length >= enough &&
        !(small && longestGap(set, burst) > options.smallGapMinutes * MINUTE)
      )
        found.push({
          startedAt: startedAt[burst[0]!]!,
          endedAt: startedAt[burst.at(-1)!]!,
          recipients,
          evenness: evennessOf(set, burst),
          sameText: sameTextOf(set, burst),
          events: burst,
        });
    }
    burst = [];
  };
  for (let i = index.start[number]!; i < index.start[number + 1]!; i++) {
    const e = index.at[i]!;
    if (startedAt[e]! > until) break;
    if (a[e] !== number || b[e]! < 0 || b[e] === number || !isText(type[e]!)) continue;
    if (burst.length > 0 && startedAt[e]! - startedAt[burst.at(-1)!]! > options.gapMinutes * MINUTE) close();
    burst.push(e);
  }
  close();
  return found;
}

/** Who got in touch with the sender within so many hours of the start of a burst, among its recipients. */
export function answersTo(
  set: CallEventSet,
  index: EventIndex,
  number: number,
  broadcast: Broadcast,
  withinHours: number,
): { people: number; events: number[] } {
  const asked = new Set(broadcast.recipients);
  const events: number[] = [];
  const { a, b, type, startedAt } = set.events;
  let people = 0;
  for (
    let i = firstAtOrAfter(set, index, number, broadcast.startedAt);
    i < index.start[number + 1]! && startedAt[index.at[i]!]! <= broadcast.endedAt + withinHours * HOUR;
    i++
  ) {
    const e = index.at[i]!;
    if (b[e] !== number || !isContact(type[e]!) || !asked.delete(a[e]!)) continue;
    people++;
    events.push(e);
  }
  return { people, events };
}
