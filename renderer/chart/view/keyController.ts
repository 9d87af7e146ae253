// The chart by keys: arrows go from thing to thing, the rest acts on the selection or on the view.
import type cytoscape from 'cytoscape';
import { arrangeChart } from '../actions/arrange.ts';
import { expand } from '../actions/expand.ts';
import {
  hideSelected,
  pinSelected,
  removeSelected,
  selectDrawn,
  selectNeighbours,
} from '../actions/gestures.ts';
import { currentChart, lookAt, select } from '../chartStore.ts';
import { currentDrawing } from '../currentDrawing.ts';
import { clearSelection, selectThings } from '../state/selection.ts';
import type { Direction } from '../state/steering.ts';
import { nextInDirection } from '../state/steering.ts';
import { zoomBy } from './camera.ts';
import type { MenuAsked } from './menuController.ts';

const ARROWS: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Selects the next thing in a direction, or adds it to the selection. */
function steer(direction: Direction, extend: boolean): void {
  const places = new Map([...currentDrawing().things].map(([id, { place }]) => [id, place]));
  const from = [...currentChart().selected].at(-1) ?? '';
  const next = nextInDirection(places, from, direction);
  if (!next) return;
  select((chart) => selectThings(chart, extend ? [...chart.selected, next] : [next]));
  lookAt([next]);
}

/** Acts on a key pressed on the chart; answers whether it meant something there. */
function press(cy: cytoscape.Core, event: KeyboardEvent, openMenu: () => void): boolean {
  const ctrl = event.ctrlKey || event.metaKey;
  const arrow = ARROWS[event.key];
  const [first] = currentChart().selected;
  const acts: Record<string, () => void> = {
    Enter: () => first !== undefined && void expand(first),
    Delete: () => removeSelected(),
    Backspace: () => removeSelected(),
    Escape: () => select(clearSelection),
    '+': () => zoomBy(cy, 1.25),
    '=': () => zoomBy(cy, 1.25),
    '-': () => zoomBy(cy, 0.8),
    '0': () => lookAt([]),
    h: () => hideSelected(),
    p: () => pinSelected(),
    n: () => selectNeighbours(),
    l: () => void arrangeChart(),
    ContextMenu: openMenu,
    F10: openMenu,
  };
  if (ctrl && event.key.toLowerCase() === 'a') selectDrawn();
  else if (ctrl || event.altKey) return false;
  else if (event.key === 'F10' && !event.shiftKey) return false;
  else if (arrow) steer(arrow, event.shiftKey);
  else if (acts[event.key]) acts[event.key]!();
  else return false;
  return true;
}

/** Lets the chart take keys. The menu opens at the first selected thing. */
export function keyController(cy: cytoscape.Core, ask: (asked: MenuAsked) => void): void {
  const box = cy.container() as HTMLElement;
  box.tabIndex = 0;
  box.setAttribute('role', 'application');
  box.setAttribute('aria-roledescription', 'network chart');
  box.setAttribute(
    'aria-label',
    'Network chart: arrow keys go from thing to thing, Enter expands, Delete removes',
  );
  const openMenu = () => {
    const [id] = currentChart().selected;
    if (id === undefined) return;
    const at = cy.getElementById(id).renderedPosition();
    const { left, top } = box.getBoundingClientRect();
    ask({ on: 'thing', id, left: left + at.x, top: top + at.y });
  };
  box.addEventListener('contextmenu', (event) => event.preventDefault());
  box.addEventListener('pointerdown', () => box.focus({ preventScroll: true }));
  box.addEventListener('keydown', (event) => {
    if (!press(cy, event, openMenu)) return;
    event.preventDefault();
    event.stopPropagation();
  });
}
