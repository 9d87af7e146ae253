// Network exports, parsed back: all that went in comes out, marked, and evil labels stay text.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anx } from '../../src/output/anx.ts';
import { gexf } from '../../src/output/gexf.ts';
import { graphml } from '../../src/output/graphml.ts';
import type { ExportedEntity, ExportedLink, NetworkDocument } from '../../src/output/networkDocument.ts';
import { all, readBack } from './readBack.ts';
import { fromAnx, fromGexf, fromGraphml, valuesOf } from './readNetworks.ts';

const AT = Date.UTC(2026, 2, 14, 9, 12, 5);

const entity = (id: string, more: Partial<ExportedEntity> = {}): ExportedEntity => ({
  id,
  kind: 'number',
  label: `label of ${id}`,
  numberKind: 'mobile',
  events: 12,
  contacts: 3,
  firstSeen: AT,
  lastSeen: AT + 60_000,
  ...more,
});
const link = (id: string, from: string, to: string, more: Partial<ExportedLink> = {}): ExportedLink => ({
  id,
  from,
  to,
  kind: 'contact',
  label: '',
  events: 5,
  forward: 3,
  back: 2,
  calls: 4,
  texts: 1,
  firstSeen: AT,
  lastSeen: AT + 1000,
  ...more,
});
const documentOf = (entities: ExportedEntity[], links: ExportedLink[]): NetworkDocument => ({
  marking: 'OFFICIAL-SENSITIVE',
  title: 'Operation Test',
  description: 'What is shown.',
  creator: 'Plumbline 0.0.0',
  createdAt: AT,
  entities,
  links,
});

const A = '+447700900001';
const B = '+447700900002';
const SAMPLE = documentOf(
  [
    entity(A),
    entity(B),
    entity('person:p1', { kind: 'nominal', numberKind: null, firstSeen: null, lastSeen: null }),
  ],
  [
    link('tie:c1-2', A, B),
    link('tie:c1-9', A, B, { forward: 0, back: 5 }),
    link('tie:7', 'person:p1', A, { kind: 'subscriber', label: 'pays for', firstSeen: null, lastSeen: null }),
    link('tie:8', A, B, { kind: 'sim-handset', forward: 5, back: 0 }),
  ],
);

const FORMATS = [
  { name: 'GraphML', write: graphml, read: fromGraphml },
  { name: 'GEXF', write: gexf, read: fromGexf },
  { name: 'ANX', write: anx, read: fromAnx },
] as const;

test('GraphML holds every entity and tie; a tie that points back has its ends changed over', () => {
  const { entities, links } = fromGraphml(graphml(SAMPLE));
  const first = '2026-03-14T09:12:05Z';
  expect(entities).toEqual([
    { id: A, label: `label of ${A}`, kind: 'number', events: '12', first },
    { id: B, label: `label of ${B}`, kind: 'number', events: '12', first },
    { id: 'person:p1', label: 'label of person:p1', kind: 'nominal', events: '12', first: undefined },
  ]);
  expect(links).toEqual([
    { id: 'tie:c1-2', source: A, target: B, arrow: 'both', kind: 'contact', events: '5' },
    { id: 'tie:c1-9', source: B, target: A, arrow: 'forward', kind: 'contact', events: '5' },
    { id: 'tie:7', source: 'person:p1', target: A, arrow: 'forward', kind: 'subscriber', events: '5' },
    { id: 'tie:8', source: A, target: B, arrow: 'none', kind: 'sim-handset', events: '5' },
  ]);
});

test.each(['GraphML', 'GEXF'])(
  '%s mixes no directed edges with others, which NetworkX would refuse',
  (name) => {
    const { write } = FORMATS.find((format) => format.name === name)!;
    const edges = all(readBack(write(SAMPLE)), 'edge');
    expect(edges).toHaveLength(4);
    for (const { attributes } of edges) {
      expect(attributes).not.toHaveProperty('type');
      expect(attributes).not.toHaveProperty('directed');
    }
  },
);

test('GraphML and GEXF count contacts from source to target, also where the ends are changed over', () => {
  const [, back] = all(readBack(graphml(SAMPLE)), 'edge');
  expect(valuesOf(back!, 'data', 'key')).toMatchObject({ 'edge.forward': '5', 'edge.back': '0' });
  const [, backToo] = all(readBack(gexf(SAMPLE)), 'edge');
  expect(valuesOf(backToo!, 'attvalue', 'for')).toMatchObject({ forward: '5', back: '0' });
});

