// Tells the kind of event of a whole table by its title, where no column does: a sheet "SMS", a line "Data usage for …".
import { parseEventType } from '../../model/eventWords.ts';
import type { Mapping } from '../table/mapping.ts';

const LONGEST_TITLE = 80;

/** The words of a title that name kinds of event, each by its type. */
function kindsIn(title: string): { types: Set<string>; words: string[] } {
  const words = title
    .replace(/[^\p{L}]+/gu, ' ')
    .replace(/voice mail/i, 'voicemail')
    .split(' ')
    .filter((word) => parseEventType(word)?.type);
  return { types: new Set(words.map((word) => parseEventType(word)!.type!)), words };
}

/**
 * The word that a table's name or the lines above it have for all its events; null where a column tells, or where they name
 * several kinds or none. Of a record with two parties, "data" says nothing, and a line "call records" may stand above texts too.
 */
export function titleKind(mapping: Mapping, name: string, preamble: readonly string[]): string | null {
  if (mapping.type) return null;
  for (const [i, title] of [name, ...preamble].entries()) {
    if (title.length > LONGEST_TITLE) continue;
    const { types, words } = kindsIn(title);
    const [type] = types;
    if (types.size !== 1 || !type) continue;
    if (type === 'data' && mapping.b) continue;
    if (i > 0 && type !== 'text' && type !== 'mms' && type !== 'data') continue;
    if (i > 0 && !TITLE.test(title)) continue;
    return words[0]!;
  }
  return null;
}

const TITLE = /\b(usage|records?|details?|events?|messages|texts|sms|sessions|report|log)\b/i;
