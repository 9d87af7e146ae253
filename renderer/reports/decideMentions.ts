// What an analyst decides of mentions: shown at once, sent to the engine, told at the foot of the window, and taken back there.

import { wordingOf } from '../../src/contract/errorWording.ts';
import type { MentionStatus, ReportMention } from '../../src/contract/reportCalls.ts';
import { ask } from '../app/ask.ts';
import { plural } from '../format/count.ts';
import { tell } from '../shared/notices.ts';
import { kindPlural, kindWords } from './mentionWords.ts';
import { forgetSaid, mentionsDecided, sayMentions } from './reportsStore.ts';

type Decided = Exclude<MentionStatus, 'tied'>;

async function send(ids: readonly string[], status: Decided): Promise<boolean> {
  sayMentions(ids.map((id) => [id, status] as const));
  const result = await ask('mentionDecide', { ids: [...ids], status }).result;
  if (!result.ok) {
    forgetSaid();
    tell(wordingOf(result.error), { intent: 'danger' });
  }
  mentionsDecided();
  return result.ok;
}

/** Puts each mention back to what it was, a call for each of the states. */
async function takeBack(mentions: readonly ReportMention[]): Promise<void> {
  for (const status of ['open', 'accepted', 'dismissed'] as const) {
    const ids = mentions.filter((one) => (one.status === 'tied' ? 'open' : one.status) === status);
    if (ids.length > 0)
      await send(
        ids.map(({ id }) => id),
        status,
      );
  }
}

const WORDS: Record<Decided, string> = {
  accepted: 'accepted',
  dismissed: 'dismissed',
  open: 'to be judged again',
};

function nameOf(mentions: readonly ReportMention[]): string {
  const [first] = mentions;
  if (!first) return '';
  if (mentions.length === 1) return `${kindWords(first.kind)} ${first.label}`;
  return plural(mentions.length, kindWords(first.kind).toLowerCase(), kindPlural(first.kind).toLowerCase());
}

/** Decides mentions alike, and offers to take it back. */
export async function decideMentions(mentions: readonly ReportMention[], status: Decided): Promise<void> {
  const changing = mentions.filter((one) => one.status !== status);
  if (changing.length === 0) return;
  if (
    !(await send(
      changing.map(({ id }) => id),
      status,
    ))
  )
    return;
  tell(`${nameOf(changing)}: ${WORDS[status]}.`, {
    actions: [{ text: 'Undo', run: () => void takeBack(changing) }],
  });
}
