// Pairs of lines that may be one line held twice, under two names or by two forces: what they share, for and against.
import { clamp, countText, logistic } from './measures.ts';

/** What is known of a line that may be another one's double. */
export type LineFacts = {
  line: string;
  label: string;
  brand: string | null;
  customers: readonly string[];
  handsets: readonly string[];
  towns: readonly string[];
  forces: readonly string[];
};

export type LinePair = {
  a: string;
  b: string;
  labels: [string, string];
  forces: [string[], string[]];
  /** Whether no force is named for both of them. */
  forcesDiffer: boolean;
  score: number;
  shared: { customers: string[]; handsets: string[]; towns: string[] };
  /** A change of number between them that was found. */
  succession: { from: string; to: string; score: number; status: string } | null;
  reasons: string[];
  against: string[];
  innocent: string;
};

export type KnownSuccession = { from: string; to: string; score: number; status: string };

const both = (x: readonly string[], y: readonly string[]): string[] => {
  const known = new Set(y);
  return x.filter((one) => known.has(one));
};

const LEAST_CUSTOMERS = 3;

function pairOf(a: LineFacts, b: LineFacts, succession: KnownSuccession | null): LinePair | null {
  const shared = {
    customers: both(a.customers, b.customers),
    handsets: both(a.handsets, b.handsets),
    towns: both(a.towns, b.towns),
  };
  if (shared.handsets.length === 0 && shared.customers.length < LEAST_CUSTOMERS && succession === null)
    return null;
  const fewer = Math.max(1, Math.min(a.customers.length, b.customers.length));
  const share = shared.customers.length / fewer;
  const reasons: string[] = [];
  const against: string[] = [];
  if (shared.handsets.length > 0)
    reasons.push(`${countText(shared.handsets.length, 'handset')} carried both lines' numbers`);
  (share >= 0.2 ? reasons : against).push(
    `${countText(shared.customers.length, 'probable customer')} of both, ${Math.round(share * 100)}% of the smaller line's`,
  );
  (shared.towns.length > 0 ? reasons : against).push(
    shared.towns.length > 0 ? `both are seen in ${shared.towns.join(', ')}` : 'no importing area in common',
  );
  const change = succession?.status === 'dismissed' ? null : succession;
  if (change)
    reasons.push(
      `a change of number between them was found${change.status === 'accepted' ? ' and accepted' : ''}`,
    );
  else if (succession) against.push('an analyst dismissed the change of number that was found between them');
  if (a.brand !== null && a.brand === b.brand) reasons.push(`both go by the name ${a.brand}`);
  const score = logistic(
    -2.2 +
      (shared.handsets.length > 0 ? 2 : 0) +
      clamp(6 * share, 0, 3) +
      (shared.towns.length > 0 ? 0.5 : -0.5) +
      (change ? 1 + 2 * (change.score - 0.5) : 0) +
      (a.brand !== null && a.brand === b.brand ? 1.5 : 0),
  );
  return {
    a: a.line,
    b: b.line,
    // Two lines that go by one name are told apart by their numbers.
    labels: a.label === b.label ? [`${a.label} (${a.line})`, `${b.label} (${b.line})`] : [a.label, b.label],
    forces: [[...a.forces], [...b.forces]],
    forcesDiffer: a.forces.length > 0 && b.forces.length > 0 && both(a.forces, b.forces).length === 0,
    score,
    shared,
    succession,
    reasons,
    against,
    innocent: 'Two rival lines in one town share customers, and a handset may be passed on or sold.',
  };
}

/** Every pair that shares enough to be looked at, best first. `between` tells of a number change between two lines. */
export function linePairs(
  lines: readonly LineFacts[],
  between: (a: string, b: string) => KnownSuccession | null,
): LinePair[] {
  return lines
    .flatMap((a, i) => lines.slice(i + 1).flatMap((b) => pairOf(a, b, between(a.line, b.line)) ?? []))
    .sort((x, y) => y.score - x.score);
}
