// Detection and succession against known answers: precision, recall, ranks and calibration.
import type { CallEventSet } from '../../src/model/callEvent.ts';
import type { Groundwork } from '../../src/resolve/contacts.ts';
import { dealLineCandidates, type Succession, successions } from '../../src/resolve/index.ts';

/** True and false among what was said, and what was missed. */
export type Tally = { right: number; wrong: number; missed: number };
export const tally = (): Tally => ({ right: 0, wrong: 0, missed: 0 });
export const precisionOf = (t: Tally): number => t.right / Math.max(1, t.right + t.wrong);
export const recallOf = (t: Tally): number => t.right / Math.max(1, t.right + t.missed);

/** Counts said lines against true ones. */
export function detect(
  set: CallEventSet,
  work: Groundwork,
  lines: ReadonlySet<string>,
  into: Tally,
): { said: Set<string>; faults: string[] } {
  const said = new Set(
    dealLineCandidates(set, { work })
      .filter((c) => c.likely)
      .map((c) => c.number),
  );
  const faults: string[] = [];
  for (const number of said)
    if (lines.has(number)) into.right++;
    else {
      into.wrong++;
      faults.push(`+${number}`);
    }
  for (const number of lines)
    if (!said.has(number)) {
      into.missed++;
      faults.push(`-${number}`);
    }
  return { said, faults };
}

/** Counts the numbers that the board shows: those that are likely, and those that accepted changes tie to one of them. */
export function detectOnBoard(
  said: ReadonlySet<string>,
  changes: readonly Succession[],
  lines: ReadonlySet<string>,
  into: Tally,
): void {
  const shown = new Set(said);
  const held = changes.filter((change) => change.accepted);
  for (let before = 0; before < shown.size; ) {
    before = shown.size;
    for (const { from, to } of held)
      if (shown.has(from) || shown.has(to)) {
        shown.add(from);
        shown.add(to);
      }
  }
  for (const number of shown) lines.has(number) ? into.right++ : into.wrong++;
  for (const number of lines) if (!shown.has(number)) into.missed++;
}

/** The floor for detection: as many of the busiest numbers, by people in touch, as there are lines. */
export function detectByDegree(
  set: CallEventSet,
  work: Groundwork,
  lines: ReadonlySet<string>,
  into: Tally,
): void {
  const { start } = work.contacts;
  const busiest = set.numbers
    .map((facts, n) => ({ id: facts.id, degree: start[n + 1]! - start[n]! }))
    .sort((x, y) => y.degree - x.degree)
    .slice(0, lines.size);
  for (const { id } of busiest) lines.has(id) ? into.right++ : into.wrong++;
  into.missed += lines.size - busiest.filter(({ id }) => lines.has(id)).length;
}

export type Found = { all: Succession[]; faults: string[] };

/** Counts said number changes (score at least a half) against true ones. */
export function follow(
  set: CallEventSet,
  work: Groundwork,
  changes: ReadonlyMap<string, string>,
  into: Tally,
): Found {
  const all = successions(set, { work, minScore: 0 });
  const faults: string[] = [];
  const right = new Set<string>();
  for (const finding of all) {
    if (finding.score < 0.5) continue;
    if (changes.get(finding.to) === finding.from) right.add(finding.to);
    else faults.push(`+${finding.from}>${finding.to}`);
  }
  into.right += right.size;
  into.wrong += faults.length;
  for (const [to, from] of changes)
    if (!right.has(to)) {
      into.missed++;
      faults.push(`-${from}>${to}`);
    }
  return { all, faults };
}

/** Of the true changes asked about, the share whose old number stands first, and among the first five, for the new one. */
export function rankRates(
  all: readonly Succession[],
  changes: ReadonlyMap<string, string>,
  wanted: Iterable<string>,
): { first: number; five: number; of: number } {
  let first = 0;
  let five = 0;
  let of = 0;
  for (const to of wanted) {
    of++;
    const list = all.filter((finding) => finding.to === to).sort((x, y) => y.score - x.score);
    const rank = list.findIndex((finding) => finding.from === changes.get(to));
    if (rank === 0) first++;
    if (rank >= 0 && rank < 5) five++;
  }
  return { first, five, of };
}
