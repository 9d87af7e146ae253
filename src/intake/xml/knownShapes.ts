// The shapes of the elements that a file repeats: most of its records differ in their values alone.
import { type ElementShape, elementShape, keyOf, spelt } from './elementShape.ts';
import type { XmlNode } from './xmlPass.ts';

export type KnownShapes = {
  /**
   * Reads the element that begins at `from` by a shape met before. Answers where it ends, or -1 where none fits; `node` is
   * then the element, until the next is read.
   */
  read: (text: string, from: number) => number;
  node: () => XmlNode;
  /** Whether it is worth telling `learn` of elements that no shape fitted. */
  learns: () => boolean;
  learn: (text: string) => void;
};

const MOST_SHAPES = 24;
const LONGEST = 64 * 1024;
/** Elements after which it is judged whether shapes are of use in this file. */
const TRIED = 500;

/** `wanted` and `fixed` as in `spelt`. */
export function knownShapes(wanted: ReadonlySet<string> | null, fixed: ReadonlySet<string>): KnownShapes {
  // The one that fitted last is tried first.
  const shapes: ElementShape[] = [];
  let hits = 0;
  let misses = 0;

  const read = (text: string, from: number): number => {
    for (let i = 0; i < shapes.length; i++) {
      const shape = shapes[i]!;
      const end = shape.fill(text, from);
      if (end < 0) continue;
      hits++;
      for (let place = i; place > 0; place--) shapes[place] = shapes[place - 1]!;
      shapes[0] = shape;
      return end;
    }
    if (++misses > TRIED && misses > hits) shapes.length = 0;
    return -1;
  };

  const learn = (text: string): void => {
    if (text.length > LONGEST) return;
    const found = spelt(text, wanted, fixed);
    if (!found) return;
    const key = keyOf(found);
    const known = shapes.find((shape) => shape.key === key);
    if (known) known.widen(found);
    else {
      shapes.unshift(elementShape(found));
      if (shapes.length > MOST_SHAPES) shapes.pop();
    }
  };

  return { read, node: () => shapes[0]!.node, learns: () => misses <= TRIED || misses <= hits / 8, learn };
}
