// Reads XML back with a strict parser, as another program would.
import { SaxesParser } from 'saxes';

export type Read = { name: string; attributes: Record<string, string>; text: string; children: Read[] };

/** The root of a document; throws where it is not well formed. */
export function readBack(xml: string): Read {
  const parser = new SaxesParser();
  const top: Read = { name: '', attributes: {}, text: '', children: [] };
  const open: Read[] = [top];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const read: Read = { name, attributes: attributes as Record<string, string>, text: '', children: [] };
    open.at(-1)!.children.push(read);
    open.push(read);
  });
  parser.on('text', (text) => {
    open.at(-1)!.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return top.children[0]!;
}

/** Every element of a name within another, in order. */
export const all = (read: Read, name: string): Read[] =>
  read.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
