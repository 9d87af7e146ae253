// Dragging things: a selected one takes the whole selection with it, and letting go is one change.
import type cytoscape from 'cytoscape';
import { moved } from '../actions/gestures.ts';
import { currentChart } from '../chartStore.ts';
import type { Point } from '../state/chartState.ts';

export function dragController(cy: cytoscape.Core): void {
  let began = new Map<string, Point>();
  cy.on('grab', 'node', (event) => {
    const id = (event.target as cytoscape.NodeSingular).id();
    const { selected } = currentChart();
    const ids = selected.has(id) ? [...selected] : [id];
    began = new Map(ids.map((each) => [each, { ...cy.getElementById(each).position() }]));
  });
  cy.on('drag', 'node', (event) => {
    const node = event.target as cytoscape.NodeSingular;
    const from = began.get(node.id());
    if (!from || began.size < 2) return;
    const { x, y } = node.position();
    cy.batch(() => {
      for (const [id, at] of began)
        if (id !== node.id()) cy.getElementById(id).position({ x: at.x + x - from.x, y: at.y + y - from.y });
    });
  });
  cy.on('dragfree', 'node', () => {
    moved(new Map([...began.keys()].map((id) => [id, { ...cy.getElementById(id).position() }])));
    began = new Map();
  });
}
