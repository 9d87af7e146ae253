// Where cells stand: by their own position, or where an imported lookup says that the postcode noted with them lies.
import type { Connection } from './connection.ts';
import { prepared } from './prepared.ts';

/** The first row of a lookup for a cell's postcode: both axes come of the same one. */
const byPostcode = (cell: string): string =>
  `FROM attribute t JOIN postcode_position p ON p.postcode = upper(replace(t.value, ' ', ''))
   WHERE t.entity_id = ${cell} AND t.name = 'postcode' ORDER BY t.value, p.source_file_id, p.sheet, p.line LIMIT 1`;

const axis = (name: 'lat' | 'lon'): string =>
  `coalesce(c.${name}, (SELECT p.${name} ${byPostcode('c.entity_id')})) AS ${name}`;

/** The position of a row of `cell c`, as columns `lat` and `lon`; null where nothing says where it stands. */
export const CELL_POSITION = `${axis('lat')}, ${axis('lon')}`;

export type ByPostcode = { lat: number; lon: number; file: string; line: number };

/** Where a cell's postcode lies, with the row of the lookup that says so; undefined where none does. */
export const cellByPostcode = (db: Connection, rowId: number): ByPostcode | undefined =>
  prepared(
    db,
    `SELECT p.lat, p.lon, (SELECT name FROM source_file WHERE id = p.source_file_id) AS file, p.line ${byPostcode('?')}`,
  ).get(rowId) as ByPostcode | undefined;
