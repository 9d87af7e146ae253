// One telephone number, short code, sender or identifier as any file may write it, read into the key that names it.
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { readDialled } from './dialled.ts';
import { bareForm, internationalForm, type NumberForm, nationalForm } from './numberForms.ts';
import { isWithheld, readAddress, senderName, shortCode } from './numberWords.ts';
import { type Parsed, parsed, reject } from './parsed.ts';
import { isScientific, latinDigits, unwrap, withoutDecimals } from './rawText.ts';
import { byTellingDigits, isUkRegion, mobileRegion, ukPlanEntry } from './ukNumber.ts';

export type { NumberForm };

/** The country whose national forms a file uses, and whether its numbers are telephones or pseudonyms. */
export type NumberOptions = { region: string; mode: 'phone' | 'opaque' };

const ROUNDED = reject(
  'NUMBER_ROUNDED',
  'A spreadsheet turned this number into scientific notation and lost its last digits. Ask for the original file.',
);

const allDigits = (text: string, from: number): boolean => {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x30 || code > 0x39) return false;
  }
  return true;
};

/** The national part of `07…`, `447…` or `+447…` where a value is nothing but a plain UK mobile; else null. */
function plainMobile(raw: string, region: string): string | null {
  const from =
    raw.length === 13 && raw.startsWith('+447')
      ? 3
      : raw.length === 12 && raw.startsWith('447')
        ? 2
        : raw.length === 11 && raw.startsWith('07') && isUkRegion(region)
          ? 1
          : 0;
  if (from === 0) return null;
  const second = raw.charCodeAt(from + 1);
  return second === 0x30 || second === 0x36 || !allDigits(raw, from) ? null : raw.slice(from);
}

/** The mobile that a plain value is, without any of the slower reading; null for every other value. */
export function parsePlainMobile(raw: string, region: string): NumberForm | null {
  const nsn = plainMobile(raw, region);
  if (nsn === null) return null;
  const e164 = `+44${nsn}`;
  return { kind: 'mobile', key: e164, e164, region: mobileRegion(nsn) };
}

const unresolved = (text: string): NumberForm => ({
  kind: 'unresolved',
  key: `raw:${text}`,
  e164: null,
  region: null,
});

function withoutKeyPrefix(text: string): string {
  let rest = text;
  while (rest.startsWith('raw:') || rest.startsWith('short:') || rest.startsWith('sender:'))
    rest = unwrap(rest.slice(rest.indexOf(':') + 1));
  return rest;
}

/** A record's own mark after a number, such as `(F)`. */
const MARKED = /^(\+?\d{3,18})\s*\([a-z]{1,2}\)$/i;

/** The form of a value of which nothing is known yet; the slow way, which plain mobiles are spared. */
export function parseAnyNumber(text: string, region: string): NumberForm {
  if (text.length > 80) return unresolved(text);
  const address = readAddress(text);
  if (address?.kind === 'email') return unresolved(address.rest);
  const written = withoutDecimals(latinDigits(address?.rest ?? text).replace(MARKED, '$1'));
  const dialled = readDialled(written);
  if (dialled === null) return shortCode(written, region) ?? senderName(written) ?? unresolved(text);
  const { digits, start } = dialled;
  const from = start === 'plus' || address?.kind === 'jid' ? 0 : start === 'double-zero' ? 2 : -1;
  if (from >= 0) return internationalForm(digits.slice(from)) ?? unresolved(text);
  return (
    shortCode(written, region) ??
    nationalForm(dialled, region) ??
    bareForm(dialled, region) ??
    unresolved(text)
  );
}

/**
 * Reads one value of a number column. Never guesses: what is no valid number is `unresolved` and keeps its written form,
 * and a number that a spreadsheet rounded is refused with NUMBER_ROUNDED. A number with its country code (`+`, `00`, or
 * bare digits) needs only a possible length; without one it must be valid in `region`, or be a UK number of full length
 * that fits the plan, so that its two ways of writing make one number. Emails stay `unresolved` in small
 * letters, since an account's holder is a person, which a `text-sender` never is. In opaque mode a value is kept as it
 * stands, `0` too, and only words for "withheld" are not.
 */
export function parseNumber(raw: string, options: NumberOptions): Parsed<NumberForm> {
  if (options.mode === 'phone') {
    const mobile = parsePlainMobile(raw, options.region);
    if (mobile !== null) return parsed(mobile);
  }
  const unwrapped = unwrap(raw);
  if (isScientific(unwrapped) && (options.mode === 'phone' || unwrapped.includes('+'))) return ROUNDED;
  const text = options.mode === 'phone' ? withoutKeyPrefix(unwrapped) : unwrapped;
  if (isWithheld(text, options.mode)) return parsed({ kind: 'withheld', key: '', e164: null, region: null });
  if (options.mode === 'phone') return parsed(parseAnyNumber(text, options.region));
  return parsed({ kind: 'opaque', key: raw.trim(), e164: null, region: null });
}

/**
 * A number's key as people read it: UK numbers in their national spacing (`07700 900123`, `020 7946 0123`), others
 * international (`+33 6 00 00 00 00`), short codes and senders without their prefix, all else as it is. Read again with
 * a UK region, the result gives the same key.
 */
export function formatNumber(key: string): string {
  if (!key.startsWith('+')) return key.replace(/^(?:short|sender|raw):/, '');
  if (key.length > 20) return key;
  const nsn = key.startsWith('+44') ? key.slice(3) : '';
  const entry = nsn === '' ? null : ukPlanEntry(nsn);
  if (entry?.kind === 'mobile' && !nsn.startsWith('76')) return `0${nsn.slice(0, 4)} ${nsn.slice(4)}`;
  if (nsn === '') return spacedOut(key, false);
  const shape = entry?.designated ? nationalShape(nsn) : internationalShape(nsn);
  const digits = entry?.designated ? `0${nsn}` : key.slice(1);
  return intoShape(digits, shape);
}

function spacedOut(key: string, national: boolean): string {
  const number = parsePhoneNumberFromString(key);
  if (number === undefined) return key;
  return national ? number.formatNational() : number.formatInternational();
}

/** How a national number is spaced, a `#` a digit. */
const shapeOf = (national: boolean) =>
  byTellingDigits((nsn) => spacedOut(`+44${nsn}`, national).replace(/\d/g, '#'));
const [nationalShape, internationalShape] = [shapeOf(true), shapeOf(false)];

function intoShape(digits: string, shape: string): string {
  let at = 0;
  return shape.replace(/#/g, () => digits[at++] ?? '');
}
