// Reads a chat that its app sent as text: `13/03/2026, 10:00 - Name: words`, or with the time in square brackets.
import { inferDateFormat } from '../../model/dateInference.ts';
import { reject } from '../../model/parsed.ts';
import { parseNumber } from '../../model/phoneNumber.ts';
import { type EventCells, noOwner } from '../records/record.ts';
import { recordPlan } from '../records/recordPlan.ts';
import { CHAT } from './chats.ts';
import type { TextDialect } from './dialect.ts';

const DAY = String.raw`(\d{1,4}[./-]\d{1,2}[./-]\d{1,4})`;
const CLOCK = String.raw`(\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:[\s\u202f]?[ap]\.?m\.?)?)`;
const DASHED = new RegExp(String.raw`^\u200e?${DAY},?\s${CLOCK}\s[-–]\s(.*)$`, 'i');
const BRACKETED = new RegExp(String.raw`^\u200e?\[${DAY},?\s${CLOCK}\]\s(.*)$`, 'i');
const SAID = /^([^:]{1,80}): ?(.*)$/s;
const LONGEST_BODY = 100_000;
const DELETED = /^\u200e?(?:This message was deleted|You deleted this message)\.?$/i;

type Line = { start: string; sender: string | null; text: string };

/** One line of a chat: null where it goes on with the message before; without a sender, where it is a notice of the app. */
function lineOf(text: string): Line | null {
  const found = DASHED.exec(text) ?? BRACKETED.exec(text);
  if (!found) return null;
  const [, day = '', clock = '', rest = ''] = found;
  const time = clock.replace(/[\s\u202f]?([ap])\.?m\.?$/i, ' $1m').replaceAll('.', ':');
  const start = `${day} ${time}`;
  const said = SAID.exec(rest.replace(/^[\u200e\u202a~ ]+/, ''));
  return said ? { start, sender: partyOf(said[1]!), text: said[2]! } : { start, sender: null, text: rest };
}

/** A sender as a key: a number without its blanks, else the name under which the handset knows them. */
function partyOf(text: string): string {
  const bare = text.replace(/[\u200e\u202a\u202c\u2069\u2068]/g, '').trim();
  return /^\+[\d\s()-]{7,20}$/.test(bare) ? `+${bare.replace(/\D/g, '')}` : bare;
}

/** Those who wrote, in the head of the file. */
const sendersIn = (head: string): string[] => [
  ...new Set(head.split('\n').flatMap((line) => lineOf(line.replace(/\r$/, ''))?.sender ?? [])),
];

export const chatExport: TextDialect = {
  title: 'A chat as its app exports it',
  profile: 'chat-export',
  unit: 'block',
  plan: (head, wishes) => {
    const starts = head.split('\n').flatMap((line) => lineOf(line)?.start ?? []);
    const dates = inferDateFormat(starts);
    // Its parties are accounts and names, not telephone numbers.
    const shape = { ...CHAT, dateFormat: dates?.format ?? CHAT.dateFormat };
    const own =
      wishes.subject === null ? null : parseNumber(wishes.subject, { region: wishes.region, mode: 'phone' });
    const subject = own?.ok ? (own.value.e164 ?? wishes.subject) : wishes.subject;
    const plan = recordPlan(shape, noOwner(), { ...wishes, subject, numbers: 'opaque' });
    if (dates?.ambiguous && !wishes.dateFormat)
      plan.notes.push(
        'Every date in this file could be read day first or month first. It is read day first: check it against what you know.',
      );
    return plan;
  },
  fits: (head) => {
    const lines = head.split('\n').filter((line) => line.trim() !== '');
    return lineOf(lines[0] ?? '') !== null && lines.filter((line) => lineOf(line)?.sender).length >= 2;
  },
  read: ({ subject }, head, tell) => {
    const senders = sendersIn(head).map((each) => (each === 'You' ? (subject ?? each) : each));
    /** Of two who write to each other, the other is who it was sent to; in a group nothing says so. */
    const readerOf = (sender: string): string => {
      const others = senders.filter((each) => each !== sender);
      if (others.length === 1) return others[0]!;
      return others.length === 0 && subject !== null && subject !== sender ? subject : '';
    };
    let open: { line: number; event: EventCells } | null = null;
    const close = (): void => {
      if (!open) return;
      const text = (open.event.text ?? '').trimEnd();
      const marked = DELETED.test(text) ? '[deleted]' : text;
      tell({ line: open.line, events: [{ ...open.event, text: marked }] });
      open = null;
    };
    return {
      line: (raw, line) => {
        const text = raw.replace(/\r$/, '');
        const found = lineOf(text);
        if (!found) {
          if (open && (open.event.text?.length ?? 0) < LONGEST_BODY) open.event.text += `\n${text}`;
          return;
        }
        close();
        const { start, sender } = found;
        if (sender === null) {
          tell({ line, refusal: reject('ROW_NOT_A_RECORD', 'A notice of the app, not a message') });
          return;
        }
        const a = sender === 'You' && subject !== null ? subject : sender;
        open = { line, event: { a, b: readerOf(a), start, type: 'Chat', text: found.text } };
      },
      finish: close,
    };
  },
};
