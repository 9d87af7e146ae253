// Reads one opening tag of XML where it stands in a longer text, and decodes what its values are written with.

/** The object is used again for each tag, since files hold millions of them. */
export type Tag = {
  name: string;
  /** Without its prefix, since prefixes differ from file to file; and the same in lower case. */
  local: string;
  key: string;
  attributes: Readonly<Record<string, string>>;
  empty: boolean;
  /** Where the text goes on after the tag. */
  end: number;
};

/** The tag goes on in text that is not there yet. */
export const CUT = -1;
/** What stands there is no tag; `reason` says why. */
export const BROKEN = -2;

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * A value with XML's own five entities and its character references decoded; null where it names any other entity, which
 * is never expanded. Halves of a character above U+FFFF, as phones write emoji (`&#55357;&#56832;`), come out as one.
 */
export function decoded(text: string): string | null {
  let at = text.indexOf('&');
  if (at < 0) return text;
  let out = '';
  let from = 0;
  for (; at >= 0; at = text.indexOf('&', from)) {
    const end = text.indexOf(';', at);
    if (end < 0 || end - at > 12) return null;
    const name = text.slice(at + 1, end);
    const sign = NAMED[name] ?? characterOf(name);
    if (sign === null) return null;
    out += text.slice(from, at) + sign;
    from = end + 1;
  }
  return out + text.slice(from);
}

function characterOf(name: string): string | null {
  const found = /^#(?:x([\da-f]+)|(\d+))$/i.exec(name);
  if (!found) return null;
  const code = found[1] === undefined ? Number(found[2]) : Number.parseInt(found[1], 16);
  if (code === 0) return '';
  return code <= 0x10ffff ? String.fromCodePoint(code) : null;
}

const isBlank = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d;
const isNameStart = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  code === 0x5f ||
  code === 0x3a ||
  code > 0x7f;
const isName = (code: number): boolean =>
  isNameStart(code) || (code >= 0x30 && code <= 0x39) || code === 0x2d || code === 0x2e;

/** Where the name that starts at `from` ends; `from` where none starts there. */
export function endOfName(text: string, from: number): number {
  if (!isNameStart(text.charCodeAt(from))) return from;
  let at = from + 1;
  while (isName(text.charCodeAt(at))) at++;
  return at;
}

export type TagReader = {
  tag: Tag;
  reason: string;
  /**
   * Reads the tag whose `<` stands at `open`; answers its end, `CUT` or `BROKEN`. `keeps` says by its local name whether its
   * attributes are wanted.
   */
  read: (text: string, open: number, keeps: (name: string) => boolean) => number;
};

const NONE: Readonly<Record<string, string>> = Object.freeze({});

/** An attribute's name, and whether its value is wanted. */
type Met = { name: string; wanted: boolean };

/**
 * An element's names, its attributes in the order in which it had them last, how many of the first of them were found to
 * differ from each other, and which element came after it last.
 */
type Element = {
  name: string;
  local: string;
  key: string;
  order: Met[];
  distinct: number;
  next: Element | null;
};

const elementOf = (name: string): Element => {
  const local = name.slice(name.indexOf(':') + 1);
  return { name, local, key: local.toLowerCase(), order: [], distinct: 0, next: null };
};

/**
 * A reader of tags that remembers the names it met: the same few come in the same order millions of times. `wanted` are
 * the attributes whose values are cut out; all of them where it is null.
 */
export function tagReader(wanted: ReadonlySet<string> | null): TagReader {
  const tag: Tag = { name: '', local: '', key: '', attributes: NONE, empty: false, end: 0 };
  const elements = new Map<string, Element>();
  let last: Element = elementOf('');
  const broken = (reason: string): number => {
    reader.reason = reason;
    return BROKEN;
  };

  const nameAt = (text: string, from: number, expected: Met | undefined): Met => {
    if (
      expected !== undefined &&
      text.charCodeAt(from + expected.name.length) === 0x3d &&
      text.startsWith(expected.name, from)
    )
      return expected;
    const name = text.slice(from, endOfName(text, from));
    return { name, wanted: wanted === null || wanted.has(name) };
  };

  /** The element named at `from`: most often the one that came at this place in the record before. */
  const elementAt = (text: string, from: number): Element | null => {
    const expected = last.next;
    if (expected?.name && text.startsWith(expected.name, from)) {
      const after = from + expected.name.length;
      if (after < text.length && !isName(text.charCodeAt(after))) return expected;
    }
    const end = endOfName(text, from);
    if (end === from) return from < text.length ? null : last;
    const name = text.slice(from, end);
    let element = elements.get(name);
    if (!element) {
      element = elementOf(name);
      if (elements.size < 5000) elements.set(name, element);
    }
    return element;
  };

  const read = (text: string, open: number, keeps: (name: string) => boolean): number => {
    const element = elementAt(text, open + 1);
    if (element === null) return broken('a tag without a name');
    const nameEnd = open + 1 + element.name.length;
    if (nameEnd >= text.length) return CUT;
    last.next = element;
    last = element;
    tag.name = element.name;
    tag.local = element.local;
    tag.key = element.key;
    if (text.charCodeAt(nameEnd) === 0x3e) {
      tag.attributes = NONE;
      tag.empty = false;
      tag.end = nameEnd + 1;
      return tag.end;
    }
    const keep = keeps(tag.local);
    const attributes: Record<string, string> = {};
    const { order } = element;
    let at = nameEnd;
    for (let place = 0; ; place++) {
      const before = at;
      while (isBlank(text.charCodeAt(at))) at++;
      const sign = text.charCodeAt(at);
      if (Number.isNaN(sign)) return CUT;
      if (sign === 0x3e || sign === 0x2f) {
        tag.empty = sign === 0x2f;
        if (tag.empty && at + 1 >= text.length) return CUT;
        if (tag.empty && text.charCodeAt(++at) !== 0x3e) return broken('a stroke inside a tag');
        tag.attributes = attributes;
        tag.end = at + 1;
        return tag.end;
      }
      if (at === before) return broken('two attributes without a blank between them');
      const met = nameAt(text, at, order[place]);
      const { name } = met;
      if (name === '') return broken('an attribute without a name');
      at += name.length;
      while (isBlank(text.charCodeAt(at))) at++;
      if (at >= text.length) return CUT;
      if (text.charCodeAt(at) !== 0x3d) return broken(`an attribute "${name.slice(0, 40)}" without a value`);
      at++;
      while (isBlank(text.charCodeAt(at))) at++;
      const quote = text.charCodeAt(at);
      if (Number.isNaN(quote)) return CUT;
      if (quote !== 0x22 && quote !== 0x27) return broken('a value without quotation marks');
      const end = text.indexOf(quote === 0x22 ? '"' : "'", at + 1);
      if (end < 0) return CUT;
      if (order[place] !== met) {
        order[place] = met;
        element.distinct = Math.min(element.distinct, place);
      }
      if (keep && met.wanted) {
        const raw = text.slice(at + 1, end);
        if (raw.includes('<')) return broken('a "<" inside a value');
        const value = decoded(raw);
        if (value === null) return broken(`an entity that XML does not know in "${name.slice(0, 40)}"`);
        if (place >= element.distinct && attributes[name] !== undefined)
          return broken(`the attribute "${name.slice(0, 40)}" twice`);
        attributes[name] = value;
      }
      if (keep && place === element.distinct) element.distinct++;
      at = end + 1;
    }
  };
  const reader: TagReader = { tag, reason: '', read };
  return reader;
}
