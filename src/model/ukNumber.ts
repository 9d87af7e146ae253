// The United Kingdom's numbering plan, with the Crown Dependencies that share +44: what a national number is.
import { type NumberType, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { NumberKind } from './callEvent.ts';

/** What a national number is; `designated` is false where only its length and first digits fit the plan. */
export type PlanEntry = { kind: NumberKind; region: string | null; designated: boolean };

const KINDS: Partial<Record<Exclude<NumberType, undefined>, NumberKind>> = {
  MOBILE: 'mobile',
  FIXED_LINE: 'landline',
  FIXED_LINE_OR_MOBILE: 'phone',
  VOIP: 'phone',
  PERSONAL_NUMBER: 'phone',
  PREMIUM_RATE: 'service',
  TOLL_FREE: 'service',
  SHARED_COST: 'service',
  PAGER: 'service',
  UAN: 'service',
  VOICEMAIL: 'voicemail',
};

/**
 * The kind of number for one of libphonenumber's types. Freephone, premium, shared cost, UAN and pagers are services.
 * Personal (070) and internet (056) numbers follow a person about, so they stay `phone` and can be contacts.
 */
export const kindOfType = (type: NumberType): NumberKind => (type && KINDS[type]) || 'phone';

/** Regions whose numbers are written in the United Kingdom's way, with a leading 0 and +44. */
export const isUkRegion = (region: string): boolean =>
  region === 'GB' || region === 'GG' || region === 'JE' || region === 'IM';

const ISLANDS: Record<string, string> = {
  '7509': 'JE',
  '7829': 'JE',
  '7937': 'JE',
  '7797': 'JE',
  '77003': 'JE',
  '77007': 'JE',
  '77008': 'JE',
  '7781': 'GG',
  '7839': 'GG',
  '79111': 'GG',
  '79117': 'GG',
  '7524': 'IM',
  '74576': 'IM',
};

/** The region of a mobile number from its first digits: ten digits that begin with 7. */
export const mobileRegion = (nsn: string): string =>
  ISLANDS[nsn.slice(0, 4)] ?? ISLANDS[nsn.slice(0, 5)] ?? 'GB';

/** Ofcom's range for drama without an area, 01632 960000 to 960999, which no operator holds. */
const isDrama = (nsn: string): boolean => nsn.length === 10 && nsn.startsWith('1632960');

const FITS_THE_PLAN = /^(?:1\d{8,9}|[2389]\d{9}|5[56]\d{8}|7[06]\d{8})$/;

/** No +44 range of nine or ten digits, and no way to space one, depends on more than its first seven digits. */
const TELLING_DIGITS = 7;
const MOST_REMEMBERED = 100_000;

/**
 * Remembers what is worked out of a national number by the digits that tell it, since whole exchanges share them and the
 * plan's patterns are slow to try.
 */
export function byTellingDigits<T>(work: (nsn: string) => T): (nsn: string) => T {
  const known = new Map<string, T>();
  return (nsn) => {
    if (nsn.length <= TELLING_DIGITS) return work(nsn);
    const telling = `${nsn.length}:${nsn.slice(0, TELLING_DIGITS)}`;
    const before = known.get(telling);
    if (before !== undefined) return before;
    const found = work(nsn);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(telling, found);
    return found;
  };
}

const lookedUp = byTellingDigits((nsn): PlanEntry | null => {
  const number = parsePhoneNumberFromString(`+44${nsn}`);
  const type = number?.nationalNumber === nsn ? number.getType() : undefined;
  if (number && type) return { kind: kindOfType(type), region: number.country ?? 'GB', designated: true };
  return FITS_THE_PLAN.test(nsn) ? { kind: 'phone', region: 'GB', designated: false } : null;
});

/**
 * What the plan says of a national number, its digits without the leading 0 or +44; null for one that cannot be. All of
 * 071 to 075 and 077 to 079 is designated for mobiles (Ofcom, National Telephone Numbering Plan), so those are mobiles
 * even where no operator holds the block yet; that takes in the drama range 07700 900000 to 900999.
 */
export function ukPlanEntry(nsn: string): PlanEntry | null {
  const second = nsn.charCodeAt(1);
  if (nsn.length === 10 && nsn.charCodeAt(0) === 0x37 && second !== 0x30 && second !== 0x36)
    return { kind: 'mobile', region: mobileRegion(nsn), designated: true };
  if (nsn.length < 7 || nsn.length > 10 || nsn.charCodeAt(0) === 0x30) return null;
  if (isDrama(nsn)) return { kind: 'landline', region: 'GB', designated: true };
  return lookedUp(nsn);
}
