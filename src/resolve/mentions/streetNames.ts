// Tells whether a plain word stands for a drug in its sentence: "brown" in a bag does, on a jacket it does not.
import { after, before, sentenceAt } from './around.ts';

/** What says that somebody sells, holds or takes drugs. */
export const DEALING =
  /\b(?:sell(?:s|ing)?|sold|deal(?:s|ing|ers?)?|drugs?|wraps?|bags? of|baggies?|supply(?:ing)?|suppl(?:y|ies|ied)|users?|customers?|shott?(?:s|ing|ers?)|trap|score[ds]?|line|runners?|stash(?:ed)?|plugged|addicts?|overdos\w+|(?:half |an )?(?:ounces?|oz|grams?)|teenth|9 bar|nine bar|kilo|tick(?: list)?|inhaling|offer(?:ed|ing)?|on offer|purchase|bought|flat in return|in return for|smok(?:es|ed|ing)|vap(?:es?|ing)|inject\w*|recovered|seized|prison|smell(?:s|ed)?(?: of)?|smelt|stench|banging)\b|£/i;

const QUANTITY =
  /(?:\b(?:bags?|wraps?|deals?|oz|ounces?|grams?|g|q|teenth|kilo|kg|key|bits?|box|bar|amount|lumps?|shots?) of(?: the)?|\bsell(?:s|ing)|\bshott?(?:s|ing)|\bsold|\bsupply(?:ing)?|\bsmok(?:es|ed|ing)|\boffer(?:s|ed|ing)?|\bscor(?:e|es|ed|ing)|\bsome|\bbuying|\bbought)\s(?:\p{L}+ (?:and|&|or|,) )?$/iu;
const PAIR = /^(?:white|light|hard|rocks?|stones|brown|dark|h|green|weed)$/i;
const PAIRED_AFTER =
  /^\s?(?:and|&|n|\+|or|\/|,)\s?(?:the )?(?:white|light|hard|rocks?|stones|brown|dark|h|green|weed|crack|heroin|coke)(?!\p{L}| (?:car|van|door|jacket|trainers|alley|coat|hair|house|horse))/iu;
const PAIRED_BEFORE =
  /(?<!\p{L})(?:white|light|hard|rocks?|stones|brown|dark|h|green|weed|crack|heroin|b)\s?(?:and|&|n|\+|or|\/|,)\s?(?:the )?$/iu;
/** Things that a colour colours, and other plain senses. */
const PLAIN_AFTER =
  /^[ -](?:car|van|audi|bmw|ford|golf|transit|fiesta|corsa|jacket|coat|trainers|hoodie|top|trousers|jeans|hair|door|house|male|female|man|woman|people|bank|parcel|killer|plant|plate|paper|bread|board|limit|camera|bump|gun|lane|street|road|park|wash|bin|bag|line|box|envelope|suv|clothing|shoes|horse|alley|corner|shade|bulb|switch|court|street|hill|level|time|night)s?(?!\p{L})/iu;

/** What stands around a word: the text before and after it, and its sentence with the word itself left out. */
type Around = { led: string; next: string; sentence: string; dealing: boolean };

/** Words that need the talk of dealing and no plain sense beside them. */
const WITH_DEALING = /^(?:coke|spice|weed|charlie|ching|gear|bars|vals|blues|pills|speed|sniff)$/i;
const PLAIN_BEFORE = /\b(?:diet|can of|bottle of|can|limit|mph|camera)\s?(?:\p{L}+ )?$/iu;
const ABOUT_SPEED = /\bspeed (?:limit|is|often)\b|\boften speed\b/i;

/** How single words are told, the first that fits deciding. */
const TELLS: readonly (readonly [word: RegExp, stands: (around: Around, word: string) => boolean])[] = [
  [/\bb (?:and|&|n|\+) |^one on one$/i, () => true],
  [
    /^h$/i,
    ({ led, next, sentence }, word) =>
      word === 'H' &&
      /\b(?:crack|heroin|white|b and|has|of|sell\w*|on)\b/i.test(sentence) &&
      !/\/$/.test(led) &&
      !/^[/.]/.test(next),
  ],
  [/^both$/i, ({ led }) => /\bbest of\s$/i.test(led)],
  [/^food$/i, ({ next }) => /^ is (?:banging|on|about|in)\b|^.{0,20}\bon now\b/i.test(next)],
];

/** Whether a street name, which is a plain word too, stands for a drug here. */
export function isStreetName(text: string, match: RegExpExecArray): boolean {
  const word = match[0];
  const sentence = sentenceAt(text, match.index);
  const around: Around = {
    led: before(text, match.index, 30),
    next: after(text, match.index + word.length, 24),
    sentence,
    dealing: DEALING.test(sentence.replace(word, '')),
  };
  const { led, next, dealing } = around;
  if (PLAIN_AFTER.test(next)) return false;
  const tell = TELLS.find(([pattern]) => pattern.test(word));
  if (tell) return tell[1](around, word);
  if (PAIR.test(word) && (PAIRED_AFTER.test(next) || PAIRED_BEFORE.test(led)))
    return dealing || /\b(?:on|3 for|2 for)\b/i.test(sentence);
  if (QUANTITY.test(led)) return true;
  if (/^rocks?$/i.test(word)) return dealing && !/\bthrown\b|\bthrew\b/i.test(sentence);
  return WITH_DEALING.test(word) && dealing && !PLAIN_BEFORE.test(led) && !ABOUT_SPEED.test(sentence);
}
