// Drugs in a text: controlled names, and street names, which are plain words and count only where the sentence speaks of dealing.
import { after, before, eachMatch, sentenceAt } from './around.ts';
import { type Mention, mention } from './types.ts';

/** Name → how it is written, spelling mistakes that are common included. */
const CONTROLLED: readonly [name: string, words: string][] = [
  ['crack cocaine', 'crack(?: cocaine)?'],
  ['cocaine', 'coc(?:ai?|ia)ne?|cokaine'],
  ['heroin', 'heroine?|diamorphine|smack|skag|scag'],
  [
    'cannabis',
    'cann?ab[iu]s(?: resin)?|marijuana|ganja|skunk|hashish|hash|sensi|(?:green|cali) bud|cali weed|thc vapes?|edibles',
  ],
  ['amphetamine', 'amphetamines?|amphets?|whizz'],
  ['methamphetamine', 'methamphetamine|crystal meth|meth(?!adone)'],
  ['MDMA', 'mdma|ecstasy|mandy'],
  ['ketamine', 'ketamine|ket'],
  ['synthetic cannabinoids', 'synthetic cannabinoids?|scras?|mamba'],
  ['synthetic cathinones', 'monkey dust|bath salts'],
  ['LSD', 'lsd|acid tabs?'],
  ['psilocybin', 'magic mushrooms?|psilocybin|shrooms'],
  ['mephedrone', 'mephedrone|mcat|m-cat|meow meow'],
  ['GHB', 'ghb|gbl'],
  ['nitazenes', 'nitazenes?'],
  ['fentanyl', 'fentanyl|carfentanil'],
  ['methadone', 'methadone'],
  ['buprenorphine', 'buprenorphine|subutex|subbies|suboxone'],
  [
    'benzodiazepines',
    'benzodiazepines?|benzos?|diazepam|valium|vallies|xanax|xanies|alprazolam|etizolam|street blues',
  ],
  ['pregabalin', 'pregabalin|pregabs?|lyrica'],
  ['gabapentin', 'gabapentin|gabbies'],
  ['tramadol', 'tramadol|tramies'],
  ['codeine', 'codeine|dihydrocodeine|lean'],
  ['nitrous oxide', 'nitrous oxide|laughing gas|nos canisters?|whippets'],
  ['steroids', 'anabolic steroids'],
  ['class A', 'class a(?: drugs?)?'],
  ['class B', 'class b drugs?'],
];

/** Street names that are plain words, with what they stand for. */
const STREET: readonly [name: string, words: string][] = [
  ['crack cocaine', 'white|light|hard|rocks?|stones'],
  ['heroin', 'brown|dark|gear|bobby|h'],
  ['cannabis', 'weed|green|bud|pot|grass|haze|stardawg'],
  ['cocaine', 'coke|snow|charlie|flake|sniff|ching|bugle'],
  [
    'crack and heroin',
    'food|(?:(?:one|two|three|four|five|\\d) )?b (?:and|&|n|\\+) (?:(?:one|two|three|four|five|\\d) )?[hw]|both|one on one',
  ],
  ['synthetic cannabinoids', 'spice'],
  ['amphetamine', 'speed'],
  ['benzodiazepines', 'blues|vals|bars'],
  ['MDMA', 'pills|mandy|molly'],
];

const pattern = (words: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:${words})(?![\p{L}\p{N}]|-\p{L})`, 'giu');

const NAMED = CONTROLLED.map(([name, words]) => [name, pattern(words)] as const);
const SLANG = STREET.map(([name, words]) => [name, pattern(words)] as const);
/** Any of them at all: most texts name none, and one look tells. */
const ANY = new RegExp([...CONTROLLED, ...STREET].map(([, words]) => words).join('|'), 'iu');

/** "Crack down", "crack on", "cracks": no drug. "Lean" and "mandy" need the talk of dealing too. */
const NOT_CRACK = /^\s(?:down|on with|in the|open|of dawn)\b/i;
const NEEDS_DEALING = /^(?:lean|mandy|edibles|hash|hard|sensi|whizz|mamba|heroine|street blues)$/i;

/** What says that somebody sells, holds or takes drugs. */
const DEALING =
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

function isStreetName(text: string, name: string, match: RegExpExecArray): boolean {
  const word = match[0];
  const [led, next] = [before(text, match.index, 30), after(text, match.index + word.length, 24)];
  if (PLAIN_AFTER.test(next)) return false;
  const sentence = sentenceAt(text, match.index);
  if (/\bb (?:and|&|n|\+) /i.test(word) || /^one on one$/i.test(word)) return true;
  if (/^h$/i.test(word))
    return (
      word === 'H' &&
      /\b(?:crack|heroin|white|b and|has|of|sell\w*|on)\b/i.test(sentence) &&
      !/\/$/.test(led) &&
      !/^[/.]/.test(next)
    );
  const dealing = DEALING.test(sentence.replace(word, ''));
  if (PAIR.test(word) && (PAIRED_AFTER.test(next) || PAIRED_BEFORE.test(led)))
    return dealing || /\b(?:on|3 for|2 for)\b/i.test(sentence);
  if (QUANTITY.test(led)) return true;
  if (/^rocks?$/i.test(word)) return dealing && !/\bthrown\b|\bthrew\b/i.test(sentence);
  if (/^food$/i.test(word))
    return /\bis (?:banging|on|about|in)\b|\bon now\b/i.test(after(text, match.index, 24));
  if (/^both$/i.test(word)) return /\bbest of\s$/i.test(led);
  if (/^(?:coke|spice|weed|charlie|ching|gear|bars|vals|blues|pills|speed|sniff)$/i.test(word))
    return (
      dealing &&
      !/\b(?:diet|can of|bottle of|can|limit|mph|camera)\s?(?:\p{L}+ )?$/iu.test(led) &&
      !/\bspeed (?:limit|is|often)\b|\boften speed\b/i.test(sentence) &&
      name !== ''
    );
  return false;
}

export function drugsIn(text: string): Mention[] {
  const found: Mention[] = [];
  if (!ANY.test(text)) return found;
  const add = (match: RegExpExecArray, name: string, slang: boolean): void => {
    const options = slang ? { note: `street name, read as ${name}` } : {};
    found.push(mention(text, 'drug', match.index, match[0].length, name, options));
  };
  for (const [name, words] of NAMED)
    eachMatch(text, words, (match) => {
      const next = after(text, match.index + match[0].length, 14);
      if (/^crack$/i.test(match[0]) && (NOT_CRACK.test(next) || /\ba $/.test(before(text, match.index, 3))))
        return;
      if (NEEDS_DEALING.test(match[0]) && !DEALING.test(sentenceAt(text, match.index).replace(match[0], '')))
        return;
      add(match, name, false);
    });
  for (const [name, words] of SLANG)
    eachMatch(text, words, (match) => {
      if (isStreetName(text, name, match)) add(match, name, true);
    });
  return found;
}
