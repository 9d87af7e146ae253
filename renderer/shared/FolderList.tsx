// The folders and files of one folder, to choose from with mouse or keys.
import { Document, FolderClose } from '@blueprintjs/icons';
import type { Ref } from 'react';
import type { FolderEntry } from '../../src/contract/bridge.ts';
import { sizeOf } from '../format/count.ts';

/** Hidden files are no evidence that somebody means to choose. */
export const isListed = ({ name }: FolderEntry): boolean => !name.startsWith('.');

type Props = {
  ref?: Ref<HTMLUListElement>;
  entries: readonly FolderEntry[];
  casesOnly: boolean;
  chosen: readonly string[];
  onFolder: (path: string) => void;
  onFile: (path: string, more: boolean) => void;
  onTake: (path: string) => void;
};

export function FolderList({ ref, entries, casesOnly, chosen, onFolder, onFile, onTake }: Props) {
  const listed = entries.filter(
    (entry) => isListed(entry) && (entry.folder || !casesOnly || entry.name.endsWith('.plumb')),
  );
  if (listed.length === 0)
    return <p className="folder-list folder-empty">{casesOnly ? 'No cases here.' : 'Nothing here.'}</p>;
  return (
    <ul ref={ref} className="folder-list" aria-label="Files and folders">
      {listed.map(({ name, path, folder, sizeBytes }) => (
        <li key={path}>
          <button
            type="button"
            aria-pressed={folder ? undefined : chosen.includes(path)}
            onClick={(event) =>
              folder ? onFolder(path) : onFile(path, event.ctrlKey || event.metaKey || event.shiftKey)
            }
            onDoubleClick={() => !folder && onTake(path)}
          >
            {folder ? <FolderClose /> : <Document />}
            <span className="folder-name">{name}</span>
            <span className="muted">{folder ? '' : sizeOf(sizeBytes)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
