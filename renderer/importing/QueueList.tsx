// The files of an import: what each was taken for, and how far it is.
import { Button, Spinner } from '@blueprintjs/core';
import { Circle, Cross, Error as Refused, TickCircle, Time, WarningSign } from '@blueprintjs/icons';
import { memo } from 'react';
import type { ImportPreview } from '../../src/contract/importShapes.ts';
import { countOf, fileNameOf, folderOf, plural } from '../format/count.ts';
import { fileKindWords } from './fieldWords.ts';
import type { QueuedFile } from './importStore.ts';
import { choose } from './importStore.ts';
import { takeOut } from './queueActions.ts';

/** `Call records, 2 rejected` */
function foundWords({ kind, tested, sheets }: ImportPreview): string {
  const trials = sheets.length > 0 ? sheets.map(({ table }) => table?.tested) : [tested];
  const rejected = trials.reduce((sum, trial) => sum + (trial?.rejected ?? 0), 0);
  return fileKindWords(kind) + (rejected > 0 ? `, ${countOf(rejected)} rejected` : '');
}

/** How a file stands, in a sign and a few words. */
function standing({ state, preview, error, files, leftOut }: QueuedFile) {
  if (state === 'done') {
    const accepted = files.reduce((sum, one) => sum + one.accepted, 0);
    const rejected = files.reduce((sum, one) => sum + one.rejected, 0);
    const refused = rejected > 0 ? `, ${countOf(rejected)} rejected` : '';
    return {
      icon: <TickCircle className="success-text" />,
      words: `${plural(accepted, 'row')} accepted${refused}`,
    };
  }
  if (state === 'importing') return { icon: <Spinner size={16} />, words: 'Importing' };
  if (state === 'waiting') return { icon: <Time />, words: 'In line' };
  if (state === 'reading' && !preview) return { icon: <Spinner size={16} />, words: 'Reading' };
  if (leftOut.length > 0)
    return {
      icon: <Refused className="danger-text" />,
      words: `${plural(leftOut.length, 'file')} in it cannot be imported`,
    };
  if (error) return { icon: <Refused className="danger-text" />, words: 'Cannot be imported' };
  if (!preview) return { icon: <Circle />, words: '' };
  const warning = <WarningSign className="warning-text" />;
  if (preview.missing.length > 0) return { icon: warning, words: 'Columns to be mapped' };
  if (preview.alreadyImported) return { icon: warning, words: 'In this case already' };
  const lacking = preview.sheets.filter(({ table }) => (table?.missing.length ?? 0) > 0).length;
  if (lacking > 0) return { icon: warning, words: `${plural(lacking, 'sheet')} to be mapped` };
  return { icon: <Circle />, words: foundWords(preview) };
}

type Props = { queue: readonly QueuedFile[]; current: number };

export function QueueList({ queue, current }: Props) {
  return (
    <ul className="queue">
      {queue.map((file) => (
        <QueueItem key={file.key} file={file} current={file.key === current} />
      ))}
    </ul>
  );
}

/** Drawn again only when its own file changes: a folder may hold thousands. */
const QueueItem = memo(function QueueItem({ file, current }: { file: QueuedFile; current: boolean }) {
  const { icon, words } = standing(file);
  const name = fileNameOf(file.name);
  const within = folderOf(file.name);
  return (
    <li data-current={current || undefined}>
      <button type="button" aria-current={current ? 'true' : undefined} onClick={() => choose(file.key)}>
        {icon}
        <span>
          <strong title={file.name}>{name}</strong>
          <small className="muted" title={words}>
            {words}
          </small>
          {within !== '' && (
            <small className="muted" title={within}>
              in {within}
            </small>
          )}
        </span>
      </button>
      {file.state !== 'importing' && file.state !== 'waiting' && (
        <Button
          variant="minimal"
          size="small"
          icon={<Cross />}
          aria-label={file.state === 'done' ? `Clear ${name} from the list` : `Take ${name} out`}
          onClick={() => takeOut(file.key)}
        />
      )}
    </li>
  );
});
