// Takes files, folders and archives that are dropped anywhere on the window to the import of the open case.
import { useEffect, useState } from 'react';
import { goTo, useSession } from '../app/session.ts';
import { givenByDrop } from './given.ts';
import { addFiles } from './queueActions.ts';

/** Whether a case is open that something can be added to. */
function takesFiles(): boolean {
  const { open } = useSession.getState();
  return open !== null && !open.readOnly;
}

const hasFiles = (dragged: DataTransfer): boolean => dragged.types.includes('Files');

export function DropAnywhere() {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const ending = new AbortController();
    const on = <K extends keyof WindowEventMap>(name: K, run: (event: WindowEventMap[K]) => void) =>
      window.addEventListener(name, run, { signal: ending.signal });
    // A browser leaves the page for a file that nobody takes.
    on('dragover', (event) => {
      if (!event.dataTransfer || !hasFiles(event.dataTransfer)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = takesFiles() ? 'copy' : 'none';
      setOver(takesFiles());
    });
    on('dragleave', (event) => {
      if (event.relatedTarget === null) setOver(false);
    });
    // No pointer moves while something is dragged: what was dragged has gone elsewhere, or was given up.
    on('pointermove', () => setOver(false));
    on('drop', (event) => {
      if (!event.dataTransfer || !hasFiles(event.dataTransfer)) return;
      event.preventDefault();
      setOver(false);
      if (!takesFiles()) return;
      goTo('import');
      void givenByDrop(event.dataTransfer).then(addFiles);
    });
    return () => ending.abort();
  }, []);
  return over ? <div className="drop-cover">Drop to add to the import</div> : null;
}
