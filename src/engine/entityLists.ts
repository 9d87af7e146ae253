// Lists entities by kind with what a list shows of them, and counts people by recorded sex and age.
import type { Answer, ParsedParams } from '../contract/calls.ts';
import { type EntityLine, RECORD_KINDS } from '../contract/entityCalls.ts';
import type { EntityKind } from '../model/entityId.ts';
import type { ClaimRow } from '../store/claims.ts';
import { membersOf } from '../store/combined.ts';
import type { Connection } from '../store/connection.ts';
import { type EntityRow, idOf } from '../store/entities.ts';
import { entitiesOfKinds, neighboursByHead } from '../store/records.ts';
import { caseOf, type EngineState } from './openCase.ts';
import { claimsByHead, displayOf, holds, wordsOf } from './people.ts';

const NOT_RECORDED = 'not recorded';

/** The sex that records give; where they differ, both. */
export const sexOf = (claims: readonly ClaimRow[]): string => {
  const said = claims.flatMap(({ name, value }) => (name === 'sex recorded' ? value.toLowerCase() : []));
  return [...new Set(said)].join(' / ') || NOT_RECORDED;
};

/** One entity as lists and records show it. */
export function lineOf(db: Connection, row: EntityRow, all: readonly ClaimRow[], now: number): EntityLine {
  const claims = all.filter(holds);
  const display = displayOf(claims, now);
  const roles = claims.flatMap((claim) => {
    if (claim.name === 'address role' || claim.name === 'type of group')
      return { words: claim.value, side: 'other' as const };
    if (claim.name === 'taxi' || claim.name === 'hire firm')
      return { words: claim.name === 'taxi' ? 'taxi' : `hired from ${claim.value}`, side: 'other' as const };
    return claim.name === 'role' ? wordsOf(claim, display) : [];
  });
  return {
    id: idOf(row),
    kind: row.kind,
    label: row.label,
    child: row.kind === 'nominal' && display.child,
    years: row.kind === 'nominal' ? display.years : null,
    sex: row.kind === 'nominal' ? sexOf(claims) : '',
    aliases: [...new Set(claims.flatMap(({ name, value }) => (name === 'alias' ? value : [])))],
    roles: [...new Map(roles.map(({ words, side }) => [words, { words, side }])).values()],
    claims: claims.length,
    ties: row.contacts,
    originals: membersOf(db, row.rowId).length,
    toldBy: [],
    lastSeen: row.lastSeen,
  };
}

function sexCounts(people: readonly EntityLine[]): Answer<'entities'>['people'] {
  type SexCount = Answer<'entities'>['people'][number];
  const counts = new Map<string, SexCount>();
  const countOf = (sex: string): SexCount => {
    const count = counts.get(sex) ?? { sex, under18: 0, adult: 0, ageNotKnown: 0 };
    counts.set(sex, count);
    return count;
  };
  // Women and girls, and men and boys, are counted even where there are none.
  for (const sex of ['female', 'male']) countOf(sex);
  for (const { sex, child, years } of people) {
    const count = countOf(sex);
    if (child) count.under18++;
    else if (years === null) count.ageNotKnown++;
    else count.adult++;
  }
  return [...counts.values()];
}

const matches = (line: EntityLine, text: string): boolean =>
  [line.label, line.id, ...line.aliases, ...line.toldBy, ...line.roles.map(({ words }) => words)].some(
    (value) => value.toLowerCase().includes(text),
  );

/** The same lines; those that share their name with another one say what they are tied to. */
function toldApart(db: Connection, lines: readonly EntityLine[], rows: readonly EntityRow[]): EntityLine[] {
  const nameOf = ({ kind, label }: EntityLine): string => `${kind} ${label.toLowerCase()}`;
  const shared = new Map<string, number>();
  for (const line of lines) shared.set(nameOf(line), (shared.get(nameOf(line)) ?? 0) + 1);
  const alike = new Set(lines.filter((line) => (shared.get(nameOf(line)) ?? 0) > 1));
  const ties = new Map(
    [...new Set([...alike].map(({ kind }) => kind))].map((kind) => [kind, neighboursByHead(db, kind)]),
  );
  return lines.map((line, at) => {
    const own = rows[at] && ties.get(line.kind)?.get(rows[at].rowId);
    if (!own || !alike.has(line)) return line;
    return { ...line, toldBy: [...own.ties.values()].slice(0, 2) };
  });
}

const ALPHABET = new Intl.Collator('en-GB');

export function entities(state: EngineState, wish: ParsedParams<'entities'>): Answer<'entities'> {
  const { db } = caseOf(state);
  const now = state.environment.now();
  // A camera stands by the road for its reads; the list of places is of towns, stations and the like.
  const rows = entitiesOfKinds(db, RECORD_KINDS).filter(
    ({ kind, key }) => kind !== 'place' || !key.startsWith('camera '),
  );
  const wanted = rows.filter(({ kind }) => !wish.kind || kind === wish.kind);
  const claims = claimsByHead(
    db,
    wanted.map(({ rowId }) => rowId),
  );
  const each = wanted.map((row) => lineOf(db, row, claims.get(row.rowId) ?? [], now));
  const ofKind = toldApart(db, each, wanted);
  const text = wish.search?.trim().toLowerCase() ?? '';
  const found = ofKind
    .filter((line) => text === '' || matches(line, text))
    .filter(({ roles }) => !wish.role || roles.some(({ words }) => words === wish.role))
    .filter(({ sex }) => !wish.sex || sex === wish.sex)
    .filter(({ child }) => wish.under18 === undefined || child === wish.under18)
    .filter((line) => !wish.claimed || line.claims > 0);
  found.sort(
    (x, y) =>
      y.claims - x.claims || y.ties - x.ties || ALPHABET.compare(x.label, y.label) || (x.id < y.id ? -1 : 1),
  );
  const roles = new Set(ofKind.flatMap((line) => line.roles.map(({ words }) => words)));
  return {
    total: found.length,
    entities: found.slice(wish.offset, wish.offset + wish.limit),
    kinds: RECORD_KINDS.map((kind) => ({
      kind,
      count: rows.filter((row) => row.kind === (kind as EntityKind)).length,
    })),
    people: sexCounts(ofKind.filter(({ kind }) => kind === 'nominal')),
    roles: [...roles].sort(),
  };
}
