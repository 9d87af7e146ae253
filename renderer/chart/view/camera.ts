// Where the chart's view looks: everything, or just enough to bring some things into sight.
import type cytoscape from 'cytoscape';
import type { Point } from '../state/chartState.ts';

const MARGIN = 70;
const READABLE_ZOOM = 1.15;
const MOTION_MS = 240;

type Box = { x1: number; y1: number; x2: number; y2: number };

function boxAround(points: readonly Point[]): Box | null {
  if (points.length === 0) return null;
  const xs = points.map((p) => p.x);
  const ys = points.map((p) => p.y);
  return {
    x1: Math.min(...xs) - MARGIN,
    y1: Math.min(...ys) - MARGIN,
    x2: Math.max(...xs) + MARGIN,
    y2: Math.max(...ys) + MARGIN,
  };
}

const inside = (inner: Box, outer: Box): boolean =>
  inner.x1 >= outer.x1 && inner.y1 >= outer.y1 && inner.x2 <= outer.x2 && inner.y2 <= outer.y2;

function moveTo(cy: cytoscape.Core, box: Box, zoom: number): void {
  const pan = {
    x: cy.width() / 2 - ((box.x1 + box.x2) / 2) * zoom,
    y: cy.height() / 2 - ((box.y1 + box.y2) / 2) * zoom,
  };
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches || cy.nodes().length > 300;
  if (calm) cy.viewport({ zoom, pan });
  else cy.stop().animate({ zoom, pan }, { duration: MOTION_MS, easing: 'ease-out-cubic' });
}

const zoomFor = (cy: cytoscape.Core, box: Box): number =>
  Math.max(
    cy.minZoom(),
    Math.min(READABLE_ZOOM, cy.width() / (box.x2 - box.x1), cy.height() / (box.y2 - box.y1)),
  );

/** Shows all of these points, as large as is readable. */
export function fitPoints(cy: cytoscape.Core, points: readonly Point[]): void {
  const box = boxAround(points);
  if (box) moveTo(cy, box, zoomFor(cy, box));
}

/** Brings these points into sight; does nothing when they are. */
export function reveal(cy: cytoscape.Core, points: readonly Point[]): void {
  const box = boxAround(points);
  if (!box || inside(box, cy.extent())) return;
  moveTo(cy, box, Math.min(cy.zoom(), zoomFor(cy, box)));
}

/** Zooms about the middle of the view. */
export function zoomBy(cy: cytoscape.Core, factor: number): void {
  cy.zoom({
    level: cy.zoom() * factor,
    renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 },
  });
}
