// Reads chats written out as text, one message a line: `2026-03-01T12:00:00 | From: … | To: … | Message: …`.
import { type EventCells, noOwner } from '../records/record.ts';
import { type RecordShape, recordPlan } from '../records/recordPlan.ts';
import type { TextDialect } from './dialect.ts';

const MESSAGE = /^(\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?\S*) \| From: (.*?) \| To: (.*?) \| Message: ?(.*)$/;
const HEADING = /^(Conversations found on|.{0,40}conversation about) /;
/** A message may run over lines; beyond this it is cut. */
const LONGEST_BODY = 100_000;

/** A party as a key: an account's number with its country code, else the name as it stands, without its alias. */
function partyOf(text: string): string {
  const bare = text.replace(/\s*\([^()]*\)\s*$/, '').trim();
  const number = /^\+?(\d{7,15})@(s\.whatsapp\.net|c\.us)$/.exec(bare);
  return number ? `+${number[1]}` : bare;
}

const peopleIn = (text: string): string[] =>
  text
    .split(/, (?![^()]*\))/)
    .map(partyOf)
    .filter((each) => each !== '');

/** Who wrote to whom, when and what: of a chat, wherever it comes from. */
export const CHAT: RecordShape = {
  kind: 'extraction',
  fields: ['a', 'b', 'start', 'type', 'text'],
  ownersEvents: false,
  dateFormat: 'iso',
};

export const chats: TextDialect = {
  title: 'Chats of handsets, one message a line',
  profile: 'chat-text',
  unit: 'block',
  // Its parties are accounts and names, not telephone numbers.
  plan: (_head, wishes) => recordPlan(CHAT, noOwner(), { ...wishes, numbers: 'opaque' }),
  fits: (head) => head.split('\n').filter((line) => MESSAGE.test(line)).length >= 2,
  read: (_plan, _head, tell) => {
    let open: { line: number; event: EventCells; recipients: string[] } | null = null;
    const close = (): void => {
      if (!open) return;
      const { line, event, recipients } = open;
      const text = (event.text ?? '').trimEnd();
      tell({ line, events: (recipients.length > 0 ? recipients : ['']).map((b) => ({ ...event, text, b })) });
      open = null;
    };
    return {
      line: (text, line) => {
        const found = MESSAGE.exec(text);
        if (found) {
          close();
          const [, start = '', from = '', to = '', body = ''] = found;
          const event = { a: partyOf(from), start, type: 'Chat', text: body };
          open = { line, event, recipients: peopleIn(to) };
        } else if (HEADING.test(text)) close();
        else if (open && (open.event.text?.length ?? 0) < LONGEST_BODY) open.event.text += `\n${text}`;
      },
      finish: close,
    };
  },
};
