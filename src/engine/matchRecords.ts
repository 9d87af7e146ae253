// Gathers what matching compares: the records of one kind, as they are read now.
import type { RecordKind } from '../contract/entityCalls.ts';
import { birthDays } from '../model/personClaims.ts';
import { parseVrm } from '../model/vrm.ts';
import { ADDRESSES, addressRecord } from '../resolve/matching/addresses.ts';
import { candidatesIn, type Found, type MatchOptions } from '../resolve/matching/blocking.ts';
import { GROUPS } from '../resolve/matching/groups.ts';
import { nameCounts } from '../resolve/matching/nameFrequency.ts';
import { peopleAmong } from '../resolve/matching/people.ts';
import { VEHICLES } from '../resolve/matching/vehicles.ts';
import { type ClaimRow, claimsNamed } from '../store/claims.ts';
import type { Connection } from '../store/connection.ts';
import { idOf } from '../store/entities.ts';
import { entitiesOfKinds, looksByHead, neighboursByHead } from '../store/records.ts';
import { byHead } from './people.ts';

const values = (claims: readonly ClaimRow[], name: string): string[] =>
  claims.flatMap((claim) => (claim.name === name ? claim.value : []));

const NOT_SAID = /^(not recorded|unknown|not known)?$/i;

/** Candidates of one kind over the whole case, or among `only` these. Places are what gazetteers name; they are not matched. */
export function candidatesOfKind(
  db: Connection,
  kind: RecordKind,
  now: number,
  options: MatchOptions,
  only?: ReadonlySet<string>,
): Found {
  const all = entitiesOfKinds(db, [kind]);
  const rows = all.filter((row) => !only || only.has(idOf(row)));
  if (kind === 'place' || rows.length < 2) return { matches: [], compared: 0, passedOver: [] };
  const claims = byHead(
    db,
    claimsNamed(db, ['alias', 'date of birth', 'sex recorded', 'reference number', 'UPRN']),
  );
  const claimsOf = (rowId: number): ClaimRow[] => claims.get(rowId) ?? [];
  const namesOf = ({ rowId, label }: (typeof all)[number]): string[] => [
    label,
    ...values(claimsOf(rowId), 'alias'),
  ];
  if (kind === 'address')
    return candidatesIn(
      rows.map((row) => addressRecord(idOf(row), row.label, values(claimsOf(row.rowId), 'UPRN'))),
      ADDRESSES,
      options,
    );
  if (kind === 'vehicle') {
    const looks = looksByHead(db);
    return candidatesIn(
      rows.map((row) => {
        const plate = parseVrm(row.label);
        const possible = plate.ok && plate.value?.possible === true;
        return { id: idOf(row), plate: row.key, possible, looks: looks.get(row.rowId) ?? [] };
      }),
      VEHICLES,
      options,
    );
  }
  const neighbours = neighboursByHead(db, kind);
  const none = { ties: new Map<number, string>(), people: [] };
  if (kind === 'group')
    return candidatesIn(
      rows.map((row) => {
        const { ties, people } = neighbours.get(row.rowId) ?? none;
        const members = new Map([...ties, ...people.map((id) => [id, 'a person'] as const)]);
        return { id: idOf(row), names: namesOf(row), members };
      }),
      GROUPS,
      options,
    );
  return candidatesIn(
    rows.map((row) => {
      const own = claimsOf(row.rowId);
      const sexes = [...new Set(values(own, 'sex recorded').map((sex) => sex.toLowerCase()))];
      return {
        id: idOf(row),
        rowId: row.rowId,
        names: namesOf(row),
        born: birthDays(own, now),
        sex: sexes.length === 1 && !NOT_SAID.test(sexes[0]!) ? sexes[0]! : '',
        references: values(own, 'reference number'),
        ...(neighbours.get(row.rowId) ?? none),
      };
    }),
    peopleAmong(nameCounts(all.map(namesOf))),
    options,
  );
}
