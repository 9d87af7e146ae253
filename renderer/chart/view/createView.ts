// Makes the cytoscape view in a box, set up so that a thousand things pan smoothly without a graphics card.
import cytoscape from 'cytoscape';

export const LEAST_ZOOM = 0.04;
export const MOST_ZOOM = 3;

export function createView(container: HTMLElement): cytoscape.Core {
  return cytoscape({
    container,
    elements: [],
    layout: { name: 'preset' },
    minZoom: LEAST_ZOOM,
    maxZoom: MOST_ZOOM,
    pixelRatio: 1,
    hideEdgesOnViewport: true,
    textureOnViewport: true,
    motionBlur: false,
    boxSelectionEnabled: true,
    autounselectify: true,
  });
}
