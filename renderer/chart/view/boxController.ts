// Selecting by a box, with Shift held or the box tool on: what it encloses is selected, or added to the selection.
import type cytoscape from 'cytoscape';
import { currentChart, select } from '../chartStore.ts';
import { selectThings } from '../state/selection.ts';

export function boxController(cy: cytoscape.Core): void {
  let enclosed: string[] = [];
  cy.on('box', 'node', (event) => {
    if (enclosed.length === 0)
      queueMicrotask(() => {
        const before = cy.userPanningEnabled() ? currentChart().selected : [];
        const ids = [...before, ...enclosed];
        enclosed = [];
        select((chart) => selectThings(chart, ids));
      });
    enclosed.push((event.target as cytoscape.NodeSingular).id());
  });
}

/** Turns the box tool on or off: while it is on, a drag over the ground draws a box instead of panning. */
export function setBoxTool(cy: cytoscape.Core, on: boolean): void {
  cy.userPanningEnabled(!on);
}
