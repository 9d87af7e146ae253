// What is drawn of a chart: its shown things and the ties among them that pass the filter.
import type { Entity, Link } from '../../../src/contract/shapes.ts';
import type { Catalogue } from './catalogue.ts';
import type { ChartState, Point } from './chartState.ts';
import type { ChartFilter } from './filter.ts';
import { passes } from './filter.ts';

export type DrawnThing = { readonly entity: Entity; readonly place: Point; readonly pinned: boolean };

export type Drawing = {
  readonly things: ReadonlyMap<string, DrawnThing>;
  readonly ties: ReadonlyMap<string, Link>;
  /** Things left out because the filter leaves none of their ties. */
  readonly filteredOut: number;
  /** All ties among shown things, before the filter. */
  readonly tiesInAll: number;
};

/** A thing that the engine has not told of yet, drawn by its id. */
const unknownEntity = (id: string): Entity => ({
  id,
  kind: 'number',
  label: id,
  numberKind: 'unresolved',
  events: 0,
  contacts: 0,
  firstSeen: null,
  lastSeen: null,
});

/**
 * The drawing of a chart. A thing whose ties on the chart are all filtered out is left out with them; a thing that
 * has no tie on the chart, or is pinned, stays.
 */
export function drawingOf(chart: ChartState, known: Catalogue, filter: ChartFilter): Drawing {
  const shown = (id: string) => chart.places.has(id) && !chart.hidden.has(id);
  const among = [...known.links.values()].filter((l) => shown(l.from) && shown(l.to));
  const kept = among.filter(passes(filter));
  const tied = new Set(among.flatMap((l) => [l.from, l.to]));
  const stillTied = new Set(kept.flatMap((l) => [l.from, l.to]));
  const things = new Map<string, DrawnThing>();
  let filteredOut = 0;
  for (const [id, place] of chart.places) {
    if (chart.hidden.has(id)) continue;
    const pinned = chart.pinned.has(id);
    if (tied.has(id) && !stillTied.has(id) && !pinned) filteredOut += 1;
    else things.set(id, { entity: known.entities.get(id) ?? unknownEntity(id), place, pinned });
  }
  return { things, ties: new Map(kept.map((l) => [l.id, l])), filteredOut, tiesInAll: among.length };
}
