// Claims that ties stand on: an analyst's words, which may lean on a report, and graded rows of files.
import { isClaimName, ruleOf } from '../model/claims.ts';
import type { Connection } from './connection.ts';
import { filesMark } from './filesMark.ts';
import { prepared } from './prepared.ts';

export type Place = { source_file_id: number; sheet: number; line: number };
export const placeKey = ({ source_file_id, sheet, line }: Place): string =>
  `${source_file_id}/${sheet}/${line}`;

export type GradedClaim = Place & {
  entity: number;
  other: number | null;
  name: string;
  grade: string;
  report: number | null;
  from: number | null;
  to: number | null;
};

const CLAIMS = `SELECT entity_id AS entity, other_id AS other, name, grade, report_id AS report, source_file_id, sheet, line,
    from_at AS "from", to_at AS "to" FROM claim
  WHERE withdrawn_at IS NULL AND (source_file_id IS NULL AND other_id IS NOT NULL OR source_file_id IS NOT NULL AND grade <> '')`;

type Claims = {
  mark: string;
  byTie: Map<string, GradedClaim[]>;
  byPlace: Map<string, string>;
  files: Set<number>;
};
const heldClaims = new WeakMap<Connection, Claims>();

export const tieKey = (kind: string, from: number, to: number, label: string): string =>
  `${kind} ${from} ${to} ${label}`;

/** Analysts' claims that make ties, by tie, and the grades of claims that rows of files make, by row. */
export function claimsIn(db: Connection): Claims {
  const said = prepared(db, 'SELECT max(id), count(*), total(withdrawn_at) FROM claim').raw().get();
  const mark = `${filesMark(db)} ${JSON.stringify(said)}`;
  const known = heldClaims.get(db);
  if (known?.mark === mark) return known;
  const claims: Claims = { mark, byTie: new Map(), byPlace: new Map(), files: new Set() };
  for (const claim of prepared(db, CLAIMS).all() as GradedClaim[]) {
    if (claim.source_file_id !== null) {
      claims.byPlace.set(placeKey(claim), claim.grade);
      claims.files.add(claim.source_file_id);
      continue;
    }
    const rule = isClaimName(claim.name) ? ruleOf(claim.name).other : undefined;
    if (!rule || claim.other === null) continue;
    const [from, to] = rule.fromOther ? [claim.other, claim.entity] : [claim.entity, claim.other];
    const key = tieKey(rule.kind, from, to, rule.tie);
    claims.byTie.set(key, [...(claims.byTie.get(key) ?? []), claim]);
  }
  heldClaims.set(db, claims);
  return claims;
}
