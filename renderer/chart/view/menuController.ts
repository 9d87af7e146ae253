// The right-click menu: which thing, tie or ground it was asked on, and where on the page.
import type cytoscape from 'cytoscape';
import { currentChart, select } from '../chartStore.ts';
import { selectThings, selectTie } from '../state/selection.ts';

export type MenuAsked = { on: 'thing' | 'tie' | 'ground'; id: string; left: number; top: number };

export function menuController(cy: cytoscape.Core, ask: (asked: MenuAsked) => void): void {
  cy.on('cxttap', (event) => {
    const { clientX, clientY } = event.originalEvent as MouseEvent;
    const at = { left: clientX, top: clientY };
    if (event.target === cy) return ask({ on: 'ground', id: '', ...at });
    const element = event.target as cytoscape.SingularElementReturnValue;
    const id = element.id();
    if (element.isNode()) {
      if (!currentChart().selected.has(id)) select((chart) => selectThings(chart, [id]));
      return ask({ on: 'thing', id, ...at });
    }
    select((chart) => selectTie(chart, id));
    ask({ on: 'tie', id, ...at });
  });
}
