// Towns and railway stations in a text, after a gazetteer; towns whose names are plain words only where the text says "in" or "from".
import { after, before } from './around.ts';
import { eachPhrase, type Phrases, phrasesOf, type Word } from './phrases.ts';
import { LARGE, PLAIN, SHORT } from './townNames.ts';
import { type Mention, mention } from './types.ts';

export type PlaceBook = { towns: Phrases<string>; stations: Phrases<string> };

const TO_PLACE =
  /\b(?:in|into|from|to|at|near|via|around|outside|towards|of|through|between|for|leaving|left|visit(?:ing|ed|s)?|around|across)\s+(?:central |north |south |east |west |greater |the )?$/i;
const AND_PLACE = /\b\p{Lu}\p{L}+,? (?:and|or|to) $/u;
const STREET_FOLLOWS =
  /^[ -](?:Street|St|Road|Rd|Lane|Ln|Avenue|Ave|Close|Drive|Way|Terrace|Gardens|Place|Crescent|Walk|Square|Grove|Mews|Row|Arms|Hotel|House|Court|Tavern|Primary|Academy|High School|United|(?:City|Town)(?= (?:FC|lost|won|beat|drew|play\w*|fans?|match|game|shirt|supporters?|vs?)\b)|FC)\b/;
const STATION_FOLLOWS = /^\s(?:(?:railway|rail|train|tube)\s)?(?:station|stn)\b/i;

export function placeBook(towns: readonly string[], stations: readonly string[]): PlaceBook {
  const list = towns.filter((name) => name.length > 2).map((name) => [name, name] as const);
  const short = SHORT.filter(([, name]) => towns.includes(name));
  return {
    towns: phrasesOf([...list, ...short]),
    stations: phrasesOf(stations.map((name) => [name, name] as const)),
  };
}

/** Whether each word of the phrase is written with a capital, small joining words apart. */
const capitals = (words: readonly Word[], from: number, to: number): boolean =>
  words
    .slice(from, to + 1)
    .every(({ text }, i) => /^[\p{Lu}\p{N}]/u.test(text) || (i > 0 && text.length <= 5));

const isCapital = (text: string): boolean => /^\p{Lu}\p{L}/u.test(text);

function isTown(text: string, words: readonly Word[], from: number, to: number, key: string): boolean {
  const [start, end] = [words[from]!.start, words[to]!.end];
  const led = before(text, start, 30);
  const next = after(text, end, 14);
  if (STREET_FOLLOWS.test(next)) return false;
  const placed = TO_PLACE.test(led) || AND_PLACE.test(led);
  const last = words[from - 1];
  const follows = last !== undefined && text.slice(last.end, start) === ' ' && isCapital(last.text);
  // "Mo Lincoln" is a man, "North Shields" a town.
  if (
    follows &&
    from > 1 &&
    from === to &&
    !placed &&
    !/^(?:North|South|East|West|Central|The)$/.test(last.text)
  )
    return false;
  if (!PLAIN.has(key)) return true;
  const nextWord = words[to + 1];
  const goesOn = nextWord && isCapital(nextWord.text) && text.slice(end, nextWord.start) === ' ';
  if (goesOn || /^ with\b/.test(next)) return false;
  const shouted = words[from]!.text === words[from]!.text.toUpperCase();
  return placed || (LARGE.has(key) && !shouted);
}

export function placesIn(text: string, words: readonly Word[], book: PlaceBook): Mention[] {
  const found: Mention[] = [];
  eachPhrase(text, words, book.stations, (name, from, to) => {
    const [start, end] = [words[from]!.start, words[to]!.end];
    if (!capitals(words, from, to)) return false;
    const called = STATION_FOLLOWS.exec(after(text, end, 24));
    // A station with a name of its own ("Liverpool Lime Street") needs no word beside it; "Preston" does.
    const own = to > from && OWN_NAME.test(name);
    if (!called && !own) return false;
    found.push(mention(text, 'station', start, end - start + (called?.[0].length ?? 0), name));
    return true;
  });
  eachPhrase(text, words, book.towns, (name, from, to) => {
    if (!capitals(words, from, to)) return false;
    const key = words
      .slice(from, to + 1)
      .map((word) => word.key)
      .join(' ');
    if (!isTown(text, words, from, to, key)) return false;
    const [start, end] = [words[from]!.start, words[to]!.end];
    found.push(mention(text, 'town', start, end - start, name));
    return true;
  });
  return found;
}

/** Endings that stations have and towns have not. */
const OWN_NAME =
  /\b(?:Lime Street|Piccadilly|Oxford Road|Victoria|Central|New Street|Moor Street|Temple Meads|Parkway|Euston|Paddington|Kings Cross|King's Cross|St Pancras|Waterloo|Marylebone|Liverpool Street|Fenchurch Street|London Bridge|Charing Cross|International|Interchange|Meadowhall|Junction|Haymarket|Waverley|Queen Street)\b/i;
