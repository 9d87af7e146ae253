// Walks over an XML text that comes in pieces: tags and words as they close, no entity expanded, and where it breaks.
import { BROKEN, CUT, decoded, endOfName, type Tag, tagReader } from './xmlTag.ts';

export type XmlEvents = {
  /** Reads a whole element of a known shape that begins at `from`; answers where it ends, or -1 where it is of none. */
  whole?: (text: string, from: number) => number;
  /** Whether the attributes of an element of that name, met here, are wanted. */
  keeps: (name: string) => boolean;
  /** Answers why reading must end here, or null. */
  open: (tag: Tag) => string | null;
  text: (text: string) => void;
  close: () => void;
};

export type XmlScan = {
  write: (text: string) => void;
  /** Told that no more text comes. */
  finish: () => void;
  /** The line that the last tag begins on, counted when it is asked. */
  line: () => number;
  /** Where in the whole text the last tag begins. */
  place: () => number;
  /** The text from such a place to the end of the last tag; null where it is no longer held. */
  since: (place: number) => string | null;
  broken: () => { line: number; reason: string } | null;
  /** Characters that wait for the end of their tag or text. */
  waiting: () => number;
};

/** What waits for its end is looked at again once it has grown by half, so that a long value costs no more than its length. */
const LARGE = 1024 * 1024;
const LONGEST_BLANK = 200;

/** `wanted`: the attributes whose values are read; all where it is null. */
export function xmlScan(events: XmlEvents, wanted: ReadonlySet<string> | null): XmlScan {
  const tags = tagReader(wanted);
  const names: string[] = [];
  let rest = '';
  let more: string[] = [];
  let moreLength = 0;
  let rooted = false;
  let broken: { line: number; reason: string } | null = null;
  // The text at hand, the line that its tag at `here` begins on, that of the last tag of the text before, and where the next
  // line end stands.
  let text = '';
  let lineHere = 1;
  let lastLine = 1;
  let lineEnd = 0;
  let here = 0;
  // Where the text at hand begins in the whole of it, and where its last tag ends.
  let begins = 0;
  let tagEnd = 0;

  const line = (): number => {
    while (lineEnd < here) {
      lineHere++;
      lineEnd = nextLineEnd(lineEnd + 1);
    }
    return lineHere;
  };
  const nextLineEnd = (from: number): number => {
    const at = text.indexOf('\n', from);
    return at < 0 ? Number.POSITIVE_INFINITY : at;
  };
  const hold = (whole: string): void => {
    text = whole;
    here = 0;
    lineEnd = nextLineEnd(0);
  };
  const breaks = (reason: string, at = line()): number => {
    broken ??= { line: at, reason };
    return BROKEN;
  };

  const words = (from: number, to: number): boolean => {
    if (names.length === 0) {
      if (text.slice(from, to).trim() === '') return true;
      breaks('words outside of any element');
      return false;
    }
    const value = decoded(text.slice(from, to));
    if (value === null) breaks('an entity that XML does not know');
    else events.text(value);
    return value !== null;
  };

  /** Passes over `<!…` and `<?…`; answers where the text goes on. */
  const passOver = (open: number): number => {
    if (text.startsWith('<?', open)) return after('?>', open + 2);
    if (text.startsWith('<!--', open)) return after('-->', open + 4);
    if (text.startsWith('<![CDATA[', open)) {
      const end = text.indexOf(']]>', open + 9);
      if (end < 0) return CUT;
      if (names.length === 0) return breaks('words outside of any element');
      events.text(text.slice(open + 9, end));
      return end + 3;
    }
    if (text.length - open < 9) return CUT;
    return /^<!DOCTYPE/i.test(text.slice(open, open + 9)) && !rooted
      ? endOfDoctype(open)
      : breaks('a declaration in the middle');
  };
  const after = (mark: string, from: number): number => {
    const end = text.indexOf(mark, from);
    return end < 0 ? CUT : end + mark.length;
  };
  const endOfDoctype = (open: number): number => {
    let depth = 0;
    for (let at = open + 2; at < text.length; at++) {
      const sign = text[at];
      if (sign === '"' || sign === "'") {
        at = text.indexOf(sign, at + 1);
        if (at < 0) return CUT;
      } else if (sign === '[') depth++;
      else if (sign === ']') depth--;
      else if (sign === '>' && depth <= 0) return at + 1;
    }
    return CUT;
  };

  const closing = (open: number): number => {
    const name = names.at(-1) ?? '';
    const nameEnd = open + 2 + name.length;
    const named = name !== '' && text.startsWith(name, open + 2);
    const end = named && text.charCodeAt(nameEnd) === 0x3e ? nameEnd : text.indexOf('>', open);
    if (end < 0) return CUT;
    if (!named || (end > nameEnd && text.slice(nameEnd, end).trim() !== '')) {
      const found = text.slice(open + 2, endOfName(text, open + 2));
      const why = name === '' ? 'and was never opened' : `where "${name}" should`;
      return breaks(`"${found}" closes ${why}`);
    }
    names.pop();
    tagEnd = end + 1;
    events.close();
    return tagEnd;
  };

  const element = (open: number): number => {
    const end = events.whole && names.length > 0 ? events.whole(text, open) : -1;
    return end < 0 ? opening(open) : end;
  };

  const opening = (open: number): number => {
    const end = tags.read(text, open, events.keeps);
    if (end === BROKEN) return breaks(tags.reason);
    if (end === CUT) return CUT;
    if (names.length === 0 && rooted) return breaks('a second root');
    rooted = true;
    tagEnd = end;
    const why = events.open(tags.tag);
    if (why !== null) return breaks(why);
    if (tags.tag.empty) events.close();
    else names.push(tags.tag.name);
    return end;
  };

  /** Walks as far as the text goes; what is left begins with the text or tag that is not whole. */
  const walk = (whole: string): void => {
    hold(whole);
    let at = 0;
    for (;;) {
      const open = text.indexOf('<', at);
      if (open < 0) {
        // Blanks between two elements are told at once: what follows need not be joined to them.
        if (text.length - at <= LONGEST_BLANK && text.slice(at).trim() === '') {
          if (text.length > at && !words(at, text.length)) return;
          at = text.length;
        }
        break;
      }
      here = open;
      if (open > at && !words(at, open)) return;
      at = open;
      const second = text.charCodeAt(open + 1);
      if (Number.isNaN(second)) break;
      const next =
        second === 0x2f ? closing(open) : second === 0x21 || second === 0x3f ? passOver(open) : element(open);
      if (next === BROKEN) return;
      if (next === CUT) break;
      at = next;
    }
    lastLine = line();
    here = at;
    line();
    rest = text.slice(at);
    begins += at;
    text = '';
  };

  return {
    write: (piece) => {
      if (broken) return;
      more.push(piece);
      moreLength += piece.length;
      if (rest.length > LARGE && moreLength < rest.length / 2) return;
      const whole = more.length === 1 ? rest + more[0]! : rest + more.join('');
      more = [];
      moreLength = 0;
      walk(whole);
    },
    finish: () => {
      if (!broken && more.length > 0) walk(rest + more.join(''));
      if (broken) return;
      hold(rest);
      if (rest.trim() !== '') breaks('it is cut off in the middle of a tag or a value');
      else if (names.length > 0) breaks(`"${names.at(-1)}" is never closed`, lastLine);
      else if (!rooted) breaks('no element at all');
    },
    line,
    place: () => begins + here,
    since: (place) => (place < begins ? null : text.slice(place - begins, tagEnd)),
    broken: () => broken,
    waiting: () => rest.length + moreLength,
  };
}
