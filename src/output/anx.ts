// Writes a network as an Analyst's Notebook exchange chart (ANX), which i2 Analyst's Notebook 9 and later open as it is.
//
// i2 publishes no description of the format. The elements and their order follow what anxwritter (MIT; its author checked it
// against Analyst's Notebook 9) writes; nothing here has been opened in Analyst's Notebook itself.
import {
  type Direction,
  directionOf,
  type ExportedEntity,
  type ExportedLink,
  type NetworkDocument,
  type Step,
  written,
} from './networkDocument.ts';
import { element, XML_HEAD, type XmlAttributes, xmlText } from './xml.ts';

/** What an entity's kind is called on the chart, and the i2 icon that it gets. */
const ENTITY_TYPES: Record<string, { name: string; icon: string }> = {
  number: { name: 'Phone number', icon: 'phone' },
  handset: { name: 'Handset', icon: 'phone' },
  sim: { name: 'SIM', icon: 'account' },
  cell: { name: 'Cell', icon: 'place' },
  line: { name: 'Drugs line', icon: 'phone' },
  nominal: { name: 'Person', icon: 'person' },
  address: { name: 'Address', icon: 'house' },
  vehicle: { name: 'Vehicle', icon: 'car' },
  place: { name: 'Place', icon: 'place' },
  report: { name: 'Intelligence report', icon: 'office' },
  group: { name: 'Group', icon: 'office' },
};
const typeOf = (kind: string): { name: string; icon: string } =>
  ENTITY_TYPES[kind] ?? { name: kind, icon: 'anon' };

const LINK_TYPES: Record<string, string> = {
  contact: 'Contact',
  'number-sim': 'Number in SIM',
  'number-handset': 'Number in handset',
  'sim-handset': 'SIM in handset',
  'number-cell': 'Used cell',
  subscriber: 'Subscriber',
  keeper: 'Keeper',
  'seen-at': 'Seen at',
  mentions: 'Mentions',
  related: 'Related',
};
const linkTypeOf = (kind: string): string => LINK_TYPES[kind] ?? kind;

const ARROWS: Record<Direction, string | null> = {
  none: null,
  forward: 'ArrowOnHead',
  back: 'ArrowOnTail',
  both: 'ArrowOnBoth',
};

/** i2 holds moments without a zone: they are given in UTC, and their classes say so. */
const moment = (at: number | null): string | null =>
  at === null ? null : new Date(at).toISOString().slice(0, 19);

type Property<T> = { name: string; type: 'AttText' | 'AttNumber' | 'AttTime'; value: (row: T) => unknown };
const ENTITY_PROPERTIES: readonly Property<ExportedEntity>[] = [
  { name: 'Plumbline id', type: 'AttText', value: (row) => row.id },
  { name: 'Number kind', type: 'AttText', value: (row) => row.numberKind },
  { name: 'Events', type: 'AttNumber', value: (row) => row.events },
  { name: 'Contacts', type: 'AttNumber', value: (row) => row.contacts },
  { name: 'First seen (UTC)', type: 'AttTime', value: (row) => moment(row.firstSeen) },
  { name: 'Last seen (UTC)', type: 'AttTime', value: (row) => moment(row.lastSeen) },
];
const LINK_PROPERTIES: readonly Property<ExportedLink>[] = [
  { name: 'Plumbline id', type: 'AttText', value: (row) => row.id },
  { name: 'Events', type: 'AttNumber', value: (row) => row.events },
  { name: 'Forward', type: 'AttNumber', value: (row) => row.forward },
  { name: 'Back', type: 'AttNumber', value: (row) => row.back },
  { name: 'Calls', type: 'AttNumber', value: (row) => row.calls },
  { name: 'Texts', type: 'AttNumber', value: (row) => row.texts },
  { name: 'First seen (UTC)', type: 'AttTime', value: (row) => moment(row.firstSeen) },
  { name: 'Last seen (UTC)', type: 'AttTime', value: (row) => moment(row.lastSeen) },
  { name: 'Grades', type: 'AttText', value: (row) => row.grades ?? null },
  { name: 'Restricted', type: 'AttText', value: (row) => row.restricted ?? null },
];
const CLASSES = new Map([...ENTITY_PROPERTIES, ...LINK_PROPERTIES].map(({ name, type }) => [name, type]));

/** The reference by which an element of the chart names another: the position of a name in its collection. */
const reference = (prefix: string, names: readonly string[]): Map<string, string> =>
  new Map(names.map((name, i) => [name, `${prefix}${i + 1}`]));

const CLASS_IDS = reference('class', [...CLASSES.keys()]);

/** How an attribute of each class begins: a chart has millions of them. */
const ATTRIBUTES = new Map(
  [...CLASS_IDS].map(([name, id]) => [
    name,
    element('Attribute', { AttributeClass: name, AttributeClassReference: id }).slice(0, -2),
  ]),
);

function properties<T>(fields: readonly Property<T>[], row: T): string {
  let written = '';
  for (const { name, value } of fields) {
    const known = value(row);
    if (known === null || known === '') continue;
    written += `${ATTRIBUTES.get(name)} Value="${xmlText(String(known))}"/>`;
  }
  return element('AttributeCollection', {}, written);
}

