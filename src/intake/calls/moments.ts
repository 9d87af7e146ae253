// Reads when an event started, from one column or from a date and a time, in the file's own format and zone.
import { compileMixed, compileMixedAndTime } from '../../model/mixedDates.ts';
import { type Reject, reject } from '../../model/parsed.ts';
import type { Mapping } from '../table/mapping.ts';
import { getter } from './callRows.ts';

export type Moment = {
  /** UTC milliseconds, or NaN. */
  read: (cells: string[]) => number;
  refusal: (cells: string[]) => Reject;
  /** Seconds from the start to an end column; -1 where there is none. */
  secondsToEnd: (cells: string[], startedAt: number) => number;
  /** How many local times fell into the hour that October repeats, and into the one that March leaves out. */
  repeated: () => number;
  missing: () => number;
};

export type MomentSettings = { dateFormat: string; timeFormat: string | null; zone: string };

/** A pattern as a person reads it. */
const patternWords = (formats: string): string =>
  formats
    .split('|')
    .map((format) => (format === 'iso' ? '2026-12-31 14:05:09' : format))
    .join(' or ');

export function momentReader(mapping: Mapping, settings: MomentSettings): Moment {
  const start = getter(mapping, 'start');
  const date = getter(mapping, 'date');
  const time = getter(mapping, 'time');
  const end = getter(mapping, 'end');
  const joined = compileMixed(settings.dateFormat, settings.zone);
  const ended = end ? compileMixed(settings.dateFormat, settings.zone) : null;
  const parted =
    !start && date && time
      ? compileMixedAndTime(settings.dateFormat, settings.timeFormat ?? 'HH:mm:ss', settings.zone)
      : null;
  const text = (cells: string[]): string =>
    parted ? `${date!(cells)} ${time!(cells)}`.trim() : ((start ?? date)?.(cells) ?? '');
  return {
    read: parted
      ? (cells) => parted.parse(date!(cells), time!(cells))
      : (cells) => joined.parse((start ?? date)!(cells)),
    refusal: (cells) => {
      const raw = text(cells);
      return raw.trim() === ''
        ? reject('DATE_MISSING', 'No date is given')
        : reject(
            'DATE_INVALID',
            `"${raw}" is not a date and time written as ${patternWords(settings.dateFormat)}`,
          );
    },
    secondsToEnd: (cells, startedAt) => {
      if (!ended) return -1;
      const at = ended.parse(end!(cells));
      return at >= startedAt ? Math.round((at - startedAt) / 1000) : -1;
    },
    repeated: () => (parted ?? joined).repeated,
    missing: () => (parted ?? joined).missing,
  };
}
