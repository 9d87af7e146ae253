// Reads what kind of event a row tells of and which way it went, from its type and direction columns.
import { eventTypeCode } from '../../model/callEvent.ts';
import { parseDirection, parseEventType, tellsNoKind, tellsWayAlone } from '../../model/eventWords.ts';
import type { Mapping } from '../table/mapping.ts';
import { getter } from './callRows.ts';

/** type: a code of EVENT_TYPES or -1 where not said; direction: 1 out, 2 in, 0 not said. */
export type EventWord = { type: number; direction: 0 | 1 | 2 };

export type WordReader = { read: (cells: string[]) => EventWord; unknown: () => Map<string, number> };

export type WordMap = Partial<Record<'type' | 'direction', Record<string, string>>>;

/** `words` gives codes of the file in words that are known: `{ type: { '21': 'SMS' } }`. */
export function wordReader(mapping: Mapping, words: WordMap = {}): WordReader {
  const type = getter(mapping, 'type');
  const direction = getter(mapping, 'direction');
  const known = new Map<string, Map<string, EventWord>>();
  let count = 0;
  const unknown = new Map<string, number>();

  const put = (map: Record<string, string> | undefined, text: string): string =>
    map && Object.hasOwn(map, text.trim()) ? (map[text.trim()] ?? text) : text;

  /** Beside words, "received" or "outgoing" tells the way alone: what is sent is no call. */
  const wayAlone = (said: string): boolean => mapping.text !== undefined && tellsWayAlone(said);

  const meet = (typeRaw: string, directionRaw: string): EventWord => {
    const typeText = put(words.type, typeRaw);
    const directionText = put(words.direction, directionRaw);
    const fromType = parseEventType(typeText);
    const fromDirection = wayAlone(directionText) ? null : parseEventType(directionText);
    const silent = typeText.trim() === '' || tellsNoKind(typeText) || wayAlone(typeText);
    if (!silent && fromType === null) unknown.set(typeRaw, 0);
    const way = parseDirection(directionText) ?? fromType?.direction ?? fromDirection?.direction ?? null;
    const kind = fromType?.forwarded
      ? 'forwarded'
      : ((wayAlone(typeText) ? null : fromType?.type) ?? fromDirection?.type ?? null);
    const word: EventWord = {
      type: kind === null ? (silent ? -1 : eventTypeCode('other')) : eventTypeCode(kind),
      direction: way === 'out' ? 1 : way === 'in' ? 2 : 0,
    };
    if (count++ < 10_000) {
      const ways = known.get(typeRaw) ?? new Map<string, EventWord>();
      known.set(typeRaw, ways.set(directionRaw, word));
    }
    return word;
  };

  return {
    read: (cells) => {
      const typeText = type ? type(cells) : '';
      const directionText = direction ? direction(cells) : '';
      const word = known.get(typeText)?.get(directionText) ?? meet(typeText, directionText);
      if (unknown.size > 0 && unknown.has(typeText)) unknown.set(typeText, unknown.get(typeText)! + 1);
      return word;
    },
    unknown: () => unknown,
  };
}
