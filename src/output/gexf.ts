// Writes a network as GEXF 1.3 (gexf.net), Gephi's own format.
import {
  ENTITY_FIELDS,
  type ExportedEntity,
  type ExportedLink,
  LINK_FIELDS,
  type NetworkDocument,
  pointed,
  type Step,
  written,
} from './networkDocument.ts';
import { element, XML_HEAD, xmlText } from './xml.ts';

function values<T>(fields: readonly { name: string; value: (row: T) => string | number | null }[], row: T) {
  const written = fields.flatMap(({ name, value }) => {
    const known = value(row);
    return known === null || known === '' ? [] : [element('attvalue', { for: name, value: known })];
  });
  return written.length === 0 ? '' : element('attvalues', {}, written.join(''));
}

const node = (entity: ExportedEntity): string =>
  `${element('node', { id: entity.id, label: entity.label || entity.id }, values(ENTITY_FIELDS, entity))}\n`;

/**
 * Several ties may join the same two entities: in GEXF 1.3 `kind` tells them apart. No edge says of itself whether it is
 * directed, as in GraphML; its value `direction` tells.
 */
function edge(tie: ExportedLink): string {
  const link = pointed(tie);
  const kind = link.label ? `${link.kind}: ${link.label}` : link.kind;
  const attributes = {
    id: link.id,
    source: link.from,
    target: link.to,
    kind,
    label: link.label || null,
    weight: Math.max(1, link.events),
  };
  return `${element('edge', attributes, values(LINK_FIELDS, link))}\n`;
}

const attributes = (scope: 'node' | 'edge', fields: readonly { name: string; type: string }[]): string =>
  `${element(
    'attributes',
    { class: scope },
    fields.map(({ name, type }) => element('attribute', { id: name, title: name, type })).join(''),
  )}\n`;

/** The whole document as text in UTF-8; the marking stands in its description and keywords. */
export function gexf(document: NetworkDocument, step: Step = () => {}): string {
  const { marking, title, description, creator, createdAt, entities, links } = document;
  return [
    XML_HEAD,
    '<gexf xmlns="http://gexf.net/1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">\n',
    element(
      'meta',
      { lastmodifieddate: new Date(createdAt).toISOString().slice(0, 10) },
      element('creator', {}, xmlText(creator)) +
        element('description', {}, xmlText(`${marking}. ${title}. ${description}`)) +
        element('keywords', {}, xmlText(marking)),
    ),
    '\n<graph mode="static" defaultedgetype="undirected" idtype="string">\n',
    attributes('node', ENTITY_FIELDS),
    attributes('edge', LINK_FIELDS),
    '<nodes>\n',
    ...written(entities, node, step),
    '</nodes>\n<edges>\n',
    ...written(links, edge, step),
    '</edges>\n</graph>\n</gexf>\n',
  ].join('');
}
