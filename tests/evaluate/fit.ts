// Fits the weights of the pair signals on cases with known answers; run by hand, its figures are written into pairSignals.ts.
import { PAIR_SIGNALS, successions } from '../../src/resolve/index.ts';
import { ramp } from '../../src/resolve/measures.ts';
import { copenhagenCase, demonstrationCase, type KnownCase, townCase } from './cases.ts';

type Row = { x: number[]; y: number; weight: number };

/** Whether two numbers are of one holder by a chain of changes, though neither directly took over from the other. */
function chained(changes: ReadonlyMap<string, string>, from: string, to: string): boolean {
  const earlier = (id: string): Set<string> => {
    const seen = new Set<string>();
    for (let at: string | undefined = id; at !== undefined; at = changes.get(at)) seen.add(at);
    return seen;
  };
  const [x, y] = [earlier(from), earlier(to)];
  return [...x].some((id) => y.has(id));
}

/** The measured pairs of a case as rows; each case counts the same, whatever its size. */
export function rowsOf(known: KnownCase, minShared: number): Row[] {
  const rows: Row[] = [];
  for (const finding of successions(known.set, { minShared, minSharedInWave: 0, minScore: 0 })) {
    const y = known.changes.get(finding.to) === finding.from ? 1 : 0;
    if (y === 0 && chained(known.changes, finding.from, finding.to)) continue;
    const values = new Map(finding.signals.map((signal) => [signal.name, signal.value]));
    const x = PAIR_SIGNALS.map((signal) => {
      const value = values.get(signal.name) ?? null;
      return value === null ? 0 : ramp(signal.points, value);
    });
    rows.push({ x, y, weight: 1 });
  }
  const weight = 400 / Math.max(200, rows.length);
  return rows.map((row) => ({ ...row, weight }));
}

/** Logistic regression with a ridge and no weight below zero: a signal never counts against its own meaning. */
export function fitted(rows: readonly Row[], ridge: number): { intercept: number; weights: number[] } {
  const size = PAIR_SIGNALS.length;
  const weights = new Array<number>(size).fill(1);
  let intercept = -3;
  const total = rows.reduce((sum, row) => sum + row.weight, 0);
  for (let round = 0; round < 3000; round++) {
    const slope = new Array<number>(size).fill(0);
    let level = 0;
    for (const { x, y, weight } of rows) {
      const odds = x.reduce((sum, value, i) => sum + value * weights[i]!, intercept);
      const error = weight * (y - 1 / (1 + Math.exp(-odds)));
      level += error;
      for (let i = 0; i < size; i++) slope[i]! += error * x[i]!;
    }
    const rate = 8 / (1 + round / 1500);
    intercept += (rate * level) / total;
    for (let i = 0; i < size; i++)
      weights[i] = Math.max(0, weights[i]! + rate * (slope[i]! / total - (ridge * weights[i]!) / total));
  }
  return { intercept, weights };
}

/** The cases that the weights are fitted on: seeds from 100 up, which no evaluation uses. */
export function trainingRows(folder: string): Row[] {
  const rows: Row[] = [];
  for (const seed of [101, 102, 103, 104]) {
    rows.push(...rowsOf(townCase({ seed }), 3));
    rows.push(
      ...rowsOf(townCase({ seed, people: 300, follow: 0.6, overlapDays: 7, customers: 30, missing: 0.3 }), 3),
    );
    rows.push(...rowsOf(townCase({ seed, people: 1500, lines: 12, changing: 0.1, circles: 8 }), 3));
    const hard = {
      missingShare: 0.2,
      lines: 6,
      staggeredSwaps: true,
      partialSwaps: true,
      overlappingLines: true,
      circleSwap: true,
    };
    rows.push(...rowsOf(demonstrationCase({ seed, events: 30_000, difficulty: hard }), 3));
    rows.push(
      ...rowsOf(
        demonstrationCase({
          seed,
          events: 60_000,
          difficulty: { ...hard, lines: 10, missingShare: 0.1, missingOperator: true },
        }),
        3,
      ),
    );
    rows.push(
      ...rowsOf(demonstrationCase({ seed, events: 20_000, difficulty: { lines: 4, circleSwap: true } }), 3),
    );
    for (const share of [0.05, 0.3]) {
      const real = copenhagenCase(folder, seed, share);
      if (real !== undefined) rows.push(...rowsOf(real, 1));
    }
  }
  return rows;
}

if (import.meta.main) {
  const rows = trainingRows('../shared/data');
  console.log(`${rows.length} pairs, ${rows.filter((row) => row.y === 1).length} of them true`);
  const found = fitted(rows, 1);
  console.log(`prior ${found.intercept.toFixed(2)}`);
  PAIR_SIGNALS.forEach((signal, i) => {
    console.log(`${signal.name.padEnd(12)} ${found.weights[i]!.toFixed(2)}  (now ${signal.weight})`);
  });
}
