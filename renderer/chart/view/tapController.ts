// Clicks on the chart: select a thing or a tie, add to the selection, expand by a double click.
import type cytoscape from 'cytoscape';
import { expand } from '../actions/expand.ts';
import { select } from '../chartStore.ts';
import { clearSelection, selectThings, selectTie, toggleSelected } from '../state/selection.ts';

const adds = (event: cytoscape.EventObject): boolean => {
  const { ctrlKey, metaKey, shiftKey } = event.originalEvent as MouseEvent;
  return ctrlKey || metaKey || shiftKey;
};

export function tapController(cy: cytoscape.Core): void {
  cy.on('tap', 'node', (event) => {
    const id = (event.target as cytoscape.NodeSingular).id();
    select((chart) => (adds(event) ? toggleSelected(chart, id) : selectThings(chart, [id])));
  });
  cy.on('dbltap', 'node', (event) => void expand((event.target as cytoscape.NodeSingular).id()));
  cy.on('tap', 'edge', (event) => {
    const id = (event.target as cytoscape.EdgeSingular).id();
    select((chart) => selectTie(chart, id));
  });
  cy.on('tap', (event) => {
    if (event.target === cy && !adds(event)) select(clearSelection);
  });
}
