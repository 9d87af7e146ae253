// One file of the import: how it is read before anything is written, its import, or what came of it.
import { Button } from '@blueprintjs/core';
import type { PlumblineError } from '../../src/contract/errors.ts';
import { goTo } from '../app/session.ts';
import { chooseFile } from '../files/filesStore.ts';
import { Ledger } from '../files/Ledger.tsx';
import { SourceSummary } from '../files/SourceSummary.tsx';
import { ErrorLine } from '../shared/ErrorLine.tsx';
import { ProgressLine } from '../shared/ProgressLine.tsx';
import { Skeleton } from '../shared/Skeleton.tsx';
import type { QueuedFile } from './importStore.ts';
import { KindField } from './KindField.tsx';
import { LeftOutList } from './LeftOutList.tsx';
import { PreviewView } from './PreviewView.tsx';
import { previewFile, setChoices, takeOut } from './queueActions.ts';
import { cancelImport, leaveLine } from './runImports.ts';

function Done({ file }: { file: QueuedFile }) {
  const [first] = file.files;
  return (
    <div className="review-done">
      <header className="review-head">
        <h2>{file.name}</h2>
        {first && (
          <Button
            text="Show among the files"
            onClick={() => {
              chooseFile(first.id);
              goTo('files');
            }}
          />
        )}
        <Button intent="primary" text="Show the network" onClick={() => goTo('network')} />
      </header>
      {file.files.map((source) => (
        <SourceSummary key={source.id} source={source} />
      ))}
      {first && <Ledger source={first} />}
    </div>
  );
}

/** Errors that may be due to what the file was taken for. */
const MAY_BE_ANOTHER_KIND = ['HEADER_NOT_FOUND', 'FILE_NOT_RECOGNISED', 'MAPPING_INCOMPLETE'];

function Refusal({ file, error }: { file: QueuedFile; error: PlumblineError }) {
  return (
    <div className="fill-centre">
      <div className="importing">
        <h2>{file.name}</h2>
        <ErrorLine error={error} retry={() => void previewFile(file.key)} />
        <Button size="small" text="Take it out of the import" onClick={() => takeOut(file.key)} />
        {MAY_BE_ANOTHER_KIND.includes(error.code) && (
          <div className="kind-line">
            <span>If you know what it is, say so:</span>
            <KindField
              choices={file.choices}
              set={(changed) => setChoices(file.key, { ...file.choices, ...changed })}
            />
          </div>
        )}
      </div>
    </div>
  );
}

export function FileReview({ file }: { file: QueuedFile }) {
  if (file.state === 'done') return <Done file={file} />;
  if (file.state === 'waiting')
    return (
      <div className="fill-centre">
        <div className="importing">
          <h2>In line: {file.name}</h2>
          <p className="muted">It is imported when those before it are.</p>
          <Button text="Take it out of the line" onClick={() => leaveLine(file.key)} />
        </div>
      </div>
    );
  if (file.state === 'importing')
    return (
      <div className="fill-centre">
        <div className="importing">
          <h2>Importing {file.name}</h2>
          <ProgressLine progress={file.progress} label="Import" />
          <p className="muted">Nothing is in the case until the whole file is: cancelling leaves no trace.</p>
          <Button text="Cancel" onClick={cancelImport} />
        </div>
      </div>
    );
  if (file.preview) return <PreviewView file={file} preview={file.preview} />;
  if (file.leftOut.length > 0) return <LeftOutList file={file} />;
  if (file.error) return <Refusal file={file} error={file.error} />;
  return (
    <div className="review">
      <Skeleton lines={12} />
    </div>
  );
}
