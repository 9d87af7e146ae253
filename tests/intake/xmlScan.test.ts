// The scan of XML gives what a full parser gives, wherever the text is cut into pieces, and tells where it breaks.
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { xmlScan } from '../../src/intake/xml/xmlScan.ts';

type Told = [string, ...unknown[]];

/** What is told of a text given in pieces; words that follow each other are joined. */
function scanned(pieces: readonly string[]): {
  told: Told[];
  broken: { line: number; reason: string } | null;
} {
  const told: Told[] = [];
  const words = (text: string): void => {
    const last = told.at(-1);
    if (text === '') return;
    if (last?.[0] === 'text') last[1] = `${last[1]}${text}`;
    else told.push(['text', text]);
  };
  const scan = xmlScan(
    {
      keeps: () => true,
      open: ({ name, attributes }) => {
        told.push(['open', name, attributes, scan.line()]);
        return null;
      },
      text: words,
      close: () => told.push(['close']),
    },
    null,
  );
  for (const piece of pieces) scan.write(piece);
  scan.finish();
  return { told, broken: scan.broken() };
}

/** The same by a parser that checks all of XML's rules. */
function parsed(text: string): Told[] {
  const told: Told[] = [];
  const parser = new SaxesParser({ xmlns: false, position: true });
  let line = 1;
  parser.on('opentagstart', () => {
    line = parser.line;
  });
  const words = (found: string): void => {
    const last = told.at(-1);
    if (found === '') return;
    if (last?.[0] === 'text') last[1] = `${last[1]}${found}`;
    else told.push(['text', found]);
  };
  let depth = 0;
  parser.on('opentag', ({ name, attributes }) => {
    depth++;
    told.push(['open', name, { ...attributes }, line]);
  });
  parser.on('closetag', () => {
    depth--;
    told.push(['close']);
  });
  parser.on('text', (found) => {
    if (depth > 0) words(found);
  });
  parser.on('cdata', words);
  parser.write(text).close();
  return told;
}

/** XML turns line ends and tabs in values into blanks; what a person wrote is kept by the scan as it stands. */
const withBlanks = ([what, of, attributes, ...rest]: Told): Told => {
  if (what !== 'open') return of === undefined ? [what] : [what, of];
  const values = Object.entries(attributes as Record<string, string>).map(([key, value]) => [
    key,
    value.replace(/[\n\t]/g, ' '),
  ]);
  return [what, of, Object.fromEntries(values), ...rest];
};

const name = fc.constantFrom('sms', 'mms', 'part', 'a:b', 'x-1', 'é');
const words = fc
  .array(fc.constantFrom('on my way', ' ', '\n', '&amp;', '&lt;', '&#65;', '&#x1F600;', 'é', '\t', "'"), {
    maxLength: 6,
  })
  .map((parts) => parts.join(''));
const attribute = fc.tuple(
  fc.constantFrom('address', 'body', 'date', 'a:b'),
  words,
  fc.constantFrom('"', ' = "'),
);
const element: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    words,
    fc.constantFrom('<!-- <a> -->', '<![CDATA[<b> & c]]>', '<?note x?>'),
    fc
      .tuple(
        name,
        fc.uniqueArray(attribute, { selector: ([of]) => of, maxLength: 4 }),
        fc.array(tie('node'), { maxLength: 4 }),
      )
      .map(([of, attributes, children]) => {
        const tag = attributes
          .map(([key, value, sign]) => ` ${key}${sign === '"' ? '="' : sign}${value}"`)
          .join('\n');
        return children.length === 0 ? `<${of}${tag} />` : `<${of}${tag}>${children.join('')}</${of}>`;
      }),
  ),
})).node;

describe('the scan of XML', () => {
  test('tells what a full parser tells, wherever the text is cut', () => {
    fc.assert(
      fc.property(
        fc.array(element, { maxLength: 6 }),
        fc.array(fc.nat({ max: 500 }), { maxLength: 8 }),
        (parts, cuts) => {
          const text = `<?xml version="1.0"?>\n<!DOCTYPE root [<!ELEMENT root ANY>]>\n<root>${parts.join('\n')}</root>\n`;
          const places = [...new Set([0, ...cuts.filter((cut) => cut < text.length), text.length])].sort(
            (x, y) => x - y,
          );
          const pieces = places.slice(1).map((to, i) => text.slice(places[i], to));
          const { told, broken } = scanned(pieces);
          expect(broken).toBe(null);
          expect(told.map(withBlanks)).toEqual(parsed(text));
        },
      ),
      { numRuns: 300 },
    );
  });

  test.each([
    ['a tag that is never closed', '<a>\n<b></a>', 2, 'closes where "b" should'],
    ['a text that is cut off', '<a>\n<b x="1', 2, 'cut off'],
    ['an element that is never closed', '<a>\n', 1, 'never closed'],
    ['an entity of its own', '<a>\n\n<b x="&boom;"/></a>', 3, 'entity'],
    ['the same attribute twice', '<a x="1" x="2"/>', 1, 'twice'],
    ['one twice that others had once', '<a><b x="1" y="2"/><b x="1" y="2"/><b x="1" x="2"/></a>', 1, 'twice'],
    ['one twice behind others', '<a><b x="1" y="2"/><b y="1" x="2" y="3"/></a>', 1, 'twice'],
    ['a second root', '<a/>\n<a/>', 2, 'second root'],
    ['a bare value', '<a x=1/>', 1, 'quotation marks'],
  ])('%s breaks it there', (_, text, line, reason) => {
    const { broken } = scanned([text]);
    expect(broken?.line).toBe(line);
    expect(broken?.reason).toContain(reason);
  });

  test('halves of a character, as phones write emoji, become one', () => {
    expect(scanned(['<a b="see you &#55357;&#56832; soon"/>']).told[0]?.[2]).toEqual({
      b: 'see you 😀 soon',
    });
  });
});
