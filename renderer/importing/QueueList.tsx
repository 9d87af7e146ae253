// The files of an import and how far each is.
import { Button, Spinner } from '@blueprintjs/core';
import { Circle, Cross, Error as Refused, TickCircle, Time, WarningSign } from '@blueprintjs/icons';
import { countOf, fileNameOf } from '../format/count.ts';
import type { QueuedFile } from './importStore.ts';
import { choose } from './importStore.ts';
import { takeOut } from './queueActions.ts';

/** How a file stands, in a sign and a few words. */
function standing(file: QueuedFile) {
  const missing = file.preview?.missing.length ?? 0;
  if (file.state === 'done')
    return {
      icon: <TickCircle className="success-text" />,
      words: `${countOf(file.files.reduce((sum, one) => sum + one.accepted, 0))} rows accepted`,
    };
  if (file.state === 'importing') return { icon: <Spinner size={16} />, words: 'Importing' };
  if (file.state === 'waiting') return { icon: <Time />, words: 'In line' };
  if (file.state === 'reading' && !file.preview) return { icon: <Spinner size={16} />, words: 'Reading' };
  if (file.error) return { icon: <Refused className="danger-text" />, words: 'Cannot be imported' };
  if (missing > 0) return { icon: <WarningSign className="warning-text" />, words: 'Columns to be mapped' };
  if (file.preview?.alreadyImported)
    return { icon: <WarningSign className="warning-text" />, words: 'In this case already' };
  return { icon: <Circle />, words: 'Ready to import' };
}

type Props = { queue: readonly QueuedFile[]; current: number };

export function QueueList({ queue, current }: Props) {
  return (
    <ul className="queue">
      {queue.map((file) => {
        const { icon, words } = standing(file);
        const name = fileNameOf(file.path);
        return (
          <li key={file.key} data-current={file.key === current || undefined}>
            <button
              type="button"
              aria-current={file.key === current ? 'true' : undefined}
              onClick={() => choose(file.key)}
            >
              {icon}
              <span>
                <strong title={file.path}>{name}</strong>
                <small className="muted">{words}</small>
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
      })}
    </ul>
  );
}
