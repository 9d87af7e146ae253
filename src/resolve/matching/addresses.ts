// Compares two addresses part by part: two flats of one house are two addresses, and a postcode alone is none.
import { type AddressParts, addressParts } from './addressParts.ts';
import type { Blocked } from './blocking.ts';
import { jaroWinkler } from './jaroWinkler.ts';
import { type CardLine, line, ODDS, type Verdict } from './weights.ts';

export type AddressRecord = { id: string; label: string; uprns: readonly string[]; parts: AddressParts };

export const addressRecord = (id: string, label: string, uprns: readonly string[]): AddressRecord => ({
  id,
  label,
  uprns,
  parts: addressParts(label),
});

/** Whether two texts differ in one place only, or by two neighbours that changed places. */
function nearly(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const apart = [...one].flatMap((letter, i) => (letter === other[i] ? [] : [i]));
  const [first = 0, second = 0] = apart;
  return (
    apart.length === 1 ||
    (apart.length === 2 &&
      second === first + 1 &&
      one[first] === other[second] &&
      one[second] === other[first])
  );
}

function streetVerdict(one: string, other: string): Verdict {
  if (one === '' || other === '') return 'not known';
  if (one === other) return 'agrees';
  return jaroWinkler(one, other) >= 0.92 ? 'similar' : 'differs';
}

/** Towns are written with and without the county or the larger town. */
const sameTown = (one: string, other: string): boolean =>
  one === other || ` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `);

export function addressCard(one: AddressRecord, other: AddressRecord): CardLine[] {
  const card: CardLine[] = [];
  const [a, b] = [one.parts, other.parts];
  if (one.uprns.length > 0 && other.uprns.length > 0) {
    const same = one.uprns.some((uprn) => other.uprns.includes(uprn));
    const text = [one.uprns.join(', '), other.uprns.join(', ')] as const;
    card.push(line('UPRN', text, same ? 'agrees' : 'differs', ODDS.uprn[same ? 'same' : 'differs']));
  }
  const house = [a.house, b.house] as const;
  if (a.house === '' || b.house === '') card.push(line('House', house, 'not known'));
  else if (a.house === b.house) card.push(line('House', house, 'agrees', ODDS.house.same));
  else card.push(line('House', house, 'differs', ODDS.house.differs));
  const flat = [a.flat, b.flat] as const;
  if (a.flat !== '' && a.flat === b.flat) card.push(line('Flat', flat, 'agrees', ODDS.flat.same));
  else if (a.flat !== '' && b.flat !== '') card.push(line('Flat', flat, 'differs', ODDS.flat.differs));
  else if (a.flat !== b.flat) card.push(line('Flat (only one says)', flat, 'differs', ODDS.flat.onlyOne));
  const street = [a.street, b.street] as const;
  const streets = streetVerdict(a.street, b.street);
  if (streets === 'not known') card.push(line('Street', street, streets));
  else card.push(line('Street', street, streets, ODDS.street[streets === 'agrees' ? 'same' : streets]));
  const code = [a.postcode.toUpperCase(), b.postcode.toUpperCase()] as const;
  if (a.postcode === '' || b.postcode === '') card.push(line('Postcode', code, 'not known'));
  else if (a.postcode === b.postcode) card.push(line('Postcode', code, 'agrees', ODDS.postcode.same));
  else if (nearly(a.postcode, b.postcode))
    card.push(line('Postcode (one letter apart)', code, 'similar', ODDS.postcode.oneFigure));
  else card.push(line('Postcode', code, 'differs', ODDS.postcode.differs));
  const town = [a.town, b.town] as const;
  if (a.town !== '' && b.town !== '') {
    const same = sameTown(a.town, b.town);
    card.push(line('Town', town, same ? 'agrees' : 'differs', ODDS.town[same ? 'same' : 'differs']));
  }
  return card;
}

function addressKeys({ parts, uprns }: AddressRecord): string[] {
  const keys = uprns.map((uprn) => `uprn ${uprn}`);
  const { house, street, postcode, flat } = parts;
  if (postcode !== '') keys.push(`code ${postcode} ${house}`);
  if (street !== '') keys.push(`street ${street} ${house}`, `start ${street.slice(0, 4)} ${house} ${flat}`);
  return keys;
}

/** The house must agree, and the street or the postcode; or the UPRN. */
function isAddressCandidate(card: readonly CardLine[]): boolean {
  const stands = (field: string, ...verdicts: Verdict[]): boolean =>
    card.some((one) => one.field.startsWith(field) && verdicts.includes(one.verdict));
  if (stands('UPRN', 'agrees')) return true;
  if (stands('UPRN', 'differs') || !stands('House', 'agrees')) return false;
  if (card.some(({ field, verdict }) => field === 'Flat' && verdict === 'differs')) return false;
  return stands('Street', 'agrees', 'similar') && !stands('Town', 'differs')
    ? stands('Postcode', 'agrees', 'similar') || stands('Town', 'agrees') || stands('Postcode', 'not known')
    : stands('Street', 'not known') && stands('Postcode', 'agrees');
}

export const ADDRESSES: Blocked<AddressRecord> = {
  keysOf: addressKeys,
  cardOf: addressCard,
  isCandidate: isAddressCandidate,
};
