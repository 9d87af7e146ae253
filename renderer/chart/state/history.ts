// A chart with its past and future: the states that undo and redo go back and forth between.
import type { ChartState } from './chartState.ts';
import { EMPTY_CHART } from './chartState.ts';

/** A change that can be undone or redone: what it was called, and the state on its other side. */
export type Step = { readonly label: string; readonly state: ChartState };

export type History = {
  readonly past: readonly Step[];
  readonly present: ChartState;
  readonly future: readonly Step[];
};

export const NEW_HISTORY: History = { past: [], present: EMPTY_CHART, future: [] };

/** How many steps are kept: a state shares nothing heavier than a map of positions with the next. */
export const KEPT_STEPS = 200;

/** Makes a change that can be undone under its label; a change of nothing is no step. */
export function commit(history: History, label: string, next: ChartState): History {
  if (next === history.present) return history;
  const past = [...history.past, { label, state: history.present }].slice(-KEPT_STEPS);
  return { past, present: next, future: [] };
}

/** Changes the present without a step: for the selection. */
export const amend = (history: History, next: ChartState): History =>
  next === history.present ? history : { ...history, present: next };

export function undo(history: History): History {
  const step = history.past.at(-1);
  if (!step) return history;
  return {
    past: history.past.slice(0, -1),
    present: step.state,
    future: [{ label: step.label, state: history.present }, ...history.future],
  };
}

export function redo(history: History): History {
  const step = history.future[0];
  if (!step) return history;
  return {
    past: [...history.past, { label: step.label, state: history.present }],
    present: step.state,
    future: history.future.slice(1),
  };
}

export const undoLabel = (history: History): string | null => history.past.at(-1)?.label ?? null;
export const redoLabel = (history: History): string | null => history.future[0]?.label ?? null;
