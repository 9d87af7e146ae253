// The records of single numbers: one file for each whose record is held.
import { national } from '../safeNumbers.ts';
import { recordOf, type Sight } from '../sight.ts';
import type { World } from '../world.ts';
import { callTruth } from './callTruth.ts';
import { dirtFor } from './dirt.ts';
import { type Forms, formsFor, type RecordRow, writeNumber } from './layout.ts';
import { SUBJECT_LAYOUTS } from './layouts.ts';
import { incoming, outgoing } from './legs.ts';
import type { MadeFile } from './plainFile.ts';
import { recordLines } from './recordFile.ts';

/** One file for each number whose own record is held and shows anything. */
export function subjectFiles(world: World, sight: Sight): MadeFile[] {
  const rowsOf = new Map<number, RecordRow[]>();
  const put = (row: RecordRow) => {
    const rows = rowsOf.get(row.own.number);
    if (rows) rows.push(row);
    else rowsOf.set(row.own.number, [row]);
  };
  for (const event of sight.seen) {
    if (event.aHeld && recordOf(world, event.a) === 'subject') put(outgoing(event));
    if (event.bHeld && recordOf(world, event.b) === 'subject') put(incoming(event));
  }
  const forms: Record<string, Forms> = {
    A: formsFor(world, 'bare', '15', 'dashes'),
    B: formsFor(world, 'plus', '14 and 0', 'hexadecimal'),
    C: formsFor(world, 'national', '16', 'slashes'),
    lost: formsFor(world, 'leading 0 lost', '15', 'slashes'),
  };
  return [...rowsOf].map(([number, rows], order) => {
    const entry = world.registry.numbers[number] as World['registry']['numbers'][number];
    const style = entry.operator === 'C' && order % 2 === 1 ? 'lost' : entry.operator;
    rows.sort((one, other) => one.at - other.at);
    const name = `calls-${national(entry.key)}-operator-${entry.operator.toLowerCase()}.${entry.operator === 'C' ? 'tsv' : 'csv'}`;
    const spoilable = (at: number) => rows[at]?.type !== 'data' && (rows[at]?.other ?? -1) >= 0;
    const file = {
      layout: SUBJECT_LAYOUTS[entry.operator],
      forms: forms[style] as Forms,
      subject: writeNumber(entry.key, 'bare'),
      reference: `PL/2026/${String(order + 101).padStart(5, '0')}`,
      dirt: dirtFor(world, name, order, rows.length, spoilable),
      count: rows.length,
    };
    const span = { firstAt: rows[0]?.at ?? null, lastAt: rows.at(-1)?.at ?? null };
    return {
      truth: { ...callTruth(name, file, rows.length), subject: entry.key, ...span },
      lines: () => recordLines(file, rows),
    };
  });
}
