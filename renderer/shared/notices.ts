// Short notices at the foot of the window: what was done, with a way to take it back or take it further.
import { create } from 'zustand';

export type NoticeAction = { text: string; run: () => void };
export type Notice = {
  id: number;
  text: string;
  intent: 'none' | 'warning' | 'danger';
  actions: readonly NoticeAction[];
};

export const useNotices = create<{ notices: readonly Notice[] }>(() => ({ notices: [] }));

let last = 0;

export const dismissNotice = (id: number): void =>
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));

/** Shows a notice; one that offers something stays longer. The oldest of more than three goes. */
export function tell(
  text: string,
  { intent = 'none', actions = [] }: { intent?: Notice['intent']; actions?: readonly NoticeAction[] } = {},
): void {
  last += 1;
  const notice = { id: last, text, intent, actions };
  useNotices.setState(({ notices }) => ({ notices: [...notices, notice].slice(-3) }));
  setTimeout(() => dismissNotice(notice.id), actions.length > 0 || intent === 'danger' ? 14_000 : 5000);
}
