// The words of a batch's events: UTF-8 in one stretch of memory, which is handed to another thread rather than copied.

/** The words of row `rows[i]` end in `bytes` at `ends[i]`, and begin where those before them end. */
export type EventTexts = { count: number; rows: Int32Array; ends: Int32Array; bytes: Uint8Array };

const FIRST_TEXTS = 256;
const FIRST_BYTES = 16_384;
/** Up to this length room is made for the most bytes that a text may take; a longer one is measured. */
const SHORT = 4096;

export const noTexts = (): EventTexts => ({
  count: 0,
  rows: new Int32Array(0),
  ends: new Int32Array(0),
  bytes: memory(0),
});

/** Memory of its own, as a whole thread's buffers do not have, so that it can be handed on. */
const memory = (length: number): Buffer => Buffer.from(new ArrayBuffer(length));

const endBefore = ({ ends }: EventTexts, i: number): number => (i === 0 ? 0 : ends[i - 1]!);

const asBuffer = (bytes: Uint8Array): Buffer =>
  Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);

/** Adds the words of a row; they may be moved to a longer stretch of memory. */
export function addText(texts: EventTexts, row: number, body: string): void {
  const { count } = texts;
  if (count === texts.rows.length) {
    const [rows, ends] = [texts.rows, texts.ends];
    texts.rows = new Int32Array(Math.max(FIRST_TEXTS, count * 2));
    texts.ends = new Int32Array(texts.rows.length);
    texts.rows.set(rows);
    texts.ends.set(ends);
  }
  const from = endBefore(texts, count);
  const most = from + (body.length <= SHORT ? body.length * 3 : Buffer.byteLength(body));
  if (most > texts.bytes.length) {
    const longer = memory(Math.max(FIRST_BYTES, most, texts.bytes.length * 2));
    longer.set(texts.bytes.subarray(0, from));
    texts.bytes = longer;
  }
  texts.rows[count] = row;
  texts.ends[count] = from + asBuffer(texts.bytes).write(body, from);
  texts.count++;
}

/** Reads the words that stand at a place among the texts. */
export function textReader(texts: EventTexts): (i: number) => string {
  const bytes = asBuffer(texts.bytes);
  return (i) => bytes.toString('utf8', endBefore(texts, i), texts.ends[i]);
}

/** The words of each row that has some. */
export function textsByRow(texts: EventTexts): Map<number, string> {
  const read = textReader(texts);
  return new Map(Array.from(texts.rows.subarray(0, texts.count), (row, i) => [row, read(i)]));
}

/** The words of some rows; `placeOf` answers the row's new place, or undefined where it is not among them. */
export function textsAmong(texts: EventTexts, placeOf: (row: number) => number | undefined): EventTexts {
  const picked = noTexts();
  for (const [row, body] of textsByRow(texts)) {
    const place = placeOf(row);
    if (place !== undefined) addText(picked, place, body);
  }
  return picked;
}
