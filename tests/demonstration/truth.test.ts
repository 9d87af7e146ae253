// The truth document agrees with the files, read back from their own lines.
import { expect, test } from 'vitest';
import { demonstrationEvents, generateDemonstration } from '../../src/demonstration/index.ts';
import { EVENT_TYPES } from '../../src/model/callEvent.ts';
import { different, type ReadRow, readBack } from './readBack.ts';

const OPTIONS = [
  { seed: 1, events: 12_000 },
  {
    seed: 4,
    events: 16_000,
    difficulty: { lines: 5, missingShare: 0.2, missingOperator: true, circleSwap: true },
  },
];

/** One row for each event, from whichever side it is seen; both sides of a call are at most two seconds apart. */
function merged(rows: readonly ReadRow[]): { events: ReadRow[]; twoSided: number; skewed: number } {
  const waiting = new Map<string, ReadRow[]>();
  for (const row of rows.filter(({ own }) => own === 'a')) {
    const key = `${row.type} ${row.a} ${row.b}`;
    waiting.set(key, [...(waiting.get(key) ?? []), row]);
  }
  const events = rows.filter(({ own }) => own === 'a');
  let [twoSided, skewed] = [0, 0];
  for (const row of rows.filter(({ own }) => own === 'b')) {
    const other = waiting
      .get(`${row.type} ${row.a} ${row.b}`)
      ?.find(({ at }) => row.at - at >= 0 && row.at - at <= 2_000);
    if (!other) events.push(row);
    else {
      twoSided++;
      if (other.at !== row.at) skewed++;
    }
  }
  return { events, twoSided, skewed };
}

test.each(OPTIONS)(
  'every call file has the rows, repeats and refusals that the truth says (seed $seed)',
  (options) => {
    const { files, truth } = generateDemonstration(options);
    const calls = files.filter(({ kind }) => kind === 'calls');
    expect(calls.length).toBeGreaterThan(10);
    for (const file of calls) {
      const said = truth.files.find(({ name }) => name === file.name);
      const { rows, bad } = readBack(file);
      const lines = [...file.lines()];
      expect
        .soft({
          name: file.name,
          lines: lines.length,
          rows: rows.length + bad.DATE_INVALID + bad.IMEI_ROUNDED + bad.NUMBER_ROUNDED,
        })
        .toEqual({
          name: file.name,
          lines: said?.lines,
          rows: said?.rows,
        });
      expect
        .soft(lines.length)
        .toBe(
          (said?.rows ?? 0) + (said?.preambleLines ?? 0) + (said?.headerLines ?? 0) + (said?.totalLines ?? 0),
        );
      expect
        .soft(Object.fromEntries(Object.entries(bad).filter(([, count]) => count > 0)), file.name)
        .toEqual(said?.rejected);
      expect.soft(rows.length - different(rows).length, file.name).toBe(said?.duplicates);
      expect.soft(merged(different(rows)).events.length, file.name).toBe(said?.distinct);
    }
    const refused = truth.files.flatMap(({ rejected }) => Object.keys(rejected));
    expect(new Set(refused)).toEqual(new Set(['NUMBER_ROUNDED', 'IMEI_ROUNDED', 'DATE_INVALID']));
  },
);

test.each(OPTIONS)(
  'all files together hold the distinct and two-sided events that the truth says (seed $seed)',
  (options) => {
    const { files, truth } = generateDemonstration(options);
    const rows = files
      .filter(({ kind }) => kind === 'calls')
      .flatMap((file) => different(readBack(file).rows));
    const { events, twoSided, skewed } = merged(rows);
    const handset = files.find(({ kind }) => kind === 'extraction');
    const own = handset?.subject ?? '';
    const extracted = truth.files.find(({ kind }) => kind === 'extraction')?.rows ?? 0;
    const seenElsewhere = events.filter(({ a, b }) => a === own || b === own).length;
    expect(events.length + extracted - seenElsewhere).toBe(truth.events.distinct);
    expect(twoSided + seenElsewhere).toBe(truth.events.twoSided);
    expect(skewed).toBeGreaterThan(0);
    expect(skewed).toBeLessThanOrEqual(truth.events.skewed);
  },
);

test('the columns hold the same events as the files', () => {
  const options = { seed: 3, events: 9_000 };
  const { files } = generateDemonstration(options);
  const { set, truth } = demonstrationEvents(options);
  const fromFiles = merged(
    files.filter(({ kind }) => kind === 'calls').flatMap((file) => different(readBack(file).rows)),
  );
  const number = (position: number) => set.numbers[position]?.id ?? '';
  const { events } = set;
  const keys = Array.from(
    { length: events.count },
    (_, i) =>
      `${events.startedAt[i]} ${EVENT_TYPES[events.type[i] ?? 0]} ${number(events.a[i] ?? -1)} ${number(events.b[i] ?? -1)}`,
  );
  expect(new Set(keys).size).toBe(events.count);
  expect(events.count).toBe(truth.events.distinct);
  const wanted = new Set(fromFiles.events.map((row) => `${row.at} ${row.type} ${row.a} ${row.b}`));
  // The examined handset's clock may be a second or two from the area extract's, so its events are left aside here.
  const examined = files.find(({ kind }) => kind === 'extraction')?.subject ?? '';
  const compared = keys.filter((key) => !key.includes(examined));
  expect(compared.length).toBeGreaterThan(8_500);
  expect(compared.filter((key) => !wanted.has(key))).toEqual([]);
});

test('the columns are in order of time and carry the ids, SIMs, handsets and cells of the record holders', () => {
  const { set, truth } = demonstrationEvents({ seed: 2, events: 6_000 });
  const { events } = set;
  for (let i = 1; i < events.count; i++) expect(events.startedAt[i]! >= events.startedAt[i - 1]!).toBe(true);
  const [line] = truth.lines;
  const first = line?.tenures[0];
  const at = set.numbers.findIndex(({ id }) => id === first?.number);
  expect(set.numbers[at]?.kind).toBe('mobile');
  const rows = Array.from({ length: events.count }, (_, i) => i).filter((i) => events.a[i] === at);
  expect(rows.length).toBeGreaterThan(50);
  expect(new Set(rows.map((i) => set.handsets[events.aHandset[i]!]?.id))).toEqual(new Set([first?.handset]));
  expect(new Set(rows.map((i) => set.sims[events.aSim[i]!]?.id))).toEqual(new Set([first?.sim]));
  expect(rows.every((i) => set.cells[events.aCell[i]!]?.lat !== null && events.aCell[i]! >= 0)).toBe(true);
  expect(set.texts?.size).toBeGreaterThan(5);
});
