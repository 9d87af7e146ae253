// Puts numbers together into lines: likely candidates, joined by the number changes that are held to be true.
import type { BoardLine, FindingStatus } from '../contract/lineShapes.ts';
import type { LineRank, Succession } from '../resolve/index.ts';
import { type Closure, decisionKey } from '../store/findings.ts';

export type Decided = {
  lines: ReadonlyMap<string, FindingStatus>;
  successions: ReadonlyMap<string, FindingStatus>;
  closures: readonly Closure[];
};

/** A finding stands where an analyst accepted it, or where it is confident and nobody dismissed it. */
export function succeeds(succession: Succession, decided: Decided): boolean {
  const status = decided.successions.get(decisionKey(succession.from, succession.to)) ?? 'open';
  return status === 'accepted' || (status === 'open' && succession.accepted);
}

export function isLine(candidate: LineRank, decided: Decided): boolean {
  const status = decided.lines.get(decisionKey(candidate.number)) ?? 'open';
  return status === 'accepted' || (status === 'open' && candidate.likely);
}

/**
 * The lines of a case, best first: each with its numbers in the order in which they came into use. `asked` is a number
 * whose line is wanted whatever is thought of it.
 */
export function lineBoard(
  candidates: readonly LineRank[],
  changes: readonly Succession[],
  decided: Decided,
  labelOf: (id: string) => string,
  asked?: string,
): BoardLine[] {
  const byNumber = new Map(candidates.map((candidate) => [candidate.number, candidate]));
  const held = changes.filter((change) => change.kind !== 'same-number' && succeeds(change, decided));
  const group = groupsOf(held);
  const lines = new Map<string, string[]>();
  for (const candidate of candidates) {
    if (candidate.number !== asked && !isLine(candidate, decided)) continue;
    const root = group(candidate.number);
    lines.set(root, lines.get(root) ?? []);
  }
  const members = new Set([
    ...held.flatMap(({ from, to }) => [from, to]),
    ...candidates.map(({ number }) => number),
  ]);
  for (const number of members) lines.get(group(number))?.push(number);
  return [...lines.values()]
    .map((numbers) => boardLineOf(numbers, byNumber, held, decided, labelOf))
    .sort((x, y) => y.score - x.score || y.contacts - x.contacts);
}

/** Union of the two ends of each change; answers one member that stands for a number's group. */
function groupsOf(changes: readonly Succession[]): (number: string) => string {
  const parent = new Map<string, string>();
  const root = (number: string): string => {
    let at = number;
    while (parent.has(at)) at = parent.get(at)!;
    return at;
  };
  for (const { from, to } of changes) {
    const [x, y] = [root(from), root(to)];
    if (x !== y) parent.set(y, x);
  }
  return root;
}

function boardLineOf(
  numbers: readonly string[],
  byNumber: ReadonlyMap<string, LineRank>,
  changes: readonly Succession[],
  decided: Decided,
  labelOf: (id: string) => string,
): BoardLine {
  const own = new Set(numbers);
  const known = numbers.flatMap((number) => byNumber.get(number) ?? []);
  const begun = (number: string): number =>
    byNumber.get(number)?.firstSeen ?? changes.find((change) => change.to === number)?.startedAt ?? 0;
  const ordered = [...numbers].sort((x, y) => begun(x) - begun(y));
  const best = known.reduce((top, one) => (one.score > top.score ? one : top), known[0]!);
  const last = known.reduce((late, one) => (one.lastSeen > late.lastSeen ? one : late), known[0]!);
  const closure = decided.closures.find(({ line }) => own.has(line));
  return {
    id: ordered[0]!,
    label: labelOf(ordered[0]!),
    numbers: ordered,
    numberNow: last.number,
    score: best.score,
    confidence: best.confidence,
    status:
      ordered.map((number) => decided.lines.get(decisionKey(number))).find((status) => status) ?? 'open',
    firstSeen: Math.min(...known.map((one) => one.firstSeen)),
    lastSeen: last.lastSeen,
    contacts: Math.max(...known.map((one) => one.contacts)),
    broadcasts: known.reduce((sum, one) => sum + one.broadcasts, 0),
    changes: changes.filter(({ from, to }) => own.has(from) && own.has(to)).length,
    closedAt: closure?.at ?? null,
    closedUnder: closure?.line ?? null,
    closureType: closure?.type ?? null,
    closureNote: closure?.note ?? '',
    brand: null,
    watchHits: 0,
  };
}
