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

/** Mentions that no knowledge of the case changes; they may overlap. */
export function byRules(text: string, places: PlaceBook, writtenAt: number | null): Mention[] {
  return [
    ...(/\d/.test(text)
      ? [numbersIn, handsetsIn, vehiclesIn, postcodesIn].flatMap((find) => find(text))
      : []),
    ...placesIn(text, wordsOf(text), places),
    ...childrenIn(text, writtenAt),
    ...moneyIn(text),
    ...drugsIn(text),
    ...weaponsIn(text),
  ];
}

/** Those of `byRules` with what the case knows of names and addresses; none overlap. */
export const withKnown = (text: string, rules: readonly Mention[], known: KnownBook): Mention[] =>
  withoutOverlaps([
    ...rules,
    ...(/\d/.test(text) ? addressesIn(text, known.addresses) : []),
    ...namesIn(text, wordsOf(text), known.names),
  ]);

/**
 * The mentions in a text, none of which overlap. `known` is what the case knows (`knownBook`); `writtenAt`, in UTC
 * milliseconds, is when the report was written, for ages from dates of birth. Rules and lists only: the same text and the
 * same known names always give the same answer.
 */
export const mentionsIn = (text: string, known: KnownBook, writtenAt: number | null = null): Mention[] =>
  withKnown(text, byRules(text, known.places, writtenAt), known);
