// Writes a network as GraphML 1.0 (graphml.graphdrawing.org), for Gephi, Cytoscape, yEd and the like.
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

const data = (key: string, value: string | number | null): string =>
  value === null || value === '' ? '' : element('data', { key }, xmlText(String(value)));

const key = (scope: 'graph' | 'node' | 'edge', name: string, type: string): string =>
  `${element('key', { id: `${scope}.${name}`, for: scope, 'attr.name': name, 'attr.type': type })}\n`;

const node = (entity: ExportedEntity): string =>
  `${element(
    'node',
    { id: entity.id },
    data('node.label', entity.label) +
      ENTITY_FIELDS.map((field) => data(`node.${field.name}`, field.value(entity))).join(''),
  )}\n`;

/**
 * No edge says of itself whether it is directed: readers such as NetworkX take no graph that mixes both. Its property
 * `direction` tells, with `forward` and `back` counted from source to target.
 */
function edge(tie: ExportedLink): string {
  const link = pointed(tie);
  return `${element(
    'edge',
    { id: link.id, source: link.from, target: link.to },
    LINK_FIELDS.map((field) => data(`edge.${field.name}`, field.value(link))).join(''),
  )}\n`;
}

/** The whole document as text in UTF-8; the marking stands in its description and as a property of the graph. */
export function graphml(document: NetworkDocument, step: Step = () => {}): string {
  const { marking, title, description, creator, createdAt, entities, links } = document;
  const about = { marking, title, description, creator, created: new Date(createdAt).toISOString() };
  return [
    XML_HEAD,
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n',
    `${element('desc', {}, xmlText(`${marking}. ${title}. ${description}`))}\n`,
    ...Object.keys(about).map((name) => key('graph', name, 'string')),
    key('node', 'label', 'string'),
    ...ENTITY_FIELDS.map((field) => key('node', field.name, field.type)),
    ...LINK_FIELDS.map((field) => key('edge', field.name, field.type)),
    '<graph id="network" edgedefault="undirected">\n',
    ...Object.entries(about).map(([name, value]) => `${data(`graph.${name}`, value)}\n`),
    ...written(entities, node, step),
    ...written(links, edge, step),
    '</graph>\n</graphml>\n',
  ].join('');
}
