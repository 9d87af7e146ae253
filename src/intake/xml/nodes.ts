// Small questions to an XML tree.
import type { XmlNode } from './xmlPass.ts';

const same = (x: string, y: string): boolean => x.toLowerCase() === y.toLowerCase();

/** The first element of that name at any depth below, nearest to the front. */
export function within(node: XmlNode | undefined, name: string): XmlNode | undefined {
  for (const child of node?.children ?? []) {
    if (same(child.name, name)) return child;
    const deeper = within(child, name);
    if (deeper) return deeper;
  }
  return undefined;
}

/** All elements of that name at any depth, in order; none inside another of the same name. */
export function allWithin(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((child) => (same(child.name, name) ? [child] : allWithin(child, name)));
}

export const childOf = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node?.children.find((child) => same(child.name, name));

export const textOf = (node: XmlNode | undefined): string => node?.text.trim() ?? '';

/** The text of the first element of that name below, or ''. */
export const textWithin = (node: XmlNode | undefined, name: string): string => textOf(within(node, name));
