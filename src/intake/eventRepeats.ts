// Finds events of one batch that say the same as an earlier one, as the case will when it takes them in.
import { textsByRow } from '../store/staging/eventTexts.ts';
import type { Taken } from './consumer.ts';

type Repeat = { line: number; of: number };

/** Rows by line that repeat an earlier row's parties, time, kind, duration, devices and words. */
export function eventRepeats({ events, numbers, handsets, sims, cells }: Taken): Repeat[] {
  if (!events) return [];
  const bodies = textsByRow(events.texts);
  const key = (list: readonly { key: string }[], at: number): string => (at < 0 ? '' : list[at]!.key);
  const firstOf = new Map<string, number>();
  const repeats: Repeat[] = [];
  for (let i = 0; i < events.count; i++) {
    const said = [
      events.type[i],
      events.startedAt[i],
      events.durationSeconds[i],
      ...[events.a, events.b].map((column) => key(numbers, column[i]!)),
      ...[events.aHandset, events.bHandset].map((column) => key(handsets, column[i]!)),
      ...[events.aSim, events.bSim].map((column) => key(sims, column[i]!)),
      ...[events.aCell, events.aCellEnd, events.bCell, events.bCellEnd].map((column) =>
        key(cells, column[i]!),
      ),
      bodies.get(i),
    ].join('\u001f');
    const first = firstOf.get(said);
    if (first === undefined) firstOf.set(said, events.line[i]!);
    else repeats.push({ line: events.line[i]!, of: first });
  }
  return repeats;
}
