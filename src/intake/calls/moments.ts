// Reads when an event started, from one column or from a date and a time, in the file's own format and zone.
import { compileMixed, compileMixedAndTime } from '../../model/mixedDates.ts';
import { type Reject, reject } from '../../model/parsed.ts';
import { zoneSaid } from '../../model/zoneWords.ts';
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

const DAY_MS = 86_400_000;

/** Reads moments by the file's zone, or where a column tells each row's own zone, by that. */
export function momentReader(mapping: Mapping, settings: MomentSettings): Moment {
  const zone = getter(mapping, 'zone');
  const usual = momentsIn(mapping, settings);
  if (!zone) return usual;
  const byZone = new Map<string, Moment>([['', usual]]);
  const of = (cells: string[]): Moment => {
    const said = zone(cells).trim();
    let moment = byZone.get(said);
    if (!moment) {
      const own = zoneSaid(said);
      moment = own === null ? usual : momentsIn(mapping, { ...settings, zone: own });
      byZone.set(said, moment);
    }
    return moment;
  };
  const sum = (name: 'repeated' | 'missing') => (): number =>
    [...new Set(byZone.values())].reduce((all, moment) => all + moment[name](), 0);
  return {
    read: (cells) => of(cells).read(cells),
    refusal: (cells) => usual.refusal(cells),
    secondsToEnd: (cells, startedAt) => of(cells).secondsToEnd(cells, startedAt),
    repeated: sum('repeated'),
    missing: sum('missing'),
  };
}

function momentsIn(mapping: Mapping, settings: MomentSettings): Moment {
  const start = getter(mapping, 'start');
  const date = getter(mapping, 'date');
  const time = getter(mapping, 'time');
  const end = getter(mapping, 'end');
  const joined = compileMixed(settings.dateFormat, settings.zone);
  const borrowsDay = mapping.end !== undefined && 'at' in mapping.end && mapping.end.day === 'of the start';
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
      const told = ended.parse(end!(cells));
      // A time of day before that of the start is of the day after.
      const at = borrowsDay && told < startedAt ? told + DAY_MS : told;
      return at >= startedAt ? Math.round((at - startedAt) / 1000) : -1;
    },
    repeated: () => (parted ?? joined).repeated,
    missing: () => (parted ?? joined).missing,
  };
}
