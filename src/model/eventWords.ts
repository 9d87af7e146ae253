// The words and codes by which records say what kind of event a row is and which way it went.
import type { EventType } from './callEvent.ts';
import { unwrap } from './rawText.ts';

export type Direction = 'out' | 'in';
/** What a word says; `type` or `direction` is null where it says nothing of it. */
export type EventWords = { type: EventType | null; direction: Direction | null; forwarded: boolean };

type Meaning = { type?: EventType; direction?: Direction };

const MEANINGS = new Map<string, Meaning>();
const say = (words: string, meaning: Meaning): void => {
  for (const word of words.split(' ')) MEANINGS.set(word, meaning);
};
say(
  'CALL CALLS VOICE TELEPHONY TELEPHONE PHONE SPEECH TEL CS VOLTE VOWIFI VIDEO FACETIME AUDIO ANSWERED UNANSWERED',
  { type: 'call' },
);
say('MOC MOV MOCALL VMO RMO DIALED DIALLED PLACED CANCELLED CANCELED', { type: 'call', direction: 'out' });
say('MTC MTV MTCALL VMT RMT MISSED REJECTED DECLINED BLOCKED', { type: 'call', direction: 'in' });
say('SMS TEXT TEXTS MESSAGE MESSAGES MSG CHAT IMESSAGE A2P P2P P2A', { type: 'text' });
say(
  'SMO SMSMO MOSMS MOSM SMMO SMOG MOM RSMO SMSO SMSOUT P2AOUT P2POUT A2POUT SENT OUTBOX DRAFT DRAFTS SUBMIT SUBMITTED',
  {
    type: 'text',
    direction: 'out',
  },
);
say('SMT SMSMT MTSMS MTSM SMMT SMIC MTM RSMT SMST SMSIN A2PIN P2PIN P2AIN INBOX DELIVER', {
  type: 'text',
  direction: 'in',
});
say('MMS PXT', { type: 'mms' });
say('MMSMO', { type: 'mms', direction: 'out' });
say('MMSMT', { type: 'mms', direction: 'in' });
say('GPRS PS DATA GP PDP PACKET INTERNET WEB BROWSING GGSN PGW LTE', { type: 'data' });
say('VMAIL VOICEMAIL VM MAILBOX', { type: 'voicemail' });
say('CFW FWD CF CFU CFB CFNR CFNRY CFNRC FORWARD FORWARDED FORWARDING DIVERT DIVERTED REDIRECTED', {
  type: 'forwarded',
});
say('OTHER USSD SS SUPPLEMENTARY TOPUP BALANCE LU PAGING HANDOVER ROUTING', { type: 'other' });
say('OUT OUTGOING OUTBOUND MO ORIG ORIGINATING ORIGINATED ORIGINATION', { direction: 'out' });
say('IN INCOMING INBOUND MT TERM TERMINATING TERMINATED TERMINATION RECEIVED', { direction: 'in' });

/** Words that stand beside the telling ones and change nothing. */
const BESIDE = new Set(
  'A B THE TO FROM LAST NUMBER EVENT SESSION SERVICE RECORD MOBILE MOBILES LANDLINE LANDLINES FIXED FIXEDLINE LINE GEOGRAPHIC FREEPHONE PREMIUM RATE STANDARD UK USAGE NATIONAL INTERNATIONAL DOMESTIC LOCAL ROAMING ROAM WHATSAPP WHATS APP SIGNAL TELEGRAM ONNET OFFNET ON OFF NET 2G 3G 4G 5G'.split(
    ' ',
  ),
);
/** Whether a value says the way alone, and not what went: `Outgoing`, `MT`. */
export const tellsWayAlone = (raw: string): boolean =>
  wordsOf(raw).every((word) => BESIDE.has(word) || (MEANINGS.has(word) && !MEANINGS.get(word)!.type));

/** Whether a value holds nothing but words that stand beside the telling ones: it says where, not what. */
export const tellsNoKind = (raw: string): boolean => {
  const words = wordsOf(raw);
  return words.length > 0 && words.every((word) => BESIDE.has(word));
};

/** Words of totals and headings, which are no event's. */
const NOT_AN_EVENT = /^(?:TOTALS?|SUM|SUBTOTAL|COUNT|DURATION|DATE|TIME|TYPE|DIRECTION|COST)$/;

/** When a value names several kinds, the one that tells most: a forwarded voice call is forwarded. */
const TELLING: EventType[] = ['forwarded', 'voicemail', 'mms', 'text', 'data', 'call', 'other'];

const wordsOf = (raw: string): string[] =>
  unwrap(raw)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toUpperCase()
    .replace(/VOICE[\s_-]MAIL/, 'VOICEMAIL')
    .replace(/TOP[\s_-]UP/, 'TOPUP')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/**
 * What an event type says: MOC, MTC, SMS-MO, SMT, a_in, A2P_SMSIN, CALL_IN, GPRS, CFW, VMAIL, Missed, Dialed and their like,
 * in any case, alone or together. A word that tells the direction alone (IN, Outgoing, MO) stands for a call, as it does
 * in a column of call types. Null for what is not known, numeric codes among them: those need a map made by hand.
 */
export function parseEventType(raw: string): EventWords | null {
  if (raw.length > 80) return null;
  const words = wordsOf(raw);
  const found: Meaning[] = [];
  let strange = 0;
  for (const word of words) {
    const meaning = MEANINGS.get(word);
    if (meaning) found.push(meaning);
    else if (NOT_AN_EVENT.test(word)) return null;
    else if (!BESIDE.has(word)) strange++;
  }
  if (found.length === 0 || strange > 1) return null;
  const type = TELLING.find((each) => found.some((meaning) => meaning.type === each)) ?? 'call';
  const ways = new Set(found.flatMap((meaning) => meaning.direction ?? []));
  const direction = ways.size === 1 ? ([...ways][0] ?? null) : null;
  return { type, direction, forwarded: type === 'forwarded' };
}

const DIRECTIONS = new Map<string, Direction>([
  ...'O OG TO FROM_ME MADE CALLER CALLING SEND SENDER OUTGOING_CALL ->'
    .split(' ')
    .map((word) => [word, 'out'] as const),
  ...'I IC T FROM CALLED RECEIVE RECV RECEIVER READ UNREAD ANSWERED <-'
    .split(' ')
    .map((word) => [word, 'in'] as const),
]);

/** Which way an event went, seen from the record's own number: OUTGOING, Out, O, MO, ORIG, Sent; Received, Inbox, From. */
export function parseDirection(raw: string): Direction | null {
  if (raw.length > 80) return null;
  return DIRECTIONS.get(unwrap(raw).toUpperCase()) ?? parseEventType(raw)?.direction ?? null;
}
