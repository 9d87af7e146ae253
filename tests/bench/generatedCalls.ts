// Generates call rows of twelve columns from a seed, and writes them as an operator's CSV: what the benchmark imports.
import { closeSync, openSync, writeSync } from 'node:fs';

export const HEADER =
  'A Number,B Number,Date,Time,Duration,Call Type,Direction,IMEI,IMSI,First Cell ID,Last Cell ID,Record ID';
const LINES_A_WRITE = 5000;

/** mulberry32: a small seeded generator, uniform in [0, 1). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Geographic ranges that Ofcom keeps free for drama: 1,000 numbers each. */
const AREAS = ['0113', '0114', '0116', '0117', '0118', '0121', '0131', '0141', '0151', '0161'];

/** Records of about a thousand subjects and ten thousand contacts over some two months, as the header's twelve values. */
export function* generatedCalls(rows: number, seed: number): Generator<string[]> {
  const random = randomFrom(seed);
  const upTo = (most: number): number => Math.floor(random() * most);
  let at = Date.UTC(2026, 0, 5);
  for (let i = 0; i < rows; i++) {
    // About two months whatever the number of rows.
    at += random() * ((2 * 60 * 86_400_000) / rows);
    const day = new Date(at);
    // Some subjects are busier than others, as in life.
    const subject = Math.floor(1000 * random() ** 2);
    const contact = upTo(10_000);
    const cell = (): string => `001-01-${1000 + upTo(200)}-${20_000 + upTo(100)}`;
    yield [
      `07700${900_000 + subject}`,
      `${AREAS[contact % 10]}496${String(Math.floor(contact / 10)).padStart(4, '0')}`,
      `${two(day.getUTCDate())}/${two(day.getUTCMonth() + 1)}/${day.getUTCFullYear()}`,
      `${two(day.getUTCHours())}:${two(day.getUTCMinutes())}:${two(day.getUTCSeconds())}`,
      String(upTo(900)),
      random() < 0.6 ? 'MOC' : 'SMS-MO',
      'OUT',
      `0012345${String(10_000_000 + subject)}`,
      `00101${String(1_000_000_000 + subject)}`,
      cell(),
      cell(),
      String(i + 1),
    ];
  }
}

/** Writes texts to a file, many at once. */
export function writeLines(path: string, lines: Iterable<string>): void {
  const file = openSync(path, 'w');
  let held: string[] = [];
  for (const line of lines) {
    held.push(line);
    if (held.length < LINES_A_WRITE) continue;
    writeSync(file, `${held.join('\n')}\n`);
    held = [];
  }
  if (held.length > 0) writeSync(file, `${held.join('\n')}\n`);
  closeSync(file);
}

function* csvOf(rows: number, seed: number): Generator<string> {
  yield HEADER;
  for (const cells of generatedCalls(rows, seed)) yield cells.join(',');
}

/** Writes `rows` generated records to `path` as an operator's CSV. */
export const writeGeneratedCalls = (path: string, rows: number, seed: number): void =>
  writeLines(path, csvOf(rows, seed));