test('GEXF tells contact both ways from contact one way and from none', () => {
  const { links } = fromGexf(gexf(SAMPLE));
  expect(links.map(({ source, target, arrow }) => [source, target, arrow])).toEqual([
    [A, B, 'both'],
    [B, A, 'forward'],
    ['person:p1', A, 'forward'],
    [A, B, 'none'],
  ]);
});

test('GEXF gives parallel ties kinds of their own, without which Gephi would add them up', () => {
  const kinds = all(readBack(gexf(SAMPLE)), 'edge').map((edge) => edge.attributes.kind);
  expect(kinds).toEqual(['contact', 'contact', 'subscriber: pays for', 'sim-handset']);
});

test('an ANX chart names every type, class and item that it refers to', () => {
  const root = readBack(anx(SAMPLE));
  expect(root.name).toBe('Chart');
  const ids = (name: string): (string | undefined)[] =>
    all(root, name).map(({ attributes }) => attributes.Id);
  for (const { attributes } of all(root, 'Attribute'))
    expect(ids('AttributeClass')).toContain(attributes.AttributeClassReference);
  for (const { attributes } of all(root, 'IconStyle'))
    expect(ids('EntityType')).toContain(attributes.EntityTypeReference);
  for (const { attributes } of all(root, 'LinkStyle'))
    expect(ids('LinkType')).toContain(attributes.LinkTypeReference);
  const items = ids('ChartItem');
  expect(new Set(items).size).toBe(items.length);
});

test('an ANX chart draws arrows as the contacts went, and puts no two entities on one spot', () => {
  const { links } = fromAnx(anx(SAMPLE));
  expect(links.map(({ source, target, arrow }) => [source, target, arrow])).toEqual([
    [A, B, 'ArrowOnBoth'],
    [A, B, 'ArrowOnTail'],
    ['person:p1', A, 'ArrowOnHead'],
    [A, B, undefined],
  ]);
  const spots = all(readBack(anx(SAMPLE)), 'End').map(({ attributes }) => `${attributes.X},${attributes.Y}`);
  expect(new Set(spots).size).toBe(3);
});

describe.each(FORMATS)('$name', ({ write, read }) => {
  test('carries the marking in its own data about the document', () => {
    const { marking } = read(write(SAMPLE));
    expect(marking.split('|')[0]).toBe('OFFICIAL-SENSITIVE');
    expect(marking.split('|')[1]).toMatch(/OFFICIAL-SENSITIVE.*What is shown\./s);
  });

  test('of nothing is still a whole document', () => {
    expect(read(write(documentOf([], [])))).toMatchObject({ entities: [], links: [] });
  });

  test('is the same each time', () => {
    expect(write(SAMPLE)).toBe(write(SAMPLE));
  });

  test.each([
    ['"><script>alert(1)</script>'],
    ["' onload='x"],
    [']]>'],
    ['<!-- --><?xml version="1.0"?>'],
    ['&amp;&lt;&#0;'],
    ['line one\nline two\ttabbed\r'],
    ['😀 é Ω'],
    ['\u0000\u0001\u001b[31m', '\ufffd\ufffd\ufffd[31m'],
    ['half \ud83d of a pair', 'half \ufffd of a pair'],
    ['\ufffe\uffff', '\ufffd\ufffd'],
  ])('keeps %j as text', (label, expected = label) => {
    const { entities } = read(write(documentOf([entity(label, { label })], [])));
    expect(entities).toEqual([expect.objectContaining({ id: expected, label: expected })]);
  });

  test('of any text at all can be read back, with nothing added and nothing lost', () => {
    const text = fc.string({ unit: 'binary', minLength: 1 });
    fc.assert(
      fc.property(text, text, text, (label, kind, title) => {
        const entities = [entity('a', { label, kind }), entity('b', { label: `${label}2` })];
        const links = [link('tie:1', 'a', 'b', { kind, label })];
        const held = read(write({ ...documentOf(entities, links), title, creator: title }));
        expect([held.entities.length, held.links.length]).toEqual([2, 1]);
        expect(held.links[0]).toMatchObject({ id: 'tie:1', source: 'a', target: 'b' });
      }),
    );
  });
});
