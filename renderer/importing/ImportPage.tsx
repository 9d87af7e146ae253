// The import page: files in a list, and the one being looked at beside it.
import { AddButtons } from './AddButtons.tsx';
import { FileReview } from './FileReview.tsx';
import { useImports } from './importStore.ts';
import { QueueHead } from './QueueHead.tsx';
import { QueueList } from './QueueList.tsx';

export function ImportPage() {
  const queue = useImports((state) => state.queue);
  const current = useImports((state) => state.current);
  const file = queue.find((one) => one.key === current) ?? queue[0];
  return (
    <section className="import-whole" aria-label="Import">
      {!file ? (
        <div className="fill-centre">
          <div className="drop-invitation">
            <h2>Import files</h2>
            <p>
              Drop files, a folder or a zip anywhere on this window: call records, subscriber checks, cell
              lists, handset extractions, plate reads, reports and other records. Each file is recognised by
              its content.
            </p>
            <div className="drop-buttons">
              <AddButtons />
            </div>
            <p className="muted">
              Nothing is written until you have seen how each file is read. Originals are never changed.
            </p>
          </div>
        </div>
      ) : (
        <div className="import-page">
          <aside className="import-queue" aria-label="Files to import">
            <QueueHead queue={queue} />
            <QueueList queue={queue} current={file.key} />
          </aside>
          <FileReview key={file.key} file={file} />
        </div>
      )}
    </section>
  );
}
