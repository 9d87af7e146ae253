// Reads XRY's text reports of calls, messages and contacts: blocks of `Key: value` lines, parted by empty ones.
import { noNumber } from '../records/contactList.ts';
import { type EventCells, type Found, markDeleted, noOwner } from '../records/record.ts';
import { type RecordShape, recordPlan } from '../records/recordPlan.ts';
import { namesOnce, savedNameFact } from '../records/savedNames.ts';
import type { TextDialect } from './dialect.ts';

const TITLE = /^(Calls?|Contacts?|SMS|MMS|Chats?|Messages?[^#\n]{0,40}?)\s*#\s*\d+\s*$/im;
const PARTS = /^(from|to|participants?)$/i;
const KEY = /^\s*([A-Za-z][\w ()/.-]{0,40}):(?:\s+|\t|$)(.*)$/;
const STAMP = /^(\d{1,2})\/(\d{1,2})\/(\d{2,4}) (\d{1,2}):(\d\d)(?::(\d\d))?\s*([AP]M)?\s*(UTC|GMT|Z)?/i;

/** A block: its title's kind, its values by key, and the keys that stand under From, To and Participant. */
type Block = { line: number; kind: string; values: Map<string, string>; parties: Party[]; lastKey: string };
type Party = { role: string; number: string; name: string };

/** `1/2/2026 1:23:45 PM UTC (Device)` as an ISO time; the order of day and month is told by the file's other dates. */
function timeOf(raw: string, monthFirst: boolean): string {
  const found = STAMP.exec(raw.trim());
  if (!found) return raw;
  const [, one = '', two = '', year = '', hours = '', minutes = '', seconds = '00', half, zone] = found;
  const [month, day] = monthFirst ? [one, two] : [two, one];
  const hour = half ? (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hours);
  const pad = (value: string | number): string => String(value).padStart(2, '0');
  const date = `${year.length === 2 ? `20${year}` : year}-${pad(month)}-${pad(day)}`;
  return `${date}T${pad(hour)}:${minutes}:${seconds}${zone ? 'Z' : ''}`;
}

/** XRY writes dates in the way of the machine it ran on: a figure over 12 tells, else a clock of twelve hours does. */
function isMonthFirst(head: string): boolean {
  const dates = [...head.matchAll(/(\d{1,2})\/(\d{1,2})\/\d{2,4} \d{1,2}:\d\d/g)];
  if (dates.some(([, one]) => Number(one) > 12)) return false;
  return dates.some(([, , two]) => Number(two) > 12) || /\d:\d\d [AP]M/i.test(head);
}

function wayOf({ values, parties }: Block): 'Outgoing' | 'Incoming' | '' {
  const words = ['call type', 'direction', 'folder', 'status', 'type']
    .map((key) => values.get(key) ?? '')
    .join(' ');
  if (/dial|outgoing|sent|outbox/i.test(words)) return 'Outgoing';
  if (/missed|received|incoming|inbox|answered/i.test(words)) return 'Incoming';
  const roles = new Set(parties.map((party) => party.role));
  return roles.size === 1 ? (roles.has('from') ? 'Incoming' : roles.has('to') ? 'Outgoing' : '') : '';
}

function eventsOf(block: Block, monthFirst: boolean): EventCells[] {
  const { values, parties, kind } = block;
  const direction = wayOf(block);
  const text = values.get('text') ?? values.get('message') ?? '';
  const event: EventCells = {
    start: timeOf(values.get('time') ?? values.get('date') ?? '', monthFirst),
    duration: values.get('duration') ?? '',
    type: kind.startsWith('call') ? 'Call' : kind.startsWith('mms') ? 'MMS' : 'SMS',
    direction,
    text: /^(yes|deleted|true)/i.test(values.get('deleted') ?? '') ? markDeleted(text) : text,
    part: values.get('segment number') ?? values.get('segment') ?? '',
    parts: values.get('segments') ?? values.get('segment count') ?? '',
    partRef: values.get('reference number') ?? '',
  };
  const [far, near] = direction === 'Incoming' ? ['from', 'to'] : ['to', 'from'];
  const ends = parties.filter((party) => party.role === far && party.number !== '');
  const own = parties.find((party) => party.role === near)?.number ?? '';
  const numbers =
    ends.length > 0 ? ends.map((party) => party.number) : [values.get('number') ?? values.get('tel') ?? ''];
  const named = numbers[0] !== '' ? numbers : parties.map((party) => party.number).slice(0, 1);
  return (named.length > 0 ? named : ['']).map((b) => ({ ...event, a: own, b }));
}

const SHAPE: RecordShape = {
  kind: 'extraction',
  fields: ['a', 'b', 'start', 'duration', 'type', 'direction', 'text', 'part', 'parts', 'partRef'],
  ownersEvents: true,
  dateFormat: 'iso',
};

export const xry: TextDialect = {
  title: 'An XRY report of a handset',
  profile: 'xry-text',
  unit: 'block',
  plan: (_head, wishes) => recordPlan(SHAPE, noOwner(), wishes),
  fits: (head) => TITLE.test(head) && /^\s*(Tel|Number|Time|Call Type|Direction|Text|Name):/im.test(head),
  read: (plan, head, tell) => {
    const monthFirst = isMonthFirst(head);
    const names = namesOnce(plan, noOwner());
    let block: Block | null = null;
    let role = '';
    const contact = ({ line, values, parties }: Block): Found => {
      const numbers = [...values]
        .filter(([key]) => /^(tel|number|mobile|phone|home|work)/.test(key))
        .map(([, value]) => value);
      const all = [...numbers, ...parties.map((party) => party.number)].filter((each) => each !== '');
      const fact = savedNameFact(line, values.get('name') ?? '', all, plan, noOwner());
      return fact ? { line, fact } : { line, refusal: noNumber, contact: [values.get('name') ?? '', ''] };
    };
    const close = (): void => {
      if (!block) return;
      const done = block;
      block = null;
      if (done.kind.startsWith('contact')) {
        tell(contact(done));
        return;
      }
      const events = eventsOf(done, monthFirst);
      const beside = done.parties.flatMap(({ name, number }) => names(done.line, name, number));
      const matched = names(done.line, done.values.get('name (matched)') ?? '', events[0]?.b ?? '');
      tell({ line: done.line, events, beside: [...beside, ...matched] });
    };
    const value = (open: Block, key: string, text: string): void => {
      const party = role === '' ? undefined : open.parties.at(-1);
      if (party && /^(tel|number)$/.test(key)) {
        if (party.number === '') party.number = text;
        else open.parties.push({ role: party.role, number: text, name: '' });
      } else if (party && key.startsWith('name')) party.name = text;
      else open.values.set(key, text);
      open.lastKey = key;
    };
    return {
      line: (raw, line) => {
        const text = raw.trimEnd();
        if (text.trim() === '') return close();
        if (TITLE.test(text)) {
          close();
          role = '';
          block = {
            line,
            kind: (TITLE.exec(text)?.[1] ?? '').toLowerCase(),
            values: new Map(),
            parties: [],
            lastKey: '',
          };
        } else if (block && PARTS.test(text.trim())) {
          role = text
            .trim()
            .toLowerCase()
            .replace(/^participants?$/, 'participant');
          block.parties.push({ role, number: '', name: '' });
        } else if (block) {
          const found = KEY.exec(text);
          if (found) value(block, (found[1] ?? '').trim().toLowerCase(), (found[2] ?? '').trim());
          else if (block.lastKey !== '')
            block.values.set(block.lastKey, `${block.values.get(block.lastKey) ?? ''} ${text.trim()}`.trim());
        }
      },
      finish: close,
    };
  },
};
