// The import page: files in a list, and the one being looked at beside it.
import { Button } from '@blueprintjs/core';
import { Plus } from '@blueprintjs/icons';
import { plural } from '../format/count.ts';
import { chooseFiles } from '../shared/chooseFiles.ts';
import { DropZone } from './DropZone.tsx';
import { FileReview } from './FileReview.tsx';
import { useImports } from './importStore.ts';
import { QueueList } from './QueueList.tsx';
import { addFiles } from './queueActions.ts';
import { canImport, importFiles } from './runImports.ts';

export function ImportPage() {
  const queue = useImports((state) => state.queue);
  const current = useImports((state) => state.current);
  const file = queue.find((one) => one.key === current) ?? queue[0];
  const ready = queue.filter(canImport);
  const choosePaths = async () => {
    const paths = await chooseFiles('import');
    if (paths) addFiles(paths);
  };
  return (
    <DropZone>
      {!file ? (
        <div className="fill-centre">
          <div className="drop-invitation">
            <h2>Import files</h2>
            <p>
              Drop call records, subscriber checks, cell lists, handset extractions, plate reads, reports and
              other records here.
            </p>
            <Button
              intent="primary"
              icon={<Plus />}
              text="Choose files…"
              onClick={() => void choosePaths()}
            />
            <p className="muted">
              Nothing is written until you have seen how each file is read. Originals are never changed.
            </p>
          </div>
        </div>
      ) : (
        <div className="import-page">
          <aside className="import-queue" aria-label="Files to import">
            <header>
              <Button size="small" icon={<Plus />} text="Add files…" onClick={() => void choosePaths()} />
              {ready.length > 1 && (
                <Button
                  size="small"
                  intent="primary"
                  text={`Import all ${ready.length}`}
                  title={`Import ${plural(ready.length, 'file')} that are ready`}
                  onClick={() => importFiles(ready.map((one) => one.key))}
                />
              )}
            </header>
            <QueueList queue={queue} current={file.key} />
          </aside>
          <FileReview key={file.key} file={file} />
        </div>
      )}
    </DropZone>
  );
}
