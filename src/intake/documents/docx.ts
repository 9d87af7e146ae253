// Reads the words of a Word document (ECMA-376, WordprocessingML) as lines: a paragraph a line, a table's row a line.
import { memberSource } from '../archives/zipMember.ts';
import { zipMembers } from '../archives/zipMembers.ts';
import type { ByteSource } from '../bytes/byteSource.ts';
import { refuse } from '../refusal.ts';
import { attributeOf, decodeText, scanTags } from '../sheets/tagScan.ts';
import { markingLine } from '../text/reportLabels.ts';
import { tableLines } from './tableLines.ts';

/** The part of a document that its words are in. */
export const DOCUMENT_PART = 'word/document.xml';
/** More words than any report has: a document beyond it is refused rather than held in memory. */
const MOST_CHARACTERS = 64 * 1024 * 1024;

/** The lines of a document: those of its headers and the markings of its footers first, then its body's. */
export function documentLines(source: ByteSource): string[] {
  const members = zipMembers(source);
  const body = members.find(({ name }) => name.toLowerCase() === DOCUMENT_PART);
  if (!body) return refuse({ code: 'FILE_DAMAGED', detail: 'its document part is missing' });
  const headers = members.filter(({ name }) => /^word\/header\d*\.xml$/i.test(name));
  const footers = members.filter(({ name }) => /^word\/footer\d*\.xml$/i.test(name));
  const linesOf = (one: typeof body): string[] => partLines(memberSource(source, one));
  const [heads, feet] = [headers.flatMap(linesOf), footers.flatMap(linesOf)];
  return [...heads, ...[...heads, ...feet].flatMap(markingsIn), ...linesOf(body)];
}

/** The markings in a line of a header or a footer, where they stand beside a page number or a force's name. */
function markingsIn(line: string): string[] {
  const pieces = line.split(/\t|\s{3,}|\s[|–-]\s/).flatMap((piece) => markingLine(piece.trim()) ?? []);
  const secret = /(?<!NOT )\b(?:TOP )?SECRET\b/.exec(line)?.[0];
  return secret !== undefined && !pieces.some((piece) => piece.includes(secret))
    ? [...pieces, secret]
    : pieces;
}

/** Words that were struck out, field codes and what stands under the text are no part of it. */
const UNSEEN = new Set(['instrText', 'delText', 'del', 'moveFrom', 'footnoteReference']);
/** Word writes a text box twice: once for programs that know it, once for those that do not. */
const SECOND_FORM = 'Fallback';

function partLines(part: ByteSource): string[] {
  const lines: string[] = [];
  let line = '';
  let cells: string[] | null = null;
  let rows: string[][] = [];
  let depth = 0;
  let hidden = 0;
  let inText = false;
  let held = 0;
  const add = (text: string): void => {
    held += text.length;
    if (held > MOST_CHARACTERS)
      refuse({ code: 'FILE_TOO_LARGE', detail: 'it holds more text than any report' });
    line += text;
  };
  const endLine = (): void => {
    if (cells) cells[cells.length - 1] += (cells.at(-1) === '' ? '' : '\n') + line;
    else lines.push(...line.split('\n'));
    line = '';
  };
  const endTable = (): void => {
    lines.push(...tableLines(rows));
    rows = [];
  };
  scanTags(part, {
    open: (name, tag, empty) => {
      if (UNSEEN.has(name) || name === SECOND_FORM) {
        if (!empty) hidden++;
        return;
      }
      if (hidden > 0) return;
      if (name === 't') inText = !empty;
      else if (name === 'tab') add('\t');
      else if (name === 'br' || name === 'cr') add(attributeOf(tag, 'w:type') === 'page' ? '\n\f\n' : '\n');
      else if (name === 'noBreakHyphen') add('-');
      else if (name === 'tbl') depth++;
      else if (name === 'tr' && depth === 1) cells = [];
      else if (name === 'tc' && depth === 1) cells?.push('');
      else if (name === 'p' && empty) endLine();
    },
    close: (name) => {
      if (UNSEEN.has(name) || name === SECOND_FORM) {
        hidden = Math.max(0, hidden - 1);
        return;
      }
      if (hidden > 0) return;
      if (name === 't') inText = false;
      else if (name === 'p') endLine();
      else if (name === 'tbl') {
        depth = Math.max(0, depth - 1);
        if (depth === 0) endTable();
      } else if (name === 'tr' && depth === 1 && cells) {
        rows.push(cells);
        cells = null;
      }
    },
    text: (text, entities) => {
      if (inText && hidden === 0) add(entities ? decodeText(text) : text);
    },
  });
  // What breaks off within a table is told as far as it goes.
  endTable();
  if (line !== '') lines.push(...line.split('\n'));
  return lines;
}
