// Entities, ties and charts to test the renderer's pure functions with.
import type { ChartState, Point } from '../../renderer/chart/state/chartState.ts';
import { EMPTY_CHART } from '../../renderer/chart/state/chartState.ts';
import { addThings } from '../../renderer/chart/state/producers.ts';
import type { Entity, Link } from '../../src/contract/shapes.ts';

export const thing = (id: string, more: Partial<Entity> = {}): Entity => ({
  id,
  kind: 'number',
  label: id,
  numberKind: 'mobile',
  events: 1,
  contacts: 1,
  firstSeen: null,
  lastSeen: null,
  ...more,
});

export const tie = (from: string, to: string, more: Partial<Link> = {}): Link => ({
  id: `${from}-${to}`,
  from,
  to,
  kind: 'contact',
  label: '',
  events: 1,
  forward: 1,
  back: 0,
  calls: 1,
  texts: 0,
  firstSeen: null,
  lastSeen: null,
  ...more,
});

/** Things in a row, a hundred apart. */
export const row = (...ids: string[]): Map<string, Point> =>
  new Map(ids.map((id, i) => [id, { x: i * 100, y: 0 }]));

export const chartOf = (...ids: string[]): ChartState => addThings(EMPTY_CHART, row(...ids));
