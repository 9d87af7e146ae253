// Given changes: what an analyst has said of number changes, as a search takes it. Accepted ones are aliases from the start;
// dismissed ones never become one, and stand in nobody's way.
import type { CallEventSet } from '../model/callEvent.ts';
import { join } from './aliases.ts';
import { probabilityOf } from './pairScore.ts';
import { scoredPair, sideOf } from './pairSearch.ts';
import { keyOf, type ScoredPair } from './rivals.ts';
import type { Run, SuccessionOptions } from './successionRun.ts';

type Ends = { from: number; to: number };

/** The decided pairs by positions; `dismissedKeys` are theirs as `keyOf` gives them. */
export type Given = { accepted: Ends[]; dismissed: Ends[]; dismissedKeys: Set<string> };

/** Decisions about numbers that the case no longer holds are left aside. */
export function givenOf(set: CallEventSet, { accepted, dismissed }: SuccessionOptions): Given {
  if (accepted.length + dismissed.length === 0)
    return { accepted: [], dismissed: [], dismissedKeys: new Set() };
  const positions = new Map(set.numbers.map((facts, n) => [facts.id, n]));
  const placed = (pairs: SuccessionOptions['accepted']): Ends[] =>
    pairs.flatMap(({ from, to }) => {
      const [x, y] = [positions.get(from), positions.get(to)];
      return x === undefined || y === undefined || x === y ? [] : [{ from: x, to: y }];
    });
  const out = placed(dismissed);
  return { accepted: placed(accepted), dismissed: out, dismissedKeys: new Set(out.map(keyOf)) };
}

/** A decided pair as it measures now, however weak; `pass` 0, since it was not looked for. */
function measured(run: Run, { from, to }: Ends): ScoredPair {
  const pair = scoredPair(run, sideOf(run, from), sideOf(run, to), { ungrounded: true })!;
  return { ...pair, pass: 0 };
}

/** Takes accepted pairs as aliases and as settled claims to their numbers; answers with the numbers that they join. */
export function takeAccepted(run: Run): number[] {
  const { accepted } = run.given;
  for (const { from, to } of accepted) join(run.aliases, from, to);
  for (const ends of accepted) run.accepted.push({ ...measured(run, ends), given: true });
  return accepted.flatMap(({ from, to }) => [from, to]);
}

/** The dismissed pairs, measured as the search left the aliases. */
export const dismissedPairs = (run: Run): ScoredPair[] =>
  run.given.dismissed.map((ends) => {
    const pair = measured(run, ends);
    return { ...pair, score: probabilityOf(pair.logOdds) };
  });

/** The dismissed pair that would come to be one holder's if these two numbers were joined. */
export const dismissedBy = (run: Run, { from, to }: Ends): Ends | undefined => {
  const { of } = run.aliases;
  const [x, y] = [of[from], of[to]];
  return run.given.dismissed.find(
    (apart) => (of[apart.from] === x && of[apart.to] === y) || (of[apart.from] === y && of[apart.to] === x),
  );
};

export const ACCEPTED_WORDS =
  'an analyst accepted this change: both numbers are read as one in the circles of others';
export const DISMISSED_WORDS =
  'an analyst dismissed this change: it is not proposed again, and no other finding leans on it';
