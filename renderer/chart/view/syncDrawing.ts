// Brings cytoscape from what it draws to what the chart's state says, touching only what differs.
import type cytoscape from 'cytoscape';
import type { ChartState, Point } from '../state/chartState.ts';
import type { Drawing } from '../state/drawing.ts';
import type { Theme } from '../symbols/symbols.ts';
import { edgeClasses, edgeData, nodeData } from './elements.ts';

/** Above this many things a move is shown at once instead of as a motion. */
const MOST_ANIMATED = 300;
const MOTION_MS = 260;
const LEAST_PROMINENT = 5;
const MOST_PROMINENT = 16;

const calm = matchMedia('(prefers-reduced-motion: reduce)');

function removeGone(cy: cytoscape.Core, drawing: Drawing): void {
  cy.elements()
    .filter(
      (element) => !(element.isNode() ? drawing.things.has(element.id()) : drawing.ties.has(element.id())),
    )
    .remove();
}

/** Adds new elements; a new thing begins where `growFrom` stands. Answers those whose place must still change. */
function addOrUpdate(cy: cytoscape.Core, drawing: Drawing, theme: Theme, growFrom: string | null) {
  const fresh: cytoscape.ElementDefinition[] = [];
  const moving: { id: string; to: Point }[] = [];
  const origin = growFrom ? cy.getElementById(growFrom) : null;
  const start = origin?.nonempty() ? { ...origin.position() } : null;
  for (const [id, thing] of drawing.things) {
    const node = cy.getElementById(id);
    const data = nodeData(thing, theme);
    if (node.empty()) {
      fresh.push({ group: 'nodes', data, position: { ...(start ?? thing.place) } });
      if (start) moving.push({ id, to: thing.place });
      continue;
    }
    if (
      node.data('symbol') !== data.symbol ||
      node.data('label') !== data.label ||
      node.data('size') !== data.size
    )
      node.data(data);
    const at = node.position();
    if (at.x !== thing.place.x || at.y !== thing.place.y) moving.push({ id, to: thing.place });
  }
  for (const [id, link] of drawing.ties) {
    const edge = cy.getElementById(id);
    const data = edgeData(link);
    if (edge.empty()) fresh.push({ group: 'edges', data, classes: edgeClasses(link) });
    else {
      if (edge.data('count') !== data.count) edge.data({ width: data.width, count: data.count });
      edge.toggleClass('held', link.grading?.restricted === true);
    }
  }
  cy.add(fresh);
  return moving;
}

/** The things whose labels are kept when others are too small to read: those with the most ties, and lines. */
function syncProminent(cy: cytoscape.Core, drawing: Drawing): void {
  const count = new Map<string, number>();
  for (const { from, to } of drawing.ties.values())
    for (const id of [from, to]) count.set(id, (count.get(id) ?? 0) + 1);
  const prominent = [...count]
    .filter(([id, ties]) => ties >= LEAST_PROMINENT || drawing.things.get(id)?.entity.kind === 'line')
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_PROMINENT);
  cy.nodes('.prominent').removeClass('prominent');
  for (const [id] of prominent) cy.getElementById(id).addClass('prominent');
}

/** Marks what is selected, and the ties beside one selected thing. */
export function syncSelection(cy: cytoscape.Core, chart: ChartState): void {
  cy.batch(() => {
    cy.elements('.chosen, .beside').removeClass('chosen beside');
    for (const id of chart.selected) cy.getElementById(id).addClass('chosen');
    if (chart.tie) cy.getElementById(chart.tie).addClass('chosen');
    if (chart.selected.size === 1)
      for (const id of chart.selected) cy.getElementById(id).connectedEdges().addClass('beside');
  });
}

/** Draws the drawing. */
export function syncDrawing(
  cy: cytoscape.Core,
  drawing: Drawing,
  theme: Theme,
  growFrom: string | null,
): void {
  let moving: { id: string; to: Point }[] = [];
  cy.batch(() => {
    removeGone(cy, drawing);
    moving = addOrUpdate(cy, drawing, theme, growFrom);
    syncProminent(cy, drawing);
  });
  const animated = moving.length <= MOST_ANIMATED && !calm.matches;
  if (!animated)
    cy.batch(() => {
      for (const { id, to } of moving)
        cy.getElementById(id)
          .stop()
          .position({ ...to });
    });
  else
    for (const { id, to } of moving)
      cy.getElementById(id)
        .stop()
        .animate({ position: { ...to } }, { duration: MOTION_MS, easing: 'ease-out-cubic' });
}
