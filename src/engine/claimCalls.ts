// The calls by which an analyst claims something of an entity, withdraws it, or puts it back; each is in the audit chain.
import type { Answer, ParsedParams } from '../contract/calls.ts';
import { fail } from '../contract/errors.ts';
import { type ClaimRule, claimsAbout, ruleOf } from '../model/claims.ts';
import { parseEntityId } from '../model/entityId.ts';
import { parseGrade } from '../model/grade.ts';
import { addClaim, type ClaimRow, claimById, withdrawClaim } from '../store/claims.ts';
import type { Connection } from '../store/connection.ts';
import { findEntity } from '../store/entities.ts';
import { entityNamed } from '../store/records.ts';
import { entityOf } from './networkCalls.ts';
import { caseOf, type EngineState } from './openCase.ts';
import { rowTexts } from './originals.ts';

/** The case for a write by hand: never while an import has it. */
export function writable(state: EngineState): { db: Connection; by: { at: number; who: string } } {
  const { db } = caseOf(state);
  if (state.importing) fail('IMPORT_RUNNING', {});
  return { db, by: { at: state.environment.now(), who: state.environment.who } };
}

const wrong = (name: string, value: string, allowed: string): never =>
  fail('OPTION_INVALID', { name, value, allowed });

/** The second party of a claim: an entity by its id, or somebody who is new under a name. */
function otherOf(db: Connection, rule: ClaimRule, other: string | undefined): number | null {
  if (other === undefined || other.trim() === '') return null;
  if (!rule.other) return wrong('other', other, 'nothing: this claim has no second party');
  const kinds = rule.other.kinds;
  const known = findEntity(db, other.trim());
  if (known && kinds.includes(known.kind)) return known.rowId;
  const named = parseEntityId(other.trim());
  if (known || named.kind !== 'number') return wrong('other', other, `one of the kind ${kinds.join(' or ')}`);
  return entityNamed(db, kinds[0]!, other);
}

export function claimAdd(state: EngineState, wish: ParsedParams<'claimAdd'>): Answer<'claimAdd'> {
  const { db, by } = writable(state);
  const row = entityOf(db, wish.entity);
  const rule = ruleOf(wish.name);
  if (!rule.of.includes(row.kind)) wrong('name', wish.name, claimsAbout(row.kind).join(', '));
  if (wish.from !== null && wish.to !== null && wish.to < wish.from)
    wrong('to', new Date(wish.to).toISOString().slice(0, 10), 'a day that is no earlier than the first');
  const grade = parseGrade(wish.grade);
  if (!grade.ok) wrong('grade', wish.grade, '3x5x2 as in 1AP, or the older 5x5x5 as in B24');
  const report = wish.report === undefined ? null : entityOf(db, wish.report);
  if (report && report.kind !== 'report') wrong('report', wish.report ?? '', 'the id of a report');
  const otherRowId = otherOf(db, rule, wish.other);
  if (wish.value === '' && otherRowId === null && wish.note === '')
    wrong('value', '', 'what is claimed: a value, a second party or a note');
  const { name, value, from, to, note } = wish;
  return {
    id: addClaim(
      db,
      {
        rowId: row.rowId,
        name,
        value,
        otherRowId,
        from,
        to,
        grade: wish.grade.trim(),
        note,
        reportRowId: report?.rowId ?? null,
      },
      by,
    ),
  };
}

const claimOf = (db: Connection, id: number): ClaimRow =>
  claimById(db, id) ?? fail('ENTITY_NOT_FOUND', { id: `claim ${id}` });

export function claimWithdraw(
  state: EngineState,
  { id, why }: ParsedParams<'claimWithdraw'>,
): Record<string, never> {
  const { db, by } = writable(state);
  const claim = claimOf(db, id);
  if (claim.withdrawnAt === null) withdrawClaim(db, claim, why, by);
  return {};
}

export function claimRestore(
  state: EngineState,
  { id }: ParsedParams<'claimRestore'>,
): Record<string, never> {
  const { db, by } = writable(state);
  const claim = claimOf(db, id);
  if (claim.withdrawnAt !== null) withdrawClaim(db, claim, null, by);
  return {};
}

export function claimRows(state: EngineState, { id }: ParsedParams<'claimRows'>): Answer<'claimRows'> {
  const { db } = caseOf(state);
  const { place } = claimOf(db, id);
  return { rows: place ? rowTexts(db, [place]) : [] };
}
