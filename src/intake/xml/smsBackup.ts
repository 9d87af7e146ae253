// Reads the Android app SMS Backup & Restore: texts, picture messages and calls of the handset that made the backup.
import { type Reject, reject } from '../../model/parsed.ts';
import { type EventCells, noOwner } from '../records/record.ts';
import { namesOnce } from '../records/savedNames.ts';
import type { XmlDialect } from './dialect.ts';
import { allWithin } from './nodes.ts';
import type { XmlNode } from './xmlPass.ts';

/** `type` of a text and `msg_box` of a picture message (Android's Telephony.TextBasedSmsColumns). */
const BOXES: Record<string, 'Incoming' | 'Outgoing'> = {
  '1': 'Incoming',
  '2': 'Outgoing',
  '4': 'Outgoing',
  '5': 'Outgoing',
  '6': 'Outgoing',
};
/** `type` of a call (Android's CallLog.Calls): in, out, missed, voicemail, rejected, blocked, answered elsewhere. */
const CALLS: Record<string, [type: string, direction: 'Incoming' | 'Outgoing']> = {
  '1': ['Call', 'Incoming'],
  '2': ['Call', 'Outgoing'],
  '3': ['Call', 'Incoming'],
  '4': ['Voicemail', 'Incoming'],
  '5': ['Call', 'Incoming'],
  '6': ['Call', 'Incoming'],
  '7': ['Call', 'Incoming'],
};
/** `type` of an address in a picture message: who sent it (MMS encapsulation, PduHeaders.FROM). */
const FROM = '137';

const given = (node: XmlNode, name: string): string => {
  const value = node.attributes[name] ?? '';
  return value === 'null' ? '' : value;
};
const person = (node: XmlNode): string => given(node, 'contact_name').replace(/^\(Unknown\)$/i, '');
/** The app writes where a number was withheld as -1 to -4, or says it in `presentation`. */
const numberOf = (raw: string): string => (/^-[1-4]$/.test(raw.trim()) ? '' : raw);

type Entry = { events: EventCells[]; name: string; number: string };

function textEntry(node: XmlNode): Entry | Reject {
  const box = given(node, 'type');
  if (box === '3') return reject('ROW_NOT_A_RECORD', 'A draft that was never sent');
  const number = numberOf(given(node, 'address'));
  const event = { b: number, start: given(node, 'date'), type: 'SMS', text: given(node, 'body') };
  return { events: [{ ...event, direction: BOXES[box] ?? '' }], name: person(node), number };
}

function pictureEntry(node: XmlNode): Entry | Reject {
  const box = given(node, 'msg_box');
  if (box === '3') return reject('ROW_NOT_A_RECORD', 'A draft that was never sent');
  const direction = BOXES[box] ?? '';
  const listed = allWithin(node, 'addr').filter(
    (each) => !/insert-address-token/.test(given(each, 'address')),
  );
  const senders = listed.filter((each) => given(each, 'type') === FROM).map((each) => given(each, 'address'));
  const others = given(node, 'address').split('~').filter(Boolean);
  const parties =
    direction === 'Incoming' ? (senders.length > 0 ? senders.slice(0, 1) : others.slice(0, 1)) : others;
  const words = allWithin(node, 'part')
    .filter((part) => /^text\/plain/i.test(given(part, 'ct')))
    .map((part) => given(part, 'text'));
  const media = allWithin(node, 'part').filter(
    (part) => !/^(text\/|application\/smil)/i.test(given(part, 'ct')),
  );
  const text = [
    given(node, 'sub'),
    ...words,
    ...media.map((part) => `[${given(part, 'ct') || 'attachment'}]`),
  ]
    .filter((each) => each.trim() !== '')
    .join('\n');
  const event = { start: given(node, 'date'), type: 'MMS', direction, text };
  const events = (parties.length > 0 ? parties : ['']).map((b) => ({ ...event, b: numberOf(b) }));
  return { events, name: others.length === 1 ? person(node) : '', number: others[0] ?? '' };
}

function callEntry(node: XmlNode): Entry {
  const [type, direction] = CALLS[given(node, 'type')] ?? ['Call', ''];
  const withheld = given(node, 'presentation') !== '' && given(node, 'presentation') !== '1';
  const number = withheld ? '' : numberOf(given(node, 'number'));
  const event = { b: number, start: given(node, 'date'), duration: given(node, 'duration'), type, direction };
  return { events: [event], name: person(node), number };
}

const ATTRIBUTES = new Set([
  ...['address', 'body', 'contact_name', 'ct', 'date', 'duration', 'msg_box', 'number', 'presentation'],
  ...['sub', 'text', 'type'],
]);

export const smsBackup: XmlDialect = {
  attributes: ATTRIBUTES,
  title: 'A backup of SMS Backup & Restore',
  profile: 'sms-backup-restore',
  shape: {
    kind: 'extraction',
    fields: ['b', 'start', 'duration', 'type', 'direction', 'text'],
    ownersEvents: true,
    dateFormat: 'epoch-ms',
  },
  fits: (root, head) => (root === 'smses' || root === 'calls') && /<(sms|mms|call)\b|count=/.test(head),
  owner: noOwner,
  read: (plan, owner, tell) => {
    const names = namesOnce(plan, owner);
    const unknown = new Set<string>();
    return {
      begins: (name) => name === 'sms' || name === 'mms' || name === 'call',
      record: (node) => {
        const { line, name } = node;
        const entry =
          name === 'sms' ? textEntry(node) : name === 'mms' ? pictureEntry(node) : callEntry(node);
        if ('ok' in entry) tell({ line, refusal: entry }, node);
        else tell({ line, events: entry.events, beside: names(line, entry.name, entry.number) }, node);
      },
      other: (name, line) => {
        if (unknown.has(name)) return;
        unknown.add(name);
        const refusal = reject(
          'ROW_NOT_A_RECORD',
          `An element "${name}" is not known here and was not read in`,
        );
        tell({ line, refusal }, { name, key: name, line, attributes: {}, text: '', children: [] });
      },
      warnings: () => [],
    };
  },
};
