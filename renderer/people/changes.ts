// What an analyst changes on the entities page: sent to the engine, told at the foot of the window, and taken back there.
import type { CallName, Params } from '../../src/contract/calls.ts';
import type { CombineVerdict } from '../../src/contract/entityCalls.ts';
import { wordingOf } from '../../src/contract/errorWording.ts';
import { ask } from '../app/ask.ts';
import { useSession } from '../app/session.ts';
import { type NoticeAction, tell } from '../shared/notices.ts';

/** Makes a call that changes the case; answers its value, or null where it was refused and said so. */
async function send<N extends CallName>(name: N, params: Params<N>) {
  const result = await ask(name, params).result;
  if (!result.ok) {
    tell(wordingOf(result.error), { intent: 'danger' });
    return null;
  }
  useSession.setState(({ version }) => ({ version: version + 1 }));
  return result.value;
}

const undoBy = (run: () => Promise<unknown>): { actions: NoticeAction[] } => ({
  actions: [{ text: 'Undo', run: () => void run() }],
});

export async function addClaim(wish: Params<'claimAdd'>, what: string): Promise<boolean> {
  const added = await send('claimAdd', wish);
  if (!added) return false;
  const { id } = added;
  tell(
    `${what}: recorded.`,
    undoBy(() => send('claimWithdraw', { id, why: 'entered by mistake' })),
  );
  return true;
}

export async function withdrawClaim(id: number, what: string, why: string): Promise<void> {
  if (!(await send('claimWithdraw', { id, why }))) return;
  tell(
    `${what}: withdrawn. It stays on record.`,
    undoBy(() => send('claimRestore', { id })),
  );
}

export async function restoreClaim(id: number, what: string): Promise<void> {
  if (!(await send('claimRestore', { id }))) return;
  tell(
    `${what}: put back.`,
    undoBy(() => send('claimWithdraw', { id, why: '' })),
  );
}

const DONE: Record<CombineVerdict, string> = {
  same: 'are now read as one. The originals are kept.',
  match: 'are kept as a match, with a tie between them.',
  excluded: 'are two. They will not be proposed again.',
};

type Named = { id: string; label: string };

export async function combine(
  kept: Named,
  other: Named,
  verdict: CombineVerdict,
  note: string,
): Promise<void> {
  const made = await send('combine', { kept: kept.id, other: other.id, verdict, note });
  if (!made) return;
  const { id } = made;
  tell(
    `${kept.label} and ${other.label} ${DONE[verdict]}`,
    undoBy(() => send('combinationUndo', { id, why: '' })),
  );
}

export async function undoCombination(
  id: number,
  kept: Named,
  other: Named,
  verdict: CombineVerdict,
): Promise<void> {
  if (!(await send('combinationUndo', { id, why: '' }))) return;
  tell(
    `${kept.label} and ${other.label}: taken back. The originals are as they were.`,
    undoBy(() => send('combine', { kept: kept.id, other: other.id, verdict })),
  );
}
