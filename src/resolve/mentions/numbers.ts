// Telephone numbers in a text, in any of the forms that people write them in.
import { parseNumber } from '../../model/phoneNumber.ts';
import { before, eachMatch } from './around.ts';
import { type Mention, mention } from './types.ts';

/** A run of digits in groups that begins as a number does: +, 00, 0, (0 or 44. It ends between groups, never within one. */
const RUN =
  /(?<![\p{L}\p{N}£$€#.+-])(?:\+\s?|\((?=[+0]))?\+?\d{1,15}(?:(?:\s?\(0\)\s?|[\s().\-–]{1,3})\d{1,11}){0,7}\)?(?![\p{L}\p{N}])/gu;
const GROUP = /\d+/g;

/** A number whose digits say that it is no telephone: an account, a serial, a reference that its label names. */
const OTHER_LABEL =
  /\b(?:imei|imsi|iccid|account|a\/c|acc|sort code|serial|urn|ref|reference|crime (?:no|number|ref)|log|cad|case|exhibit|seal|pnc(?: id)?|nino|iban)\s*(?:no\.?|number|num|ref)?\s*[:#.]?\s*$/i;

const MISSING_ZERO = 'its leading 0 is missing';

function read(digitsText: string): { key: string; suggestion: boolean } | null {
  const written = digitsText.replace(/\(\s*0\s*\)/, (found, at: number) => (at > 0 ? '' : found));
  const digits = written.replace(/\D/g, '');
  const plus = /^\(?\+/.test(written);
  if (!plus && !/^(?:0|44)/.test(digits) && !/^7\d{9}$/.test(digits)) return null;
  if (digits.length < (plus ? 8 : 10) || digits.length > 15) return null;
  const bare = !plus && /^7\d{9}$/.test(digits);
  if (!plus && digits.startsWith('44') && digits.length !== 12) return null;
  // Fourteen and fifteen figures in one run are rather a device's than a number abroad.
  if (/^00(?!44)\d{12,13}$/.test(written)) return null;
  const form = parseNumber(plus ? `+${digits}` : bare ? `0${digits}` : digits, {
    region: 'GB',
    mode: 'phone',
  });
  if (!form.ok || form.value.e164 === null) return null;
  return { key: form.value.key, suggestion: bare };
}

/** Finds numbers; where a run of groups holds more than one, each is cut off at the first end that makes one. */
export function numbersIn(text: string): Mention[] {
  const found: Mention[] = [];
  eachMatch(text, RUN, (match) => {
    if (OTHER_LABEL.test(before(text, match.index, 30))) return;
    const run = match[0];
    const ends = [...run.matchAll(GROUP)].map((group) => group.index + group[0].length);
    const starts = [...run.matchAll(/(?:\(?\+\s?|\((?=0))?\d+/g)].map((group) => group.index);
    for (let from = 0; from < starts.length; from++) {
      const start = starts[from] ?? 0;
      const last = ends.findLastIndex((end, i) => i >= from && read(run.slice(start, end)) !== null);
      if (last < 0) continue;
      const end = ends[last] ?? 0;
      const number = read(run.slice(start, end));
      if (number)
        found.push(
          mention(text, 'number', match.index + start, end - start, number.key, {
            suggestion: number.suggestion,
            note: number.suggestion ? MISSING_ZERO : '',
          }),
        );
      from = last;
    }
  });
  return found;
}
