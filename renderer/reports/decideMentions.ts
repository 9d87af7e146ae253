// What an analyst decides of mentions: shown at once, sent to the engine, told at the foot of the window, and taken back there.

import { wordingOf } from '../../src/contract/errorWording.ts';
import type { MentionStatus, ReportMention } from '../../src/contract/reportCalls.ts';
import { ask } from '../app/ask.ts';
import { plural } from '../format/count.ts';
import { tell } from '../shared/notices.ts';
import { kindPlural } from './mentionWords.ts';
import { forgetSaid, mentionsDecided, sayMentions } from './reportsStore.ts';

type Decided = Exclude<MentionStatus, 'tied'>;

async function send(ids: readonly string[], status: Decided, as?: string): Promise<boolean> {
  sayMentions(ids.map((id) => [id, status] as const));
  const result = await ask('mentionDecide', { ids: [...ids], status, as }).result;
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

/** Accepts a mention that may mean several known people, as one of them. */
export const acceptAs = async ({ id }: ReportMention, entity: string): Promise<void> => {
  await send([id], 'accepted', entity);
};

/** Decides mentions alike. Several are told of, with a way to take that back; a single one has it beside it. */
export async function decideMentions(mentions: readonly ReportMention[], status: Decided): Promise<void> {
  const unsettled = status === 'accepted' && mentions.some(({ choices }) => choices.length > 0);
  if (unsettled) tell('Several known people bear this name: choose who is meant.');
  const changing = mentions.filter(
    (one) => one.status !== status && (status !== 'accepted' || one.choices.length === 0),
  );
  const [first] = changing;
  if (!first) return;
  const ids = changing.map(({ id }) => id);
  if (!(await send(ids, status)) || changing.length === 1) return;
  const many = kindPlural(first.kind).toLowerCase();
  tell(`${plural(changing.length, many, many)}: ${WORDS[status]}.`, {
    actions: [{ text: 'Undo', run: () => void takeBack(changing) }],
  });
}
