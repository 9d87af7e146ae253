// Keys of a case: pages by Alt and digit and search anywhere, undo and redo where the chart is seen.
import { useEffect } from 'react';
import { redoChange, undoChange } from '../chart/chartStore.ts';
import { focusSearch } from '../search/focusSearch.ts';
import { PAGES } from './pages.ts';
import { goTo, seesChart, useSession } from './session.ts';

export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
  !(target instanceof HTMLInputElement && /^(checkbox|radio|button|range)$/.test(target.type));

function onKey(event: KeyboardEvent): void {
  const ctrl = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  const page = event.altKey && !ctrl ? PAGES[Number(event.key) - 1] : undefined;
  let done = true;
  if (page) goTo(page.id);
  else if (ctrl && key === 'k') focusSearch();
  else if (isTyping(event.target)) done = false;
  else if (event.key === '/' && !ctrl) focusSearch();
  else if (!seesChart(useSession.getState())) done = false;
  else if (ctrl && (key === 'y' || (key === 'z' && event.shiftKey))) redoChange();
  else if (ctrl && key === 'z') undoChange();
  else done = false;
  if (done) event.preventDefault();
}

export function useShellKeys(): void {
  useEffect(() => {
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
