// One pass over an XML file: record elements as small trees, in bounded memory, with no entity ever expanded.
import type { ByteSource } from '../bytes/byteSource.ts';
import type { TextShape } from '../bytes/encoding.ts';
import { type FileDigest, lineStretches } from '../bytes/lineStretches.ts';
import { refuse } from '../refusal.ts';
import { type KnownShapes, knownShapes } from './knownShapes.ts';
import { type XmlEvents, xmlScan } from './xmlScan.ts';

/** An element with what it holds. It is good for the call that it is handed to: the next may be read into the same nodes. */
export type XmlNode = {
  /** The local name: prefixes differ from file to file. */
  name: string;
  /** The same in lower case. */
  key: string;
  /** The line that it starts on: of records, and of elements that `closes` takes. */
  line: number;
  attributes: Readonly<Record<string, string>>;
  text: string;
  children: XmlNode[];
};

export type XmlWatch = {
  /** The attributes that are read; all of them where this is not given. */
  attributes?: ReadonlySet<string>;
  /** Whether an element met outside of any record begins one. */
  begins: (name: string) => boolean;
  /** Called when an element inside a record closes, with those around it; true takes it out of its parent. */
  closes?: (node: XmlNode, around: readonly XmlNode[]) => boolean;
  /** The attributes by which `closes` tells which elements it takes. */
  told?: ReadonlySet<string>;
  record: (node: XmlNode) => void;
  /** An element directly below the root that begins no record. */
  other?: (name: string, line: number) => void;
  /** A stretch of the file's bytes and the line it starts on. */
  part?: (bytes: Uint8Array, firstLine: number) => void;
  /** Whether to stop here: for a look at the head of a file. */
  enough?: () => boolean;
};

export type XmlEnd = { digest: FileDigest | null; broken: { line: number; reason: string } | null };

/** Longest single value (a picture in a message comes as text), and most elements in one record. */
const LONGEST_VALUE = 48 * 1024 * 1024;
const MOST_NODES = 300_000;
const MOST_DEPTH = 256;

/** Shared by all that hold no element, as most do. */
const NO_CHILDREN: XmlNode[] = [];
const NONE_TOLD: ReadonlySet<string> = new Set();

class Enough extends Error {}

/** Reads the file through; where its XML breaks, all before the break has been read and `broken` says where it is. */
export function xmlPass(source: ByteSource, shape: TextShape, watch: XmlWatch): XmlEnd {
  let depth = 0;
  const stack: XmlNode[] = [];
  const places: number[] = [];
  let nodes = 0;
  let heldText = 0;
  let lastTaken = -1;
  const wanted = watch.attributes ?? null;
  const told = watch.told ?? NONE_TOLD;
  const records = knownShapes(wanted, told);
  const inside = watch.closes ? knownShapes(wanted, told) : null;

  /** What becomes of an element that `closes` took. */
  const taken = (place: number): void => {
    lastTaken = place;
    heldText = 0;
  };
  const learn = (shapes: KnownShapes, place: number): void => {
    if (lastTaken > place || !shapes.learns()) return;
    const text = scan.since(place);
    if (text !== null) shapes.learn(text);
  };
  const ended = (): void => {
    if (watch.enough?.()) throw new Enough();
  };

  const events: XmlEvents = {
    whole: (text, from) => {
      const shapes = stack.length === 0 ? records : inside;
      const end = shapes ? shapes.read(text, from) : -1;
      if (end < 0 || !shapes) return -1;
      const node = shapes.node();
      node.line = scan.line();
      if (stack.length === 0) watch.record(node);
      else if (watch.closes!(node, stack)) taken(scan.place());
      else return -1;
      ended();
      return end;
    },
    keeps: (name) => stack.length > 0 || watch.begins(name),
    open: (tag) => {
      const { local: name, key } = tag;
      const parent = stack.at(-1);
      if (++depth > MOST_DEPTH) return 'elements nested without end';
      if (!parent && !watch.begins(name)) {
        if (depth === 2) watch.other?.(name, scan.line());
        return null;
      }
      if (!parent) {
        nodes = 0;
        heldText = 0;
      }
      const node: XmlNode = {
        name,
        key,
        line: scan.line(),
        attributes: tag.attributes,
        text: '',
        children: NO_CHILDREN,
      };
      if (++nodes <= MOST_NODES && parent) {
        if (parent.children === NO_CHILDREN) parent.children = [];
        parent.children.push(node);
      }
      stack.push(node);
      places.push(scan.place());
      return null;
    },
    text: (text) => {
      const node = stack.at(-1);
      if (!node) return;
      heldText += text.length;
      if (heldText < LONGEST_VALUE) node.text += text;
    },
    close: () => {
      depth--;
      const node = stack.pop();
      if (!node) return;
      const place = places.pop()!;
      if (stack.length === 0) {
        watch.record(node);
        learn(records, place);
      } else if (inside && watch.closes!(node, stack)) {
        const siblings = stack.at(-1)?.children;
        if (siblings?.at(-1) === node) siblings.pop();
        nodes = Math.min(nodes, MOST_NODES) - 1;
        learn(inside, place);
        taken(place);
      }
      ended();
    },
  };
  const scan = xmlScan(events, wanted);
  const feed = (text: string): void => {
    scan.write(text);
    if (scan.waiting() > LONGEST_VALUE)
      refuse({ code: 'FILE_TOO_LARGE', detail: 'one of its values is longer than 48 MB' });
  };
  try {
    const digest = readThrough(source, shape, watch, feed);
    scan.finish();
    return { digest, broken: scan.broken() };
  } catch (error) {
    if (error instanceof Enough) return { digest: null, broken: scan.broken() };
    throw error;
  }
}

/** A record as XML on one line, cut where it is long: for files that have all records on one line. */
export function xmlText(node: XmlNode, most = 4000): string {
  const escaped = (text: string): string =>
    text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\s+/g, ' ');
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escaped(value.slice(0, 500))}"`)
    .join('');
  let inner = escaped(node.text.trim().slice(0, most));
  for (const child of node.children) {
    if (inner.length >= most) break;
    inner += xmlText(child, most - inner.length);
  }
  return inner === '' ? `<${node.name}${attributes}/>` : `<${node.name}${attributes}>${inner}</${node.name}>`;
}

function readThrough(
  source: ByteSource,
  shape: TextShape,
  watch: XmlWatch,
  feed: (text: string) => void,
): FileDigest {
  const decoder = new TextDecoder(shape.encoding, { ignoreBOM: true });
  const stretches = lineStretches(source, shape);
  let line = 1;
  let next = stretches.next();
  while (!next.done) {
    const { bytes, skip } = next.value;
    const firstLine = line;
    const text = decoder.decode(bytes.subarray(skip), { stream: true });
    // Handed on last: the bytes may then belong to another thread.
    watch.part?.(bytes, firstLine);
    for (let at = text.indexOf(shape.newline); at >= 0; at = text.indexOf(shape.newline, at + 1)) line++;
    const ended = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
    feed(ended.includes('\0') ? ended.replaceAll('\0', '') : ended);
    next = stretches.next();
  }
  return next.value;
}
