// One vehicle's registration mark, in one spelling, with its shape and how it may have been misread.
import { type Parsed, parsed } from './parsed.ts';
import { isNothing, unwrap } from './rawText.ts';

export type VrmShape = 'current' | 'prefix' | 'suffix' | 'dateless' | 'northern-irish' | 'q' | 'unusual';

/** `key` is without blanks, in capitals; `possible` whether it fits a UK form; `note` says why not, and is empty if it does. */
export type Vrm = { key: string; display: string; shape: VrmShape; possible: boolean; note: string };

/** After ZionFox/DVLARegCheck, with Q plates added, and dateless ones known without their blank. Groups are the display's. */
const SHAPES: [VrmShape, RegExp][] = [
  ['current', /^([A-HJ-PR-Y]{2}(?!00|01|50)\d{2})([A-HJ-PR-Z]{3})$/],
  ['q', /^(Q(?!0)\d{1,3})([A-HJ-PR-Y]{3})$/],
  ['prefix', /^([A-HJ-NPR-Y](?!0)\d{1,3})([A-HJ-PR-Y]{3})$/],
  ['suffix', /^([A-HJ-PR-Y]{3})((?!0)\d{1,3}[A-HJ-NPR-Y])$/],
  ['northern-irish', /^((?=[A-Z]*[IZ])[A-HJ-PR-Y][A-PR-Z]{1,2})((?!0)\d{1,4})$/],
  ['northern-irish', /^((?!0)\d{1,4})((?=[A-Z]*[IZ])[A-HJ-PR-Y][A-PR-Z]{1,2})$/],
  ['dateless', /^([A-Z]{1,2})((?!0)\d{1,4})$/],
  ['dateless', /^([A-Z]{3})((?!0)\d{1,3})$/],
  ['dateless', /^((?!0)\d{1,4})([A-Z]{1,2})$/],
  ['dateless', /^((?!0)\d{1,3})([A-Z]{3})$/],
];

function shapeOf(key: string): { shape: VrmShape; display: string } | null {
  if (key.length > 7) return null;
  for (const [shape, pattern] of SHAPES) {
    const found = pattern.exec(key);
    if (found) return { shape, display: `${found[1]} ${found[2]}` };
  }
  return null;
}

const CURRENT_BUT = /^[A-Z]{2}\d{2}[A-Z]{3}$/;

function noteOn(key: string): string {
  if (/[*?_]/.test(key)) return 'part of the plate is missing';
  if (/[^A-Z0-9]/.test(key)) return 'has characters that no UK plate has: foreign, or misread';
  if (key.length > 7) return 'longer than any UK plate: foreign, or misread';
  if (!CURRENT_BUT.test(key)) return 'fits no UK form: false, foreign, partial, or misread';
  if (/^..(?:00|01|50)/.test(key)) return `no plate has the age mark ${key.slice(2, 4)}: false, or misread`;
  return 'has a letter that no plate of this form has (I, Q or Z): false, or misread';
}

const NO_PLATE = /^(?:UNKNOWN|NOTKNOWN|NOPLATE|UNREAD|WITHHELD)$/;

/**
 * Reads a registration mark. Never refuses one that is there: false, foreign and partial plates are evidence too, so they
 * come back as `unusual`, not `possible`, with a note. Null for blank, `-`, N/A and UNKNOWN. An age mark still to come
 * (`AB95 XYZ`) is possible, since which have been issued depends on the date.
 */
export function parseVrm(raw: string): Parsed<Vrm | null> {
  const text = unwrap(raw);
  const letters = text.toUpperCase().replace(/[^\p{L}\p{N}*?_]+/gu, '');
  const key = letters === '' ? text.toUpperCase() : letters;
  if (isNothing(text) || isNothing(key) || NO_PLATE.test(key)) return parsed(null);
  const known = shapeOf(key);
  if (known) return parsed({ key, ...known, possible: true, note: '' });
  const display = text.toUpperCase().replace(/\s+/g, ' ');
  return parsed({ key, display, shape: 'unusual', possible: false, note: noteOn(key) });
}

const ALIKE: Record<string, string> = {
  O: '0',
  '0': 'O',
  I: '1',
  '1': 'I',
  '8': 'B',
  B: '8',
  S: '5',
  '5': 'S',
};

/** The key with characters that cameras and people take for one another changed, one or two at a time. */
function changed(key: string): Set<string> {
  const found = new Set<string>();
  const swap = (text: string, at: number): string =>
    text.slice(0, at) + (ALIKE[text.charAt(at)] ?? text.charAt(at)) + text.slice(at + 1);
  for (let one = 0; one < key.length; one++)
    for (let two = one; two < key.length; two++)
      found.add(one === two ? swap(key, one) : swap(swap(key, one), two));
  found.delete(key);
  return found;
}

/**
 * The possible plates that one may have been misread from: O and 0, I and 1, 8 and B, S and 5 changed about in one or two
 * places. For suggestions only. Takes a key, gives keys in order; none for a plate that is too long.
 */
export const misreadsOf = (vrm: string): string[] =>
  vrm.length > 7 ? [] : [...changed(vrm.toUpperCase())].filter((key) => shapeOf(key) !== null).sort();
