// Above the files of an import: adding more, importing all that are ready, and how all of them stand.
import { Button } from '@blueprintjs/core';
import { countOf, plural } from '../format/count.ts';
import { AddButtons } from './AddButtons.tsx';
import type { QueuedFile } from './importStore.ts';
import { clearDone } from './queueActions.ts';
import { canImport, importFiles, isNew } from './runImports.ts';

/** `22 files: 18 ready, 4 cannot be imported` */
function countWords(queue: readonly QueuedFile[]): string {
  const manyOf = (files: readonly QueuedFile[]): number =>
    files.reduce((sum, { leftOut }) => sum + Math.max(1, leftOut.length), 0);
  const count = (words: string, is: (file: QueuedFile) => boolean): string[] => {
    const many = manyOf(queue.filter(is));
    return many > 0 ? [`${countOf(many)} ${words}`] : [];
  };
  const parts = [
    ...count('ready', isNew),
    ...count('in the case already', (file) => canImport(file) && !isNew(file)),
    ...count('to be mapped', ({ state, preview }) => state === 'ready' && (preview?.missing.length ?? 0) > 0),
    ...count('cannot be imported', ({ state }) => state === 'refused'),
    ...count('being read', ({ state }) => state === 'reading'),
    ...count('under way', ({ state }) => state === 'importing' || state === 'waiting'),
    ...count('imported', ({ state }) => state === 'done'),
  ];
  return `${plural(manyOf(queue), 'file')}: ${parts.join(', ')}`;
}

export function QueueHead({ queue }: { queue: readonly QueuedFile[] }) {
  const ready = queue.filter(isNew);
  const done = queue.some(({ state }) => state === 'done');
  return (
    <header>
      <div className="queue-buttons">
        <AddButtons adding />
        {ready.length > 1 && (
          <Button
            size="small"
            intent="primary"
            text={`Import all ${ready.length}`}
            title={`Import ${plural(ready.length, 'file')} that are ready`}
            onClick={() => importFiles(ready.map((one) => one.key))}
          />
        )}
        {ready.length === 0 && done && (
          <Button
            size="small"
            text="Clear imported"
            title="Take imported files out of this list; they stay in the case"
            onClick={clearDone}
          />
        )}
      </div>
      <p className="muted" role="status">
        {countWords(queue)}
      </p>
    </header>
  );
}
