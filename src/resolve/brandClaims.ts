// Brand claims: the names by which contact books and reports call a line, each a claim by whoever wrote it.

/** A name with what says so. */
export type BrandClaim = { name: string; sources: string[] };

export type BrandWords = {
  contactNames: readonly { number: string; name: string; seenIn: string }[];
  reports: readonly { report: string; text: string }[];
};

const NAME = String.raw`\p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+){0,2}`;
const QUOTED = `["“]([^"”]{2,30})["”]`;

/** How reports write of a brand. Words that only look like a name are struck out below. */
const PATTERNS = [
  new RegExp(String.raw`\b[Tt]he (${NAME}) (?:drugs? |deal |county )?line\b`, 'gu'),
  new RegExp(String.raw`${QUOTED} (?:drugs? |deal |county )?line\b`, 'gu'),
  new RegExp(String.raw`\b(?:[Tt]exts?|[Mm]essages?|[Cc]alls?) from ${QUOTED}`, 'gu'),
  new RegExp(
    String.raw`\b(?:line|brand|branded|known as|called|calls itself|goes by)(?: the| name)* ${QUOTED}`,
    'gu',
  ),
  new RegExp(String.raw`(?:^|[.!?]\s+)(${NAME}) (?:has|have|is on|are on) (?:a |their )?new number\b`, 'gu'),
];
const NOT_NAMES = /^(this|that|same|deal|drugs?|county|phone|old|new|first|second|other|it|he|she|they)$/i;

/** The brands that a text names, each once, in the order in which it names them. */
export function brandsIn(text: string): string[] {
  const found = PATTERNS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ at: match.index, name: match[1]!.trim() })),
  );
  const names = found.sort((x, y) => x.at - y.at).map(({ name }) => name);
  return [...new Set(names)].filter((name) => !NOT_NAMES.test(name));
}

/** The last ten digits: the same in national and international form. */
const tail = (digits: string): string => digits.replace(/\D/g, '').slice(-10);

const tailsIn = (text: string): string[] =>
  [...text.matchAll(/\+?\(?\d[\d ()-]{7,18}\d/g)].map(([written]) => tail(written));

const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?])\s+(?=\p{Lu})/u);

/**
 * The brand that a report gives a number: the one that it names, or where it names several the one in the same sentence.
 */
function brandOfNumber(text: string, tails: ReadonlySet<string>): string[] {
  if (!tailsIn(text).some((one) => tails.has(one))) return [];
  const all = brandsIn(text);
  if (all.length < 2) return all;
  return sentencesOf(text)
    .filter((sentence) => tailsIn(sentence).some((one) => tails.has(one)))
    .flatMap((sentence) => all.filter((name) => sentence.includes(name)));
}

/** Names claimed for the line of some numbers, those with most sources first. No claim is a fact. */
export function brandClaims(numbers: readonly string[], words: BrandWords): BrandClaim[] {
  const own = new Set(numbers);
  const tails = new Set(numbers.map(tail).filter(({ length }) => length === 10));
  const claims = new Map<string, BrandClaim>();
  const claim = (name: string, source: string): void => {
    const key = name.toLowerCase();
    const known = claims.get(key) ?? { name, sources: [] };
    claims.set(key, known);
    if (!known.sources.includes(source)) known.sources.push(source);
  };
  for (const { number, name, seenIn } of words.contactNames)
    if (own.has(number)) claim(name, `saved under this name in the contacts of ${seenIn}`);
  for (const { report, text } of words.reports)
    for (const name of brandOfNumber(text, tails)) claim(name, `named so in report ${report}`);
  return [...claims.values()].sort(
    (x, y) => y.sources.length - x.sources.length || x.name.localeCompare(y.name),
  );
}
