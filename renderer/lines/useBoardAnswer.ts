// A long answer for a list of the board: it waits while a line lies over the board, and is asked for again afterwards.
import type { CallName, Params } from '../../src/contract/calls.ts';
import { useLines } from './linesStore.ts';
import { useLongAnswer } from './useLongAnswer.ts';

export function useBoardAnswer<N extends CallName>(name: N, params: Params<N>) {
  const covered = useLines((state) => state.opened !== null);
  return useLongAnswer(name, covered ? null : params);
}
