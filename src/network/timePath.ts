// The chain of contacts by which something could first have come from one number to another, each no earlier than the last.

/** Contacts in ascending order of `startedAt` (UTC milliseconds); `a` and `b` are entities, -1 where not known. */
export type TimedContacts = { a: Int32Array; b: Int32Array; startedAt: Float64Array };

/** One step of a chain: from an entity to the next by the contact at a position. */
export type TimedStep = { from: number; to: number; contact: number };

/**
 * The earliest-arrival path, and of several the one with fewest steps. A contact is taken to lead both ways; contacts at the
 * same moment may follow each other. First one pass over the contacts finds the moment of arrival (H. Wu and others, "Path
 * problems in temporal graphs", PVLDB 7(9), 2014, section 4), then one pass for each number of steps finds the fewest.
 * @param size one more than the highest entity
 * @param mayPass 1 for entities that a chain may lead through; its two ends are always allowed
 * @param step told between stretches of work; may throw to give up
 * @returns the steps in order, none where the two ends are the same; null where no chain arrives
 */
export function timePath(
  contacts: TimedContacts,
  size: number,
  from: number,
  to: number,
  mayPass: Uint8Array,
  step: () => void = () => {},
): TimedStep[] | null {
  if (from === to) return [];
  const { a, b, startedAt } = contacts;
  const leads = (x: number): boolean => x === from || mayPass[x] === 1;
  const end = arrivalOf(contacts, size, from, to, leads, step);
  if (end === null) return null;
  const rounds: Map<number, number>[] = [];
  let before = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  before[from] = Number.NEGATIVE_INFINITY;
  while (before[to]! > startedAt[end - 1]!) {
    step();
    const after = before.slice();
    const reached = new Map<number, number>();
    const reach = (x: number, y: number, i: number): void => {
      if (before[x]! > startedAt[i]! || after[y]! <= startedAt[i]! || !leads(x)) return;
      after[y] = startedAt[i]!;
      reached.set(y, i);
    };
    for (let i = 0; i < end; i++) {
      if (a[i]! < 0 || b[i]! < 0) continue;
      reach(a[i]!, b[i]!, i);
      reach(b[i]!, a[i]!, i);
    }
    rounds.push(reached);
    before = after;
  }
  return stepsBack(contacts, rounds, from, to);
}

/** The position after the last contact that matters: `to` is reached at the moment of the one before it. */
function arrivalOf(
  { a, b, startedAt }: TimedContacts,
  size: number,
  from: number,
  to: number,
  leads: (x: number) => boolean,
  step: () => void,
): number | null {
  const reached = new Uint8Array(size);
  reached[from] = 1;
  const reach = (x: number, y: number): boolean => {
    if (reached[x] === 0 || reached[y] === 1 || !leads(x)) return false;
    reached[y] = 1;
    return true;
  };
  for (let first = 0; first < startedAt.length; ) {
    if (first % 4096 === 0) step();
    let end = first;
    while (end < startedAt.length && startedAt[end] === startedAt[first]) end++;
    for (let changed = true; changed; ) {
      changed = false;
      for (let i = first; i < end; i++) {
        if (a[i]! < 0 || b[i]! < 0) continue;
        if (reach(a[i]!, b[i]!) || reach(b[i]!, a[i]!)) changed = end - first > 1;
      }
    }
    if (reached[to] === 1) return end;
    first = end;
  }
  return null;
}

/** Walks from the end to the beginning: whatever was reached in a round was reached from a round before it. */
function stepsBack(
  { a, b }: TimedContacts,
  rounds: readonly Map<number, number>[],
  from: number,
  to: number,
): TimedStep[] {
  const steps: TimedStep[] = [];
  let v = to;
  for (let round = rounds.length - 1; v !== from; round--) {
    const contact = rounds[round]!.get(v);
    if (contact === undefined) continue;
    const before = a[contact] === v ? b[contact]! : a[contact]!;
    steps.push({ from: before, to: v, contact });
    v = before;
  }
  return steps.reverse();
}
