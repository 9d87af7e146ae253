// The many files of a folder or an archive that are not read, each with the reason.
import { Button } from '@blueprintjs/core';
import { plural } from '../format/count.ts';
import { VirtualTable } from '../shared/VirtualTable.tsx';
import type { QueuedFile } from './importStore.ts';
import { takeOut } from './queueActions.ts';

const COLUMNS = [
  { name: 'File', className: 'left-out-name' },
  { name: 'Why it is not read', className: 'left-out-reason' },
];

export function LeftOutList({ file }: { file: QueuedFile }) {
  const { leftOut } = file;
  return (
    <div className="review">
      <header className="review-head">
        <div>
          <h2>{file.name}</h2>
          <p className="muted">
            {plural(leftOut.length, 'file')} in it cannot be imported. The others are in the list.
          </p>
        </div>
        <Button text="Take them out of the import" onClick={() => takeOut(file.key)} />
      </header>
      <VirtualTable
        label="Files that are not read"
        className="left-out"
        columns={COLUMNS}
        total={leftOut.length}
        rowHeight={26}
        cells={(index) => {
          const one = leftOut[index];
          return (
            <>
              <td title={one?.name}>{one?.name}</td>
              <td title={one?.reason}>{one?.reason.replace(one.name, 'It')}</td>
            </>
          );
        }}
      />
    </div>
  );
}
