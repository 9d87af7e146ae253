// What the reports page shows: the report and the mention that are chosen, and how often mentions were decided.
import { create } from 'zustand';
import type { MentionStatus } from '../../src/contract/reportCalls.ts';

export type ReportsState = {
  report: string | null;
  mention: string | null;
  /** Counts decisions, so that answers of this page are asked for again. */
  decided: number;
  /** What was said in this window of mentions whose answers are still on their way. */
  said: ReadonlyMap<string, MentionStatus>;
  /** True where other pages have not been told of decisions yet. */
  untold: boolean;
};

const EMPTY: ReportsState = { report: null, mention: null, decided: 0, said: new Map(), untold: false };

export const useReports = create<ReportsState>(() => EMPTY);

export const resetReports = (): void => useReports.setState(EMPTY);

export const chooseReport = (report: string): void => useReports.setState({ report, mention: null });
export const chooseMention = (mention: string | null): void => useReports.setState({ mention });

/** Shows what was just decided before the engine's answer is there. */
export const sayMentions = (statuses: Iterable<readonly [id: string, status: MentionStatus]>): void =>
  useReports.setState(({ said }) => ({ said: new Map([...said, ...statuses]) }));

/** The engine has it: what was said is forgotten once the new answers come. */
export const mentionsDecided = (): void =>
  useReports.setState(({ decided }) => ({ decided: decided + 1, untold: true }));

export const forgetSaid = (): void => useReports.setState({ said: new Map() });
