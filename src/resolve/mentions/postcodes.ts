// Postcodes in a text.
import { parsePostcode } from '../../model/postcode.ts';
import { before, eachMatch } from './around.ts';
import { type Mention, mention } from './types.ts';

const POSTCODE = /(?<![\p{L}\p{N}/.-])([A-Z]{1,2}\d[A-Z\d]?)[ .-]?(\d[A-Z]{2})(?![\p{L}\p{N}/-])/giu;

/** Reads the letters of a text that may be a postcode; null for none, and for a road with an exit ("M25 2nd"). */
export function postcodeOf(outward: string, inward: string): string | null {
  const letters = (outward + inward).replace(/\d/g, '');
  if (letters !== letters.toUpperCase() && letters !== letters.toLowerCase()) return null;
  if (/^\d(?:st|nd|rd|th)$/.test(inward)) return null;
  const code = parsePostcode(outward + inward);
  return code.ok && code.value ? code.value.key : null;
}

export function postcodesIn(text: string): Mention[] {
  const found: Mention[] = [];
  eachMatch(text, POSTCODE, (match) => {
    const key = postcodeOf(match[1] ?? '', match[2] ?? '');
    if (key === null || /\b(?:exhibit|seal|ref)\.?\s*$/i.test(before(text, match.index, 12))) return;
    found.push(mention(text, 'postcode', match.index, match[0].length, key));
  });
  return found;
}
