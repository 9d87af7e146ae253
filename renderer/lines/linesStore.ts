// What the lines page shows: the tab, the line that is opened, the rows that are laid over it, and how often it was decided.
import { create } from 'zustand';
import type { FindingStatus } from '../../src/contract/lineShapes.ts';

export type LinesTab = 'board' | 'candidates' | 'changes' | 'watch' | 'weights';

/** The events and camera reads behind a finding, to be opened down to their rows. */
export type RowsWanted = { title: string; events: readonly number[]; reads?: readonly number[] };

export type LinesStore = {
  tab: LinesTab;
  /** The line that is opened, by any of its numbers. */
  opened: string | null;
  rows: RowsWanted | null;
  /** Counts decisions, so that answers that hang on them are asked for again. */
  decided: number;
  /** What was said of findings in this window, by their keys: shown at once, before answers agree. */
  said: ReadonlyMap<string, FindingStatus>;
};

const NEW: LinesStore = { tab: 'board', opened: null, rows: null, decided: 0, said: new Map() };

export const useLines = create<LinesStore>(() => NEW);

export const resetLines = (): void => useLines.setState(NEW);
export const showTab = (tab: LinesTab): void => useLines.setState({ tab, opened: null, rows: null });
export const openLine = (id: string): void => useLines.setState({ opened: id, rows: null });
export const leaveLine = (): void => useLines.setState({ opened: null, rows: null });
export const showRows = (rows: RowsWanted | null): void => useLines.setState({ rows });
export const decisionMade = (): void => useLines.setState(({ decided }) => ({ decided: decided + 1 }));

export const say = (said: Iterable<readonly [string, FindingStatus]>): void =>
  useLines.setState((now) => ({ said: new Map([...now.said, ...said]) }));
