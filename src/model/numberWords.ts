// Numbers that are no telephones: withheld ones, short codes, voicemail, senders' names, addresses of chats and calls.
import type { NumberForm } from './numberForms.ts';
import { isNothing } from './rawText.ts';
import { isUkRegion } from './ukNumber.ts';

const WITHHELD = new Set(
  (
    'withheld,number withheld,withheld number,cli withheld,caller id withheld,anonymous,anonymous caller,private,' +
    'private number,private caller,unavailable,not available,number unavailable,unknown,unknown number,unknown caller,' +
    'not known,restricted,restricted number,no caller id,no number,no cli,no callerid,hidden,hidden number,blocked,' +
    'suppressed,undisclosed,payphone,not provided,not recorded,anonymous@anonymous.invalid'
  ).split(','),
);
const NUMERIC = /^(?:0+|-[123])$/;

/**
 * Whether a value says that the other party was not shown. Zeros, and Android's -1 (unknown), -2 (private) and -3
 * (payphone), say so of a telephone; a pseudonym may well be 0.
 */
export function isWithheld(text: string, mode: 'phone' | 'opaque'): boolean {
  if (isNothing(text)) return true;
  if (text.length > 40) return false;
  if (mode === 'phone' && NUMERIC.test(text)) return true;
  const words = text
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .replace(/^[([<]+|[)\]>.]+$/g, '');
  return WITHHELD.has(words);
}

const OWNER =
  /^[([]?(?:local user|device owner|phone owner|owner|own number|this (?:device|phone)|me|myself|self|you)[)\]]?$/i;

/** Whether a party is called by a word for whoever's handset it is: `Local User`, `(owner)`, `Me`. */
export const isOwnerWord = (raw: string): boolean => raw.length <= 20 && OWNER.test(raw.trim());

/** Mailboxes of the UK networks: Vodafone 121, Three 123, EE 222, giffgaff 443, O2 901, Tesco 905, BT 1571. */
const VOICEMAIL = new Set(['121', '123', '222', '443', '901', '905', '1571']);
const SHORT_CODE = /^[1-9]\d{2,5}$/;
const SERVICE_CODE = /^[*#][\d*#]{0,30}\d[\d*#]{0,30}$/;

/**
 * A short code of 3 to 6 digits, a voicemail code, or a service code dialled with stars and hashes (`*#100#`); null for
 * anything else. A code that hides the caller's number before a full number is no short code.
 */
export function shortCode(written: string, region: string): NumberForm | null {
  const code = written.replace(/\s+/g, '');
  if (!SHORT_CODE.test(code) && !SERVICE_CODE.test(code)) return null;
  const kind = VOICEMAIL.has(code) && isUkRegion(region) ? 'voicemail' : 'short-code';
  return { kind, key: `short:${code}`, e164: null, region: null };
}

const SENDER = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} &_.'’+-]*$/u;

/** The name that a business sends texts under: at most 15 characters, letters with at most four digits; else null. */
export function senderName(written: string): NumberForm | null {
  if (written.length > 40) return null;
  const name = written.toUpperCase().normalize('NFC').replace(/\s+/g, ' ').trim();
  if (name.length > 15 || !SENDER.test(name) || isWithheld(name, 'phone')) return null;
  if (!/\p{L}/u.test(name) || (name.match(/\p{N}/gu)?.length ?? 0) > 4) return null;
  return { kind: 'text-sender', key: `sender:${name}`, e164: null, region: null };
}

const SCHEME = /^(?:tel|sms|smsto|sips?|callto):/i;
const JID = /^\+?(\d{5,17})(?:[:._]\d{1,5})*@(?:s\.whatsapp\.net|c\.us|whatsapp(?:\.com)?)$/i;
const EMAIL = /^[^\s@]+@[^\s@]+$/;
const HIDDEN_CALLER = /^(?:\*31#|#31#|\*67)(?=\+?\d{7,})/;

/** What an address of a call or chat holds: a number that carries its country code, a number, or an account's name. */
export function readAddress(text: string): { kind: 'jid' | 'number' | 'email'; rest: string } | null {
  const jid = JID.exec(text);
  if (jid) return { kind: 'jid', rest: jid[1] ?? '' };
  if (SCHEME.test(text)) {
    const rest = text.replace(SCHEME, '').split(/[;@]/)[0] ?? '';
    return { kind: 'number', rest: rest.trim() };
  }
  if (EMAIL.test(text)) return { kind: 'email', rest: text.toLowerCase() };
  if (HIDDEN_CALLER.test(text)) return { kind: 'number', rest: text.replace(HIDDEN_CALLER, '') };
  return null;
}
