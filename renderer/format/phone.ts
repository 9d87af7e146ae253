// Telephone numbers as people in Britain write them: 07700 900123, 020 7946 0123, +33 639 981 234.

/** Lengths of a British national number's parts, by its beginning (Ofcom's National Telephone Numbering Plan). */
const BRITISH: readonly [RegExp, readonly number[]][] = [
  [/^7/, [4, 6]],
  [/^2/, [2, 4, 4]],
  [/^11\d|^1\d1/, [3, 3, 4]],
  [/^1/, [4, 6]],
  [/^[3589]\d{9}/, [3, 3, 4]],
  [/^[589]/, [3, 6]],
];

const cut = (digits: string, lengths: readonly number[]): string => {
  const parts: string[] = [];
  let at = 0;
  for (const length of lengths) {
    parts.push(digits.slice(at, at + length));
    at += length;
  }
  return [...parts, digits.slice(at)].filter((part) => part !== '').join(' ');
};

/** Digits in groups of three, the last of three or four. */
const inThrees = (digits: string): string => digits.replace(/\d{3}(?=\d{3})/g, '$& ');

/** How many digits a country calling code has (ITU-T E.164 assignments). */
function countryCodeLength(digits: string): number {
  if (/^[17]/.test(digits)) return 1;
  return /^(2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/.test(digits) ? 2 : 3;
}

/** A number in E.164 as it is read; any other text as it stands. */
export function readableNumber(text: string): string {
  const digits = /^\+(\d{6,15})$/.exec(text)?.[1];
  if (!digits) return text;
  if (digits.startsWith('44')) {
    const national = digits.slice(2);
    const lengths = BRITISH.find(([begins]) => begins.test(national))?.[1];
    return lengths ? `0${cut(national, lengths)}` : `+44 ${national}`;
  }
  const length = countryCodeLength(digits);
  return `+${digits.slice(0, length)} ${inThrees(digits.slice(length))}`;
}

/** A number that a line never breaks within. */
export const unbroken = (label: string): string => label.replaceAll(' ', '\u00a0');
