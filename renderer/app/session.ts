// The window's session: the engine's state, the open case, and the page shown; it outlives a crash of any page.
import { create } from 'zustand';
import type { CaseSummary } from '../../src/contract/shapes.ts';

export type Session = {
  /** False until it is known whether the engine has a case open already. */
  ready: boolean;
  engine: 'running' | 'stopped';
  open: CaseSummary | null;
  /** The engine was started again, and needs the passphrase of the same case to go on. */
  locked: boolean;
  page: string;
  /** Pages visited since the case was opened: they stay as they were left. */
  visited: readonly string[];
  /** Counts changes of what the case holds, so that answers are asked for again. */
  version: number;
};

export const FIRST_PAGE = 'network';

export const useSession = create<Session>(() => ({
  ready: false,
  engine: 'running',
  open: null,
  locked: false,
  page: FIRST_PAGE,
  visited: [FIRST_PAGE],
  version: 0,
}));

/** Whether the chart is before the analyst: a change of it is taken back only then. */
export const seesChart = ({ page }: Pick<Session, 'page'>): boolean => page === FIRST_PAGE;

export function goTo(page: string): void {
  useSession.setState(({ visited }) => ({
    page,
    visited: visited.includes(page) ? visited : [...visited, page],
  }));
}
