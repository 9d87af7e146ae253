// Telcell: co-location measured on cell registrations of owners who each carry two phones; the owner is not told.
import { existsSync, readFileSync } from 'node:fs';
import type { CallEventSet } from '../../src/model/callEvent.ts';
import { coLocations } from '../../src/resolve/index.ts';
import { eventSetOf, type PlainCell, type PlainEvent } from './eventSet.ts';

export type Registrations = { set: CallEventSet; owner: Map<string, string> };

/** Reads a file of registrations: each becomes a data session of its device on a cell of its own position. */
export function registrations(file: string): Registrations | undefined {
  if (!existsSync(file)) return undefined;
  const owner = new Map<string, string>();
  const cells = new Map<string, PlainCell>();
  const events: PlainEvent[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n').slice(1)) {
    const [, who, device, time, lon, lat] = line.trim().split(',');
    if (who === undefined || device === undefined || time === undefined) continue;
    const id = `${Number(lat).toFixed(5)},${Number(lon).toFixed(5)}`;
    cells.set(id, { id, lat: Number(lat), lon: Number(lon) });
    owner.set(device, who);
    events.push({ a: device, b: null, at: Date.parse(time.replace(' ', 'T')), type: 'data', aCell: id });
  }
  return { set: eventSetOf(events, [...cells.values()], () => 'opaque'), owner };
}

export function evaluateTelcell(folder: string): string[] {
  const given = registrations(`${folder}/nfi-telcell/test_measurements.csv`);
  if (given === undefined) return ['  skipped: ../shared/data/nfi-telcell is not here'];
  const { set, owner } = given;
  const pairs = coLocations(set, { minScore: 0 });
  const same = (pair: { a: string; b: string }): boolean => owner.get(pair.a) === owner.get(pair.b);
  const truth = owner.size / 2;
  const lines = [`  ${owner.size} phones of ${truth} owners; ${pairs.length} pairs that met`];
  for (const least of [0.5, 0.9]) {
    const said = pairs.filter((pair) => pair.score >= least);
    const right = said.filter(same).length;
    lines.push(
      `  score >= ${least}: precision ${(right / Math.max(1, said.length)).toFixed(3)}  recall ${(right / truth).toFixed(3)}`,
    );
  }
  const first = [...owner.keys()].filter((device) => {
    const best = pairs.find((pair) => pair.a === device || pair.b === device);
    return best !== undefined && same(best);
  });
  lines.push(`  own other phone ranked first: ${(first.length / owner.size).toFixed(3)}`);
  return lines;
}