/** Entities in a spiral, the one in the middle first, evenly spread (H. Vogel, Mathematical Biosciences 44, 1979). */
function spot(i: number): { X: number; Y: number; Z: number } {
  const radius = 150 * Math.sqrt(i);
  const angle = i * Math.PI * (3 - Math.sqrt(5));
  return { X: Math.round(radius * Math.cos(angle)), Y: Math.round(radius * Math.sin(angle)), Z: 0 };
}

const collection = (name: string, items: readonly string[]): string =>
  `${element(name, {}, `\n${items.join('\n')}\n`)}\n`;

function summary({ marking, title, description, creator, createdAt }: NetworkDocument): string {
  const fields: [string, string][] = [
    ['Title', title],
    ['Subject', marking],
    ['Keywords', marking],
    ['Category', marking],
    ['Comments', description],
    ['Author', creator],
  ];
  const shown = fields.map(([type, value]) =>
    element('Field', { Type: `SummaryField${type}`, Field: value }),
  );
  const classification = element('CustomProperty', {
    Name: 'Classification',
    Type: 'String',
    Value: marking,
  });
  const origin = element('Origin', { CreatedDate: moment(createdAt), EditTime: 0, RevisionNumber: 1 });
  return `${element(
    'Summary',
    {},
    element('FieldCollection', {}, shown.join('')) +
      element('CustomPropertyCollection', {}, classification) +
      origin,
  )}\n`;
}

const dated = (at: number | null): XmlAttributes =>
  at === null ? {} : { DateSet: true, TimeSet: true, DateTime: moment(at) };

/** The whole chart as text in UTF-8; the marking stands in its summary, as keywords and as a property. */
export function anx(document: NetworkDocument, step: Step = () => {}): string {
  const { entities, links } = document;
  const kinds = [...new Set(entities.map((entity) => entity.kind))].sort();
  const typeIds = reference(
    'type',
    kinds.map((kind) => typeOf(kind).name),
  );
  const linkNames = [...new Set(links.map((link) => linkTypeOf(link.kind)))].sort();
  const linkIds = reference('tie', linkNames);
  const positions = new Map(entities.map((entity, i) => [entity.id, i + 1]));
  const entityItem = (entity: ExportedEntity, i: number): string => {
    const type = typeOf(entity.kind).name;
    const icon = element('IconStyle', { Type: type, EntityTypeReference: typeIds.get(type) });
    const label = entity.label || entity.id;
    const shown = element(
      'Entity',
      { EntityId: i + 1, Identity: entity.id, LabelIsIdentity: label === entity.id },
      element('Icon', {}, icon),
    );
    return `${element(
      'ChartItem',
      { Id: `item${i + 1}`, Label: label },
      element('End', spot(i), shown) + properties(ENTITY_PROPERTIES, entity),
    )}\n`;
  };
  const linkItem = (link: ExportedLink, i: number): string => {
    const type = linkTypeOf(link.kind);
    const style = element('LinkStyle', {
      Strength: 'Default',
      ArrowStyle: ARROWS[directionOf(link)],
      Type: type,
      LinkTypeReference: linkIds.get(type),
    });
    const ends = { End1Id: positions.get(link.from), End2Id: positions.get(link.to) };
    return `${element(
      'ChartItem',
      {
        Id: `item${entities.length + i + 1}`,
        Label: link.label || (link.kind === 'contact' ? String(link.events) : type),
        ...dated(link.firstSeen),
      },
      element('Link', ends, style) + properties(LINK_PROPERTIES, link),
    )}\n`;
  };
  return [
    XML_HEAD,
    '<Chart>\n',
    '<ApplicationVersion Major="9" Minor="0" Point="0" Build="0"/>\n',
    collection('StrengthCollection', [
      element('Strength', { Id: 'strength1', Name: 'Default', DotStyle: 'DotStyleSolid' }),
    ]),
    collection(
      'AttributeClassCollection',
      [...CLASSES].map(([name, type]) =>
        element('AttributeClass', {
          Id: CLASS_IDS.get(name),
          Name: name,
          Type: type,
          IsUser: true,
          UserCanAdd: true,
          UserCanRemove: true,
          ShowValue: false,
        }),
      ),
    ),
    collection(
      'EntityTypeCollection',
      kinds.map((kind) => {
        const { name, icon } = typeOf(kind);
        const Id = typeIds.get(name);
        return element('EntityType', {
          Id,
          Name: name,
          PreferredRepresentation: 'RepresentAsIcon',
          IconFile: icon,
        });
      }),
    ),
    collection(
      'LinkTypeCollection',
      linkNames.map((name) => element('LinkType', { Id: linkIds.get(name), Name: name })),
    ),
    summary(document),
    // Not by `collection`: of what is nearly the whole document no second copy is made.
    '<ChartItemCollection>\n',
    ...written(entities, entityItem, step),
    ...written(links, linkItem, step),
    '</ChartItemCollection>\n',
    '</Chart>\n',
  ].join('');
}
