// Telephone numbers that Ofcom keeps free for drama ("Numbers for use in TV and radio drama programmes").
import type { NumberKind } from '../model/callEvent.ts';

/** A block of reserved numbers: a thousand or so that share their first digits. */
export type NumberRange = { prefix: string; from: number; to: number; digits: number; kind: NumberKind };

const range = (prefix: string, from: number, to: number, digits: number, kind: NumberKind): NumberRange => ({
  prefix,
  from,
  to,
  digits,
  kind,
});

export const MOBILE_RANGE = range('+447700900', 0, 999, 3, 'mobile');
export const FREEPHONE_RANGE = range('+448081570', 0, 999, 3, 'service');
export const NATIONAL_RANGE = range('+443069990', 0, 999, 3, 'service');

/** Landline blocks by the area they belong to. */
export const AREA_RANGES: Record<string, NumberRange> = {
  London: range('+442079460', 0, 999, 3, 'landline'),
  Leeds: range('+441134960', 0, 999, 3, 'landline'),
  Sheffield: range('+441144960', 0, 999, 3, 'landline'),
  Leicester: range('+441164960', 0, 999, 3, 'landline'),
  Bristol: range('+441174960', 0, 999, 3, 'landline'),
  Reading: range('+441184960', 0, 999, 3, 'landline'),
  Birmingham: range('+441214960', 0, 999, 3, 'landline'),
  Edinburgh: range('+441314960', 0, 999, 3, 'landline'),
  Glasgow: range('+441414960', 0, 999, 3, 'landline'),
  Liverpool: range('+441514960', 0, 999, 3, 'landline'),
  Manchester: range('+441614960', 0, 999, 3, 'landline'),
  Tyneside: range('+441914980', 0, 999, 3, 'landline'),
  Belfast: range('+442896496', 0, 999, 3, 'landline'),
  Cardiff: range('+442920180', 0, 999, 3, 'landline'),
  Elsewhere: range('+441632960', 0, 999, 3, 'landline'),
};

/** The number at a position in a range, in E.164. */
export const numberIn = (block: NumberRange, position: number): string =>
  block.prefix + String(block.from + position).padStart(block.digits, '0');

export const sizeOf = (block: NumberRange): number => block.to - block.from + 1;

const ALL = [MOBILE_RANGE, FREEPHONE_RANGE, NATIONAL_RANGE, ...Object.values(AREA_RANGES)];

/** Whether a number in E.164 is one of those reserved for drama. */
export const isSafeNumber = (e164: string): boolean =>
  ALL.some((block) => e164.startsWith(block.prefix) && e164.length === block.prefix.length + block.digits);

/** The number as it is written at home: a leading 0 in place of +44. */
export const national = (e164: string): string => (e164.startsWith('+44') ? `0${e164.slice(3)}` : e164);
