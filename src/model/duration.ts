// How long a call lasted, in any of the ways that records write it.
import { isNothing, unwrap, withoutDecimals } from './rawText.ts';

const WHOLE = /^\d{1,9}$/;
const DECIMAL = /^\d{1,9}[.,]\d{1,9}$/;
const CLOCK = /^(?:(\d{1,4}):)?(\d{1,4}):(\d{1,2})(?:[.,](\d{1,9}))?$/;
const UNITS =
  /^(?:(\d{1,4})\s*d(?:ays?)?)?[\s,]*(?:(\d{1,5})\s*h(?:(?:ou)?rs?)?)?[\s,]*(?:(\d{1,6})\s*m(?:in(?:ute)?s?)?)?[\s,]*(?:(\d{1,9})(?:[.,]\d{1,9})?\s*s(?:ec(?:ond)?s?)?)?$/i;
const ISO = /^p(?:(\d{1,4})d)?(?:t(?:(\d{1,5})h)?(?:(\d{1,6})m)?(?:(\d{1,9})(?:[.,](\d{1,9}))?s)?)?$/i;
const NEGATIVE = /^-\d{1,9}(?:[.,]\d{1,9})?$/;

const count = (digits: string | undefined): number => (digits === undefined ? 0 : Number(digits));

function clockSeconds(found: RegExpExecArray): number {
  const [, hours, minutes, seconds, fraction] = found;
  if (count(seconds) > 59 || (hours !== undefined && count(minutes) > 59)) return Number.NaN;
  const whole = (count(hours) * 60 + count(minutes)) * 60 + count(seconds);
  return Math.round(whole + Number(`0.${fraction ?? 0}`));
}

function unitSeconds(found: RegExpExecArray): number {
  const [, days, hours, minutes, seconds] = found;
  return ((count(days) * 24 + count(hours)) * 60 + count(minutes)) * 60 + count(seconds);
}

/**
 * Whole seconds from `82`, `82.0`, `00:01:22`, `1:22` (minutes and seconds), `1m 22s`, `1h2m`, `PT1M22S`; parts of a second
 * are rounded. Null for blank, `-` and N/A. A negative number, which research data write for a missed call, is 0. NaN for
 * anything else, and for clocks that cannot be (`1:75`).
 */
export function parseDuration(raw: string): number | null {
  if (WHOLE.test(raw)) return Number(raw);
  const text = withoutDecimals(unwrap(raw));
  if (isNothing(text)) return null;
  if (text.length > 40) return Number.NaN;
  if (WHOLE.test(text)) return Number(text);
  if (DECIMAL.test(text)) return Math.round(Number(text.replace(',', '.')));
  if (NEGATIVE.test(text)) return 0;
  const clock = CLOCK.exec(text);
  if (clock) return clockSeconds(clock);
  const units = /\d/.test(text) ? (ISO.exec(text) ?? UNITS.exec(text)) : null;
  return units ? unitSeconds(units) : Number.NaN;
}

/** Seconds as people read them: `1:22`, `1:02:03`. Read again, it gives the same seconds. */
export function formatDuration(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = String(seconds % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}

/** A whole number of up to six figures; -1 for any other text. Most durations are such, and this is cheaper than to look one up. */
export function fewFigures(raw: string): number {
  if (raw.length === 0 || raw.length > 6) return -1;
  let value = 0;
  for (let i = 0; i < raw.length; i++) {
    const figure = raw.charCodeAt(i) - 0x30;
    if (figure < 0 || figure > 9) return -1;
    value = value * 10 + figure;
  }
  return value;
}
