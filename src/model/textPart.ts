// Which part of a long text a row is: "1/3", "Part 2 of 3", or the header of a concatenated message itself.

/** `part` counts from 1; `of` is how many there are; `reference` is what the parts of one text share. */
export type TextPart = { part: number | null; of: number | null; reference: string };

const WORDS =
  /^\(?\s*(?:(?:part|segment|seg|sms|msg|message|no)\b\.?\s*)?#?\s*(\d{1,3})(?:\s*(?:\/|\\|of|out of)\s*(\d{1,3}))?\s*\)?$/i;
/** User data header with a reference of 8 or 16 bits (3GPP TS 23.040, 9.2.3.24.1 and 9.2.3.24.8). */
const HEADER = /^(?:050003([\da-f]{2})|060804([\da-f]{4}))([\da-f]{2})([\da-f]{2})$/i;

/** What a cell says of a text's parts; null where it says nothing of them. A part beyond the last is none. */
export function parseTextPart(raw: string): TextPart | null {
  const text = raw.trim();
  if (text === '' || text.length > 40) return null;
  const header = HEADER.exec(text.replace(/^0x/i, '').replace(/[\s:]/g, ''));
  if (header) {
    const [, short, long, of = '', part = ''] = header;
    return checked(Number.parseInt(part, 16), Number.parseInt(of, 16), (short ?? long ?? '').toLowerCase());
  }
  const words = WORDS.exec(text);
  if (!words) return null;
  return checked(Number(words[1]), words[2] === undefined ? null : Number(words[2]), '');
}

const checked = (part: number, of: number | null, reference: string): TextPart | null =>
  of !== null && (of < 1 || part < 1 || part > of) ? null : { part, of, reference };

/** How many characters of a text's alphabet take two places of seven bits (3GPP TS 23.038, 6.2.1.1). */
const DOUBLE = /[\^{}\\[~\]|€\f]/g;
/** Lengths of a full part, beside a header with a reference of 8 or 16 bits: in seven-bit letters, and in UCS-2. */
const FULL_PARTS: ReadonlySet<number> = new Set([153, 152, 67, 66]);

/** Whether words are exactly as long as a full part of a long text: a text of its own may be so long, but seldom is. */
export const isFullPart = (body: string): boolean =>
  FULL_PARTS.has(body.length) ||
  (body.length > 76 && body.length < 153 && FULL_PARTS.has(body.length + (body.match(DOUBLE)?.length ?? 0)));
