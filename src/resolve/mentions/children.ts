// Ages under 18 in a text, in figures, words and shorthand, and dates of birth as of the day of the report.
import { after, before, eachMatch } from './around.ts';
import { type Mention, mention } from './types.ts';

const WORDS: Record<string, number> = {
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
};
const AGE = `(?<age>1[0-7]|[1-9]|${Object.keys(WORDS).join('|')})`;
const CHILD =
  'boys?|girls?|lads?|child(?:ren)?|kids?|youths?|teens?|teenagers?|pupils?|juveniles?|minors?|schoolboys?|schoolgirls?|juvs?|brother|sister|son|daughter|niece|nephew';
const all = (text: string): RegExp => new RegExp(text, 'giu');

const START = String.raw`(?<![\p{L}\p{N}£.,/:-])`;
const END = String.raw`(?![\p{L}\p{N}])`;
const PATTERNS = [
  all(`${START}${AGE}[ -]?(?:years?|yrs?|yr)[ -]?olds?${END}`),
  all(`${START}${AGE} (?:years|yrs) of age${END}`),
  all(String.raw`${START}${AGE}[ -]?(?:yo|y\/o|y\.o\.|yrs? old|yro)${END}`),
  all(String.raw`(?<!\p{L})(?:(?:only |just )?aged?|age[:=]) ?${AGE}${END}(?! (?:care|to))`),
  all(String.raw`${START}${AGE}\/[mf]${END}`),
  all(String.raw`(?<=\bas young as )${AGE}${END}`),
  all(String.raw`(?<!\p{L})under(?:[ -]the[ -]age[ -]of)?[ -]?18s?${END}`),
];
/** `(16)` after a name, `the kid, 14,`: a bare figure close to a child or a name. */
const BESIDE_CHILD = all(
  String.raw`(?<=(?<!\p{L})(?:${CHILD})(?:,| is| was)? \(?)${AGE}(?: ?(?:yrs?|years))?(?=[),;.]|$| and )`,
);
/** `he is 13.`, `looks about 15`, `as young as eleven`: a bare figure that ends its phrase, after words that tell an age. */
const SAID = all(
  String.raw`(?<=(?<!\p{L})(?:(?:he|she|they|who|one|victim|subject|suspect)(?:'s|’s| is| was| are| were)(?: only| just| about| around| still)?|looks?(?: about| around| no more than)?|(?:is|are|was) (?:about|around)|as young as|turn(?:s|ed|ing)|under the age of|not yet) )${AGE}(?=[.,;:)!?]|$| and | or | but | year| so )`,
);
const SECOND = all(String.raw`(?<=(?<!\p{L})(?:${CHILD}),? (?:1[0-7]|[1-9]) and )${AGE}(?=[),;.]|$| )`);
const ABOUT = all(
  String.raw`(?<=(?<!\p{L})(?:${CHILD}),? (?:of |aged )?)(?:about|around|approx\.?) ${AGE}${END}(?! (?:minutes|mins|hours|days|weeks|months|of))`,
);
const AFTER_NAME = all(String.raw`(?<=\p{Lu}\p{L}+ \()${AGE}(?=\))`);
const BORN =
  /(?<!\p{L})(?:d\.?o\.?b\.?|date of birth|born(?: on)?)[ :]{0,3}(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4}|\d{2})(?!\d)/giu;

/** What else is so many years old. */
const NO_PERSON =
  /^\s(?:car|van|vehicle|bike|phone|handset|house|building|warrant|debt|case|log|report|intel(?:ligence)?|tv|dog|cat|whisk(?:e)?y|feud|business|company|tenancy|sentence|degrees|stone|mph|miles?|months?|inch(?:es)?)/i;

/** Whole years from a birthday to a day; null for no date, or one still to come. */
function yearsBetween(born: { day: number; month: number; year: number }, at: number): number | null {
  const then = Date.UTC(born.year, born.month - 1, born.day);
  if (new Date(then).getUTCDate() !== born.day || then > at) return null;
  const day = new Date(at);
  const before =
    day.getUTCMonth() + 1 < born.month ||
    (day.getUTCMonth() + 1 === born.month && day.getUTCDate() < born.day);
  return day.getUTCFullYear() - born.year - (before ? 1 : 0);
}

/** `writtenAt`: the day of the report in UTC milliseconds, to which a date of birth is read; null leaves those out. */
export function childrenIn(text: string, writtenAt: number | null): Mention[] {
  const found: Mention[] = [];
  const add = (match: RegExpExecArray): void => {
    const written = (match.groups?.age ?? '').toLowerCase();
    if (NO_PERSON.test(after(text, match.index + match[0].length, 14))) return;
    if (/\b(?:over|under|not|above)\s$/i.test(before(text, match.index, 8)) && written !== '') return;
    const age = written === '' ? 'under 18' : String(WORDS[written] ?? written);
    found.push(mention(text, 'child', match.index, match[0].length, age));
  };
  for (const pattern of [...PATTERNS, BESIDE_CHILD, SAID, ABOUT, SECOND, AFTER_NAME])
    eachMatch(text, pattern, add);
  if (writtenAt !== null)
    eachMatch(text, BORN, (match) => {
      const year = Number(match.groups?.year);
      const born = {
        day: Number(match.groups?.day),
        month: Number(match.groups?.month),
        year:
          year < 100
            ? year + 2000 > new Date(writtenAt).getUTCFullYear()
              ? year + 1900
              : year + 2000
            : year,
      };
      const age = yearsBetween(born, writtenAt);
      if (age === null || age >= 18) return;
      found.push(
        mention(text, 'child', match.index, match[0].length, String(age), {
          note: 'the age on the day of the report, from the date of birth',
        }),
      );
    });
  return found;
}
