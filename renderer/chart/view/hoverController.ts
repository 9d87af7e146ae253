// What lies under the pointer, said in the status line, and the pointer's shape.
import type cytoscape from 'cytoscape';

export type Hovered = { is: 'thing' | 'tie'; id: string } | null;

export function hoverController(cy: cytoscape.Core, tell: (hovered: Hovered) => void): void {
  const box = cy.container() as HTMLElement;
  cy.on('mouseover', 'node, edge', (event) => {
    const element = event.target as cytoscape.SingularElementReturnValue;
    box.style.cursor = 'pointer';
    tell({ is: element.isNode() ? 'thing' : 'tie', id: element.id() });
  });
  const leave = () => {
    box.style.cursor = '';
    tell(null);
  };
  cy.on('mouseout remove', 'node, edge', leave);
  box.addEventListener('pointerleave', leave);
}
