// Cuts one element out of an XML text by the line it starts on.
import type { Decoder } from '../bytes/encoding.ts';

const MOST_TEXT = 20_000;

/** Where a tag that starts at `from` ends, after its `>`; quotes may hold a `>` of their own. */
function endOfTag(text: string, from: number): number {
  let quote = '';
  for (let i = from; i < text.length; i++) {
    const sign = text[i]!;
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return i + 1;
  }
  return text.length;
}

/** Where the element that starts at `from` ends: elements of the same name inside it are counted. */
function endOfElement(text: string, from: number, name: string): number {
  const opened = endOfTag(text, from);
  if (text[opened - 2] === '/') return opened;
  const tag = new RegExp(`<(/?)${name.replace(/[^\w:-]/g, '\\$&')}(?=[\\s/>])`, 'g');
  tag.lastIndex = opened;
  let depth = 1;
  for (let found = tag.exec(text); found; found = tag.exec(text)) {
    const end = endOfTag(text, found.index);
    if (found[1] === '/') depth--;
    else if (text[end - 2] !== '/') depth++;
    if (depth === 0) return end;
    tag.lastIndex = end;
  }
  return text.length;
}

/** The XML of the element that starts on `line`, from a stretch of bytes whose first line is `firstLine`. */
export function elementTextAt(bytes: Uint8Array, decoder: Decoder, firstLine: number, line: number): string {
  const text = decoder.decode(bytes);
  let start = 0;
  for (let at = firstLine; at < line; at++) {
    const end = text.indexOf('\n', start);
    if (end < 0) return '';
    start = end + 1;
  }
  const rest = text.slice(start, start + 4 * MOST_TEXT);
  const open = /<([A-Za-z_][\w:.-]*)/.exec(rest);
  if (!open) return rest.split('\n')[0] ?? '';
  return rest.slice(open.index, endOfElement(rest, open.index, open[1]!)).slice(0, MOST_TEXT);
}
