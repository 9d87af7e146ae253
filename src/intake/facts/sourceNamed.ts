// Tells whether a report's words seem to give its source away, so that somebody looks before it is passed on.

const NAME = String.raw`\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)+`;

const RELATION =
  '(?:friend|neighbour|relative|associate|mother|father|brother|sister|partner|ex-partner|girlfriend|boyfriend|cousin|landlord|tenant|wife|husband|aunt|uncle|cellmate|employee|colleague|member of)';

/** What is said, and the pattern that finds it. What is kept is what was said, never who. */
const SIGNS: readonly [says: string, pattern: RegExp][] = [
  ['speaks of a CHIS', /\bCHIS\b|\bcovert human intelligence source/iu],
  [
    'speaks of an informant',
    /\b(?:informants?|registered source|source handlers?|our source|paid source)\b/iu,
  ],
  [
    'says who the source is',
    new RegExp(
      String.raw`\b[Ss]ource(?:'s name)?(?: is| was|:| \(| named| called| being)\s?(?:(?:an?|the|his|her|their) )?(?:close |former )?(?:${NAME}|${RELATION}\b)`,
      'u',
    ),
  ],
  [
    'says who told it',
    new RegExp(
      String.raw`\b(?:[Tt]old|[Dd]isclosed|[Pp]assed|[Rr]eported|[Gg]iven)(?: to)?(?: me| us| officers| police| staff| (?:PC|DC|PS|DS) \p{Lu}\p{L}+)? (?:in confidence )?by ${NAME}`,
      'u',
    ),
  ],
  [
    'says where it came from',
    new RegExp(
      String.raw`\b(?:[Ii]nformation|[Ii]ntel(?:ligence)?|[Aa]ccount|[Tt]his)(?: was| came| comes| is)? (?:received |supplied |provided |obtained )?(?:from|by) ${NAME}`,
      'u',
    ),
  ],
  [
    'asks for a source to be kept secret',
    /\b(?:do(?:es)? not want|wishe[sd]? not|doesn'?t want) to be (?:named|identified)|\bfears? (?:reprisals?|repercussions)\b|\bin strict confidence\b/iu,
  ],
];

/** How a report seems to give its source away ("says who told it"); null where nothing does. A sign for a reader, no proof. */
export const sourceSign = (text: string): string | null =>
  SIGNS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;

const TWO_NAMES = new RegExp(NAME, 'u');
const MOST_LETTERS = 40;

/** Whether a value can be the pseudonymous reference of a source: short, with a figure, and no name of anybody. */
export const isSourceReference = (value: string): boolean =>
  value.length <= MOST_LETTERS && /\d/.test(value) && !TWO_NAMES.test(value);

/** Whether a column's header says that it names sources. Such a column is never read. */
export const namesSources = (header: string): boolean =>
  /\b(?:source|chis|informant|handler)\b/i.test(header) &&
  /\b(?:name|identity|person|details|chis|informant|handler)\b/i.test(header);
