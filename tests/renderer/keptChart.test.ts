// A chart as it is kept in the case: what goes in comes out, less what the case no longer knows.
import { describe, expect, test } from 'vitest';
import { DEFAULT_FILTER } from '../../renderer/chart/state/filter.ts';
import { chartOfKept, keptOf } from '../../renderer/chart/state/kept.ts';
import { hideThings, togglePinned } from '../../renderer/chart/state/producers.ts';
import { selectThings } from '../../renderer/chart/state/selection.ts';
import { keptChart } from '../../src/contract/chartCalls.ts';
import { chartOf } from './samples.ts';

const chart = togglePinned(hideThings(chartOf('a', 'b', 'c'), ['b']), ['a']);
const filter = {
  ...DEFAULT_FILTER,
  groups: new Set(['contact', 'cell'] as const),
  leastContacts: 3,
  from: 5,
};

describe('a kept chart', () => {
  test('comes back as it was left, with nothing selected', () => {
    const kept = keptChart.parse(JSON.parse(JSON.stringify(keptOf(selectThings(chart, ['c']), filter))));
    const back = chartOfKept(kept, () => true);
    expect(back.chart).toEqual(chart);
    expect(back.filter).toEqual(filter);
  });

  test('leaves out what the case no longer knows, and groups of ties that this version has not', () => {
    const kept = keptOf(chart, filter);
    const later = { ...kept, filter: { ...kept.filter, groups: ['contact', 'of a later version'] } };
    const back = chartOfKept(later, (id) => id !== 'a');
    expect([...back.chart.places.keys()]).toEqual(['b', 'c']);
    expect(back.chart.pinned.size).toBe(0);
    expect([...back.chart.hidden]).toEqual(['b']);
    expect([...back.filter.groups]).toEqual(['contact']);
  });
});
