// The shape of an element: what its text has in common with that of others, and where they differ.
import { decoded } from './xmlTag.ts';

/** The same nodes are filled again for each element of the shape. */
type ShapeNode = {
  name: string;
  key: string;
  line: number;
  attributes: Record<string, string>;
  text: string;
  children: ShapeNode[];
};

/** A value in an element's text: an attribute's, or the words of an element that holds nothing else. */
type Value = {
  node: ShapeNode;
  attribute: string | null;
  /** False for an attribute that nobody reads. */
  wanted: boolean;
  /** By what such elements are told apart: never taken for a value that differs. */
  fixed: boolean;
  raw: string;
  /** What follows the value, and stands nowhere in it. */
  end: string;
};

/** An element's text as values and what stands before, between and after them: one more than there are values. */
export type Spelt = { node: ShapeNode; between: string[]; values: Value[] };

export type ElementShape = {
  /** Two elements of one key differ in their values alone. */
  key: string;
  node: ShapeNode;
  /** Takes in that this element, of the same key, differs in some values: from then on those are read. */
  widen: (other: Spelt) => void;
  /** Fills `node` from the element that begins at `from`; answers where it ends, -1 where it is not of this shape. */
  fill: (text: string, from: number) => number;
};

const OPENING = /<([^\s/>!?]+)((?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/y;
const ATTRIBUTE = /\s+([^\s=]+)\s*=\s*(["'])/y;
const CLOSING = /<\/[^\s>]+\s*>/y;
const WORDS = /(<!\[CDATA\[)?/y;

/**
 * Parts the text of one whole element that is known to be XML. Null where its words and elements are mixed, or where it
 * holds a comment or the like. `wanted`: the attributes that are read, all where it is null.
 */
export function spelt(
  text: string,
  wanted: ReadonlySet<string> | null,
  fixed: ReadonlySet<string>,
): Spelt | null {
  const open: ShapeNode[] = [];
  const between: string[] = [];
  const values: Value[] = [];
  let root: ShapeNode | null = null;
  let at = 0;
  let from = 0;
  const value = (rest: Omit<Value, 'raw'>, start: number): void => {
    const end = text.indexOf(rest.end, start);
    values.push({ ...rest, raw: text.slice(start, end) });
    between.push(text.slice(from, start));
    from = end;
  };
  const matches = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };

  while (at < text.length) {
    const closing = matches(CLOSING);
    if (closing) {
      open.pop();
      at += closing[0].length;
      continue;
    }
    const opening = matches(OPENING);
    if (!opening) {
      const next = text.indexOf('<', at);
      const parent = open.at(-1);
      if (next <= at || !parent || text.slice(at, next).trim() !== '') return null;
      parent.text += text.slice(at, next);
      at = next;
      continue;
    }
    const [tag, name = '', , empty] = opening;
    const local = name.slice(name.indexOf(':') + 1);
    const node: ShapeNode = {
      name: local,
      key: local.toLowerCase(),
      line: 0,
      attributes: {},
      text: '',
      children: [],
    };
    if (!root) root = node;
    else if (open.length === 0) return null;
    open.at(-1)?.children.push(node);
    const end = at + tag.length;
    at += 1 + name.length;
    for (let found = matches(ATTRIBUTE); found && at < end; found = matches(ATTRIBUTE)) {
      const [whole, attribute = '', quote = ''] = found;
      const start = at + whole.length;
      const rest = { node, attribute, wanted: wanted === null || wanted.has(attribute), end: quote };
      value({ ...rest, fixed: fixed.has(attribute) }, start);
      at = from + 1;
    }
    at = end;
    if (empty) continue;
    open.push(node);
    const marked = matches(WORDS)?.[1] !== undefined;
    const start = marked ? at + '<![CDATA['.length : at;
    const mark = marked ? ']]>' : '<';
    const words = text.indexOf(mark, start);
    if (words < 0) return null;
    const after = marked ? words + mark.length : words;
    if (text.startsWith('</', after)) {
      value({ node, attribute: null, wanted: true, fixed: false, end: mark }, start);
      at = after;
    } else if (marked) return null;
  }
  if (!root || open.length > 0) return null;
  between.push(text.slice(from));
  return { node: root, between, values };
}

export const keyOf = ({ between, values }: Spelt): string =>
  [...between, ...values.filter(({ fixed }) => fixed).map(({ raw }) => raw)].join('\0');

/** The shape of an element, to which at first only elements with the very same values belong. */
export function elementShape({ node, between, values }: Spelt): ElementShape {
  const differs = values.map(() => false);
  // What is the same in all, and the values between: parted anew whenever one more is found to differ.
  let same: string[] = [];
  let read: Value[] = [];
  const put = ({ node, attribute, wanted, end }: Value, raw: string): boolean => {
    if (!wanted) return true;
    if (attribute !== null && raw.includes('<')) return false;
    const value = end === ']]>' ? raw : decoded(raw);
    if (value === null) return false;
    if (attribute === null) node.text = value;
    else node.attributes[attribute] = value;
    return true;
  };
  const part = (): void => {
    same = [];
    read = [];
    let literal = '';
    for (const [i, value] of values.entries()) {
      literal += between[i]!;
      if (differs[i]) {
        same.push(literal);
        read.push(value);
        literal = '';
      } else {
        literal += value.raw;
        put(value, value.raw);
      }
    }
    same.push(literal + between.at(-1)!);
  };
  part();

  return {
    key: keyOf({ node, between, values }),
    node,
    widen: (other) => {
      for (const [i, { raw, fixed }] of values.entries())
        if (!fixed && other.values[i]!.raw !== raw) differs[i] = true;
      part();
    },
    // A cut that is compared is ten times as fast as `startsWith`, which looks at one character after another.
    fill: (text, from) => {
      let at = from;
      for (let i = 0; i < read.length; i++) {
        const start = at + same[i]!.length;
        if (text.slice(at, start) !== same[i]) return -1;
        at = start;
        const value = read[i]!;
        const end = text.indexOf(value.end, at);
        if (end < 0 || !put(value, text.slice(at, end))) return -1;
        at = end;
      }
      const end = at + same[read.length]!.length;
      return text.slice(at, end) === same[read.length] ? end : -1;
    },
  };
}
