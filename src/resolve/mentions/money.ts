// Sums of money in a text, in figures, words and slang, and prices of deals ("3 for 25").
import { after, before, eachMatch, sentenceAt } from './around.ts';
import { type Mention, mention } from './types.ts';

const FIGURE = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d+(?:\.\d{1,2})?`;
const IN_POUNDS = new RegExp(
  String.raw`(?:£|(?<!\p{L})GBP)\s?(?<n>${FIGURE})\s?(?<scale>k|m|grand|thousand|million)?(?![\p{L}\p{N}])`,
  'giu',
);
const POUNDS_AFTER = new RegExp(
  String.raw`(?<![\p{L}\p{N}£.,/])(?<n>${FIGURE})\s?(?<scale>k|grand|thousand)?\s?(?:quid|pounds?(?!\s+(?:of|in weight))|squid|sheets)(?!\p{L})`,
  'giu',
);
const GRAND = new RegExp(
  String.raw`(?<![\p{L}\p{N}£.,/])(?<n>${FIGURE}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|a hundred|hundred|a) (?<scale>grand)(?!\p{L})`,
  'giu',
);
const WORDED =
  /(?<!\p{L})(?<n>five|ten|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred|two hundred|three hundred|four hundred|five hundred|a thousand|two thousand)\s(?:quid|pounds)(?!\p{L})/giu;
const NOTES = /(?<!\p{L})(?<n>tenner|fiver)s?(?!\p{L})/giu;
/** `2k` is money where the words around it say so. */
const BARE_K = /(?<![\p{L}\p{N}£.,/-])(?:\d+(?:\.\d+)?-)?(?<n>\d+(?:\.\d+)?)(?<scale>k)(?![\p{L}\p{N}])/giu;
const K_IS_MONEY =
  /\b(?:owe[sd]?|owing|debt|paid|pays?|cash|money|worth|robbed|for|cost|bill|takes?|takings|profit|mak(?:es?|ing)|earn\w*)\b/i;
const DEAL = /(?<![\p{L}\p{N}£.,/:-])\d{1,2} (?:for|4) £?(?<n>\d{1,3})(?![\p{L}\p{N}:,.-]\d|[\p{L}\p{N}])/giu;

const VALUES: Record<string, number> = {
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  'a hundred': 100,
  'two hundred': 200,
  'three hundred': 300,
  'four hundred': 400,
  'five hundred': 500,
  'a thousand': 1000,
  'two thousand': 2000,
  tenner: 10,
  fiver: 5,
};
const SCALES: Record<string, number> = { k: 1e3, grand: 1e3, thousand: 1e3, m: 1e6, million: 1e6 };

function pounds(groups: Record<string, string | undefined>): string {
  const written = (groups.n ?? '').toLowerCase();
  const figure = VALUES[written] ?? Number(written.replaceAll(',', ''));
  const scale = SCALES[(groups.scale ?? '').toLowerCase()] ?? 1;
  return String(Math.round(figure * scale * 100) / 100);
}

export function moneyIn(text: string): Mention[] {
  const found: Mention[] = [];
  const add = (match: RegExpExecArray, options?: Parameters<typeof mention>[5]): void => {
    found.push(mention(text, 'money', match.index, match[0].length, pounds(match.groups ?? {}), options));
  };
  for (const pattern of [IN_POUNDS, POUNDS_AFTER, GRAND, WORDED, NOTES])
    eachMatch(text, pattern, (match) => add(match));
  eachMatch(text, BARE_K, (match) => {
    const near = before(text, match.index, 24) + after(text, match.index + match[0].length, 16);
    if (
      K_IS_MONEY.test(near) &&
      !/^\s?(?:run|race|walk)/i.test(after(text, match.index + match[0].length, 6)) &&
      !/\b(?:ran|run|runs|walk(?:ed)?|swam)\s$/i.test(before(text, match.index, 8))
    )
      add(match);
  });
  eachMatch(text, DEAL, (match) => {
    if (DEALS.test(sentenceAt(text, match.index)) || /[£4]/.test(match[0].replace(/^\d+/, '').slice(0, 6)))
      add(match, { note: 'a price for several' });
  });
  return found;
}

const DEALS =
  /\b(?:offer|deals?|bags?|wraps?|sell\w*|sold|white|brown|light|dark|both|rocks?|pills?|food|on now)\b/i;
