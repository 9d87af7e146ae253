// Elements read by the shape of those before them are what a full parser makes of them.
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { elementShape, spelt } from '../../src/intake/xml/elementShape.ts';
import { knownShapes } from '../../src/intake/xml/knownShapes.ts';
import { type XmlNode, xmlPass } from '../../src/intake/xml/xmlPass.ts';

type Tree = { name: string; attributes: Record<string, string>; text: string; children: Tree[] };

const treeOf = ({ name, attributes, text, children }: XmlNode): Tree => ({
  name,
  attributes: { ...attributes },
  text,
  children: children.map(treeOf),
});

const NONE: ReadonlySet<string> = new Set();

const sourceOf = (text: string) => {
  const bytes = new TextEncoder().encode(text);
  return {
    name: 'report.xml',
    sizeBytes: bytes.length,
    check: () => {},
    slice: (from: number, length: number) => bytes.slice(from, from + length),
    open: () => {
      let done = 0;
      return {
        read: (into: Uint8Array, at: number, length: number) => {
          const piece = bytes.subarray(done, done + length);
          into.set(piece, at);
          done += piece.length;
          return piece.length;
        },
        verify: () => {},
        close: () => {},
      };
    },
  };
};
const SHAPE = { encoding: 'utf-8', newline: '\n', markBytes: 0 } as const;

type Read = { line: number; tree: Tree; taken: boolean }[];

/** The records of a file; elements of the type "own" inside them are taken out, as messages of a chat are. */
function read(text: string): { found: Read; broken: string | null } {
  const found: Read = [];
  const { broken } = xmlPass(sourceOf(text), SHAPE, {
    begins: (name) => name === 'record',
    told: new Set(['type']),
    closes: (node) => {
      if (node.attributes.type !== 'own') return false;
      found.push({ line: node.line, tree: treeOf(node), taken: true });
      return true;
    },
    record: (node) => found.push({ line: node.line, tree: treeOf(node), taken: false }),
  });
  return { found, broken: broken?.reason ?? null };
}

/** The same by a parser that checks all of XML's rules. */
function parsed(text: string): Read {
  const found: Read = [];
  const parser = new SaxesParser({ xmlns: false, position: true });
  const stack: { tree: Tree; line: number }[] = [];
  let line = 1;
  parser.on('opentagstart', () => {
    line = parser.line;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (stack.length === 0 && name !== 'record') return;
    const tree = {
      name: name.slice(name.indexOf(':') + 1),
      attributes: { ...(attributes as Record<string, string>) },
      text: '',
      children: [],
    };
    stack.at(-1)?.tree.children.push(tree);
    stack.push({ tree, line });
  });
  const words = (words: string): void => {
    const top = stack.at(-1);
    if (top) top.tree.text += words;
  };
  parser.on('text', words);
  parser.on('cdata', words);
  parser.on('closetag', () => {
    const ended = stack.pop();
    if (!ended) return;
    const taken = stack.length > 0 && ended.tree.attributes.type === 'own';
    if (taken) stack.at(-1)!.tree.children.pop();
    if (taken || stack.length === 0) found.push({ ...ended, taken });
  });
  parser.write(text).close();
  return found;
}

const value = fc
  .array(fc.constantFrom('1', 'on my way', ' ', '&amp;', '&lt;', '&#65;', 'é', "it's", '>', '/'), {
    maxLength: 3,
  })
  .map((parts) => parts.join(''));
const plain = fc.constantFrom('', 'null', '7', 'bring it <b> & c', ']]');

