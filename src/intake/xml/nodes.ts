// Small questions to an XML tree.
import type { XmlNode } from './xmlPass.ts';

const same = (node: XmlNode, name: string): boolean =>
  node.name === name || (node.name.length === name.length && node.key === name.toLowerCase());

/** The first element of that name at any depth below, nearest to the front. */
export function within(node: XmlNode | undefined, name: string): XmlNode | undefined {
  if (!node) return undefined;
  for (const child of node.children) {
    if (same(child, name)) return child;
    if (child.children.length === 0) continue;
    const deeper = within(child, name);
    if (deeper) return deeper;
  }
  return undefined;
}

/** All elements of that name at any depth, in order; none inside another of the same name. */
export function allWithin(node: XmlNode, name: string, into: XmlNode[] = []): XmlNode[] {
  for (const child of node.children)
    if (same(child, name)) into.push(child);
    else if (child.children.length > 0) allWithin(child, name, into);
  return into;
}

/** The first element at any depth below whose name in lower case is `key`: for a tree that is asked for many. */
export function keyed(node: XmlNode | undefined, key: string): XmlNode | undefined {
  if (!node) return undefined;
  for (const child of node.children) {
    if (child.key === key) return child;
    if (child.children.length === 0) continue;
    const deeper = keyed(child, key);
    if (deeper) return deeper;
  }
  return undefined;
}

/** Which of some names in lower case stand anywhere below. */
export function keysBelow(node: XmlNode, keys: ReadonlySet<string>, into = new Set<string>()): Set<string> {
  for (const child of node.children) {
    if (keys.has(child.key)) into.add(child.key);
    if (child.children.length > 0) keysBelow(child, keys, into);
  }
  return into;
}

export const childOf = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node?.children.find((child) => same(child, name));

export const textOf = (node: XmlNode | undefined): string => node?.text.trim() ?? '';

/** The text of the first element of that name below, or ''. */
export const textWithin = (node: XmlNode | undefined, name: string): string => textOf(within(node, name));
