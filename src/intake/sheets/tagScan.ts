// Walks over the tags of a workbook's XML parts: fast, in bounded memory, and with no entity but XML's own five.
import type { ByteSource } from '../bytes/byteSource.ts';
import { refuse } from '../refusal.ts';

const CHUNK_BYTES = 256 * 1024;
/** Nothing between two tags may be longer; a cell of Excel holds 32,767 characters. */
const LONGEST_TEXT = 8 * 1024 * 1024;

/** A tag by its place, so that none of the millions in a sheet is cut out for nothing. The object is used again. */
export type Tag = { text: string; from: number; to: number };

export type TagWatch = {
  /** An opening tag: its local name, where it stands in the text (`<` to after `>`), and whether it closes at once. */
  open: (name: string, tag: Tag, empty: boolean) => void;
  close: (name: string) => void;
  /** Text between tags, its entities not yet decoded; `false` where it came as CDATA and has none. */
  text: (text: string, entities: boolean) => void;
  /** Whether to stop here. */
  enough?: () => boolean;
};

const damaged = (detail: string): never => refuse({ code: 'FILE_DAMAGED', detail });

/** Reads a part through. Comments, instructions and declarations are passed over. */
export function scanTags(source: ByteSource, watch: TagWatch): void {
  const file = source.open();
  try {
    const buffer = new Uint8Array(CHUNK_BYTES);
    let decoder: TextDecoder | null = null;
    let rest = '';
    let total = 0;
    for (;;) {
      const read = file.read(buffer, 0, CHUNK_BYTES);
      total += read;
      decoder ??= new TextDecoder(encodingOf(buffer.subarray(0, read)));
      rest += decoder.decode(buffer.subarray(0, read), { stream: read > 0 });
      const left = walk(rest, watch, read === 0);
      if (left < 0) return;
      rest = rest.slice(left);
      if (rest.length > LONGEST_TEXT)
        refuse({ code: 'FILE_TOO_LARGE', detail: 'one of its cells holds more than 8 MB' });
      if (read === 0) break;
    }
    file.verify(total);
    if (rest.trim() !== '') damaged('a sheet of the workbook is cut off');
  } finally {
    file.close();
  }
}

const encodingOf = (head: Uint8Array): string =>
  head[0] === 0xff && head[1] === 0xfe
    ? 'utf-16le'
    : head[0] === 0xfe && head[1] === 0xff
      ? 'utf-16be'
      : 'utf-8';

/** Walks over whole tags; answers from where the text is to be kept for the next chunk, -1 to stop. */
function walk(text: string, watch: TagWatch, last: boolean): number {
  const tag: Tag = { text, from: 0, to: 0 };
  let at = 0;
  for (;;) {
    const open = text.indexOf('<', at);
    if (open < 0) return last ? text.length : at;
    if (open > at) watch.text(text.slice(at, open), true);
    const second = text.charCodeAt(open + 1);
    if (second === 0x21) {
      const after = passOver(text, open, watch);
      if (after < 0) return open;
      at = after;
      continue;
    }
    const end = text.indexOf('>', open);
    if (end < 0) return open;
    at = end + 1;
    if (second === 0x3f) continue;
    if (second === 0x2f) watch.close(localName(text, open + 2, end));
    else {
      const empty = text.charCodeAt(end - 1) === 0x2f;
      tag.from = open;
      tag.to = end + 1;
      watch.open(localName(text, open + 1, end), tag, empty);
    }
    if (watch.enough?.()) return -1;
  }
}

/** Passes over `<!…`: a comment, CDATA (which is text) or a declaration; -1 where its end is not there yet. */
function passOver(text: string, open: number, watch: TagWatch): number {
  const [start, end] = text.startsWith('<!--', open)
    ? [4, '-->']
    : text.startsWith('<![CDATA[', open)
      ? [9, ']]>']
      : [2, '>'];
  if (text.length - open < 9) return -1;
  const close = text.indexOf(end, open + start);
  if (close < 0) return -1;
  if (start === 9) watch.text(text.slice(open + 9, close), false);
  if (start === 2 && /<!(DOCTYPE|ENTITY)/i.test(text.slice(open, open + 10)))
    damaged('a part of the workbook declares entities of its own');
  return close + end.length;
}

function localName(text: string, from: number, end: number): string {
  let to = from;
  let start = from;
  for (; to < end; to++) {
    const code = text.charCodeAt(to);
    if (code === 0x3a) start = to + 1;
    else if (code <= 0x20 || code === 0x2f) break;
  }
  return to - start === 1
    ? (ONE_LETTER[text.charCodeAt(start)] ?? text.slice(start, to))
    : text.slice(start, to);
}

const ONE_LETTER = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));

/** An attribute's value, entities decoded; null where the tag has none of that name. */
export function attributeOf({ text, from, to }: Tag, name: string): string | null {
  const tag = text.slice(from, to);
  for (let at = tag.indexOf(name); at > 0; at = tag.indexOf(name, at + 1)) {
    if (tag.charCodeAt(at - 1) > 0x20) continue;
    let equals = at + name.length;
    while (tag.charCodeAt(equals) <= 0x20) equals++;
    if (tag.charCodeAt(equals) !== 0x3d) continue;
    let quote = equals + 1;
    while (tag.charCodeAt(quote) <= 0x20) quote++;
    const sign = tag[quote];
    if (sign !== '"' && sign !== "'") continue;
    const end = tag.indexOf(sign, quote + 1);
    return end < 0 ? null : decodeText(tag.slice(quote + 1, end));
  }
  return null;
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** XML text with its five entities and its character references decoded; any other entity stays as it is written. */
export function decodeText(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (all, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name as string] ?? all;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex as string, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}

/** A spreadsheet's own escape for characters that XML bars: `_x000D_` (ECMA-376, ST_Xstring). */
export const unescapeCell = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\da-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

/**
 * Calls `take` with each attribute of one letter, as cells and rows have them: its letter's code, and where its value
 * stands in the text. Other attributes are passed over.
 */
export function shortAttributes(
  { text, from, to }: Tag,
  take: (letter: number, valueFrom: number, valueTo: number) => void,
): void {
  for (let at = from; at < to; at++) {
    if (text.charCodeAt(at) !== 0x3d) continue;
    const quote = text.charCodeAt(at + 1);
    if (quote !== 0x22 && quote !== 0x27) {
      slowAttributes({ text, from, to }, take);
      return;
    }
    let end = at + 2;
    while (end < to && text.charCodeAt(end) !== quote) end++;
    if (end >= to) return;
    if (text.charCodeAt(at - 2) <= 0x20) take(text.charCodeAt(at - 1), at + 2, end);
    at = end;
  }
}

/** With blanks around the equals sign, which no spreadsheet writes. */
function slowAttributes(
  { text, from, to }: Tag,
  take: (letter: number, valueFrom: number, valueTo: number) => void,
): void {
  for (const found of text.slice(from, to).matchAll(/\s([a-z])\s*=\s*(["'])(.*?)\2/g)) {
    const end = from + found.index + found[0].length - 1;
    take(found[1]!.charCodeAt(0), end - found[3]!.length, end);
  }
}
