// Device changes: handset and SIM swaps read from tenures, with the gap between the two in minutes.
import { momentText, spanText } from './clock.ts';
import { MINUTE } from './contacts.ts';
import type { Tenure, TenureKind } from './tenures.ts';

/**
 * One thing that stayed (`kept`) while its partner changed. `gapMinutes` runs from the last sighting of the old
 * partner to the first of the new; it is below zero where the two were briefly used by turns.
 */
export type DeviceChange = {
  keptKind: 'number' | 'sim' | 'handset';
  kept: string;
  changed: 'handset' | 'sim';
  from: string;
  to: string;
  lastSeen: number;
  firstSeen: number;
  gapMinutes: number;
  lastEventId: number;
  firstEventId: number;
  reasons: string[];
};

/** The largest share of the shorter tenure that may overlap before two tenures count as use side by side. */
const OVERLAP_ALLOWED = 0.2;
/** Used by turns for no longer than this still counts as a change. */
const TURNS_ALLOWED = 6 * 60 * MINUTE;

type Reading = {
  kind: TenureKind;
  side: 'a' | 'b';
  kept: DeviceChange['keptKind'];
  changed: DeviceChange['changed'];
};

function changesIn(tenures: readonly Tenure[], reading: Reading): DeviceChange[] {
  const held = new Map<string, Tenure[]>();
  for (const tenure of tenures) {
    if (tenure.kind !== reading.kind) continue;
    const key = tenure[reading.side];
    const list = held.get(key);
    if (list === undefined) held.set(key, [tenure]);
    else list.push(tenure);
  }
  const changes: DeviceChange[] = [];
  for (const [kept, list] of held) {
    list.sort((x, y) => x.from - y.from || x.to - y.to);
    for (let i = 1; i < list.length; i++) {
      const change = changeBetween(list[i - 1]!, list[i]!, kept, reading);
      if (change !== undefined) changes.push(change);
    }
  }
  return changes.sort((x, y) => x.firstSeen - y.firstSeen);
}

const moveText = ({ kept, changed }: Reading): string => {
  if (kept === 'handset') return 'another SIM put into the same handset';
  return `one ${kept === 'sim' ? 'SIM' : kept} moved to another ${changed === 'sim' ? 'SIM' : changed}`;
};

function changeBetween(old: Tenure, next: Tenure, kept: string, reading: Reading): DeviceChange | undefined {
  const partner = reading.side === 'a' ? 'b' : 'a';
  if (old[partner] === next[partner]) return undefined;
  const overlap = old.to - next.from;
  const shorter = Math.max(MINUTE, Math.min(old.to - old.from, next.to - next.from));
  if (overlap > 0 && (next.to <= old.to || (overlap > TURNS_ALLOWED && overlap > OVERLAP_ALLOWED * shorter)))
    return undefined;
  const gap = next.from - old.to;
  return {
    keptKind: reading.kept,
    kept,
    changed: reading.changed,
    from: old[partner],
    to: next[partner],
    lastSeen: old.to,
    firstSeen: next.from,
    gapMinutes: Math.round(gap / MINUTE),
    lastEventId: old.lastEventId,
    firstEventId: next.firstEventId,
    reasons: [
      `${old[partner]} was last seen with it ${momentText(old.to)} and ${next[partner]} first seen ${momentText(next.from)}`,
      gap >= 0
        ? `${spanText(gap)} apart, consistent with ${moveText(reading)}`
        : `seen by turns for ${spanText(gap)}, then only the later one`,
    ],
  };
}

/** Handset changes: a SIM, or a number, that went from one handset to another. */
export const handsetSwaps = (tenures: readonly Tenure[]): DeviceChange[] => [
  ...changesIn(tenures, { kind: 'sim-handset', side: 'a', kept: 'sim', changed: 'handset' }),
  ...changesIn(tenures, { kind: 'number-handset', side: 'a', kept: 'number', changed: 'handset' }),
];

/** SIM changes: a handset, or a number, that went from one SIM to another. */
export const simSwaps = (tenures: readonly Tenure[]): DeviceChange[] => [
  ...changesIn(tenures, { kind: 'sim-handset', side: 'b', kept: 'handset', changed: 'sim' }),
  ...changesIn(tenures, { kind: 'number-sim', side: 'a', kept: 'number', changed: 'sim' }),
];
