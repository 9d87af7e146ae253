// One UK postcode, whole, in one spelling, with the areas that it lies in.
import { type Parsed, parsed, reject } from './parsed.ts';
import { isNothing, unwrap } from './rawText.ts';

/** For `AA1 1AA`: `key` AA11AA, `area` AA, `district` AA1, `sector` AA1 1. */
export type Postcode = { key: string; display: string; area: string; district: string; sector: string };

const POSTCODE =
  /^(?:GIR0AA|(?:[A-PR-UWYZ](?:\d{1,2}|\d[A-HJKMNPR-Y]|[A-HK-Y]\d{1,2}|[A-HK-Y]\d[ABEHMNPRVWXY]))\d[ABD-HJLNP-UW-Z]{2})$/;

/**
 * Reads a whole postcode, in any case, with or without its blank. Null for blank, `-` and N/A. VALUE_INVALID for what has not
 * the form of one; whether it is in use is not known here.
 */
export function parsePostcode(raw: string): Parsed<Postcode | null> {
  const text = unwrap(raw);
  if (isNothing(text)) return parsed(null);
  const key = text.length > 20 ? '' : text.toUpperCase().replace(/[\s.-]+/g, '');
  if (!POSTCODE.test(key)) return reject('VALUE_INVALID', 'This is no whole UK postcode, such as AA1 1AA.');
  const district = key.slice(0, -3);
  const inward = key.slice(-3);
  return parsed({
    key,
    display: `${district} ${inward}`,
    area: /^[A-Z]+/.exec(district)?.[0] ?? '',
    district,
    sector: `${district} ${inward.slice(0, 1)}`,
  });
}