/** Records as machines write them: a few forms, and values that come again or differ. */
const record = fc.oneof(
  fc.tuple(value, value).map(([a, b]) => `<record type="text" a="${a}" b = '${b.replaceAll("'", '')}'/>`),
  fc.tuple(value, value).map(([a, b]) => `<record type="text" b="${b}" a="${a}"></record>`),
  fc.tuple(value, plain).map(([a, b]) => `<record><x:y k="1">${a}</x:y>\n <z><![CDATA[${b}]]></z></record>`),
  fc.tuple(value, value).map(([a, b]) => `<record>${a}<z>${b}</z><!-- a note --></record>`),
  fc
    .tuple(value, fc.array(fc.tuple(fc.constantFrom('own', 'other'), value), { maxLength: 3 }))
    .map(
      ([a, parts]) =>
        `<record name="${a}">${parts.map(([type, b]) => `<part type="${type}"><w>${b}</w></part>`).join('\n')}</record>`,
    ),
  fc.constantFrom('<other/>', '<other>words</other>', '\n\n', '<!-- <record/> -->'),
);

describe('records of one shape', () => {
  test('are what a full parser makes of each', () => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 40 }), (records) => {
        const text = `<file>\n${records.join('\n')}\n</file>\n`;
        expect(read(text)).toEqual({ found: parsed(text), broken: null });
      }),
      { numRuns: 300 },
    );
  });

  test('are so in a file that is read in many pieces', () => {
    const forms = fc.sample(record, { numRuns: 500, seed: 7 });
    const text = `<file>\n${Array.from({ length: 40_000 }, (_, i) => forms[(i * 7919) % forms.length]).join('\n')}\n</file>`;
    expect(text.length).toBeGreaterThan(3 * 256 * 1024);
    const { found, broken } = read(text);
    expect(broken).toBe(null);
    expect(found).toEqual(parsed(text));
  });

  test('are read by it, from the third on, where their values differ', () => {
    const shapes = knownShapes(null, NONE);
    const line = (n: number): string =>
      `<sms to="0770090000${n}" toa="null"><body>place ${n} &amp; time</body></sms>`;
    for (const n of [1, 2]) shapes.learn(line(n));
    const text = `${line(3)}<sms/>`;
    expect(shapes.read(text, 0)).toBe(line(3).length);
    expect(treeOf(shapes.node())).toEqual({
      name: 'sms',
      attributes: { to: '07700900003', toa: 'null' },
      text: '',
      children: [{ name: 'body', attributes: {}, text: 'place 3 & time', children: [] }],
    });
    expect(shapes.read(text, line(3).length)).toBe(-1);
  });

  test.each([
    ['an unknown entity', '<sms to="&boom;" on="2"/>'],
    ['a "<" in a value', '<sms to="a<b" on="2"/>'],
    ['the end of the text in it', '<sms to="1" on="2'],
    ['another attribute', '<sms to="1" on="2" more="3"/>'],
  ])('are left to the scan where there is %s', (_, text) => {
    const shape = elementShape(spelt('<sms to="1" on="2"/>', null, NONE)!);
    shape.widen(spelt('<sms to="2" on="3"/>', null, NONE)!);
    expect(shape.fill('<sms to="5" on="6"/>', 0)).toBe(20);
    expect(shape.fill(text, 0)).toBe(-1);
  });

  test('break where they break, and are told up to there', () => {
    const lines = Array.from({ length: 30 }, (_, i) => `<record a="${i}"/>`);
    const { found, broken } = read(`<file>\n${lines.join('\n')}\n<record a="&boom;"/></file>`);
    expect(found.map(({ line, tree }) => [line, tree.attributes.a])).toEqual(
      lines.map((_, i) => [i + 2, String(i)]),
    );
    expect(broken).toContain('an entity that XML does not know');
  });

  test('are no longer looked for in a file whose elements have none in common', () => {
    const shapes = knownShapes(null, NONE);
    const odd = (n: number): string => `<r${n} a="1"/>`;
    for (let n = 0; n < 2000; n++) {
      expect(shapes.read(odd(n), 0)).toBe(-1);
      if (shapes.learns()) shapes.learn(odd(n));
    }
    expect(shapes.learns()).toBe(false);
    expect(shapes.read(odd(1999), 0)).toBe(-1);
  });
});
