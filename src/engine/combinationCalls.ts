// The calls about which entities are one: candidates, an analyst's verdict, and its undoing.
import type { Answer, ParsedParams } from '../contract/calls.ts';
import { type CombinationShown, RECORD_KINDS, type RecordKind } from '../contract/entityCalls.ts';
import { fail } from '../contract/errors.ts';
import type { Found } from '../resolve/matching/blocking.ts';
import type { CardLine, Match } from '../resolve/matching/weights.ts';
import { lastAudit } from '../store/audit.ts';
import {
  combinations as allCombinations,
  type CombinationRow,
  combinationById,
  combinationOf,
  combine as record,
  undoCombination,
} from '../store/combinations.ts';
import { COMBINABLE, headOf } from '../store/combined.ts';
import type { Connection } from '../store/connection.ts';
import { type EntityRow, findEntity, idOf, originalNamed } from '../store/entities.ts';
import { writable } from './claimCalls.ts';
import { candidatesOfKind } from './matchRecords.ts';
import { caseOf, type EngineState } from './openCase.ts';
import { childrenAmong } from './people.ts';

export function shownCombination(row: CombinationRow): CombinationShown {
  const { id, kept, other, keptLabel, otherLabel, verdict, card, note, decidedAt, decidedBy } = row;
  return {
    id,
    kept: { id: kept, label: keptLabel },
    other: { id: other, label: otherLabel },
    verdict,
    card: JSON.parse(card) as CardLine[],
    note,
    decidedAt,
    decidedBy,
    undone:
      row.undoneAt === null ? null : { at: row.undoneAt, by: row.undoneBy ?? '', why: row.undoneWhy ?? '' },
  };
}

const pairKey = (one: string, other: string): string =>
  one < other ? `${one}\n${other}` : `${other}\n${one}`;

/** Pairs that an analyst decided already, by the ids under which both are read now. */
function decidedPairs(db: Connection): ReadonlySet<string> {
  const idsByRow = new Map<number, string>();
  const read = (id: string, rowId: number): string => {
    const head = headOf(db, rowId);
    if (head === rowId) return id;
    if (!idsByRow.has(head)) idsByRow.set(head, idOf(findEntity(db, id)!));
    return idsByRow.get(head)!;
  };
  return new Set(
    allCombinations(db)
      .filter(({ undoneAt }) => undoneAt === null)
      .map(({ kept, other, keptRowId, otherRowId }) =>
        pairKey(read(kept, keptRowId), read(other, otherRowId)),
      ),
  );
}

type Held = { mark: string; found: Map<string, Found> };
const held = new WeakMap<Connection, Held>();

/** Candidates of a kind: worked out once, and again only after something was written into the case. */
function found(state: EngineState, kind: RecordKind, least: number): Found {
  const { db } = caseOf(state);
  const mark = lastAudit(db);
  const before = held.get(db);
  const known = before?.mark === mark ? before : { mark, found: new Map() };
  held.set(db, known);
  const key = `${kind} ${least}`;
  let answer = known.found.get(key);
  if (!answer) {
    const decided = decidedPairs(db);
    answer = candidatesOfKind(db, kind, state.environment.now(), {
      least,
      decided: (one, other) => decided.has(pairKey(one, other)),
    });
    known.found.set(key, answer);
  }
  return answer;
}

export function matches(state: EngineState, wish: ParsedParams<'matches'>): Answer<'matches'> {
  const { db } = caseOf(state);
  const of =
    wish.of === undefined ? null : (findEntity(db, wish.of) ?? fail('ENTITY_NOT_FOUND', { id: wish.of }));
  const kinds = RECORD_KINDS.filter((kind) => (of ? kind === of.kind : !wish.kind || kind === wish.kind));
  const ofId = of && idOf(of);
  const all: { kind: RecordKind; match: Match }[] = [];
  let compared = 0;
  let passedOver = 0;
  for (const kind of kinds) {
    const { matches: ones, ...counts } = found(state, kind, wish.least);
    compared += counts.compared;
    passedOver += counts.passedOver.length;
    for (const match of ones)
      if (!ofId || match.one === ofId || match.other === ofId) all.push({ kind, match });
  }
  all.sort((x, y) => y.match.score - x.match.score);
  const page = all.slice(0, wish.limit);
  const rows = new Map<string, EntityRow>();
  for (const { match } of page)
    for (const id of [match.one, match.other]) {
      const row = findEntity(db, id);
      if (row) rows.set(id, row);
    }
  const children = childrenAmong(db, [...rows.values()], state.environment.now());
  const side = (id: string) => {
    const row = rows.get(id)!;
    return { id, label: row.label, child: children.has(row.rowId) };
  };
  return {
    total: all.length,
    matches: page.map(({ kind, match: { one, other, score, card } }) => ({
      kind,
      one: side(one),
      other: side(other),
      score,
      card,
    })),
    compared,
    passedOver,
  };
}

/** The card of two entities, where they are candidates of each other; else none. */
function cardOf(state: EngineState, kind: RecordKind, one: string, other: string): CardLine[] {
  const { db } = caseOf(state);
  const both = new Set([one, other]);
  return candidatesOfKind(db, kind, state.environment.now(), { least: 0 }, both).matches[0]?.card ?? [];
}

export function combine(state: EngineState, wish: ParsedParams<'combine'>): Answer<'combine'> {
  const { db, by } = writable(state);
  const original = (id: string): EntityRow => originalNamed(db, id) ?? fail('ENTITY_NOT_FOUND', { id });
  const [kept, other] = [original(wish.kept), original(wish.other)];
  const allowed = 'two different entities of one kind: people, addresses, vehicles, places or groups';
  if (kept.kind !== other.kind || !COMBINABLE.includes(kept.kind) || kept.rowId === other.rowId)
    fail('OPTION_INVALID', { name: 'other', value: wish.other, allowed });
  if (wish.verdict === 'same' && headOf(db, kept.rowId) === headOf(db, other.rowId))
    fail('OPTION_INVALID', {
      name: 'other',
      value: wish.other,
      allowed: 'one that is not combined with it already',
    });
  const card = cardOf(
    state,
    kept.kind as RecordKind,
    idOf(findEntity(db, wish.kept)!),
    idOf(findEntity(db, wish.other)!),
  );
  // A new verdict on the same two takes the place of the one before.
  const before = combinationOf(db, kept.rowId, other.rowId);
  if (before) undoCombination(db, before, `decided anew: ${wish.verdict}`, by);
  return {
    id: record(
      db,
      {
        kept: kept.rowId,
        other: other.rowId,
        verdict: wish.verdict,
        card: JSON.stringify(card),
        note: wish.note,
      },
      by,
    ),
  };
}

export function combinationUndo(
  state: EngineState,
  { id, why }: ParsedParams<'combinationUndo'>,
): Record<string, never> {
  const { db, by } = writable(state);
  const row = combinationById(db, id) ?? fail('ENTITY_NOT_FOUND', { id: `combination ${id}` });
  if (row.undoneAt === null) undoCombination(db, row, why, by);
  return {};
}

export const combinations = (state: EngineState): Answer<'combinations'> => ({
  combinations: allCombinations(caseOf(state).db).map(shownCombination),
});
