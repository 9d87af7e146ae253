// How people are shown: who carries the safeguarding mark, and how their roles are worded, by the one rule for it.
import { isClaimName, ruleOf } from '../model/claims.ts';
import { childWords, type Display, displayRole, tieWordsFor } from '../model/displayRole.ts';
import type { EntityKind } from '../model/entityId.ts';
import { personOf } from '../model/personClaims.ts';
import { sideOf } from '../model/roles.ts';
import { type ClaimRow, claimsOf } from '../store/claims.ts';
import { headOf, membersOf } from '../store/combined.ts';
import type { Connection } from '../store/connection.ts';

/** Claims by the row id under which their entity is read. */
export function byHead(db: Connection, claims: readonly ClaimRow[]): Map<number, ClaimRow[]> {
  const found = new Map<number, ClaimRow[]>();
  for (const claim of claims) {
    const head = headOf(db, claim.rowId);
    const list = found.get(head);
    if (list) list.push(claim);
    else found.set(head, [claim]);
  }
  return found;
}

export const holds = ({ withdrawnAt }: ClaimRow): boolean => withdrawnAt === null;

/** The claims of entities and of all that are combined with them, by head. */
export const claimsByHead = (db: Connection, rowIds: readonly number[]): Map<number, ClaimRow[]> =>
  byHead(
    db,
    claimsOf(
      db,
      rowIds.flatMap((rowId) => membersOf(db, rowId)),
    ),
  );

export const displayOf = (claims: readonly ClaimRow[], now: number): Display =>
  displayRole(personOf(claims.filter(holds), now), now);

/** Which of these entities are people who carry the safeguarding mark. Nothing is asked where none is a person. */
export function childrenAmong(
  db: Connection,
  rows: readonly { rowId: number; kind: EntityKind }[],
  now: number,
): ReadonlySet<number> {
  const people = rows.filter(({ kind }) => kind === 'nominal').map(({ rowId }) => rowId);
  if (people.length === 0) return new Set();
  const claims = claimsByHead(db, people);
  return new Set(people.filter((rowId) => displayOf(claims.get(rowId) ?? [], now).child));
}

type NamedTie = { from: string; to: string; fromRowId: number; toRowId: number; label: string };

/** Ties with their words as they may be shown and passed on: none of them words a child as an offender. */
export function wordedTies<T extends NamedTie>(
  db: Connection,
  ties: readonly T[],
  now: number,
): readonly T[] {
  const named = ties.filter(({ label }) => label !== '');
  const people = new Set(
    named.flatMap(({ from, to, fromRowId, toRowId }) => [
      ...(from.startsWith('person:') ? [fromRowId] : []),
      ...(to.startsWith('person:') ? [toRowId] : []),
    ]),
  );
  const children = childrenAmong(
    db,
    [...people].map((rowId) => ({ rowId, kind: 'nominal' as const })),
    now,
  );
  if (children.size === 0) return ties;
  return ties.map((tie) => {
    const child = { from: children.has(tie.fromRowId), to: children.has(tie.toRowId) };
    return { ...tie, label: tieWordsFor(tie.label, child) };
  });
}

/** Facts that say what somebody does or is held to be, as claims and the columns of files name them. */
const SAYS_WHAT_THEY_ARE =
  /^(?:member of|custody|.*\b(?:roles?|relation(?:ship)?|involvement|position|rank|status|type|offences?|warnings?|markers?|flags?|class|category|link)\b.*)$/i;

/** A fact about a child in words that make no offender of them. */
export const wordedFact = (name: string, value: string): string =>
  SAYS_WHAT_THEY_ARE.test(name) ? tieWordsFor(value, { from: true, to: false }) : value;

/** How a claim is worded: a role by the rule, all else as it was said. */
export function wordsOf(
  claim: ClaimRow,
  display: Display,
): { words: string; side: Display['roles'][number]['side'] } {
  if (claim.name === 'member of' && display.child && claim.value !== '')
    return { words: childWords(claim.value), side: 'safeguarding' };
  if (claim.name !== 'role') {
    const safeguarding = isClaimName(claim.name) && ruleOf(claim.name).safeguarding === true;
    return { words: claim.value, side: safeguarding ? 'safeguarding' : 'other' };
  }
  const shown = display.roles.find(
    ({ value, from, to }) => value === claim.value && from === claim.from && to === claim.to,
  );
  return shown ?? { words: claim.value, side: sideOf(claim.value) };
}
