// All that a report's text mentions, by rules and lists: proposals for an analyst, in order of place.
import { type AddressBook, addressBook, addressesIn } from './addresses.ts';
import { childrenIn } from './children.ts';
import { drugsIn } from './drugs.ts';
import { handsetsIn } from './handsets.ts';
import { moneyIn } from './money.ts';
import { type NameBook, nameBook, namesIn } from './names.ts';
import { numbersIn } from './numbers.ts';
import { withoutOverlaps } from './overlaps.ts';
import { wordsOf } from './phrases.ts';
import { type PlaceBook, placeBook, placesIn } from './places.ts';
import { postcodesIn } from './postcodes.ts';
import type { Known, Mention } from './types.ts';
import { vehiclesIn } from './vehicles.ts';
import { weaponsIn } from './weapons.ts';

/** What a case knows, put in order once so that many texts can be read with it. */
export type KnownBook = { names: NameBook; addresses: AddressBook; places: PlaceBook };

export const knownBook = (known: Known): KnownBook => ({
  names: nameBook(known.names),
  addresses: addressBook(known.addresses),
  places: placeBook(known.towns, known.stations),
});

/**
 * The mentions in a text, none of which overlap. `known` is what the case knows (`knownBook`); `writtenAt`, in UTC
 * milliseconds, is when the report was written, for ages from dates of birth. Rules and lists only: the same text and the
 * same known names always give the same answer.
 */
export function mentionsIn(text: string, known: KnownBook, writtenAt: number | null = null): Mention[] {
  const words = wordsOf(text);
  return withoutOverlaps([
    ...numbersIn(text),
    ...handsetsIn(text),
    ...vehiclesIn(text),
    ...addressesIn(text, known.addresses),
    ...postcodesIn(text),
    ...namesIn(text, words, known.names),
    ...placesIn(text, words, known.places),
    ...childrenIn(text, writtenAt),
    ...moneyIn(text),
    ...drugsIn(text),
    ...weaponsIn(text),
  ]);
}
