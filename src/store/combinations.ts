// Writes and undoes what an analyst decided of two entities: the same, a match, or two. The originals are never touched.
import { type EntityKind, entityId } from '../model/entityId.ts';
import { appendAudit } from './audit.ts';
import { combinedChanged } from './combined.ts';
import type { Connection } from './connection.ts';
import { giveTie, takeTie } from './ownTies.ts';

export type Verdict = 'same' | 'match' | 'excluded';

export type CombinationRow = {
  id: number;
  kept: string;
  other: string;
  keptLabel: string;
  otherLabel: string;
  keptRowId: number;
  otherRowId: number;
  verdict: Verdict;
  card: string;
  note: string;
  decidedAt: number;
  decidedBy: string;
  undoneAt: number | null;
  undoneBy: string | null;
  undoneWhy: string | null;
};

type By = { at: number; who: string };
/** What a tie between two that may be one is called. */
export const MATCH_TIE = 'possibly the same as';

const SELECT = `SELECT c.id, k.kind AS keptKind, k.key AS keptKey, k.label AS keptLabel, o.kind AS otherKind, o.key AS otherKey,
    o.label AS otherLabel, c.kept_id AS keptRowId, c.other_id AS otherRowId, c.verdict, c.card, c.note,
    c.decided_at AS decidedAt, c.decided_by AS decidedBy, c.undone_at AS undoneAt, c.undone_by AS undoneBy,
    c.undone_why AS undoneWhy
  FROM combination c JOIN entity k ON k.id = c.kept_id JOIN entity o ON o.id = c.other_id`;

type RawRow = Omit<CombinationRow, 'kept' | 'other'> & {
  keptKind: EntityKind;
  keptKey: string;
  otherKind: EntityKind;
  otherKey: string;
};

const shown = ({ keptKind, keptKey, otherKind, otherKey, ...row }: RawRow): CombinationRow => ({
  ...row,
  kept: entityId(keptKind, keptKey),
  other: entityId(otherKind, otherKey),
});

/** Every decision about two entities, the newest first; undone ones too. */
export const combinations = (db: Connection): CombinationRow[] =>
  (db.prepare(`${SELECT} ORDER BY c.id DESC`).all() as RawRow[]).map(shown);

export function combinationById(db: Connection, id: number): CombinationRow | undefined {
  const row = db.prepare(`${SELECT} WHERE c.id = ?`).get(id) as RawRow | undefined;
  return row && shown(row);
}

/** The decision that holds for exactly these two, whichever comes first. */
export const combinationOf = (db: Connection, one: number, other: number): CombinationRow | undefined => {
  const row = db
    .prepare(
      `${SELECT} WHERE c.undone_at IS NULL AND ((c.kept_id = @one AND c.other_id = @other) OR (c.kept_id = @other AND c.other_id = @one))`,
    )
    .get({ one, other }) as RawRow | undefined;
  return row && shown(row);
};

/** Records a decision, makes it hold, and enters it in the audit chain. Answers its id. */
export function combine(
  db: Connection,
  decision: { kept: number; other: number; verdict: Verdict; card: string; note: string },
  by: By,
): number {
  const { kept, other, verdict, card, note } = decision;
  const write = db.transaction(() => {
    const { lastInsertRowid } = db
      .prepare(
        `INSERT INTO combination (kept_id, other_id, verdict, card, note, decided_at, decided_by)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(kept, other, verdict, card, note, by.at, by.who);
    const id = Number(lastInsertRowid);
    makeHold(db, { verdict, keptRowId: kept, otherRowId: other }, true);
    audit(db, id, 'made', by);
    return id;
  });
  try {
    return write();
  } finally {
    combinedChanged(db);
  }
}

/** Takes a decision back: the originals are read again as they were. It stays on record, and may be made anew. */
export function undoCombination(db: Connection, row: CombinationRow, why: string, by: By): void {
  const write = db.transaction(() => {
    db.prepare('UPDATE combination SET undone_at = ?, undone_by = ?, undone_why = ? WHERE id = ?').run(
      by.at,
      by.who,
      why,
      row.id,
    );
    makeHold(db, row, false);
    audit(db, row.id, 'undone', by, why);
  });
  try {
    write();
  } finally {
    combinedChanged(db);
  }
}

function audit(db: Connection, id: number, step: 'made' | 'undone', by: By, why?: string): void {
  const { kept, other, verdict, card, note } = combinationById(db, id)!;
  appendAudit(db, {
    ...by,
    action: 'combination',
    detail: {
      step,
      id,
      verdict,
      kept,
      other,
      note,
      ...(why !== undefined && { why }),
      card: JSON.parse(card),
    },
  });
}

function makeHold(
  db: Connection,
  { verdict, keptRowId, otherRowId }: { verdict: Verdict; keptRowId: number; otherRowId: number },
  holds: boolean,
): void {
  const tie = {
    kind: 'related',
    from: keptRowId,
    to: otherRowId,
    label: MATCH_TIE,
    firstAt: null,
    lastAt: null,
  };
  if (verdict === 'match') (holds ? giveTie : takeTie)(db, tie);
  if (verdict === 'same') settle(db);
}

/** Works out anew which entity each is read as: combinations that hold, in the order in which they were made. */
function settle(db: Connection): void {
  const pairs = db
    .prepare(
      `SELECT kept_id, other_id FROM combination WHERE verdict = 'same' AND undone_at IS NULL ORDER BY id`,
    )
    .raw()
    .all() as [number, number][];
  const above = new Map<number, number>();
  const top = (id: number): number => {
    let head = id;
    for (let next = above.get(head); next !== undefined; next = above.get(head)) head = next;
    return head;
  };
  for (const [kept, other] of pairs) {
    const [head, under] = [top(kept), top(other)];
    if (head !== under) above.set(under, head);
  }
  db.prepare('DELETE FROM combined').run();
  const put = db.prepare('INSERT INTO combined (entity_id, head_id) VALUES (?, ?)');
  for (const id of above.keys()) put.run(id, top(id));
}
