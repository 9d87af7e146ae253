// The time zone that a row states for its own time: an offset, a zone's name, or the letters that clocks are called by.
import { isNothing, unwrap } from './rawText.ts';
import { isZone } from './zone.ts';

const LETTERS: Record<string, string> = {
  Z: 'UTC',
  ZULU: 'UTC',
  GMT: 'UTC',
  UTC: 'UTC',
  WET: 'UTC',
  BST: '+01:00',
  IST: 'Europe/Dublin',
  WEST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
};

/** A name that `zoneClock` takes, from `+01:00`, `UTC+1`, `(GMT)`, `BST`, `1`, `Europe/London`; null for all else. */
export function zoneSaid(raw: string): string | null {
  const text = unwrap(raw)
    .replace(/^\((.*)\)$/, '$1')
    .trim();
  if (isNothing(text) || text.length > 40) return null;
  const known = LETTERS[text.toUpperCase()];
  if (known) return known;
  const hours = /^([+-]?)(\d{1,2})(?:\.0+)?$/.exec(text);
  if (hours) return Number(hours[2]) > 14 ? null : `${hours[1] || '+'}${hours[2]!.padStart(2, '0')}:00`;
  return /^(?:(?:utc|gmt) ?)?[+-]|\//i.test(text) && isZone(text.replace(' ', ''))
    ? text.replace(' ', '')
    : null;
}
