// Finds rows that repeat an event already in the case, takes them out again, and writes each into the ledger.
import type { Connection } from '../connection.ts';
import { removeEvents } from '../eventRemoval.ts';
import { grown } from '../grown.ts';
import type { DeviceTally } from './deviceTally.ts';
import { tallySide } from './eventRows.ts';
import { rowsInserter } from './manyRows.ts';
import { positions, sortedBy } from './radixOrder.ts';
import {
  forgetRepeatedMoments,
  noteRepeatedMoments,
  type Standing,
  standingAtMoments,
} from './repeatedMoments.ts';

export type StagedEvent = {
  id: number;
  type: number;
  started_at: number;
  duration_s: number | null;
  a: number | null;
  b: number | null;
  a_handset: number | null;
  a_sim: number | null;
  a_cell: number | null;
  a_cell_end: number | null;
  b_handset: number | null;
  b_sim: number | null;
  b_cell: number | null;
  b_cell_end: number | null;
  side: number;
  source_file_id: number;
  sheet: number;
  line: number;
};

export const putLedgerRow = (db: Connection) =>
  db.prepare(
    'INSERT INTO ledger_row (source_file_id, sheet, line, outcome, code, reason, raw) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );

/** Rows that go, by what the ledger is to say of them: a value a column. */
const goingRows = () => ({
  id: grown(),
  file: grown(),
  sheet: grown(),
  line: grown(),
  twinFile: grown(),
  twinLine: grown(),
});
type Going = Record<keyof ReturnType<typeof goingRows>, Int32Array>;

/**
 * Removes every new event that says the same as an earlier one (same parties, time, type, duration and devices) and
 * writes it into the ledger with the row that it repeats. Exact: whole rows are compared, no hashes.
 * `without` is told the ids before the events stand in all of their orders. Returns how many were removed.
 */
export function removeDuplicates(
  db: Connection,
  firstId: number,
  bulk: boolean,
  tally: DeviceTally,
  without: (ids: Int32Array) => void,
): number {
  noteRepeatedMoments(db, firstId, bulk);
  const going = repeatsAmong(db, firstId, tally);
  forgetRepeatedMoments(db);
  if (going.id.length === 0) return 0;
  removeEvents(db, going.id);
  without(going.id);
  tellLedger(db, going);
  return going.id.length;
}

const idOrNull = (id: number): number | null => (id > 0 ? id : null);

/** The new events that say the same as one that stays; their devices are counted no more. */
function repeatsAmong(db: Connection, firstId: number, tally: DeviceTally): Going {
  const going = goingRows();
  const count = (number: number, handset: number, sim: number, at: number): void =>
    tallySide(tally, idOrNull(number), idOrNull(handset), idOrNull(sim), at, -1);
  const goes = ({ a, b, at, id, told }: Standing, i: number, twin: number): void => {
    going.id.push(id[i]!);
    going.file.push(told(i, 'file'));
    going.sheet.push(told(i, 'sheet'));
    going.line.push(told(i, 'line'));
    going.twinFile.push(told(twin, 'file'));
    going.twinLine.push(told(twin, 'line'));
    count(a[i]!, told(i, 'aHandset'), told(i, 'aSim'), at[i]!);
    count(b[i]!, told(i, 'bHandset'), told(i, 'bSim'), at[i]!);
  };
  for (const standing of standingAtMoments(db)) {
    let kept: number[] = [];
    for (let i = 0; i < standing.count; i++) {
      if (!standing.sameMoment(i)) kept = [];
      const twin = standing.id[i]! < firstId ? undefined : kept.find((known) => standing.says(known, i));
      if (twin === undefined) kept.push(i);
      else goes(standing, i, twin);
    }
  }
  const done = Object.entries(going).map(([name, column]) => [name, column.done()]);
  return Object.fromEntries(done) as Going;
}

/** Writes each row that went into the ledger, in the order of its line. */
function tellLedger(db: Connection, { file, sheet, line, twinFile, twinLine }: Going): void {
  const name = db.prepare('SELECT name FROM source_file WHERE id = ?').pluck();
  const names = new Map<number, string>();
  for (const id of twinFile) if (!names.has(id)) names.set(id, String(name.get(id)));
  const order = sortedBy(sortedBy(positions(line.length), line, line.length), sheet, line.length);
  const put = rowsInserter(db, 'ledger_row', [
    'source_file_id',
    'sheet',
    'line',
    'outcome',
    'code',
    'reason',
  ]);
  put(order.length, (values, at, i) => {
    const row = order[i]!;
    const here = twinFile[row] === file[row];
    values[at] = file[row]!;
    values[at + 1] = sheet[row]!;
    values[at + 2] = line[row]!;
    values[at + 3] = 'duplicate';
    values[at + 4] = here ? 'DUPLICATE_IN_FILE' : 'DUPLICATE_OF_FILE';
    values[at + 5] =
      `Says the same as line ${twinLine[row]} of ${here ? 'this file' : names.get(twinFile[row]!)}`;
  });
}
