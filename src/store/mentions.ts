// Keeps what an analyst decided of mentions: an accepted one ties its report to what it names, and undoing it takes that out.
import { appendAudit } from './audit.ts';
import type { Connection } from './connection.ts';
import { dropUncited, placeEntity } from './mentionEntities.ts';
import { dropMentionTie, giveMentionTie } from './mentionTies.ts';
import { prepared } from './prepared.ts';
import type { Place } from './reports.ts';
import type { EntityMention } from './staging/batch.ts';

export type MentionStatus = 'accepted' | 'dismissed';

export type MentionPlace = Place & { reportId: number; kind: string; start: number; end: number };
export type MentionRow = MentionPlace & {
  text: string;
  value: string;
  suggestion: boolean;
  status: MentionStatus;
  entityId: number | null;
  decidedAt: number;
  decidedBy: string;
};

/** What an accepted mention becomes: a tie to an entity, made where it is missing, or a fact of the report itself. */
export type Becomes =
  | { entity: EntityMention }
  | { entityRow: number }
  | { fact: { name: string; value: string } };

export type Accepting = MentionPlace & {
  text: string;
  value: string;
  suggestion: boolean;
  becomes: Becomes;
  /** When the report is of, for the tie. */
  seenAt: number | null;
};

type Stored = Omit<MentionRow, 'suggestion'> & {
  id: number;
  suggestion: number;
  madeEntity: number;
  madeRow: number;
};
type By = { at: number; who: string };

const SELECT = `SELECT id, report_id AS reportId, source_file_id, sheet, line, kind, start_at AS start, end_at AS "end", text, value,
    suggestion, status, entity_id AS entityId, made_entity AS madeEntity, made_row AS madeRow, decided_at AS decidedAt,
    decided_by AS decidedBy FROM mention`;

/** Every decision, or those about one report. */
export function decidedMentions(db: Connection, reportId: number | null = null): MentionRow[] {
  const rows = (
    reportId === null
      ? prepared(db, SELECT).all()
      : prepared(db, `${SELECT} WHERE report_id = ?`).all(reportId)
  ) as Stored[];
  return rows.map(({ id: _, madeEntity: __, madeRow: ___, suggestion, ...row }) => ({
    ...row,
    suggestion: suggestion === 1,
  }));
}

const decisionAt = (db: Connection, at: MentionPlace): Stored | undefined =>
  prepared(
    db,
    `${SELECT} WHERE report_id = @reportId AND source_file_id = @source_file_id AND sheet = @sheet AND line = @line
       AND kind = @kind AND start_at = @start AND end_at = @end`,
  ).get(placeOf(at)) as Stored | undefined;

const placeOf = ({
  reportId,
  source_file_id,
  sheet,
  line,
  kind,
  start,
  end,
}: MentionPlace): MentionPlace => ({
  reportId,
  source_file_id,
  sheet,
  line,
  kind,
  start,
  end,
});

/** Accepts mentions, all or none. */
export const acceptMentions = (db: Connection, mentions: readonly Accepting[], by: By): void =>
  db.transaction(() => {
    for (const one of mentions) {
      undo(db, one);
      put(db, one, 'accepted', made(db, one), by);
      audit(db, 'mention-accepted', one, by);
    }
  })();

/** Dismisses mentions, all or none; what an earlier acceptance made goes. */
export const dismissMentions = (
  db: Connection,
  mentions: readonly (MentionPlace & Pick<MentionRow, 'text' | 'value' | 'suggestion'>)[],
  by: By,
): void =>
  db.transaction(() => {
    for (const one of mentions) {
      undo(db, one);
      put(db, one, 'dismissed', { entityId: null, madeEntity: false, madeRow: false }, by);
      audit(db, 'mention-dismissed', one, by);
    }
  })();

/** Takes decisions back, all or none: the mentions are open again. */
export const reopenMentions = (db: Connection, places: readonly MentionPlace[], by: By): void =>
  db.transaction(() => {
    for (const place of places) {
      const was = undo(db, place);
      if (was) audit(db, 'mention-reopened', was, by, was.status);
    }
  })();

type MadeOf = { entityId: number | null; madeEntity: boolean; madeRow: boolean };

