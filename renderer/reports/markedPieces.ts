// Cuts a text into pieces: those that are mentions and those between them.
import type { ReportMention } from '../../src/contract/reportCalls.ts';

export type Piece = { at: number; text: string; mention: ReportMention | null };

/** Pieces in order, which joined together are the text again. A mention that runs into an earlier one is left out. */
export function markedPieces(text: string, mentions: readonly ReportMention[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const upTo = (end: number, mention: ReportMention | null): void => {
    if (end > at) pieces.push({ at, text: text.slice(at, end), mention });
    at = Math.max(at, end);
  };
  for (const mention of [...mentions].sort((x, y) => x.start - y.start)) {
    if (mention.start < at || mention.end > text.length) continue;
    upTo(mention.start, null);
    upTo(mention.end, mention);
  }
  upTo(text.length, null);
  return pieces;
}
