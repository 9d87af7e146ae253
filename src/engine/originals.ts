// Finds the text of rows in the originals that the case keeps, whatever their encoding and layout.
import type { EvidenceRow } from '../contract/shapes.ts';
import { decoderOf, type Encoding } from '../intake/bytes/encoding.ts';
import type { RowLayout } from '../intake/openSource.ts';
import { blockTextAt, rowTextAt } from '../intake/table/delimited.ts';
import { reportTextAt } from '../intake/text/reportText.ts';
import { elementTextAt } from '../intake/xml/elementText.ts';
import type { Connection } from '../store/connection.ts';
import type { EventPlace } from '../store/events.ts';
import { partsAround, sheetName, sourceById } from '../store/sources.ts';

/** The original rows at these places, in the order given: file, SHA-256, sheet, line and text. */
export function rowTexts(db: Connection, places: readonly EventPlace[]): EvidenceRow[] {
  const sources = new Map<number, ReturnType<typeof sourceById>>();
  const held = new Map<string, { firstLine: number; bytes: Uint8Array; until: number }>();
  return places.map(({ source_file_id: id, sheet, line, outside }) => {
    if (!sources.has(id)) sources.set(id, sourceById(db, id));
    const source = sources.get(id)!;
    const key = `${id}/${sheet}`;
    let stretch = held.get(key);
    if (!stretch || line < stretch.firstLine || line >= stretch.until) {
      const parts = partsAround(db, id, sheet, line);
      stretch = {
        firstLine: parts[0]?.firstLine ?? 1,
        // The next part is there for a row that runs into it; a row that starts in it has neighbours of its own.
        until: parts[1]?.firstLine ?? Number.POSITIVE_INFINITY,
        bytes: Buffer.concat(parts.map((part) => part.bytes)),
      };
      held.set(key, stretch);
    }
    const layout = layoutOf(sheet, source.layout);
    const shape = {
      encoding: sheet === 0 ? (source.encoding as Encoding) : 'utf-8',
      newline: layout.newline,
      markBytes: layout.markBytes,
    };
    const bytes = stretch.firstLine === 1 ? stretch.bytes.subarray(layout.markBytes) : stretch.bytes;
    const decoder = decoderOf(shape);
    const raw =
      layout.unit === 'element'
        ? elementTextAt(bytes, decoder, stretch.firstLine, line)
        : layout.unit === 'block'
          ? blockTextAt(bytes, decoder, stretch.firstLine, line)
          : layout.unit === 'report'
            ? reportTextAt(bytes, decoder, stretch.firstLine, line)
            : rowTextAt(bytes, decoder, stretch.firstLine, line, layout.delimiter);
    const row = { file: source.name, sha256: source.sha256, sheet: sheetName(db, id, sheet), line, raw };
    return outside ? { ...row, outside } : row;
  });
}

/** The rows of sheets are kept as lines of text of their own; sheet 0 is the original as it came. */
const layoutOf = (sheet: number, original: string): RowLayout =>
  sheet === 0
    ? (JSON.parse(original) as RowLayout)
    : { delimiter: null, newline: '\n' as const, markBytes: 0 };
