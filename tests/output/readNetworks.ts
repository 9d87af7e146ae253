// Reads network exports back into one shape, whatever their format.
import { all, type Read, readBack } from './readBack.ts';

/** What a format holds, in words of our own. */
export type Held = {
  marking: string;
  entities: Record<string, string | undefined>[];
  links: Record<string, string | undefined>[];
};

export const valuesOf = (read: Read, name: string, key: string): Record<string, string> =>
  Object.fromEntries(
    all(read, name).map((value) => [value.attributes[key]!, value.attributes.value ?? value.text]),
  );

export function fromGraphml(xml: string): Held {
  const root = readBack(xml);
  const graph = valuesOf(all(root, 'graph')[0]!, 'data', 'key');
  return {
    marking: `${graph['graph.marking']}|${all(root, 'desc')[0]!.text}`,
    entities: all(root, 'node').map((node) => {
      const data = valuesOf(node, 'data', 'key');
      const { 'node.label': label, 'node.kind': kind, 'node.events': events, 'node.firstSeen': first } = data;
      return { id: node.attributes.id, label, kind, events, first };
    }),
    links: all(root, 'edge').map(({ attributes, ...edge }) => {
      const data = valuesOf({ attributes, ...edge }, 'data', 'key');
      const { id, source, target } = attributes;
      return {
        id,
        source,
        target,
        arrow: data['edge.direction'],
        kind: data['edge.kind'],
        events: data['edge.events'],
      };
    }),
  };
}

export function fromGexf(xml: string): Held {
  const root = readBack(xml);
  return {
    marking: `${all(root, 'keywords')[0]!.text}|${all(root, 'description')[0]!.text}`,
    entities: all(root, 'node').map((node) => {
      const { kind, events, firstSeen: first } = valuesOf(node, 'attvalue', 'for');
      return { id: node.attributes.id, label: node.attributes.label, kind, events, first };
    }),
    links: all(root, 'edge').map((edge) => {
      const { id, source, target } = edge.attributes;
      const { kind, events, direction: arrow } = valuesOf(edge, 'attvalue', 'for');
      return { id, source, target, arrow, kind, events };
    }),
  };
}

export function fromAnx(xml: string): Held {
  const root = readBack(xml);
  const items = all(root, 'ChartItem');
  const entities = items.filter((item) => all(item, 'End').length > 0);
  const named = new Map(
    entities.map((item) => {
      const { EntityId, Identity } = all(item, 'Entity')[0]!.attributes;
      return [EntityId, Identity];
    }),
  );
  const properties = (item: Read): Record<string, string> =>
    Object.fromEntries(
      all(item, 'Attribute').map(({ attributes }) => [attributes.AttributeClass!, attributes.Value!]),
    );
  return {
    marking: `${all(root, 'CustomProperty')[0]!.attributes.Value}|${all(root, 'Field')
      .map((field) => field.attributes.Field)
      .join('. ')}`,
    entities: entities.map((item) => ({
      id: all(item, 'Entity')[0]!.attributes.Identity,
      label: item.attributes.Label,
      kind: all(item, 'IconStyle')[0]!.attributes.Type,
      events: properties(item).Events,
      first: properties(item)['First seen (UTC)'],
    })),
    links: items
      .filter((item) => all(item, 'Link').length > 0)
      .map((item) => {
        const { End1Id, End2Id } = all(item, 'Link')[0]!.attributes;
        const { ArrowStyle: arrow, Type: kind } = all(item, 'LinkStyle')[0]!.attributes;
        const { 'Plumbline id': id, Events: events } = properties(item);
        return { id, source: named.get(End1Id), target: named.get(End2Id), arrow, kind, events };
      }),
  };
}
