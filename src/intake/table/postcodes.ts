// Tells a lookup of postcodes by its header (ONS directories), or by its values where it has none (Code-Point Open).
import type { Field } from '../../model/importFields.ts';
import { parsePostcode } from '../../model/postcode.ts';
import type { GuessedMapping, MappingWishes } from './mapping.ts';
import { type WordedKind, wordedMapping } from './wordedTable.ts';

const LOOKUP: WordedKind = {
  kind: 'postcodes',
  words: [
    ['postcode', /^(pcds|pcd|pcd ?[278]|post ?code( unit)?|pc|postal code)$/],
    ['lat', /^(lat(itude)?( wgs ?84| etrs ?89)?)$/],
    ['lon', /^(lon(g(itude)?)?|lng)( wgs ?84| etrs ?89)?$/],
    ['easting', /^(eastings?|oseast1m|east1m|x( coord(inate)?)?|os ?east)$/],
    ['northing', /^(northings?|osnrth1m|north1m|y( coord(inate)?)?|os ?north)$/],
  ],
  // A list of premises, masts, cameras or people with a postcode each is none.
  fits: (_, words) =>
    !words.some((word) =>
      /\b(address|street|name|uprn|number|cell|cgi|azimuth|camera|site|vrm|date|time|role|urn)\b/.test(word),
    ) || words.some((word) => /^(pcds?|pcd[278]|oseast1m|usertype|doterm)$/.test(word)),
  needs: (has) => [
    ...(has('postcode') ? [] : ['postcode']),
    ...((has('lat') && has('lon')) || (has('easting') && has('northing'))
      ? []
      : ['lat and lon, or easting and northing']),
  ],
};

/** Code-Point Open has no header: postcode, quality, easting, northing, and codes of areas. */
const CODE_POINT: readonly (readonly [Field, number])[] = [
  ['postcode', 0],
  ['easting', 2],
  ['northing', 3],
];

const isCodePoint = (row: readonly string[]): boolean => {
  const code = parsePostcode(row[0] ?? '');
  return (
    code.ok &&
    code.value !== null &&
    /^\d{2}$/.test(row[1] ?? '') &&
    /^\d{1,6}$/.test(row[2] ?? '') &&
    /^\d{1,7}$/.test(row[3] ?? '')
  );
};

/** Null where the columns are of another kind. */
export function postcodeMapping(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  wishes: MappingWishes,
): GuessedMapping | null {
  const bare = columns[0] === '#1' && columns.length >= 4 && rows.length > 0 && rows.every(isCodePoint);
  if (!bare || Object.keys(wishes.map).length > 0) return wordedMapping(columns, wishes, LOOKUP);
  if (wishes.kind !== 'auto' && wishes.kind !== 'postcodes') return null;
  const why = columns.map(() => '');
  const mapping: GuessedMapping['mapping'] = {};
  for (const [field, at] of CODE_POINT) {
    mapping[field] = { at };
    why[at] = 'laid out as Code-Point Open is';
  }
  return { kind: 'postcodes', mapping, why, missing: [] };
}
