// The calls about lines: what the analysis thread infers, with the decisions that analysts made about it.
import type { Answer, ParsedParams } from '../contract/calls.ts';
import type {
  BoardLine,
  FindingStatus,
  LineCandidateShown,
  SuccessionShown,
  WatchHitShown,
} from '../contract/lineShapes.ts';
import type { CallControl } from '../engineTypes.ts';
import type { LineCandidate, Succession } from '../resolve/index.ts';
import { findEntity, idOf } from '../store/entities.ts';
import { decisionKey, decisionsOf } from '../store/findings.ts';
import { analyst } from './analyst.ts';
import { type Decided, succeeds } from './lineBoard.ts';
import { brandsBy } from './lineBrands.ts';
import { boardLines, candidatesJoined, changesOf, decidedOf, lineOf, ranksJoined } from './lineQuestions.ts';
import { weightsChanged } from './lineWeights.ts';
import { entityOf } from './networkCalls.ts';
import { caseOf, type EngineState } from './openCase.ts';

const statusOf = (number: string, decided: Decided): FindingStatus =>
  decided.lines.get(decisionKey(number)) ?? 'open';

function shownCandidate(candidate: LineCandidate, decided: Decided): LineCandidateShown {
  const { position: _, signals, ...rest } = candidate;
  return {
    ...rest,
    status: statusOf(candidate.number, decided),
    signals: signals.map(({ eventIds, ...signal }) => ({ ...signal, events: eventIds })),
  };
}

function shownSuccession(found: Succession, decided: Decided): SuccessionShown {
  const { eventIds, signals: _, ...rest } = found;
  const status = decided.successions.get(decisionKey(found.from, found.to)) ?? 'open';
  return { ...rest, status, events: eventIds };
}

/** Every number that was weighed, in few words; `lines` tells more of those that are looked at. */
export async function lineRanks(
  state: EngineState,
  _: ParsedParams<'lineRanks'>,
  control: CallControl,
): Promise<Answer<'lineRanks'>> {
  const decided = decidedOf(state);
  const ranks = await ranksJoined(state, control);
  return {
    lines: ranks.map(({ position: _, ...rank }) => ({ ...rank, status: statusOf(rank.number, decided) })),
    weightsChanged: weightsChanged(caseOf(state).db),
  };
}

/** A page of the numbers weighed, or those asked for by their ids, with every signal. */
export async function lines(
  state: EngineState,
  { numbers, offset, limit }: ParsedParams<'lines'>,
  control: CallControl,
): Promise<Answer<'lines'>> {
  const decided = decidedOf(state);
  const ranks = await ranksJoined(state, control);
  const wanted = numbers ?? ranks.map(({ number }) => number);
  const found = await candidatesJoined(state, wanted.slice(offset, offset + limit), control);
  return {
    lines: found.map((candidate) => shownCandidate(candidate, decided)),
    total: wanted.length,
    weightsChanged: weightsChanged(caseOf(state).db),
  };
}

export async function successions(
  state: EngineState,
  { minShared }: ParsedParams<'successions'>,
  control: CallControl,
): Promise<Answer<'successions'>> {
  const decided = decidedOf(state);
  const found = await changesOf(state, control, minShared);
  return { successions: found.map((one) => shownSuccession(one, decided)) };
}

export async function tenures(
  state: EngineState,
  { of, line }: ParsedParams<'tenures'>,
  control: CallControl,
): Promise<Answer<'tenures'>> {
  const id = of === undefined ? null : idOf(entityOf(caseOf(state).db, of));
  const found = await analyst(state).ask({ ask: 'tenures' }, control);
  const { changes, shared, dualSim } = await analyst(state).ask({ ask: 'devices' }, control);
  const numbers = line === undefined ? null : new Set((await lineOf(state, line, control)).numbers);
  const devices = found.flatMap(({ a, b }) => (numbers?.has(a) ? [b] : []));
  const wanted = id !== null ? new Set([id]) : numbers && new Set([...numbers, ...devices]);
  const decisions = decisionsOf(caseOf(state).db, 'device');
  const status = (kept: string, object = ''): FindingStatus =>
    decisions.get(decisionKey(kept, object)) ?? 'open';
  const about = (...ids: string[]): boolean => wanted === null || ids.some((each) => wanted.has(each));
  return {
    tenures: found
      .filter(({ a, b }) => about(a, b))
      .map(({ kind, from, to, a, b, events, gaps }) => ({ kind, from, to, a, b, events, gaps })),
    changes: changes
      .filter(({ kept, from, to }) => about(kept, ...(numbers ? [] : [from, to])))
      .map(({ lastEventId, firstEventId, ...change }) => ({
        ...change,
        status: status(change.kept, `${change.from} ${change.to}`),
        events: [lastEventId, firstEventId],
      })),
    sharedHandsets: shared
      .filter(({ handset, sims }) => about(handset, ...(numbers ? [] : sims)))
      .map(({ handset, sims, verdict, reasons, eventIds }) => ({
        handset,
        status: status(handset),
        sims,
        verdict,
        reasons,
        events: eventIds,
      })),
    dualSim: dualSim
      .filter(({ handsets }) => about(...handsets))
      .map(({ handsets, from, to, reasons, innocent, eventIds }) => ({
        handsets,
        status: status(...handsets),
        from,
        to,
        reasons,
        innocent,
        events: eventIds,
      })),
  };
}

