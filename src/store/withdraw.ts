// Takes a file out of the case: its events, ties and what only it said go; what other files support stays, as if it had
// never been imported.
import { appendAudit } from './audit.ts';
import type { Connection } from './connection.ts';
import { forgetAnswers } from './keptAnswers.ts';
import { emptySearchIndex } from './searchIndex.ts';
import { type SourceRow, sourceById, sourcesOf } from './sources.ts';
import { refreshNumberCounts, refreshOtherCounts } from './staging/counts.ts';
import { dropUnsupported } from './unsupported.ts';
import { forgetForms } from './withdrawEntities.ts';
import { type CaseDecision, decisionsAbout, recordWithdrawn, stillThere } from './withdrawnSources.ts';
import { mostOf, type Reach, reachOf } from './withdrawReach.ts';
import { type Reread, replay } from './withdrawReplay.ts';
import {
  eventsByFile,
  filesMeeting,
  filesRepeating,
  markFacts,
  recountLedger,
  removeFile,
  removeReached,
  resetCounts,
  rowsTaken,
  twinsOf,
} from './withdrawRows.ts';
import { dropEmptyTies, recountDeviceTies, withdrawTieRows } from './withdrawTies.ts';

export type WithdrawStage = 'reach' | 'remove' | 'ties' | 'reread' | 'counts';
/** Told before each step and within the long ones; may throw to give up, which leaves the case as it was. */
export type WithdrawStep = (stage: WithdrawStage, done: number, total: number) => void;

export type WithdrawEffects = {
  /** The file's own rows and the events that stood under them. */
  rows: number;
  events: number;
  /** Rows of other files that now stand for themselves: duplicates and legs of the withdrawn file's rows before. */
  revived: number;
  ties: number;
  entities: number;
  /** Accepted decisions about entities of which the file told. */
  decisions: CaseDecision[];
};

export type Withdrawal = { at: number; who: string; reason: string };

/** Above this share of events to be taken out, indexes are built anew rather than kept up row by row. */
const BULK_SHARE = 0.2;

/** Withdraws a file in one transaction. `reread` reads a file again from its kept original. */
export function withdrawSource(
  db: Connection,
  source: SourceRow,
  by: Withdrawal,
  reread: Reread,
  step: WithdrawStep,
): WithdrawEffects {
  // What is withdrawn is overwritten, not only unlinked: it may be there by mistake.
  db.pragma('secure_delete=ON');
  db.exec('BEGIN IMMEDIATE');
  try {
    const effects = withdrawn(db, source, by, reread, step);
    step('counts', 0, 0);
    db.exec('COMMIT');
    return effects;
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

function withdrawn(
  db: Connection,
  source: SourceRow,
  by: Withdrawal,
  reread: Reread,
  step: WithdrawStep,
): WithdrawEffects {
  const counted = eventsByFile(db);
  const total = [...counted.values()].reduce((sum, count) => sum + count, 0);
  step('reach', 0, total);
  const reach = reachOf(db, source.id, (done) => step('reach', done, total));
  if (source.accepted > reach.events) markFacts(db, source, reach, reread);
  const decisions = decisionsAbout(db, reach.entities);
  const others = othersThan(db, source, reach, counted);
  const going = reach.events + reach.contested.length;
  const bulk = going > total * BULK_SHARE;
  step('remove', 0, 0);
  const tieIds = withdrawTieRows(db, source.id);
  removeReached(db, source.id, reach.contested);
  removeFile(db, source.id);

  const firstNew = mostOf(db, 'entity') + 1;
  const left = total - going;
  const { named, files } = recountDeviceTies(db, reach.entities, (done) => step('ties', done, left));
  forgetForms(db, reach.entities);
  const stale = reach.entities.slice();
  const repeating = new Set(filesRepeating(db, files));
  const reading = others.filter(
    ({ row, affected }) => affected || files.has(row.id) || repeating.has(row.id),
  );
  for (const [i, { row, taken, twins }] of reading.entries()) {
    const reporting: Reread = (one, hand) =>
      reread(one, (batch) => {
        step('reread', i, reading.length);
        hand(batch);
      });
    replay(db, { source: row, meetings: reach.meetings, taken, twins, stale, named, bulk }, reporting);
    recountLedger(db, row.id);
  }

  step('counts', 0, 0);
  const ties = dropEmptyTies(db, tieIds);
  const touched = touchedEntities(db, reach, firstNew);
  const entities = dropUnsupported(db, touched, named);
  resetCounts(db, touched);
  refreshNumberCounts(db, 0, true);
  refreshOtherCounts(db);
  emptySearchIndex(db);
  forgetAnswers(db);
  const effects: WithdrawEffects = {
    rows: source.rows,
    events: reach.events,
    revived: others.reduce((sum, { row }) => sum + sourceById(db, row.id)!.accepted - row.accepted, 0),
    ties,
    entities,
    decisions: stillThere(db, decisions),
  };
  recordWithdrawn(db, source, by, effects);
  const { name: file, sha256 } = source;
  const detail = { file, sha256, reason: by.reason, ...effects };
  appendAudit(db, { at: by.at, who: by.who, action: 'withdraw', detail });
  return effects;
}

type Other = { row: SourceRow; affected: boolean; taken: Map<number, number>; twins: Set<number> };

/** The files that are left, in the order of their import, and whether rows or facts of theirs may be affected. */
function othersThan(
  db: Connection,
  source: SourceRow,
  reach: Reach,
  counted: ReadonlyMap<number, number>,
): Other[] {
  const meeting = filesMeeting(db, source, reach);
  const taken = rowsTaken(db, reach);
  // Where all that was accepted of the file are events, no other file's facts repeat it.
  const twins = source.accepted > reach.events ? twinsOf(db, source) : new Map<number, Set<number>>();
  return sourcesOf(db)
    .filter(({ id }) => id !== source.id)
    .map((row) => ({
      row,
      affected: meeting.has(row.id) || row.accepted > (counted.get(row.id) ?? 0),
      taken: taken.get(row.id) ?? new Map(),
      twins: twins.get(row.id) ?? new Set(),
    }));
}

/** The entities that the file told of, and those that reading the others again has brought up. */
function touchedEntities(db: Connection, { entities }: Reach, firstNew: number): number[] {
  const ids = db.prepare('SELECT id FROM entity WHERE id >= ?').pluck().all(firstNew) as number[];
  entities.forEach((marked, id) => {
    if (marked === 1) ids.push(id);
  });
  return ids;
}
