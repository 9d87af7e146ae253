// Changes of a chart: what each does, that a change of nothing is none, and that undo brings back exactly what was.
import { describe, expect, test } from 'vitest';
import { EMPTY_CHART } from '../../renderer/chart/state/chartState.ts';
import {
  amend,
  commit,
  KEPT_STEPS,
  NEW_HISTORY,
  redo,
  redoLabel,
  undo,
  undoLabel,
} from '../../renderer/chart/state/history.ts';
import {
  addThings,
  hideThings,
  layOut,
  moveThings,
  removeThings,
  showHidden,
  togglePinned,
} from '../../renderer/chart/state/producers.ts';
import {
  clearSelection,
  selectAll,
  selectThings,
  selectTie,
  toggleSelected,
} from '../../renderer/chart/state/selection.ts';
import { chartOf, row } from './samples.ts';

describe('changes of a chart', () => {
  test('a thing that is there already keeps its place when it is added again', () => {
    const chart = chartOf('a', 'b');
    expect(addThings(chart, new Map([['a', { x: 999, y: 999 }]]))).toBe(chart);
  });

  test('adding a hidden thing shows it again where it was', () => {
    const hidden = hideThings(chartOf('a', 'b'), ['b']);
    const shown = addThings(hidden, new Map([['b', { x: 5, y: 5 }]]));
    expect(shown.hidden.size).toBe(0);
    expect(shown.places.get('b')).toEqual({ x: 100, y: 0 });
  });

  test('a removed thing leaves nothing of itself behind', () => {
    const chart = selectThings(togglePinned(chartOf('a', 'b'), ['a']), ['a', 'b']);
    const after = removeThings(chart, ['a']);
    expect([...after.places.keys()]).toEqual(['b']);
    expect([...after.pinned]).toEqual([]);
    expect([...after.selected]).toEqual(['b']);
  });

  test('what is hidden is no longer selected, and is selected when shown again', () => {
    const chart = hideThings(selectThings(chartOf('a', 'b'), ['a', 'b']), ['b']);
    expect([...chart.selected]).toEqual(['a']);
    expect([...showHidden(chart).selected]).toEqual(['b']);
  });

  test('a layout leaves pinned things where they are', () => {
    const chart = togglePinned(chartOf('a', 'b'), ['a']);
    const laid = layOut(
      chart,
      new Map([
        ['a', { x: 1, y: 1 }],
        ['b', { x: 2, y: 2 }],
      ]),
    );
    expect(laid.places.get('a')).toEqual({ x: 0, y: 0 });
    expect(laid.places.get('b')).toEqual({ x: 2, y: 2 });
  });

  test('pinning pins all, and frees them only when all were pinned', () => {
    const one = togglePinned(chartOf('a', 'b'), ['a']);
    const both = togglePinned(one, ['a', 'b']);
    expect([...both.pinned]).toEqual(['a', 'b']);
    expect(togglePinned(both, ['a', 'b']).pinned.size).toBe(0);
  });

  test('a change of nothing gives the same state back', () => {
    const chart = chartOf('a');
    expect(removeThings(chart, ['none'])).toBe(chart);
    expect(hideThings(chart, ['none'])).toBe(chart);
    expect(showHidden(chart)).toBe(chart);
    expect(moveThings(chart, row('a'))).toBe(chart);
    expect(moveThings(chart, new Map([['none', { x: 1, y: 1 }]]))).toBe(chart);
    expect(clearSelection(chart)).toBe(chart);
    expect(togglePinned(chart, ['none'])).toBe(chart);
  });
});

describe('selection', () => {
  test('only what can be seen is selected', () => {
    const chart = hideThings(chartOf('a', 'b', 'c'), ['b']);
    expect([...selectAll(chart).selected]).toEqual(['a', 'c']);
    expect([...selectThings(chart, ['b', 'c', 'none']).selected]).toEqual(['c']);
  });

  test('a tie is selected alone, and a thing puts it away', () => {
    const tied = selectTie(selectThings(chartOf('a', 'b'), ['a']), 'a-b');
    expect(tied.selected.size).toBe(0);
    expect(selectThings(tied, ['a']).tie).toBeNull();
  });

  test('a thing is added to the selection and taken out again', () => {
    const one = toggleSelected(chartOf('a', 'b'), 'a');
    expect([...toggleSelected(one, 'b').selected]).toEqual(['a', 'b']);
    expect(toggleSelected(one, 'a').selected.size).toBe(0);
  });
});

describe('history', () => {
  test('undo and redo go back and forth between the same states, by their labels', () => {
    const first = commit(NEW_HISTORY, 'start', chartOf('a'));
    const second = commit(first, 'expand +1', chartOf('a', 'b'));
    expect(undoLabel(second)).toBe('expand +1');
    const back = undo(second);
    expect(back.present).toBe(first.present);
    expect(redoLabel(back)).toBe('expand +1');
    expect(redo(back).present).toBe(second.present);
    expect(undo(back).present).toBe(EMPTY_CHART);
  });

  test('a selection is no step of its own, and is kept with the state it was made in', () => {
    const made = commit(NEW_HISTORY, 'start', chartOf('a', 'b'));
    const chosen = amend(made, selectThings(made.present, ['a']));
    expect(chosen.past.length).toBe(1);
    const moved = commit(chosen, 'move', moveThings(chosen.present, new Map([['a', { x: 7, y: 7 }]])));
    expect([...undo(moved).present.selected]).toEqual(['a']);
  });

  test('a new change after undo gives up what could have been redone', () => {
    const made = commit(commit(NEW_HISTORY, 'one', chartOf('a')), 'two', chartOf('a', 'b'));
    expect(redoLabel(commit(undo(made), 'three', chartOf('c')))).toBeNull();
  });

  test('a change of nothing is no step, and the oldest steps are let go', () => {
    expect(commit(NEW_HISTORY, 'nothing', EMPTY_CHART)).toBe(NEW_HISTORY);
    let history = NEW_HISTORY;
    for (let i = 0; i < KEPT_STEPS + 10; i += 1) history = commit(history, `${i}`, chartOf(`${i}`));
    expect(history.past.length).toBe(KEPT_STEPS);
    expect(undo(NEW_HISTORY)).toBe(NEW_HISTORY);
    expect(redo(NEW_HISTORY)).toBe(NEW_HISTORY);
  });
});
