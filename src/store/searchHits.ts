// Makes hits of what the searches find: names, where it was found, and the stretches that were looked for.
import { type EntityKind, entityId } from '../model/entityId.ts';
import { type Excerpt, excerpt, foundIn } from '../model/searchExcerpt.ts';
import type { SearchQuery } from '../model/searchQuery.ts';
import { type Stretch, squeezedStretch } from '../model/searchText.ts';
import { headOf } from './combined.ts';
import type { Connection } from './connection.ts';
import { type EntityRow, entitiesByRowId } from './entities.ts';
import type { LinkRow } from './links.ts';
import type { FileHit, MessageHit } from './searchTexts.ts';
import { wantedIn } from './searchWords.ts';

/** What a search may find. */
export type Hit = {
  kind: EntityKind | 'tie' | 'message' | 'file';
  id: string;
  label: string;
  /** What in the label was looked for. */
  labelMarks: readonly Stretch[];
  where: string;
  /** The name of the fact that `where` begins with; null where it is none. */
  said: string | null;
  /** What in `where` was looked for. */
  marks: readonly Stretch[];
  /** The entity that was found; null for ties, messages and files. */
  row: EntityRow | null;
  link: LinkRow | null;
  at: number | null;
};

/** A fact's words, and its name, with which they begin. */
type FoundFact = Excerpt & { said: string };

export type HitMaker = {
  /** One hit, or none where the entity has been found already; `where` is words, or an excerpt of a fact. */
  ofEntity: (row: EntityRow, where: string | FoundFact) => Hit[];
  ofTie: (link: LinkRow) => Hit;
  ofMessage: (message: MessageHit) => Hit;
  ofFile: (file: FileHit) => Hit;
  /** A fact's words around what was looked for. */
  fact: (name: string, value: string) => FoundFact;
};

const NONE = { labelMarks: [], said: null, marks: [], row: null, link: null, at: null };

/** Makes the hits of one search; it remembers which entities it has answered. */
export function hitMaker(db: Connection, query: SearchQuery): HitMaker {
  const wanted = wantedIn(query);
  const runs = [query.figures, query.run].flatMap((run) => run ?? []);
  const seen = new Set<number>();
  const labelMarks = (label: string): readonly Stretch[] => {
    const run = runs.map((one) => squeezedStretch(label, one)).find((found) => found !== null);
    return run ? [run] : foundIn(label, wanted).marks;
  };
  const around = (text: string): Excerpt => excerpt(text, foundIn(text, wanted).marks);
  return {
    ofEntity: (row, where) => {
      const head = headOf(db, row.rowId);
      if (seen.has(head)) return [];
      seen.add(head);
      const [shown = row] = entitiesByRowId(db, [row.rowId]);
      const told = typeof where === 'string' ? { text: where, marks: [], said: null } : where;
      const recorded = head === row.rowId ? '' : ` (recorded as ${row.label})`;
      return [
        {
          ...NONE,
          kind: shown.kind,
          id: entityId(shown.kind, shown.key),
          label: shown.label,
          labelMarks: typeof where === 'string' ? labelMarks(shown.label) : [],
          where: told.text + recorded,
          said: told.said,
          marks: told.marks,
          row: shown,
        },
      ];
    },
    ofTie: (link) => {
      const { text: where, marks } = around(link.label);
      const [from, to] = [link.fromRowId, link.toRowId].map((id) => entitiesByRowId(db, [id])[0]);
      const label = `${from?.label ?? link.from} – ${to?.label ?? link.to}`;
      return { ...NONE, kind: 'tie', id: link.id, label, where, marks, link };
    },
    ofMessage: ({ eventId, at, body, a, b }) => {
      const { text: where, marks } = around(body);
      const label = `${a ?? 'Not given'} to ${b ?? 'not given'}`;
      return { ...NONE, kind: 'message', id: `event:${eventId}`, label, where, marks, at };
    },
    ofFile: ({ id, name, sha256 }) => ({
      ...NONE,
      kind: 'file',
      id: `file:${id}`,
      label: name,
      labelMarks: foundIn(name, wanted).marks,
      where: `SHA-256 ${sha256.slice(0, 12)}`,
    }),
    fact: (name, value) => {
      const { text, marks } = around(value);
      const lead = `${name}: `;
      return {
        said: name,
        text: lead + text,
        marks: marks.map(([from, to]) => [from + lead.length, to + lead.length]),
      };
    },
  };
}
