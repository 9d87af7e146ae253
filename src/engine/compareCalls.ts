// The calls that hold the records of two files against each other: their clocks, and what they tell differently.
import type { Answer, ParsedParams } from '../contract/calls.ts';
import { fail } from '../contract/errors.ts';
import type { ClockPair } from '../contract/evidenceCalls.ts';
import type { CallControl } from '../engineTypes.ts';
import { type ClockOffset, clockOffset } from '../model/clockOffset.ts';
import { type ApartRow, candidatesApart, filesOfEvents, mergedApart } from '../store/clockOffsets.ts';
import { type Contradiction, keptApart, mergedContradictions } from '../store/contradictions.ts';
import { eventsVersion } from '../store/eventSet.ts';
import { sourcesOf } from '../store/sources.ts';
import { caseOf, type EngineState } from './openCase.ts';
import { rowTexts } from './originals.ts';
import { sourceNamed } from './sourceNamed.ts';

type Pair = { one: number; other: number };
const nameOf = ({ one, other }: Pair): string => `${one}-${other}`;

/** Lets other calls have their turn; fails where this one was given up. */
async function turn({ signal }: CallControl): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  if (signal?.aborted) fail('CANCELLED', {});
}

/** Rows by pair of files, whichever of the two was asked. */
function byPair(rows: readonly ApartRow[]): Map<string, ApartRow[]> {
  const pairs = new Map<string, ApartRow[]>();
  for (const row of rows) {
    const known = pairs.get(nameOf(row));
    if (known) known.push(row);
    else pairs.set(nameOf(row), [row]);
  }
  return pairs;
}

/** The answers of the latest state of each case; asked again and again as a page is looked at. */
const held = new WeakMap<
  object,
  { version: string; clocks?: ClockPair[]; pairs: Map<string, Contradiction[]> }
>();

function heldFor(state: EngineState) {
  const { db } = caseOf(state);
  const version = eventsVersion(db);
  let known = held.get(db);
  if (known?.version !== version) {
    known = { version, pairs: new Map() };
    held.set(db, known);
  }
  return known;
}

export async function clocks(state: EngineState, control: CallControl): Promise<Answer<'clocks'>> {
  const known = heldFor(state);
  known.clocks ??= await estimated(state, control);
  return { pairs: known.clocks };
}

async function estimated(state: EngineState, control: CallControl): Promise<ClockPair[]> {
  const { db } = caseOf(state);
  const merged = byPair(mergedApart(db));
  const far = new Map<string, ApartRow[]>();
  const files = filesOfEvents(db);
  for (const [i, file] of files.entries()) {
    control.onProgress?.({ stage: 'Comparing clocks', done: i, total: files.length });
    await turn(control);
    if (files.length > 1) for (const [name, rows] of byPair(candidatesApart(db, file))) far.set(name, rows);
  }
  const sources = sourcesOf(db).map(({ id, name }) => ({ id, name }));
  const pairs: ClockPair[] = [];
  for (const [i, one] of sources.entries())
    for (const other of sources.slice(i + 1)) {
      const found = bestOf({ one: one.id, other: other.id }, merged, far);
      if (found) pairs.push({ one, other, ...found });
    }
  return pairs;
}

/** By the merged calls of two files, unless more of those kept apart agree on another offset. */
function bestOf(
  { one, other }: Pair,
  merged: ReadonlyMap<string, ApartRow[]>,
  far: ReadonlyMap<string, ApartRow[]>,
): (ClockOffset & { merged: boolean }) | null {
  const near = clockOffset(merged.get(nameOf({ one, other })) ?? []);
  const back = (far.get(nameOf({ one: other, other: one })) ?? []).map((row) => ({
    ...row,
    apart: -row.apart,
  }));
  // From either file's calls: the smaller file's are the ones that the other has, too.
  const apart = [clockOffset(far.get(nameOf({ one, other })) ?? []), clockOffset(back)]
    .filter((found) => found !== null)
    .sort((x, y) => y.count / y.of - x.count / x.of)[0];
  if (near && (!apart || near.count >= apart.count)) return { ...near, merged: true };
  return apart ? { ...apart, merged: false } : null;
}

export async function contradictions(
  state: EngineState,
  params: ParsedParams<'contradictions'>,
  control: CallControl,
): Promise<Answer<'contradictions'>> {
  const { db } = caseOf(state);
  const [one, other] = [sourceNamed(state, params.one).id, sourceNamed(state, params.other).id];
  const known = heldFor(state);
  let all = known.pairs.get(nameOf({ one, other }));
  if (!all) {
    const merged = byPair(mergedApart(db)).get(
      nameOf({ one: Math.min(one, other), other: Math.max(one, other) }),
    );
    const offset = (clockOffset(merged ?? [])?.seconds ?? 0) * 1000 * (one < other ? 1 : -1);
    all = mergedContradictions(db, one, other, offset);
    for (const some of keptApart(db, one, other)) {
      await turn(control);
      all.push(...some);
    }
    all.sort((x, y) => x.at - y.at);
    known.pairs.clear();
    known.pairs.set(nameOf({ one, other }), all);
  }
  const page = all.slice(params.offset, params.offset + params.limit);
  const mine = rowTexts(
    db,
    page.map((row) => row.one),
  );
  const theirs = rowTexts(
    db,
    page.map((row) => row.other),
  );
  return {
    total: all.length,
    rows: page.map(({ merged, differences }, i) => ({
      merged,
      differences,
      one: mine[i]!,
      other: theirs[i]!,
    })),
  };
}
