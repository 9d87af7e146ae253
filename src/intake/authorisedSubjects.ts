// Whom an authorisation allows to be asked about: numbers, handsets and SIMs, as the ids that entities have.
import { entityId } from '../model/entityId.ts';
import { parseImei } from '../model/imei.ts';
import { parseImsi } from '../model/imsi.ts';
import { parseNumber } from '../model/phoneNumber.ts';
import type { Wishes } from './planning.ts';
import { refuse } from './refusal.ts';

/** Fourteen to sixteen bare digits are an IMEI, an IMSI, or both for all that they say of themselves. */
const DEVICE = /^\d{14,16}$/;

/**
 * The ids of the authorised subjects; null where none are named. Several are parted by commas, semicolons or line ends.
 * Refuses words that are no number, IMEI or IMSI.
 */
export function authorisedSubjects({
  authorisedSubject,
  region,
  numbers,
}: Pick<Wishes, 'authorisedSubject' | 'region' | 'numbers'>): string[] | null {
  const words = (authorisedSubject ?? '')
    .split(/[,;\r\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const ids = words.flatMap((word) => {
    const found = DEVICE.test(word.replace(/[\s-]/g, '')) ? devicesOf(word) : numberOf(word, region, numbers);
    if (found.length === 0)
      refuse({
        code: 'OPTION_INVALID',
        name: 'authorised-subject',
        value: word,
        allowed: 'a telephone number, an IMEI or an IMSI',
      });
    return found;
  });
  return ids.length > 0 ? [...new Set(ids)] : null;
}

const TELEPHONES = new Set(['mobile', 'landline', 'phone', 'service', 'short-code', 'opaque']);

function devicesOf(word: string): string[] {
  const [imei, imsi] = [parseImei(word), parseImsi(word)];
  return [
    ...(imei.ok && imei.value ? [entityId('handset', imei.value.key)] : []),
    ...(imsi.ok && imsi.value ? [entityId('sim', imsi.value.key)] : []),
  ];
}

function numberOf(word: string, region: string, mode: 'phone' | 'opaque'): string[] {
  const form = parseNumber(word, { region, mode });
  return form.ok && TELEPHONES.has(form.value.kind) ? [entityId('number', form.value.key)] : [];
}
