// Telcell: co-location measured on cell registrations of owners who each carry two phones; the owner is not told.
import { existsSync, readFileSync } from 'node:fs';
import type { CallEventSet } from '../../src/model/callEvent.ts';
import { coLocations } from '../../src/resolve/index.ts';
import { eventSetOf, type PlainCell, type PlainEvent } from './eventSet.ts';
import { randomFrom } from './random.ts';

export type Registrations = { set: CallEventSet; owner: Map<string, string> };

/** Reads a file of registrations: each becomes a data session of its device on a cell of its own position. */
export function registrations(file: string, keep = () => true): Registrations | undefined {
  if (!existsSync(file)) return undefined;
  const owner = new Map<string, string>();
  const cells = new Map<string, PlainCell>();
  const events: PlainEvent[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n').slice(1)) {
    const [, who, device, time, lon, lat] = line.trim().split(',');
    if (who === undefined || device === undefined || time === undefined || !keep()) continue;
    const id = `${Number(lat).toFixed(5)},${Number(lon).toFixed(5)}`;
    cells.set(id, { id, lat: Number(lat), lon: Number(lon) });
    owner.set(device, who);
    events.push({ a: device, b: null, at: Date.parse(time.replace(' ', 'T')), type: 'data', aCell: id });
  }
  return { set: eventSetOf(events, [...cells.values()], () => 'opaque'), owner };
}

/** Precision and recall at two scores, and how often a phone's best partner is its owner's other one. */
function measure({ set, owner }: Registrations, name: string): string {
  const pairs = coLocations(set, { minScore: 0, minMoments: 4 });
  const same = (pair: { a: string; b: string }): boolean => owner.get(pair.a) === owner.get(pair.b);
  const truth = owner.size / 2;
  const rates = [0.5, 0.9].map((least) => {
    const said = pairs.filter((pair) => pair.score >= least);
    const right = said.filter(same).length;
    return `score >= ${least}: P ${(right / Math.max(1, said.length)).toFixed(3)} R ${(right / truth).toFixed(3)}`;
  });
  const first = [...owner.keys()].filter((device) => {
    const best = pairs.find((pair) => pair.a === device || pair.b === device);
    return best !== undefined && same(best);
  });
  return `  ${name.padEnd(34)} ${rates.join('   ')}   own other phone first: ${(first.length / owner.size).toFixed(3)}`;
}

/** All registrations, and random fractions of them, since real records are sparser. */
export function evaluateTelcell(folder: string, seeds: readonly number[]): string[] {
  const file = `${folder}/nfi-telcell/test_measurements.csv`;
  const all = registrations(file);
  if (all === undefined) return ['  skipped: ../shared/data/nfi-telcell is not here'];
  const thin = [0.6, 0.4, 0.25].flatMap((share) =>
    seeds.slice(0, 2).map((seed) => {
      const random = randomFrom(seed);
      return measure(
        registrations(file, () => random() < share)!,
        `${share * 100}% of registrations, seed ${seed}`,
      );
    }),
  );
  return [measure(all, '20 phones, 100 registrations each'), ...thin];
}
