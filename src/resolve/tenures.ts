// Tenures: dated spans in which a number, a SIM and a handset were used together.
import type { CallEventSet } from '../model/callEvent.ts';
import { DAY, type Step } from './contacts.ts';

export type TenureKind = 'number-sim' | 'sim-handset' | 'number-handset';
export type Gap = { from: number; to: number };

/**
 * A tie between two things over time. `from` and `to` are the first and last sightings (UTC milliseconds); `events` counts
 * sightings; `gaps` are stretches in which one of the two was seen with another partner and not with this one, or in
 * which neither was seen for a week; `overlapsWith` are positions, in the list returned, of tenures of the same kind
 * that share a side and a stretch of time (at most 20): use by turns, two SIM trays, or a copied IMEI.
 */
export type Tenure = {
  kind: TenureKind;
  a: string;
  b: string;
  aPosition: number;
  bPosition: number;
  from: number;
  to: number;
  events: number;
  firstEventId: number;
  lastEventId: number;
  gaps: Gap[];
  overlapsWith: number[];
};

export type TenureOptions = {
  /** A pair seen again after this long, one side having been elsewhere meanwhile, begins a new tenure. */
  splitAfterDays: number;
  /** Absences shorter than this are not listed as gaps. */
  gapHours: number;
  /** Silences of both sides shorter than this are not listed as gaps. */
  silenceDays: number;
  step?: Step;
};
export const TENURE_DEFAULTS: TenureOptions = { splitAfterDays: 3, gapHours: 12, silenceDays: 7 };

const MOST_GAPS = 50;
const MOST_OVERLAPS = 20;
const BATCH = 262_144;

type Side = { ids: readonly { id: string }[]; partner: Int32Array };
type Pairing = {
  kind: TenureKind;
  a: Side;
  b: Side;
  open: Map<number, Tenure>;
  recent: (Tenure | undefined)[];
};

const sideOf = (ids: readonly { id: string }[]): Side => ({
  ids,
  partner: new Int32Array(ids.length).fill(-1),
});

const pairingOf = (
  kind: TenureKind,
  a: readonly { id: string }[],
  b: readonly { id: string }[],
): Pairing => ({ kind, a: sideOf(a), b: sideOf(b), open: new Map(), recent: [] });

type Sighting = { time: number; eventId: number };

function begin(pairing: Pairing, a: number, b: number, seen: Sighting): Tenure {
  return {
    kind: pairing.kind,
    a: pairing.a.ids[a]!.id,
    b: pairing.b.ids[b]!.id,
    aPosition: a,
    bPosition: b,
    from: seen.time,
    to: seen.time,
    events: 1,
    firstEventId: seen.eventId,
    lastEventId: seen.eventId,
    gaps: [],
    overlapsWith: [],
  };
}

/** Adds one sighting of a pair: continues its tenure, or begins another after a displaced absence. */
function sight(
  pairing: Pairing,
  a: number,
  b: number,
  seen: Sighting,
  options: TenureOptions,
  out: Tenure[],
): void {
  const recent = pairing.recent[a];
  const key = a * pairing.b.ids.length + b;
  let tenure = recent?.bPosition === b ? recent : pairing.open.get(key);
  if (tenure !== undefined) {
    const away = seen.time - tenure.to;
    const displaced = pairing.a.partner[a] !== b || pairing.b.partner[b] !== a;
    if (displaced && away >= options.splitAfterDays * DAY) tenure = undefined;
    else {
      const noted = displaced ? options.gapHours * 3_600_000 : options.silenceDays * DAY;
      if (away >= noted && tenure.gaps.length < MOST_GAPS)
        tenure.gaps.push({ from: tenure.to, to: seen.time });
      tenure.to = seen.time;
      tenure.events++;
      tenure.lastEventId = seen.eventId;
    }
  }
  if (tenure === undefined) {
    tenure = begin(pairing, a, b, seen);
    pairing.open.set(key, tenure);
    out.push(tenure);
  }
  pairing.a.partner[a] = b;
  pairing.b.partner[b] = a;
  pairing.recent[a] = tenure;
}

/** Notes, on each tenure, those of its kind that share a side with it while it lasts. */
function markOverlaps(tenures: Tenure[]): void {
  const groups = new Map<string, number[]>();
  tenures.forEach((tenure, position) => {
    for (const key of [`${tenure.kind} a ${tenure.a}`, `${tenure.kind} b ${tenure.b}`]) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [position]);
      else group.push(position);
    }
  });
  for (const group of groups.values())
    for (let i = 0; i < group.length; i++)
      for (let j = i + 1; j < Math.min(group.length, i + 200); j++) {
        const x = tenures[group[i]!]!;
        const y = tenures[group[j]!]!;
        if (x.from > y.to || y.from > x.to || x.to === y.from || y.to === x.from) continue;
        if (x.overlapsWith.length < MOST_OVERLAPS) x.overlapsWith.push(group[j]!);
        if (y.overlapsWith.length < MOST_OVERLAPS) y.overlapsWith.push(group[i]!);
      }
}

/**
 * The dated tenures of numbers, SIMs and handsets, in order of first sighting within each kind.
 *
 * One pair has one tenure from its first sighting to its last, however it was interleaved with others, unless it was
 * away for `splitAfterDays` while one of the two was seen with somebody else: then it "left and came back", as two
 * tenures. A silence alone never splits, since a phone that is switched off keeps its SIM. Reads each event once.
 */
export function tenuresOf(set: CallEventSet, given: Partial<TenureOptions> = {}): Tenure[] {
  const options = { ...TENURE_DEFAULTS, ...given };
  const { events } = set;
  const numberSim = pairingOf('number-sim', set.numbers, set.sims);
  const simHandset = pairingOf('sim-handset', set.sims, set.handsets);
  const numberHandset = pairingOf('number-handset', set.numbers, set.handsets);
  const found: Record<TenureKind, Tenure[]> = { 'number-sim': [], 'sim-handset': [], 'number-handset': [] };
  const party = (number: number, sim: number, handset: number, seen: Sighting): void => {
    if (number >= 0 && sim >= 0) sight(numberSim, number, sim, seen, options, found['number-sim']);
    if (sim >= 0 && handset >= 0) sight(simHandset, sim, handset, seen, options, found['sim-handset']);
    if (number >= 0 && handset >= 0)
      sight(numberHandset, number, handset, seen, options, found['number-handset']);
  };
  for (let e = 0; e < events.count; e++) {
    if (e % BATCH === 0) options.step?.(e, events.count);
    const seen = { time: events.startedAt[e]!, eventId: events.eventId[e]! };
    party(events.a[e]!, events.aSim[e]!, events.aHandset[e]!, seen);
    party(events.b[e]!, events.bSim[e]!, events.bHandset[e]!, seen);
  }
  const all = [...found['number-sim'], ...found['sim-handset'], ...found['number-handset']];
  markOverlaps(all);
  return all;
}
