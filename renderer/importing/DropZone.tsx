// Takes files, folders and archives dropped anywhere on its content.
import { type DragEvent, type ReactNode, useState } from 'react';
import { givenByDrop } from './given.ts';
import { addFiles } from './queueActions.ts';

const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');

export function DropZone({ children }: { children: ReactNode }) {
  const [over, setOver] = useState(false);
  return (
    <section
      className="drop-zone"
      aria-label="Import"
      data-over={over || undefined}
      onDragOver={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      // No pointer moves while something is dragged: what was dragged has gone elsewhere, or was given up.
      onPointerMove={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void givenByDrop(event.dataTransfer).then(addFiles);
      }}
    >
      {children}
      {over && <div className="drop-cover">Drop to add to the import</div>}
    </section>
  );
}
