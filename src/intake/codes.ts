// The codes by which a file says what kind of event a row is and which way it went, each with how it is read.
import { parseDirection, parseEventType } from '../model/eventWords.ts';
import { getter } from './calls/callRows.ts';
import type { Plan } from './planning.ts';

/** A value of the type or direction column over the sample; `means` is null where it says nothing that is known. */
export type Code = { field: 'type' | 'direction'; value: string; rows: number; means: string | null };

const MOST_CODES = 60;

const WAYS = { out: 'outgoing', in: 'incoming' } as const;

function meaningOf(field: Code['field'], word: string): string | null {
  if (field === 'direction') {
    const way = parseDirection(word);
    return way && WAYS[way];
  }
  const found = parseEventType(word);
  if (!found?.type) return null;
  return found.direction ? `${found.type}, ${WAYS[found.direction]}` : found.type;
}

/** The values of a column that is the same in every row, or has too many to be codes, are left out. */
export function codesOf({ mapping, sample, valueMap, kind }: Plan): Code[] {
  if (kind !== 'calls' && kind !== 'extraction') return [];
  return (['type', 'direction'] as const).flatMap((field) => {
    const column = mapping[field];
    const get = getter(mapping, field);
    if (!get || !column || 'constant' in column) return [];
    const counts = new Map<string, number>();
    for (const { cells } of sample) {
      const value = get(cells).trim();
      if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    if (counts.size > MOST_CODES) return [];
    return [...counts]
      .sort((x, y) => y[1] - x[1])
      .map(([value, rows]) => ({
        field,
        value,
        rows,
        means: meaningOf(field, valueMap[field]?.[value] ?? value),
      }));
  });
}
