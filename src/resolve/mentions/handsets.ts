// IMEIs in a text: 15 digits whose check digit holds, or 14 to 16 digits that the text calls an IMEI.
import { isLuhnValid } from '../../model/digits.ts';
import { parseImei } from '../../model/imei.ts';
import { before, eachMatch } from './around.ts';
import { type Mention, mention } from './types.ts';

const DIGITS = /(?<![\p{L}\p{N}+.-])\d{2}(?:[ ./-]?\d){12,14}(?![\p{L}\p{N}-])/gu;
const CALLED_IMEI = /\bimei\b[^\d\n]{0,14}$/i;
const CALLED_OTHER =
  /\b(?:iccid|imsi|account|serial|part|order|invoice|tracking|parcel|policy|card|ref|reference|crime|urn|log)\b[^\d\n]{0,14}$/i;

export function handsetsIn(text: string): Mention[] {
  const found: Mention[] = [];
  eachMatch(text, DIGITS, (match) => {
    const digits = match[0].replace(/\D/g, '');
    const words = before(text, match.index, 30);
    const called = CALLED_IMEI.test(words);
    if (!called && (digits.length !== 15 || !isLuhnValid(digits) || CALLED_OTHER.test(words))) return;
    // Fifteen digits in the groups of no IMEI are rather two numbers side by side.
    if (
      !called &&
      /\D/.test(match[0]) &&
      !/^\d{2}\D\d{6}\D\d{6}\D\d$|^\d{6}\D\d{2}\D\d{6}\D\d$/.test(match[0])
    )
      return;
    const imei = parseImei(digits);
    if (!imei.ok || imei.value === null) return;
    const wrong = imei.value.checkDigit === 'wrong';
    const options = wrong ? { suggestion: true, note: 'its check digit does not fit' } : {};
    found.push(mention(text, 'handset', match.index, match[0].length, imei.value.key, options));
  });
  return found;
}