function made(db: Connection, one: Accepting): MadeOf {
  const { becomes } = one;
  if ('fact' in becomes) {
    const { name, value } = becomes.fact;
    const added = prepared(
      db,
      'INSERT OR IGNORE INTO attribute (entity_id, name, value, source_file_id, sheet, line) VALUES (?, ?, ?, ?, ?, ?)',
    ).run(one.reportId, name, value, one.source_file_id, one.sheet, one.line);
    return { entityId: null, madeEntity: false, madeRow: added.changes > 0 };
  }
  const placed =
    'entityRow' in becomes
      ? { entityId: becomes.entityRow, madeEntity: false }
      : placeEntity(db, becomes.entity);
  return { ...placed, madeRow: giveMentionTie(db, one.reportId, placed.entityId, one, one.seenAt) };
}

function put(
  db: Connection,
  one: MentionPlace & Pick<MentionRow, 'text' | 'value' | 'suggestion'>,
  status: MentionStatus,
  { entityId, madeEntity, madeRow }: MadeOf,
  by: By,
): void {
  prepared(
    db,
    `INSERT INTO mention (report_id, source_file_id, sheet, line, kind, start_at, end_at, text, value, suggestion, status,
       entity_id, made_entity, made_row, decided_at, decided_by)
     VALUES (@reportId, @source_file_id, @sheet, @line, @kind, @start, @end, @text, @value, @suggestion, @status,
       @entityId, @madeEntity, @madeRow, @at, @who)`,
  ).run({
    ...placeOf(one),
    text: one.text,
    value: one.value,
    suggestion: one.suggestion ? 1 : 0,
    status,
    entityId,
    madeEntity: madeEntity ? 1 : 0,
    madeRow: madeRow ? 1 : 0,
    ...by,
  });
}

/** Takes out a decision and what it alone made. What another accepted mention leans on too passes to that one. */
function undo(db: Connection, place: MentionPlace): Stored | undefined {
  const was = decisionAt(db, place);
  if (!was) return undefined;
  prepared(db, 'DELETE FROM mention WHERE id = ?').run(was.id);
  if (was.status !== 'accepted') return was;
  if (was.madeRow === 1 && !handOver(db, 'made_row', was)) {
    if (was.entityId === null) dropFact(db, was);
    else dropMentionTie(db, was.reportId, was.entityId, was);
  }
  if (was.entityId !== null && was.madeEntity === 1 && !handOver(db, 'made_entity', was))
    dropUncited(db, was.entityId);
  return was;
}

/** Gives what a decision made to another that leans on it: the same row's tie or fact, or the same entity anywhere. */
function handOver(db: Connection, what: 'made_row' | 'made_entity', was: Stored): boolean {
  const sameRow =
    'report_id = @reportId AND source_file_id = @source_file_id AND sheet = @sheet AND line = @line';
  const same =
    was.entityId === null
      ? `${sameRow} AND entity_id IS NULL AND kind = @kind AND value = @value`
      : what === 'made_row'
        ? `${sameRow} AND entity_id = @entityId`
        : 'entity_id = @entityId';
  const { reportId, source_file_id, sheet, line, kind, value, entityId } = was;
  return (
    prepared(
      db,
      `UPDATE mention SET ${what} = 1 WHERE id = (SELECT id FROM mention WHERE status = 'accepted' AND ${same} LIMIT 1)`,
    ).run({ reportId, source_file_id, sheet, line, kind, value, entityId }).changes > 0
  );
}

function dropFact(db: Connection, was: Stored): void {
  prepared(
    db,
    'DELETE FROM attribute WHERE entity_id = ? AND name = ? AND value = ? AND source_file_id = ? AND sheet = ? AND line = ?',
  ).run(was.reportId, factName(was.kind), was.value, was.source_file_id, was.sheet, was.line);
}

/** The name under which a report bears a mention that is no entity. */
export const factName = (kind: string): string => `mentions ${kind}`;

function audit(
  db: Connection,
  action: string,
  { reportId, source_file_id, line, kind, start, end, value }: MentionPlace & { value: string },
  by: By,
  was?: string,
): void {
  const report = prepared(db, 'SELECT label FROM entity WHERE id = ?').pluck().get(reportId);
  const file = prepared(db, 'SELECT name FROM source_file WHERE id = ?').pluck().get(source_file_id);
  const detail = { report, kind, value, start, end, file, line, ...(was !== undefined && { was }) };
  appendAudit(db, { ...by, action, detail });
}
