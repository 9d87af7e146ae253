// Tells the encoding of a file of text from its first bytes, and turns stretches of it into text.
import { isUtf8 } from 'node:buffer';

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export type TextShape = {
  encoding: Encoding;
  /** Bytes of the byte order mark, to be passed over. */
  markBytes: number;
  /** What ends a line: `\r` only where the file holds no `\n`. */
  newline: '\n' | '\r';
};

/** How many NUL bytes stand at even and at odd places: Latin text in UTF-16 has one of the two full of them. */
function nulShares(bytes: Uint8Array): { even: number; odd: number } {
  let even = 0;
  let odd = 0;
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0) i % 2 ? odd++ : even++;
  const half = Math.max(1, bytes.length / 2);
  return { even: even / half, odd: odd / half };
}

function encodingOf(head: Uint8Array): { encoding: Encoding; markBytes: number } | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', markBytes: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', markBytes: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', markBytes: 2 };
  const nul = nulShares(head);
  // Small numbers in binary data have their NULs in such places too, but no letters beside them.
  if (nul.odd > 0.4 && nul.even < 0.1)
    return controlShare(head, 0, 2) < 0.2 ? { encoding: 'utf-16le', markBytes: 0 } : null;
  if (nul.even > 0.4 && nul.odd < 0.1)
    return controlShare(head, 1, 2) < 0.2 ? { encoding: 'utf-16be', markBytes: 0 } : null;
  // A stray NUL or two in a long text is survived.
  if (controlShare(head, 0, 1) > Math.max(2 / head.length, 0.01)) return null;
  // A character may be cut by the end of the head: leave its bytes out.
  let end = head.length;
  while (end > Math.max(0, head.length - 4) && (head[end - 1]! & 0x80) !== 0) end--;
  return { encoding: isUtf8(head.subarray(0, end)) ? 'utf-8' : 'windows-1252', markBytes: 0 };
}

/** The share of control bytes, which no text file has, among every `step`th byte. */
function controlShare(bytes: Uint8Array, from: number, step: number): number {
  let controls = 0;
  for (let i = from; i < bytes.length; i += step) {
    const byte = bytes[i]!;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 26 && byte !== 27)) controls++;
  }
  return (controls * step) / Math.max(1, bytes.length);
}

/** The shape of a text file from its head (64 KiB or more); null for what is not text. */
export function textShapeOf(head: Uint8Array): TextShape | null {
  const found = encodingOf(head);
  if (!found) return null;
  const newline = head.includes(10) ? '\n' : head.includes(13) ? '\r' : '\n';
  return { ...found, newline };
}

export type Decoder = { decode: (bytes: Uint8Array) => string; misread: () => number };

/**
 * Decodes whole lines. A stretch that is not the UTF-8 it should be is read as Windows-1252 instead, and counted, so
 * that no byte becomes a replacement character. Every line end becomes `\n`; NULs are dropped.
 */
export function decoderOf(shape: TextShape): Decoder {
  const strict = new TextDecoder(shape.encoding, { fatal: shape.encoding === 'utf-8', ignoreBOM: true });
  const fallback = new TextDecoder('windows-1252');
  let misread = 0;
  const decode = (bytes: Uint8Array): string => {
    let text: string;
    try {
      text = strict.decode(bytes);
    } catch {
      misread++;
      text = fallback.decode(bytes);
    }
    if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
    return text.includes('\0') ? text.replaceAll('\0', '') : text;
  };
  return { decode, misread: () => misread };
}
