// Finds the time zone that a file itself states for its times: in the header of a time, or in a line above the header.
import type { Field } from '../model/importFields.ts';
import { isZone } from '../model/zone.ts';
import type { Layout } from './table/layout.ts';
import type { Mapping } from './table/mapping.ts';

export type StatedZone = { zone: string; where: string };

/** The zone that stands for "UTC", "GMT" and the like, with an offset where one is given. */
const UNIVERSAL = /\b(?:UTC|GMT|Zulu)\b(?:\s*([+-])\s*(\d{1,2})(?::?(\d{2}))?)?/i;
/** Local time by any name: summer time is then the zone's own affair. */
const LOCAL = /\b(?:BST|local|UK time|clock time)\b/i;
const TIMES = /\b(?:times?|dates?|timestamps?|time ?zone)\b/i;
const NAMED = /\btime ?zone\b[^A-Za-z]*([A-Z][A-Za-z]+\/[A-Z][A-Za-z_]+)/i;

function zoneIn(words: string): string | null {
  const named = NAMED.exec(words)?.[1];
  if (named && isZone(named)) return named;
  const found = LOCAL.test(words) ? null : UNIVERSAL.exec(words);
  if (!found) return null;
  const [, sign, hours, minutes = '00'] = found;
  const zone = sign ? `${sign}${hours!.padStart(2, '0')}:${minutes}` : 'UTC';
  return isZone(zone) ? zone : null;
}

const TIME_FIELDS: readonly Field[] = ['start', 'time', 'date', 'end', 'since'];

/** Null where neither says so, or where what they say is local time. The header of the time itself is the surer. */
export function statedZone(mapping: Mapping, { columns, preamble }: Layout): StatedZone | null {
  for (const field of TIME_FIELDS) {
    const column = mapping[field];
    const header = column && 'at' in column ? (columns[column.at] ?? '') : '';
    const zone = zoneIn(header.replaceAll('_', ' '));
    if (zone) return { zone, where: `the header "${header}"` };
  }
  for (const line of preamble) {
    const zone = TIMES.test(line) ? zoneIn(line) : null;
    if (zone) return { zone, where: `the line "${line.trim().slice(0, 80)}" above the header` };
  }
  return null;
}

/** UK records are kept in UK time where nothing else is said. */
export const USUAL_ZONE = 'Europe/London';
