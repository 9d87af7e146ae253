// Telephone numbers from their digits: with a country code, in a country's own form, or bare.
import { getCountryCallingCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { NumberKind } from './callEvent.ts';
import type { Dialled } from './dialled.ts';
import { isUkRegion, kindOfType, ukPlanEntry } from './ukNumber.ts';

/**
 * A number as it was understood. `key` names it as an entity: E.164, `short:60060`, `sender:ROYALMAIL`, `raw:` and what
 * was written, or a pseudonymised identifier as it stands; it is empty for a withheld number. `e164` is null for all that
 * is no telephone; `region` is the ISO country of the number, null where that is not known.
 */
export type NumberForm = {
  kind: NumberKind | 'withheld';
  key: string;
  e164: string | null;
  region: string | null;
};

type Telephone = NumberForm & { valid: boolean };

const form = (e164: string, entry: { kind: NumberForm['kind']; region: string | null }): NumberForm => ({
  kind: entry.kind,
  key: e164,
  e164,
  region: entry.region,
});

function ukTelephone(nsn: string): Telephone | null {
  const entry = ukPlanEntry(nsn);
  return entry && { ...form(`+44${nsn}`, entry), valid: entry.designated };
}

function foreignTelephone(digits: string): Telephone | null {
  const number = parsePhoneNumberFromString(`+${digits}`);
  if (!number?.isPossible()) return null;
  if (number.number !== `+${digits}`) {
    const shorter = telephone(number.number.slice(1));
    return shorter?.key === number.number ? shorter : null;
  }
  const entry = { kind: kindOfType(number.getType()), region: number.country ?? null };
  return { ...form(number.number, entry), valid: number.isValid() };
}

function telephone(digits: string): Telephone | null {
  if (digits.length < 7 || digits.length > 16 || digits.startsWith('0')) return null;
  if (!digits.startsWith('44')) return foreignTelephone(digits);
  return ukTelephone(digits.startsWith('440') ? digits.slice(3) : digits.slice(2));
}

const withoutValid = ({ kind, key, e164, region }: Telephone): NumberForm => ({ kind, key, e164, region });

/** A number from its country code on; null where no number of that country is as long. */
export function internationalForm(digits: string): NumberForm | null {
  const found = telephone(digits);
  return found && withoutValid(found);
}

/** A bracket may stand first, as in (020), or after the region's own country code; elsewhere it is no way to write a number. */
function bracketFits(dialled: Dialled, callingCode: string): boolean {
  return dialled.bracketAfter <= 0 || dialled.digits.slice(0, dialled.bracketAfter) === callingCode;
}

/** Whether two capitals are a country whose numbers can be read. */
export const isCountry = (region: string): boolean => isSupportedCountry(region);

const callingCodeOf = (region: string): string =>
  isSupportedCountry(region) ? getCountryCallingCode(region) : '';

function validIn(region: string, digits: string): NumberForm | null {
  if (!isSupportedCountry(region)) return null;
  const number = parsePhoneNumberFromString(digits, region);
  if (!number?.isValid() || number.countryCallingCode !== getCountryCallingCode(region)) return null;
  if (telephone(number.number.slice(1))?.key !== number.number) return null;
  return form(number.number, { kind: kindOfType(number.getType()), region: number.country ?? null });
}

/** A caller who hides or shows the number dials 141 or 1470 first. */
const BEFORE_DIALLING = /^(?:141|1470)(?=0[1-9])/;

/** A number in the written form of its own country, with its leading 0 (or 011, in North America); else null. */
export function nationalForm(dialled: Dialled, region: string): NumberForm | null {
  if (!bracketFits(dialled, callingCodeOf(region))) return null;
  if (isUkRegion(region)) {
    const digits = dialled.digits.replace(BEFORE_DIALLING, '');
    const found = digits.startsWith('0') ? ukTelephone(digits.slice(1)) : null;
    return found && (found.valid || digits.length === 11) ? withoutValid(found) : null;
  }
  if (callingCodeOf(region) === '1' && dialled.digits.startsWith('011'))
    return internationalForm(dialled.digits.slice(3));
  return dialled.digits.startsWith('0') ? validIn(region, dialled.digits) : null;
}

/**
 * A number of digits alone: with its country code but no `+`, or with its leading 0 lost. With a country code it must be
 * valid, or, where it is written as plain digits, 11 to 13 of them in a possible length, since masked and unallocated
 * numbers occur. A number that is valid both ways is taken as international from 12 digits on, as national where the
 * country writes no leading 0, and otherwise not at all.
 */
export function bareForm(dialled: Dialled, region: string): NumberForm | null {
  const { digits } = dialled;
  if (digits.startsWith('0') || digits.length < 7 || !bracketFits(dialled, callingCodeOf(region)))
    return null;
  const abroad = digits.length >= 10 ? telephone(digits) : null;
  const home = isUkRegion(region) ? validUk(digits) : validIn(region, digits);
  if (abroad?.valid && abroad.key !== home?.key) {
    if (!home || digits.length >= 12) return withoutValid(abroad);
    return validIn(region, `0${digits}`) || isUkRegion(region) ? null : home;
  }
  if (home) return home;
  return abroad && dialled.plain && digits.length >= 11 && digits.length <= 13 ? withoutValid(abroad) : null;
}

function validUk(digits: string): NumberForm | null {
  const found = digits.length >= 9 ? ukTelephone(digits) : null;
  return found?.valid ? withoutValid(found) : null;
}
