// All that a case says, table by table as the schema has them, but for the ids by which it says it.
import { SOURCE_DIGEST } from '../../src/model/corroboration.ts';
import type { Connection } from '../../src/store/connection.ts';

type Column = { table: string; column: string; parent: string | null };

/** What tells of how a case came to be, and an index that is made anew when it is asked. */
const APART = /^(audit|case_info|withdrawn_source|search_.*)$/;
const WITHOUT_MEANING = new Set(['id', 'seconds', 'imported_at', 'authorisation_id']);

const entityName = (column: string): string =>
  `(SELECT kind || ' ' || key FROM entity WHERE entity.id = ${column})`;

/** What a column says, in words that hold for any case that says the same; null where it says nothing. */
function meaningOf({ table, column, parent }: Column): string | null {
  const name = `"${table}"."${column}"`;
  const party = /^event_(from|to)$/.test(table) && /^[ab]$/.test(column);
  const device = table === 'call_event' && /^[ab](_|$)/.test(column);
  if (parent === 'entity' || party || device) return entityName(name);
  if (column === 'source_file_id') return `(SELECT name FROM source_file WHERE source_file.id = ${name})`;
  if (column === 'event_id')
    return `(SELECT line || ' of ' || (SELECT name FROM source_file WHERE source_file.id = source_file_id)
             FROM call_event WHERE call_event.id = ${name})`;
  if (column === 'link_id')
    return `(SELECT kind || label || ${entityName('from_id')} || ${entityName('to_id')} FROM link WHERE link.id = ${name})`;
  // A digest of a source's reference is another in every case: it says which rows give the same.
  if (table === 'attribute' && column === 'value')
    return `CASE attribute.name WHEN '${SOURCE_DIGEST}'
      THEN (SELECT min(line) FROM attribute same WHERE same.name = attribute.name AND same.value = attribute.value) ELSE value END`;
  return WITHOUT_MEANING.has(column) ? null : name;
}

/** Rows of every table as texts in order; compare two of them with `toEqual`. */
export function caseTold(db: Connection): Record<string, string[]> {
  const columns = db
    .prepare(
      `SELECT t.name AS "table", c.name AS "column", f."table" AS parent
       FROM pragma_table_list t JOIN pragma_table_info(t.name) c
         LEFT JOIN pragma_foreign_key_list(t.name) f ON f."from" = c.name
       WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite_%'`,
    )
    .all() as Column[];
  const meanings = new Map<string, string[]>();
  for (const each of columns) {
    const meaning = APART.test(each.table) ? null : meaningOf(each);
    if (meaning !== null) meanings.set(each.table, [...(meanings.get(each.table) ?? []), meaning]);
  }
  const told: Record<string, string[]> = {};
  for (const [table, list] of meanings)
    told[table] = (
      db
        .prepare(`SELECT ${list.join(', ')} FROM "${table}"`)
        .raw()
        .all() as unknown[]
    )
      .map((row) => JSON.stringify(row))
      .sort();
  return told;
}
