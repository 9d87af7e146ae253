// What a case knows that a report may name: people, lines, addresses, towns and stations, put in order for the rules.
import { gazetteer } from '../geography/gazetteer.ts';
import { formatNumber } from '../model/phoneNumber.ts';
import { brandsIn } from '../resolve/brandClaims.ts';
import { type KnownBook, knownBook } from '../resolve/mentions/mentionsIn.ts';
import { numbersIn } from '../resolve/mentions/numbers.ts';
import type { KnownName } from '../resolve/mentions/types.ts';
import { combinedIn } from '../store/combined.ts';
import type { Connection } from '../store/connection.ts';
import { idOf, originalsByRowId } from '../store/entities.ts';
import { isKnownNumber, namedEntities, namedLines } from '../store/knownNames.ts';

/** A name of a node in a table, or of nobody, is no word to look for in a text. */
const NO_NAME = /^(node \S+|unknown|n\/a|\d+)$/i;

const ONE_NAME = 'one name alone, which others may bear too';

/** The id under which an original is read that an analyst combined with others; undefined for all else. */
function headIds(db: Connection): (rowId: number) => string | undefined {
  const heads = combinedIn(db)?.headOf ?? new Map<number, number>();
  const rows = originalsByRowId(db, [...new Set(heads.values())]);
  const ids = new Map(rows.map((row) => [row.rowId, idOf(row)]));
  return (rowId) => ids.get(heads.get(rowId) ?? rowId);
}

/** The book of a case, with the brands that its reports' own words give to numbers it holds. */
export function knownIn(db: Connection, texts: Iterable<{ urn: string; text: string }>): KnownBook {
  const named = namedEntities(db);
  const set = namedLines(db);
  const headId = headIds(db);
  const names: KnownName[] = named
    .filter(({ kind, name }) => kind !== 'address' && !NO_NAME.test(name))
    .map(({ rowId, id, kind, name, alias }) => ({
      kind: kind === 'line' ? 'brand' : 'name',
      text: name,
      value: id,
      head: headId(rowId) ?? id,
      ...(kind === 'nominal' && !alias && !/\s/.test(name) && { claimed: ONE_NAME }),
    }));
  for (const { number, brand } of set) names.push({ kind: 'brand', text: brand, value: number });
  const taken = new Set(names.map(({ text }) => text.toLowerCase()));
  const { towns, stations } = gazetteer();
  return knownBook({
    names: [...names, ...claimedBrands(db, texts).filter(({ text }) => !taken.has(text.toLowerCase()))],
    addresses: named.flatMap(({ id, kind, name }) =>
      kind === 'address' ? [{ value: id, label: name }] : [],
    ),
    towns: [...new Set(towns.map(({ name }) => name))],
    stations: stations.map(({ name }) => name),
  });
}

/** Brands that a report gives, in its own words, to the one number of the case that it names. */
function claimedBrands(db: Connection, texts: Iterable<{ urn: string; text: string }>): KnownName[] {
  const claimed = new Map<string, KnownName>();
  for (const { urn, text } of texts) {
    const brands = brandsIn(text);
    const [brand] = brands;
    if (brands.length !== 1 || brand === undefined || claimed.has(brand.toLowerCase())) continue;
    const numbers = new Set(numbersIn(text).flatMap(({ value, suggestion }) => (suggestion ? [] : value)));
    const [number] = numbers;
    if (numbers.size !== 1 || number === undefined || !isKnownNumber(db, number)) continue;
    const says = `report ${urn} calls ${formatNumber(number)} so; no line has been given this name`;
    claimed.set(brand.toLowerCase(), { kind: 'brand', text: brand, value: number, claimed: says });
  }
  return [...claimed.values()];
}
