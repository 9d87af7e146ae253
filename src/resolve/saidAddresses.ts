// Addresses in reach of a cell with overnight stays, of which reports or claims tell something: hypotheses, never a fact.
import { placeWords } from '../model/placeKey.ts';
import { countText, kilometresBetween } from './measures.ts';

/** One thing that somebody says of an address. `against` speaks for another explanation, or says that nothing was found. */
export type Said = {
  from: 'claim' | 'report';
  words: string;
  at: number | null;
  until: number | null;
  against: boolean;
  /** Suspected to be false: shown, and never counted as speaking for anything. */
  doubted: boolean;
};

/** An address of the case; its position is null where neither a file nor a cell site's postcode gives one. */
export type SaidAddress<T extends Said> = {
  id: string;
  label: string;
  lat: number | null;
  lon: number | null;
  said: readonly T[];
};

/** Where and when handsets stayed; `towns` are the names that the cell's site goes by. */
export type Stayed = {
  lat: number | null;
  lon: number | null;
  towns: readonly string[];
  from: number;
  to: number;
};

export type AddressHypothesis<T extends Said> = {
  address: string;
  label: string;
  /** Whether something that speaks for it is dated within the stays. */
  during: boolean;
  reasons: string[];
  said: T[];
};

/** How far from its mast a cell is taken to reach. */
const REACH_KM = 5;

/** Why an address lies in reach of the cell, in words; null where it does not, or nobody can tell. */
function reachOf<T extends Said>(
  stayed: Stayed,
  { label, lat, lon }: SaidAddress<T>,
): { kilometres: number | null; words: string } | null {
  if (lat !== null && lon !== null && stayed.lat !== null && stayed.lon !== null) {
    const kilometres = kilometresBetween(stayed.lat, stayed.lon, lat, lon);
    return kilometres <= REACH_KM
      ? { kilometres, words: `${kilometres.toFixed(1)} km from the mast of this cell` }
      : null;
  }
  const towns = stayed.towns.map(placeWords).filter((town) => town !== '');
  const town = label
    .split(',')
    .slice(1)
    .find((part) => towns.includes(placeWords(part)));
  return town === undefined
    ? null
    : {
        kilometres: null,
        words: `in ${town.trim()}, the town of this cell's site; where it lies is not known more closely`,
      };
}

const isDuring = ({ from, to }: Stayed, { at, until }: Said): boolean =>
  at !== null && at <= to && (until ?? at) >= from;

/**
 * The addresses in reach of a cell on which handsets stay overnight, of which something is said that is consistent with
 * cuckooing, or which a report names; those spoken of within the stays first. A cell covers many dwellings: none of them
 * is said to be the one.
 */
export function addressHypotheses<T extends Said>(
  stayed: Stayed,
  addresses: readonly SaidAddress<T>[],
): AddressHypothesis<T>[] {
  const found = addresses.flatMap((address) => {
    const speaking = address.said.filter(({ against, doubted }) => !against && !doubted);
    const reach = speaking.length > 0 ? reachOf(stayed, address) : null;
    if (reach === null) return [];
    const within = speaking.filter((one) => isDuring(stayed, one)).length;
    const reasons = [
      reach.words,
      within > 0
        ? `${countText(within, 'report or claim', 'reports or claims')} about it dated within the stays, consistent with them`
        : 'nothing said of it is dated within the stays',
    ];
    return [{ address, speaking: speaking.length, within, kilometres: reach.kilometres, reasons }];
  });
  found.sort(
    (x, y) =>
      y.within - x.within ||
      y.speaking - x.speaking ||
      (x.kilometres ?? REACH_KM) - (y.kilometres ?? REACH_KM) ||
      x.address.label.localeCompare(y.address.label, 'en-GB'),
  );
  return found.map(({ address: { id, label, said }, within, reasons }) => ({
    address: id,
    label,
    during: within > 0,
    reasons,
    said: [...said],
  }));
}
