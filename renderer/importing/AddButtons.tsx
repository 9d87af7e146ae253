// Choosing what to import: files, and where the system's own dialog takes them apart, folders.
import { Button } from '@blueprintjs/core';
import { FolderOpen, Plus } from '@blueprintjs/icons';
import { bridge } from '../bridge/bridge.ts';
import { chooseFiles } from '../shared/chooseFiles.ts';
import { givenPath } from './given.ts';
import { addFiles } from './queueActions.ts';

async function choosePaths(purpose: 'import' | 'folder'): Promise<void> {
  const paths = await chooseFiles(purpose);
  if (paths) addFiles(paths.map(givenPath));
}

/** `adding` where there are files already. */
export function AddButtons({ adding }: { adding?: boolean }) {
  const small = adding ? { size: 'small' as const } : {};
  return (
    <>
      <Button
        {...small}
        intent={adding ? 'none' : 'primary'}
        icon={<Plus />}
        text={adding ? 'Add files…' : 'Choose files…'}
        onClick={() => void choosePaths('import')}
      />
      {bridge.dialogs === 'native' && (
        <Button
          {...small}
          icon={<FolderOpen />}
          text={adding ? undefined : 'Choose a folder…'}
          title="Choose a folder"
          aria-label="Choose a folder"
          onClick={() => void choosePaths('folder')}
        />
      )}
    </>
  );
}
