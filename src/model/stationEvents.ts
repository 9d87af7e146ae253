// What may be recorded of somebody at a railway station, in the words of its ties; and the key by which a station is known.
import { placeWords } from './placeKey.ts';

export const STATION_EVENTS = {
  entered: 'went in at the gate',
  left: 'came out at the gate',
  bought: 'bought a ticket',
  seen: 'was reported seen',
} as const;
export type StationEventKind = keyof typeof STATION_EVENTS;

export const stationKey = (name: string): string => `station ${placeWords(name)}`;

/** What a tie's words tell; `seen` for words that are none of ours. */
export const stationEventOf = (words: string): StationEventKind =>
  (Object.keys(STATION_EVENTS) as StationEventKind[]).find((kind) => STATION_EVENTS[kind] === words) ??
  'seen';
