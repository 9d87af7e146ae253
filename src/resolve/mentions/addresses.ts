// Addresses in a text: flat, house, number and street, with the town and the postcode that follow; matched to known ones.
import { eachMatch } from './around.ts';
import { postcodeOf } from './postcodes.ts';
import { type KnownAddress, type Mention, mention } from './types.ts';

const STREET =
  'Street|St|Road|Rd|Lane|Ln|Avenue|Ave|Court|Ct|Close|Cl|Drive|Dr|Way|Row|Terrace|Terr|Gardens|Gdns|Place|Pl|Crescent|Cres|Walk|Hill|Square|Sq|Grove|Park|View|Mews|Green|Quay|Parade|Rise|Yard|Wharf|Villas|Buildings';
const HOUSE = 'House|Court|Lodge|Tower|Towers|Heights|Point|Mansions|Building|Buildings|Apartments';
const CODE = String.raw`[A-Za-z]{1,2}\d[A-Za-z\d]?[ ]?\d[A-Za-z]{2}`;
const NAME = String.raw`\p{Lu}[\p{L}'’-]+`;
const FLAT = String.raw`(?:Flat|Apt\.?|Apartment|Unit|Room|Maisonette)\s*[A-Za-z]?\d{0,4}[A-Za-z]?`;
/** The town and county after a street: words in capitals, each perhaps joined by a small word. */
const TOWN = String.raw`(?:,?\s+${NAME}(?:[ -](?:in|on|upon|under|le|the|by)[ -]${NAME}|[ -]${NAME}){0,3}){1,2}?`;
const LATER = String.raw`(?:(?:${TOWN})?,?\s+(?<code>${CODE})\b)?`;

const ON_STREET = new RegExp(
  String.raw`(?<![\p{L}\p{N}£/.-])(?:${FLAT},?\s+)?(?:(?:${NAME}\s+){1,3}(?:${HOUSE}),?\s+)?(?<number>\d{1,4}[A-Za-z]?(?:-\d{1,4})?),?\s+(?:${NAME}\s+){1,4}(?:${STREET})\b\.?${LATER}`,
  'gu',
);
/** A flat in a house that has a name and no number: the flat's number tells it from its neighbours. */
const IN_HOUSE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:Flat|Apt\.?|Apartment)\s*(?<number>\d{1,4}[A-Za-z]?),?\s+(?:${NAME}\s+){1,3}(?:${HOUSE})\b${LATER}`,
  'gu',
);

/** Letters and figures of an address in one spelling; what addresses are compared by. */
export const addressKey = (text: string): string =>
  text
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const codeIn = (text: string): string =>
  new RegExp(String.raw`\b${CODE}\b`, 'u').exec(text)?.[0].replace(' ', '').toUpperCase() ?? '';

/** All figures before the postcode: flat and house number. */
const figuresIn = (text: string): string =>
  (text.replace(new RegExp(String.raw`\b${CODE}\b`, 'u'), '').match(/\d+[a-z]?\b/gi) ?? [])
    .join('/')
    .toLowerCase();

export type AddressBook = { byPlace: Map<string, KnownAddress>; byStart: Map<string, KnownAddress[]> };

/** Known addresses by figures and postcode, and by their first line. */
export function addressBook(known: readonly KnownAddress[]): AddressBook {
  const book: AddressBook = { byPlace: new Map(), byStart: new Map() };
  for (const address of known) {
    const code = codeIn(address.label);
    if (code !== '') book.byPlace.set(`${figuresIn(address.label)} ${code}`, address);
    const start = addressKey(address.label.split(',')[0] ?? '');
    if (/\d/.test(start)) book.byStart.set(start, [...(book.byStart.get(start) ?? []), address]);
  }
  return book;
}

/** Reads an address into the known one that it is (same flat, number and postcode), or else its own spelling. */
function read(text: string, start: number, written: string, code: string, book: AddressBook): Mention {
  const same = code === '' ? undefined : book.byPlace.get(`${figuresIn(written)} ${code}`);
  if (same) return mention(text, 'address', start, written.length, same.value);
  const known = code === '' ? (book.byStart.get(addressKey(written)) ?? []) : [];
  if (known.length === 1 && known[0])
    return mention(text, 'address', start, written.length, known[0].value, {
      suggestion: true,
      note: `has no postcode: ${known[0].label} is the only known address that begins so`,
    });
  return mention(text, 'address', start, written.length, addressKey(written), {
    note: code === '' ? 'has no postcode' : '',
  });
}

export function addressesIn(text: string, book: AddressBook): Mention[] {
  const found: Mention[] = [];
  for (const pattern of [ON_STREET, IN_HOUSE])
    eachMatch(text, pattern, (match) => {
      const [outward, inward] = [
        (match.groups?.code ?? '').replace(/\s/g, '').slice(0, -3),
        (match.groups?.code ?? '').slice(-3),
      ];
      const code = match.groups?.code ? (postcodeOf(outward, inward) ?? '') : '';
      // What looked like a postcode and is none is left out, with the town before it.
      const written =
        match.groups?.code && code === ''
          ? (new RegExp(String.raw`^.*?\b(?:${STREET}|${HOUSE})\b`, 'u').exec(match[0])?.[0] ?? match[0])
          : match[0];
      if (/^\d{4}\b/.test(written) && code === '') return;
      found.push(read(text, match.index, written.replace(/[.,\s]+$/, ''), code, book));
    });
  return found;
}
