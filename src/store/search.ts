// Searches the whole case: numbers in any form, parts of plates and devices, names and their sound, words, files.
import { type EntityKind, entityId } from '../model/entityId.ts';
import { type Excerpt, excerpt, foundIn } from '../model/searchExcerpt.ts';
import { isEmptyQuery, type SearchQuery } from '../model/searchQuery.ts';
import { type Stretch, squeezedStretch } from '../model/searchText.ts';
import { headOf } from './combined.ts';
import type { Connection } from './connection.ts';
import { type EntityRow, entitiesByRowId } from './entities.ts';
import type { LinkRow } from './links.ts';
import { alikePlates, type PartHit, partHits } from './searchParts.ts';
import { brandHits, fileHits, messageHits, tieHits } from './searchTexts.ts';
import { nameHits, saidHits, soundHits, wantedIn } from './searchWords.ts';

/** What a search may find. */
export type Hit = {
  kind: EntityKind | 'tie' | 'message' | 'file';
  id: string;
  label: string;
  /** What in the label was looked for. */
  labelMarks: readonly Stretch[];
  where: string;
  /** What in `where` was looked for. */
  marks: readonly Stretch[];
  /** The entity that was found; null for ties, messages and files. */
  row: EntityRow | null;
  link: LinkRow | null;
  at: number | null;
};

const PART_OF: Partial<Record<EntityKind, string>> = {
  number: 'number',
  handset: 'IMEI',
  sim: 'IMSI',
  vehicle: 'plate',
  report: 'reference',
};

export function searchCase(db: Connection, query: SearchQuery, limit: number): { hits: Hit[]; cut: boolean } {
  if (isEmptyQuery(query)) return { hits: [], cut: false };
  const wanted = wantedIn(query);
  const runs = [query.figures, query.run].flatMap((run) => run ?? []);
  const seen = new Set<number>();
  const ofEntity = (row: EntityRow, where: string, at?: Excerpt): Hit[] => {
    const head = headOf(db, row.rowId);
    if (seen.has(head)) return [];
    seen.add(head);
    const [shown = row] = entitiesByRowId(db, [row.rowId]);
    const told = head === row.rowId ? where : `${where} (recorded as ${row.label})`;
    return [
      {
        kind: shown.kind,
        id: entityId(shown.kind, shown.key),
        label: shown.label,
        labelMarks: at ? [] : labelMarks(shown.label),
        where: at ? at.text : told,
        marks: at?.marks ?? [],
        row: shown,
        link: null,
        at: null,
      },
    ];
  };
  const labelMarks = (label: string): Stretch[] => {
    const run = runs.map((one) => squeezedStretch(label, one)).find((found) => found !== null);
    return run ? [run] : foundIn(label, wanted).marks;
  };
  const told = (name: string, value: string): Excerpt => {
    const { text, marks } = excerpt(value, foundIn(value, wanted).marks);
    const lead = `${name}: `;
    return { text: lead + text, marks: marks.map(([from, to]) => [from + lead.length, to + lead.length]) };
  };
  const part = ({ row, alike }: PartHit): Hit[] =>
    ofEntity(row, alike ? 'plate, if a character was misread' : (PART_OF[row.kind] ?? 'name'));
  const none = { labelMarks: [], marks: [], row: null, link: null, at: null };

  const lists: Hit[][] = [
    partHits(db, query, limit)
      .slice(0, 4 * limit)
      .flatMap(part),
    nameHits(db, query).flatMap(({ row, said }) =>
      ofEntity(row, 'name', said ? told(said.name, said.value) : undefined),
    ),
    brandHits(db, query, wanted).flatMap(({ row, brand, heard }) =>
      ofEntity(
        row,
        '',
        heard ? { text: `line brand sounds alike: ${brand}`, marks: [] } : told('line brand', brand),
      ),
    ),
    saidHits(db, query, limit).flatMap(({ row, said }) =>
      ofEntity(row, '', said ? told(said.name, said.value) : undefined),
    ),
    tieHits(db, query, limit + 1).map((link) => {
      const marked = excerpt(link.label, foundIn(link.label, wanted).marks);
      const [from, to] = entitiesByRowId(db, [link.fromRowId, link.toRowId]);
      const label = `${from?.label ?? link.from} – ${to?.label ?? link.to}`;
      return { ...none, kind: 'tie', id: link.id, label, where: marked.text, marks: marked.marks, link };
    }),
    messageHits(db, query, limit + 1).map(({ eventId, at, body, a, b }) => {
      const marked = excerpt(body, foundIn(body, wanted).marks);
      const label = `${a ?? 'Not given'} to ${b ?? 'not given'}`;
      return {
        ...none,
        kind: 'message',
        id: `event:${eventId}`,
        label,
        where: marked.text,
        marks: marked.marks,
        at,
      };
    }),
    fileHits(db, query, limit + 1).map(({ id, name, sha256 }) => ({
      ...none,
      kind: 'file',
      id: `file:${id}`,
      label: name,
      labelMarks: foundIn(name, wanted).marks,
      where: `SHA-256 ${sha256.slice(0, 12)}`,
    })),
    soundHits(db, query, limit).flatMap(({ row, name }) => ofEntity(row, `sounds like ${name}`)),
    alikePlates(db, query, limit).flatMap(part),
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
