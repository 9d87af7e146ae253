// Takes an address apart: flat, house number or name, street, town, postcode; abbreviations written out.

export type AddressParts = {
  flat: string;
  house: string;
  street: string;
  town: string;
  postcode: string;
};

const POSTCODE = /\b([a-z]{1,2}\d[a-z\d]?)\s*(\d[a-z]{2})\b/i;

const WRITTEN_OUT: Readonly<Record<string, string>> = {
  rd: 'road',
  str: 'street',
  ave: 'avenue',
  av: 'avenue',
  dr: 'drive',
  drv: 'drive',
  ln: 'lane',
  ct: 'court',
  crt: 'court',
  cl: 'close',
  clo: 'close',
  cres: 'crescent',
  cr: 'crescent',
  gdns: 'gardens',
  gdn: 'gardens',
  gr: 'grove',
  grv: 'grove',
  pl: 'place',
  sq: 'square',
  ter: 'terrace',
  terr: 'terrace',
  pk: 'park',
  wy: 'way',
  hse: 'house',
  bldgs: 'buildings',
  est: 'estate',
  nth: 'north',
  sth: 'south',
  n: 'north',
  s: 'south',
  e: 'east',
  w: 'west',
  mt: 'mount',
};

const WORD_FOR_FLAT = /^(?:flat|apartment|apt|unit|room|rm|bedsit|studio|fl)$/;
const STREET_WORD =
  /^(?:road|street|avenue|drive|lane|court|close|crescent|gardens|grove|place|square|terrace|park|way|hill|row|mews|rise|walk|view|parade|green)$/;

/** `st` is a saint before a name and a street after one. */
function writtenOut(words: readonly string[]): string[] {
  return words.map((word, i) => {
    if (word !== 'st') return WRITTEN_OUT[word] ?? word;
    return i > 0 && !/^\d/.test(words[i - 1]!) ? 'street' : i === words.length - 1 ? 'street' : 'saint';
  });
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/['’.]/g, '')
    .replace(/(\d)\s*-\s*(\d)/g, '$1-$2')
    .replace(/[^a-z0-9/\s-]+/g, ' ')
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '' && word !== '-');

/**
 * The parts of an address as it was written, in small letters: `Flat 2/2, 14 Drama Rd, Exampleton AA1 1AA` is flat 2/2, house
 * 14, drama road, exampleton, aa11aa. A part that is not there is empty.
 */
export function addressParts(written: string): AddressParts {
  const code = POSTCODE.exec(written);
  const postcode = code ? `${code[1]}${code[2]}`.toLowerCase() : '';
  const rest = code ? written.replace(code[0], ' ') : written;
  const pieces = rest.split(/[,;\n]/).map((piece) => writtenOut(wordsOf(piece)));
  const filled = pieces.filter((words) => words.length > 0);
  let flat = '';
  let house = '';
  const streets: string[] = [];
  const towns: string[] = [];
  for (const piece of filled) {
    const words = [...piece];
    if (WORD_FOR_FLAT.test(words[0] ?? '') && words.length > 1) {
      words.shift();
      flat = words.shift()!;
    } else if (/^\d+\/\d+$/.test(words[0] ?? '')) flat = words.shift()!;
    // "2/2 14 Drama Road": what is left may still begin with the house.
    // A number says more than the name of a building that stood before it.
    if (!/^\d/.test(house) && /^\d+(-\d+)?[a-z]?$/.test(words[0] ?? '')) house = words.shift()!;
    if (words.length === 0) continue;
    const ends = words.findIndex((word, i) => i > 0 && STREET_WORD.test(word));
    if (streets.length === 0 && (ends > 0 || house !== '' || filled.length === 1)) {
      const end = ends > 0 ? ends + 1 : words.length;
      streets.push(...words.slice(0, end));
      towns.push(...words.slice(end));
    } else if (house === '' && streets.length === 0) house = words.join(' ');
    else towns.push(...words);
  }
  return { flat, house, street: streets.join(' '), town: towns.join(' '), postcode };
}
