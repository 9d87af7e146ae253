// Draws a chart once more, apart from the one on the page and always light: a picture may show less than the page does.
import type cytoscape from 'cytoscape';
import type { Answer } from '../../../src/contract/calls.ts';
import type { Point } from '../state/chartState.ts';
import type { Drawing } from '../state/drawing.ts';
import { createView } from '../view/createView.ts';
import { CHART_COLOURS, DENSE_TIES, stylesheet } from '../view/stylesheet.ts';
import { syncDrawing } from '../view/syncDrawing.ts';

type Picture = Answer<'chartPicture'>;

const SCALE = 2;
/** Larger canvases are refused by browsers, or come out empty. */
const MOST_PIXELS = 7000;

const drawingOf = ({ things, links }: Picture, places: ReadonlyMap<string, Point>): Drawing => ({
  things: new Map(
    things.map(({ at, entity }) => [
      entity.id,
      { entity, place: places.get(at) ?? { x: 0, y: 0 }, pinned: false },
    ]),
  ),
  ties: new Map(links.map((link) => [link.id, link])),
  filteredOut: 0,
  tiesInAll: links.length,
});

/** Waits until every symbol has been read: a view begins to read them when it first draws them. */
const symbolsRead = (cy: cytoscape.Core): Promise<void> =>
  new Promise((resolve) => {
    const missing = new Set(cy.nodes().map((node) => String(node.data('symbol'))));
    cy.on('background', 'node', ({ target }: cytoscape.EventObject) => {
      missing.delete(String((target as cytoscape.NodeSingular).data('symbol')));
      if (missing.size === 0) resolve();
    });
    if (missing.size === 0) resolve();
    else cy.png({ full: true, scale: 0.1 });
  });

/** The chart as an image with nothing around it. */
export async function drawChart(picture: Picture, places: ReadonlyMap<string, Point>): Promise<ImageBitmap> {
  const box = document.createElement('div');
  box.className = 'picture-stage';
  document.body.append(box);
  const cy = createView(box);
  try {
    cy.style(stylesheet('light', picture.links.length > DENSE_TIES));
    syncDrawing(cy, drawingOf(picture, places), 'light', null);
    await symbolsRead(cy);
    const { w, h } = cy.elements().boundingBox();
    const blob = await cy.png({
      full: true,
      scale: Math.min(SCALE, MOST_PIXELS / Math.max(w, h, 1)),
      bg: CHART_COLOURS.light.ground,
      output: 'blob-promise',
    });
    return await createImageBitmap(blob);
  } finally {
    cy.destroy();
    box.remove();
  }
}
