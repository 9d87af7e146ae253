// Reads the words of a Word document (ECMA-376, WordprocessingML) as lines: a paragraph a line, a table's row a line.
import { memberSource } from '../archives/zipMember.ts';
import { zipMembers } from '../archives/zipMembers.ts';
import type { ByteSource } from '../bytes/byteSource.ts';
import { refuse } from '../refusal.ts';
import { attributeOf, decodeText, scanTags } from '../sheets/tagScan.ts';

/** The part of a document that its words are in. */
export const DOCUMENT_PART = 'word/document.xml';
/** More words than any report has: a document beyond it is refused rather than held in memory. */
const MOST_CHARACTERS = 64 * 1024 * 1024;

/** The lines of a document: its headers' first, since they carry the marking, then its body's. */
export function documentLines(source: ByteSource): string[] {
  const members = zipMembers(source);
  const body = members.find(({ name }) => name.toLowerCase() === DOCUMENT_PART);
  if (!body) return refuse({ code: 'FILE_DAMAGED', detail: 'its document part is missing' });
  const headers = members.filter(({ name }) => /^word\/header\d*\.xml$/i.test(name));
  return [...headers, body].flatMap((member) => partLines(memberSource(source, member)));
}

/** Words that were struck out, field codes and what stands under the text are no part of it. */
const UNSEEN = new Set(['instrText', 'delText', 'del', 'moveFrom', 'footnoteReference']);
/** Word writes a text box twice: once for programs that know it, once for those that do not. */
const SECOND_FORM = 'Fallback';

function partLines(part: ByteSource): string[] {
  const lines: string[] = [];
  let line = '';
  let cells: string[] | null = null;
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
      else if (name === 'tbl') depth = Math.max(0, depth - 1);
      else if (name === 'tr' && depth === 1 && cells) {
        lines.push(...rowLines(cells));
        cells = null;
      }
    },
    text: (text, entities) => {
      if (inText && hidden === 0) add(entities ? decodeText(text) : text);
    },
  });
  if (line !== '') lines.push(...line.split('\n'));
  return lines;
}

/** A row of a form: `Label | value`, perhaps twice side by side; a value of several lines stands below its label. */
function rowLines(cells: readonly string[]): string[] {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (filled.length === 0) return [''];
  if (filled.length === 1) return filled[0]!.split('\n');
  const lines: string[] = [];
  for (let i = 0; i < filled.length; i += 2) {
    const [label = '', value] = [filled[i]?.replace(/[\s:]+$/, ''), filled[i + 1]];
    lines.push(...`${label}${value === undefined ? '' : `: ${value}`}`.split('\n'));
  }
  return lines;
}
