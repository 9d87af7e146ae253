// Says what the values of a column look like: moments, telephone numbers, IMEIs, IMSIs.
import { inferDateFormat } from '../../model/dateTime.ts';
import { isLuhnValid } from '../../model/imei.ts';

export type Shapes = {
  /** A date with a time, a date, a time of day, or none of them. */
  moment: 'both' | 'date' | 'time' | 'none';
  phone: boolean;
  imei: boolean;
  imsi: boolean;
  /** Cells by their whole identity, CGI or ECGI. */
  cell: boolean;
};

const share = (values: readonly string[], test: (value: string) => boolean): number =>
  values.length === 0 ? 0 : values.filter(test).length / values.length;

const COMPACT_DAY = /^(19[7-9]|20[0-4])\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/;
const TIME = /^\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[ap]m)?$/i;

/** A telephone number of which a spreadsheet kept the first figures. */
const RUINED = /^\d(?:\.\d+)?E\+1[0-3]$/i;
/** Country, network, (area,) cell with separators: `234-10-1234-5678`. */
const CELL = /^(?:001|[2-7]\d{2})[-_/.:]\d{2,3}[-_/.:]\d{1,8}(?:[-_/.:]\d{1,10})?$/;

function momentOf(values: readonly string[]): Shapes['moment'] {
  if (share(values, (value) => TIME.test(value)) > 0.8) return 'time';
  // Bare figures are counted as moments only where a header says so, or where every one of them is a day of the calendar.
  if (values.length >= 3 && values.every((value) => COMPACT_DAY.test(value))) return 'date';
  if (share(values, (value) => !/^\d+([.,]\d+)?$/.test(value) || /^\d{14}$/.test(value)) < 0.8) return 'none';
  const format = inferDateFormat(values)?.format.split('|')[0];
  if (!format) return 'none';
  return format === 'iso'
    ? share(values, (value) => /\d[T ]\d{1,2}:/.test(value)) > 0.5
      ? 'both'
      : 'date'
    : /[Hh]/.test(format)
      ? 'both'
      : 'date';
}

/** Looks at a column's values (a few hundred are plenty); blank ones do not count. */
export function shapesOfColumn(column: readonly string[]): Shapes {
  const values: string[] = [];
  for (const value of column) {
    const trimmed = value.trim().replace(/^'|'$/g, '');
    if (trimmed !== '') values.push(trimmed);
    if (values.length >= 300) break;
  }
  if (values.length === 0) return { moment: 'none', phone: false, imei: false, imsi: false, cell: false };
  const digits15 = share(values, (value) => /^\d{15}$/.test(value));
  const moment = momentOf(values);
  const luhn = share(values, (value) => /^\d{15}$/.test(value) && isLuhnValid(value));
  const imei = digits15 > 0.8 && luhn > 0.8;
  const cell = share(values, (value) => CELL.test(value)) > 0.9;
  return {
    moment,
    imei,
    cell,
    imsi: digits15 > 0.8 && !imei && share(values, (value) => /^([2-7]\d{2}|001)/.test(value)) > 0.9,
    phone:
      moment === 'none' &&
      !cell &&
      share(
        values,
        (value) =>
          (/^(\+|00)?[\d ()-]{7,18}$/.test(value) && value.replace(/\D/g, '').length < 15) ||
          RUINED.test(value),
      ) > 0.7,
  };
}
