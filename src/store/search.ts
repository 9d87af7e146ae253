// Searches the whole case: numbers in any form, parts of plates and devices, names and their sound, words, files.
import type { EntityKind } from '../model/entityId.ts';
import { isIccid } from '../model/imsi.ts';
import { isEmptyQuery, type SearchQuery } from '../model/searchQuery.ts';
import type { Connection } from './connection.ts';
import { type Hit, hitMaker } from './searchHits.ts';
import { alikePlates, partHits } from './searchParts.ts';
import { brandHits, fileHits, messageHits, tieHits } from './searchTexts.ts';
import { nameHits, saidHits, soundHits, wantedIn } from './searchWords.ts';

export type { Hit } from './searchHits.ts';

const PART_OF: Partial<Record<EntityKind, string>> = {
  number: 'number',
  handset: 'IMEI',
  sim: 'IMSI',
  vehicle: 'plate',
  report: 'reference',
};

/** What of an entity a part of it is found in. */
const partOf = ({ kind, key }: { kind: EntityKind; key: string }): string =>
  kind === 'sim' && isIccid(key) ? 'ICCID' : (PART_OF[kind] ?? 'name');

/** What fits, the surest first, and whether more does; each kind of place where it may be found has a share of `limit`. */
export function searchCase(db: Connection, query: SearchQuery, limit: number): { hits: Hit[]; cut: boolean } {
  if (isEmptyQuery(query)) return { hits: [], cut: false };
  const { ofEntity, ofTie, ofMessage, ofFile, fact } = hitMaker(db, query);
  // More than are answered, since some may be what another search has found already.
  const most = 2 * limit;
  const lists: Hit[][] = [
    partHits(db, query, limit)
      .slice(0, most)
      .flatMap(({ row }) => ofEntity(row, partOf(row))),
    nameHits(db, query)
      .slice(0, most)
      .flatMap(({ row, said }) => ofEntity(row, said ? fact(said.name, said.value) : 'name')),
    brandHits(db, query, wantedIn(query)).flatMap(({ row, brand, heard }) =>
      ofEntity(row, heard ? `sounds like the line brand ${brand}` : fact('line brand', brand)),
    ),
    saidHits(db, query, limit).flatMap(({ row, said }) => ofEntity(row, fact(said.name, said.value))),
    tieHits(db, query, wantedIn(query), limit + 1).map(ofTie),
    messageHits(db, query, limit + 1).map(ofMessage),
    fileHits(db, query, limit + 1).map(ofFile),
    soundHits(db, query, limit).flatMap(({ row, name }) => ofEntity(row, `sounds like ${name}`)),
    alikePlates(db, query, limit).flatMap(({ row }) => ofEntity(row, 'plate, if a character was misread')),
  ];
  return fairly(lists, limit);
}

/** At most `limit` hits, in the order of the lists; no list is crowded out by one before it. */
function fairly(lists: readonly Hit[][], limit: number): { hits: Hit[]; cut: boolean } {
  const full = lists.filter((list) => list.length > 0);
  const least = Math.max(1, Math.floor(limit / Math.max(1, full.length)));
  let left = limit - full.reduce((sum, list) => sum + Math.min(least, list.length), 0);
  const hits = full.flatMap((list) => {
    const more = Math.max(0, Math.min(left, list.length - least));
    left -= more;
    return list.slice(0, least + more);
  });
  return { hits: hits.slice(0, limit), cut: full.reduce((sum, list) => sum + list.length, 0) > limit };
}
