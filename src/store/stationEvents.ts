// Reads what stations recorded of people, cards and numbers, and who of them is tied to which number.
import { type EntityKind, entityId } from '../model/entityId.ts';
import { type StationEventKind, stationEventOf } from '../model/stationEvents.ts';
import { headOf } from './combined.ts';
import type { Connection } from './connection.ts';
import { NUMBERED_READS } from './plateReads.ts';
import { prepared } from './prepared.ts';

export type StationEventRow = {
  read: number;
  rowId: number;
  at: number;
  /** What the station is called in the case. */
  station: string;
  kind: StationEventKind;
};

/** Every event at a station, in order of time; of records that were combined, under the one that they are read as. */
export function stationEventsOf(db: Connection): StationEventRow[] {
  const rows = prepared(
    db,
    `SELECT r.read, r.vehicle AS rowId, r.at, s.key AS station, r.how FROM (${NUMBERED_READS}) r
       JOIN entity s ON s.id = r.camera WHERE s.kind = 'place' AND s.key LIKE 'station %' ORDER BY r.at, r.read`,
  ).all() as (Omit<StationEventRow, 'kind'> & { how: string })[];
  return rows.map(({ how, ...row }) => ({
    ...row,
    rowId: headOf(db, row.rowId),
    station: row.station.slice('station '.length),
    kind: stationEventOf(how),
  }));
}

/** The numbers that a tie joins to an entity, itself one of them where it is one; of a card, also those of whoever it is tied to. */
export function numbersTiedTo(
  db: Connection,
  rowId: number,
  members: readonly number[],
): ReadonlySet<string> {
  const tied = (ids: readonly number[]): { id: number; kind: EntityKind; key: string }[] =>
    prepared(
      db,
      `SELECT DISTINCT e.id, e.kind, e.key FROM json_each(@ids) j JOIN link l ON l.from_id = j.value JOIN entity e ON e.id = l.to_id
         WHERE e.kind IN ('number', 'nominal') AND l.kind <> 'mentions'
       UNION SELECT DISTINCT e.id, e.kind, e.key FROM json_each(@ids) j JOIN link l ON l.to_id = j.value JOIN entity e ON e.id = l.from_id
         WHERE e.kind IN ('number', 'nominal') AND l.kind <> 'mentions'`,
    ).all({ ids: JSON.stringify(ids) }) as { id: number; kind: EntityKind; key: string }[];
  const own = prepared(db, 'SELECT kind, key FROM entity WHERE id = ?').get(rowId) as
    | { kind: EntityKind; key: string }
    | undefined;
  if (own?.kind === 'number') return new Set([own.key]);
  const first = tied(members);
  const holders = own?.kind === 'group' ? first.filter(({ kind }) => kind === 'nominal') : [];
  const all = [...first, ...tied(holders.map(({ id }) => id))];
  return new Set(all.flatMap(({ kind, key }) => (kind === 'number' ? entityId('number', key) : [])));
}
