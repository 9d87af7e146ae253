// An import under way, to be seen from every page.
import { Button, ProgressBar } from '@blueprintjs/core';
import { Cross } from '@blueprintjs/icons';
import { goTo } from '../app/session.ts';
import { fileNameOf, plural } from '../format/count.ts';
import { choose, importingNow, useImports } from './importStore.ts';
import { cancelImport } from './runImports.ts';

export function ImportPill() {
  const file = useImports(importingNow);
  const waiting = useImports(({ queue }) => queue.filter((one) => one.state === 'waiting').length);
  if (!file) return null;
  const { progress } = file;
  const part = progress && progress.total > 0 ? progress.done / progress.total : undefined;
  const open = () => {
    choose(file.key);
    goTo('import');
  };
  return (
    <div className="import-pill" role="status">
      <button type="button" onClick={open} title="Show the import">
        <span className="pill-name">Importing {fileNameOf(file.name)}</span>
        {waiting > 0 && <span className="muted">, {plural(waiting, 'file')} to follow</span>}
        <ProgressBar value={part} stripes={part === undefined} intent="primary" aria-label="Import" />
      </button>
      <Button
        variant="minimal"
        size="small"
        icon={<Cross />}
        aria-label="Cancel the import"
        onClick={cancelImport}
      />
    </div>
  );
}
