// Ties a cytoscape view to the chart's state for as long as its box is on the page.
import type cytoscape from 'cytoscape';
import { type RefObject, useEffect, useState } from 'react';
import { useTheme } from '../../app/theme.ts';
import { useChart } from '../chartStore.ts';
import { drawingIn } from '../currentDrawing.ts';
import { boxController } from './boxController.ts';
import { fitPoints, reveal } from './camera.ts';
import { createView } from './createView.ts';
import { dragController } from './dragController.ts';
import { type Hovered, hoverController } from './hoverController.ts';
import { keyController } from './keyController.ts';
import { type MenuAsked, menuController } from './menuController.ts';
import { DENSE_TIES, stylesheet } from './stylesheet.ts';
import { syncDrawing, syncSelection } from './syncDrawing.ts';
import { tapController } from './tapController.ts';

/** Looks where the store asks to, once the box has a size. */
function look(cy: cytoscape.Core): void {
  const store = useChart.getState();
  if (!store.lookAt || cy.width() === 0) return;
  const { places } = store.history.present;
  const { things } = drawingIn(store);
  const all = store.lookAt.ids.length === 0;
  const ids = all ? [...things.keys()] : store.lookAt.ids;
  const points = ids.flatMap((id) => places.get(id) ?? []);
  if (all) fitPoints(cy, points);
  else reveal(cy, points);
  useChart.setState({ lookAt: null });
}

/** Draws the store's chart into `cy` and keeps doing so; answers the way to stop. */
function follow(cy: cytoscape.Core): () => void {
  let styled = '';
  const draw = () => {
    const store = useChart.getState();
    const drawing = drawingIn(store);
    const theme = useTheme.getState().shown;
    const dense = drawing.ties.size > DENSE_TIES;
    if (styled !== `${theme}:${dense}`) cy.style(stylesheet(theme, dense));
    styled = `${theme}:${dense}`;
    syncDrawing(cy, drawing, theme, store.growFrom);
    syncSelection(cy, store.history.present);
    look(cy);
  };
  draw();
  const drawn = (now = useChart.getState()) => [drawingIn(now), now.history.present, now.lookAt];
  let last = drawn();
  const stopStore = useChart.subscribe((now) => {
    const next = drawn(now);
    if (next.every((part, i) => part === last[i])) return;
    last = next;
    draw();
  });
  const stopTheme = useTheme.subscribe(draw);
  return () => {
    stopStore();
    stopTheme();
  };
}

export function useChartView(
  box: RefObject<HTMLDivElement | null>,
  onMenu: (asked: MenuAsked) => void,
  onHover: (hovered: Hovered) => void,
): cytoscape.Core | null {
  const [view, setView] = useState<cytoscape.Core | null>(null);
  useEffect(() => {
    if (!box.current) return;
    const cy = createView(box.current);
    tapController(cy);
    dragController(cy);
    boxController(cy);
    keyController(cy, onMenu);
    menuController(cy, onMenu);
    hoverController(cy, onHover);
    const unfollow = follow(cy);
    const sizes = new ResizeObserver(() => {
      cy.resize();
      look(cy);
    });
    sizes.observe(box.current);
    setView(cy);
    return () => {
      sizes.disconnect();
      unfollow();
      cy.destroy();
      setView(null);
    };
  }, [box, onMenu, onHover]);
  return view;
}