export async function board(state: EngineState, control: CallControl): Promise<Answer<'board'>> {
  const found = await boardLines(state, control);
  const hits = await hitsOf(state, found, control);
  const { db } = caseOf(state);
  const brands = brandsBy(db);
  return {
    weightsChanged: weightsChanged(db),
    lines: found.map((line) => ({
      ...line,
      brand: brands(line.numbers)[0] ?? null,
      watchHits: hits.filter(
        (hit) => hit.closure === 'recorded' && hit.line === line.id && hit.status !== 'dismissed',
      ).length,
    })),
  };
}

export async function lineLife(
  state: EngineState,
  { line: id }: ParsedParams<'lineLife'>,
  control: CallControl,
): Promise<Answer<'lineLife'>> {
  const decided = decidedOf(state);
  const line = await lineOf(state, id, control);
  const own = new Set(line.numbers);
  const candidates = await candidatesJoined(state, line.numbers, control);
  const changes = await changesOf(state, control);
  const spans = await analyst(state).ask({ ask: 'tenures' }, control);
  const { underOneNumber } = await analyst(state).ask({ ask: 'devices' }, control);
  const { contacts, ...life } = await analyst(state).ask({ ask: 'life', numbers: line.numbers }, control);
  const { db } = caseOf(state);
  const brands = brandsBy(db)(line.numbers);
  return {
    line: { ...line, contacts, brand: brands[0] ?? null },
    brands,
    weightsChanged: weightsChanged(db),
    candidates: candidates.map((one) => shownCandidate(one, decided)),
    successions: [...changes, ...underOneNumber]
      .filter(({ from, to }) => own.has(from) || own.has(to))
      .map((one) => shownSuccession(one, decided)),
    tenures: spans
      .filter(({ a }) => own.has(a))
      .map(({ kind, a, b, from, to, events }) => ({ kind, a, b, from, to, events })),
    ...life,
  };
}

/** A line silent for so long before the case's last event counts as gone quiet, though nobody recorded why. */
const SILENT_MS = 3 * 86_400_000;

/** Hits for lines that are closed, and for lines that fell silent while the case went on. */
async function hitsOf(
  state: EngineState,
  all: readonly BoardLine[],
  control: CallControl,
): Promise<WatchHitShown[]> {
  const { db } = caseOf(state);
  const { closures } = decidedOf(state);
  const newest = Math.max(0, ...all.map((line) => line.lastSeen));
  const recorded = closures.map(({ line, at }) => {
    const known = all.find(({ numbers }) => numbers.includes(line));
    // What came into use after the closure is what the watch is for: it is no part of the fingerprint.
    const before = (known?.numbers ?? []).filter((number) => (findEntity(db, number)?.firstSeen ?? at) < at);
    return { line: known?.id ?? line, numbers: before.length > 0 ? before : [line], at };
  });
  const taken = new Set(recorded.map(({ line }) => line));
  const silent = all
    .filter((line) => !taken.has(line.id) && line.lastSeen < newest - SILENT_MS)
    .map((line) => ({ line: line.id, numbers: line.numbers, at: line.lastSeen }));
  const closed = [...recorded, ...silent];
  if (closed.length === 0) return [];
  const decided = decidedOf(state);
  const changes = (await changesOf(state, control))
    .filter((change) => change.from !== change.to && succeeds(change, decided))
    .map(({ from, to }) => ({ from, to }));
  const hits = await analyst(state).ask({ ask: 'watch', closed, changes }, control);
  const closedAt = new Map(closed.map(({ line, at }) => [line, at]));
  const decisions = decisionsOf(db, 'watch');
  return hits.map(({ evidence, ofFingerprint: _, ...hit }) => ({
    ...hit,
    status: decisions.get(decisionKey(hit.line, hit.number)) ?? 'open',
    closedAt: closedAt.get(hit.line)!,
    closure: taken.has(hit.line) ? 'recorded' : 'silent',
    events: evidence,
  }));
}

export async function watch(state: EngineState, control: CallControl): Promise<Answer<'watch'>> {
  return { hits: await hitsOf(state, await boardLines(state, control), control) };
}
