// Finds entities by any part of their names, numbers, plates or what files say of them.
import type { Connection } from './connection.ts';
import { ENTITY_SELECT, type EntityRow, likePart } from './entities.ts';

export type SearchHit = EntityRow & { where: string };

/** The figures of a text, for numbers written with spaces, dashes or a leading zero. */
const digitsOf = (text: string): string => text.replace(/\D/g, '').replace(/^(00)?44|^0/, '');

/** At most `limit` hits, whole matches before beginnings before parts, and busy entities before quiet ones. */
export function searchEntities(db: Connection, text: string, limit: number): SearchHit[] {
  const wanted = text.trim();
  if (wanted === '') return [];
  const digits = digitsOf(wanted);
  const figures = digits.length >= 3 && /^[+\d\s().-]+$/.test(wanted) ? `%${digits}%` : null;
  const squeezed = /\d/.test(wanted) ? likePart(wanted.replace(/\s+/g, '').toUpperCase()) : null;
  const values = { exact: wanted, part: likePart(wanted), figures, squeezed, limit };
  const names = db
    .prepare(
      `${ENTITY_SELECT} WHERE entity.key = @exact OR entity.label LIKE @part ESCAPE '\\' OR entity.key LIKE @part ESCAPE '\\'
         OR (@figures IS NOT NULL AND entity.key LIKE @figures)
         OR (@squeezed IS NOT NULL AND entity.kind = 'vehicle' AND entity.key LIKE @squeezed ESCAPE '\\')
       ORDER BY entity.key = @exact DESC, entity.kind = 'cell', entity.events DESC, entity.id LIMIT @limit`,
    )
    .all(values) as EntityRow[];
  const hits = names.map((row) => ({ ...row, where: row.kind === 'number' ? 'number' : 'name' }));
  if (hits.length >= limit) return hits;
  const found = new Set(hits.map((hit) => hit.rowId));
  const facts = db
    .prepare(`SELECT entity_id AS id, name, value FROM attribute WHERE value LIKE ? ESCAPE '\\' LIMIT ?`)
    .all(values.part, limit * 4) as { id: number; name: string; value: string }[];
  const get = db.prepare(`${ENTITY_SELECT} WHERE entity.id = ?`);
  for (const fact of facts) {
    if (hits.length >= limit || found.has(fact.id)) continue;
    found.add(fact.id);
    hits.push({ ...(get.get(fact.id) as EntityRow), where: `${fact.name}: ${excerpt(fact.value, wanted)}` });
  }
  return hits;
}

/** A few words on either side of what was found. */
function excerpt(value: string, wanted: string): string {
  const at = value.toLowerCase().indexOf(wanted.toLowerCase());
  const start = Math.max(0, at - 40);
  const end = Math.min(value.length, at + wanted.length + 40);
  return `${start > 0 ? '…' : ''}${value.slice(start, end)}${end < value.length ? '…' : ''}`;
}
