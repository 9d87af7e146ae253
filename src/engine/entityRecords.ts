// One entity's record: dated claims with their sources, the checklist of an address, reports, and what it is made of.
import type { Answer, ParsedParams } from '../contract/calls.ts';
import type { ClaimShown } from '../contract/entityCalls.ts';
import { CLAIM_NAMES } from '../model/claims.ts';
import { type Display, noteWordsFor } from '../model/displayRole.ts';
import { type CuckooingMaterial, cuckooingSigns } from '../resolve/cuckooing.ts';
import { type ClaimRow, claimsOf } from '../store/claims.ts';
import { combinations } from '../store/combinations.ts';
import { membersOf } from '../store/combined.ts';
import type { Connection } from '../store/connection.ts';
import { type EntityRow, idOf, originalsByRowId } from '../store/entities.ts';
import { type ReportRow, reportsAbout } from '../store/records.ts';
import { shownCombination } from './combinationCalls.ts';
import { lineOf } from './entityLists.ts';
import { entityOf, shownEntities } from './networkCalls.ts';
import { caseOf, type EngineState } from './openCase.ts';
import { claimsByHead, displayOf, holds, wordsOf } from './people.ts';

type Names = Map<number, { id: string; label: string }>;

function namesOf(db: Connection, claims: readonly ClaimRow[]): Names {
  const ids = claims.flatMap(({ rowId, otherRowId, reportRowId }) =>
    [rowId, otherRowId ?? [], reportRowId ?? []].flat(),
  );
  return new Map(
    originalsByRowId(db, [...new Set(ids)]).map((row) => [row.rowId, { id: idOf(row), label: row.label }]),
  );
}

function sourceOf(claim: ClaimRow, names: Names): ClaimShown['source'] {
  const { place, reportRowId, saidBy, saidAt } = claim;
  if (place) {
    const sheet = place.sheet > 1 ? `, sheet ${place.sheet}` : '';
    return { kind: 'file', words: `${place.file}${sheet}, line ${place.line}`, report: null, at: null };
  }
  const report = reportRowId === null ? null : names.get(reportRowId)!;
  return {
    kind: report ? 'report' : 'analyst',
    words: report ? `${report.label}, entered by ${saidBy}` : String(saidBy),
    report: report?.id ?? null,
    at: saidAt,
  };
}

function shownClaim(claim: ClaimRow, display: Display, names: Names): ClaimShown {
  const { id, name, value, from, to, grade, note, withdrawnAt, withdrawnBy, withdrawnWhy } = claim;
  const { words, side } = wordsOf(claim, display);
  return {
    id,
    entity: names.get(claim.rowId)!,
    name,
    value,
    words,
    side,
    safeguarding: side === 'safeguarding',
    other: claim.otherRowId === null ? null : names.get(claim.otherRowId)!,
    from,
    to,
    grade,
    note: noteWordsFor(note, display.child),
    source: sourceOf(claim, names),
    withdrawn:
      withdrawnAt === null ? null : { at: withdrawnAt, by: withdrawnBy ?? '', why: withdrawnWhy ?? '' },
  };
}

const dateOf = (date: string | null): number | null => {
  const at = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(at) ? null : at;
};

/** What the checklist of an address is made from: its own claims, reports that mention it, and facts about its tenants. */
function materialOf(
  db: Connection,
  claims: readonly ClaimRow[],
  reports: readonly ReportRow[],
): CuckooingMaterial {
  const tenants = [
    ...new Set(claims.flatMap(({ name, otherRowId }) => (name === 'tenancy' ? (otherRowId ?? []) : []))),
  ];
  const people = new Map(originalsByRowId(db, tenants).map((row) => [row.rowId, row.label]));
  const facts = claimsOf(db, tenants).filter(
    (claim) => holds(claim) && ['mental health', 'drug use', 'debt bondage'].includes(claim.name),
  );
  return {
    indicators: claims
      .filter(({ name }) => name === 'indicator')
      .map(({ id, value, note, from, grade }) => ({ id, value, note, at: from, grade })),
    reports: reports.map(({ key, label, text, date, grade }) => ({
      id: `report:${key}`,
      label,
      text: text ?? '',
      at: dateOf(date),
      grade: grade ?? '',
    })),
    tenants: facts.map(({ id, rowId, name, value, from, grade }) => ({
      id,
      person: people.get(rowId) ?? '',
      name,
      value,
      at: from,
      grade,
    })),
  };
}

/** In the order of the list of claims, which begins with what somebody is. */
const inOrder = (claims: readonly ClaimRow[]): ClaimRow[] =>
  [...claims].sort((x, y) => CLAIM_NAMES.indexOf(x.name) - CLAIM_NAMES.indexOf(y.name));

export function entityRecord(
  state: EngineState,
  { id }: ParsedParams<'entityRecord'>,
): Answer<'entityRecord'> {
  const { db } = caseOf(state);
  const now = state.environment.now();
  const row: EntityRow = entityOf(db, id);
  const members = membersOf(db, row.rowId);
  const claims = inOrder(claimsByHead(db, [row.rowId]).get(row.rowId) ?? []);
  const namedIn = claimsOf(db, members, 'other');
  const names = namesOf(db, [...claims, ...namedIn]);
  const display = displayOf(claims, now);
  const reports = reportsAbout(db, row.rowId);
  const own = new Set(members);
  return {
    entity: shownEntities(db, [row], now)[0]!,
    line: lineOf(db, row, claims, now),
    originals: originalsByRowId(db, members).map((one) => ({
      id: idOf(one),
      label: one.label,
      ties: one.contacts,
    })),
    combinations: combinations(db)
      .filter(({ keptRowId, otherRowId }) => own.has(keptRowId) || own.has(otherRowId))
      .map(shownCombination),
    claims: claims.map((claim) => shownClaim(claim, display, names)),
    namedIn: namedIn.map((claim) => shownClaim(claim, displayOf([], now), names)),
    signs: row.kind === 'address' ? cuckooingSigns(materialOf(db, claims.filter(holds), reports)) : null,
    reports: reports.map(({ key, label, date, grade, text, conditions }) => ({
      id: `report:${key}`,
      label,
      at: dateOf(date),
      grade: grade ?? '',
      text: text ?? '',
      conditions: conditions ?? '',
    })),
  };
}
