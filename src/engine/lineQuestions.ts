// What the calls about lines ask of the analysis, with the decisions that bear on it: ranks, number changes, the board's lines.
import { fail } from '../contract/errors.ts';
import type { BoardLine } from '../contract/lineShapes.ts';
import type { CallControl } from '../engineTypes.ts';
import { type LineCandidate, type LineRank, type Succession, throughChanges } from '../resolve/index.ts';
import { idOf } from '../store/entities.ts';
import { closuresOf, type Decision, decisionKey, decisionsOf } from '../store/findings.ts';
import { labelsOf } from '../store/plateReads.ts';
import type { Ends } from './analysis.ts';
import { analyst } from './analyst.ts';
import { type Decided, lineBoard, succeeds } from './lineBoard.ts';
import { weightsInUse } from './lineWeights.ts';
import { entityOf } from './networkCalls.ts';
import { caseOf, type EngineState } from './openCase.ts';

export function decidedOf(state: EngineState): Decided & { explained: string[] } {
  const { db } = caseOf(state);
  const explained = [...decisionsOf(db, 'explained')].filter(([, status]) => status === 'accepted');
  return {
    lines: decisionsOf(db, 'line'),
    successions: decisionsOf(db, 'succession'),
    closures: closuresOf(db),
    explained: explained.map(([key]) => key.split('\n')[0]!),
  };
}

const MOST_CANDIDATES = 10_000;

const weighing = (state: EngineState): { explained: string[]; weights: ReturnType<typeof weightsInUse> } => ({
  explained: decidedOf(state).explained,
  weights: weightsInUse(caseOf(state).db),
});

/** Every number that was weighed as a deal line, best first, by score and counts. */
export const ranksOf = (state: EngineState, control: CallControl): Promise<LineRank[]> =>
  analyst(state).ask({ ask: 'ranks', limit: MOST_CANDIDATES, ...weighing(state) }, control);

/** Some of them with every signal in words. */
export const candidatesOf = (
  state: EngineState,
  numbers: readonly string[],
  control: CallControl,
): Promise<LineCandidate[]> =>
  analyst(state).ask({ ask: 'candidates', numbers: [...numbers], ...weighing(state) }, control);

/** The number changes of the case, as they look once those that were decided are taken as given. */
export function changesOf(
  state: EngineState,
  control: CallControl,
  minShared?: number,
): Promise<Succession[]> {
  const decisions = [...decisionsOf(caseOf(state).db, 'succession')].sort(([x], [y]) => (x < y ? -1 : 1));
  const withStatus = (wanted: Decision['status']): Ends[] =>
    decisions.flatMap(([key, status]) => {
      const [from = '', to = ''] = key.split('\n');
      return status === wanted && from !== to ? [{ from, to }] : [];
    });
  return analyst(state).ask(
    { ask: 'successions', minShared, accepted: withStatus('accepted'), dismissed: withStatus('dismissed') },
    control,
  );
}

/** The ranks, with numbers that a number change joins to a likely line judged by that line. */
export async function ranksJoined(state: EngineState, control: CallControl): Promise<LineRank[]> {
  const ranks = await ranksOf(state, control);
  const decided = decidedOf(state);
  const held = (await changesOf(state, control)).filter(
    (change) => change.from !== change.to && succeeds(change, decided),
  );
  const score = (change: Succession): number =>
    decided.successions.get(decisionKey(change.from, change.to)) === 'accepted' ? 1 : change.score;
  return throughChanges(
    ranks,
    held.map((change) => ({ from: change.from, to: change.to, score: score(change) })),
  );
}

/** Candidates with every signal, judged as `ranksJoined` has them. */
export async function candidatesJoined(
  state: EngineState,
  numbers: readonly string[],
  control: CallControl,
): Promise<LineCandidate[]> {
  const ranks = new Map((await ranksJoined(state, control)).map((rank) => [rank.number, rank]));
  const found = await candidatesOf(state, numbers, control);
  return found
    .map((candidate) => {
      const { score, likely, leading, tie } = ranks.get(candidate.number) ?? candidate;
      const { speaksFor } = candidate;
      const words = tie?.how === 'change' ? [tie.words] : [];
      return { ...candidate, score, likely, leading, tie, speaksFor: [...words, ...speaksFor] };
    })
    .sort((x, y) => Number(x.explained) - Number(y.explained) || y.score - x.score);
}

/** The lines of the board as they are inferred and decided, without their brands and watch hits. */
export async function boardLines(
  state: EngineState,
  control: CallControl,
  asked?: string,
): Promise<BoardLine[]> {
  const decided = decidedOf(state);
  const ranks = await ranksOf(state, control);
  const changes = await changesOf(state, control);
  const { db } = caseOf(state);
  const labelOf = (id: string): string => labelsOf(db, 'number', [id]).get(id) ?? id;
  return lineBoard(ranks, changes, decided, labelOf, asked);
}

/** The line of the number that an id names, whether or not that number is held to be a line's. */
export async function lineOf(state: EngineState, id: string, control: CallControl): Promise<BoardLine> {
  const number = idOf(entityOf(caseOf(state).db, id.replace(/^line:/, '')));
  const all = await boardLines(state, control, number);
  return (
    all.find(({ numbers }) => numbers.includes(number)) ?? fail('ENTITY_NOT_FOUND', { id: `line ${id}` })
  );
}
