// How a file will be read: recognised as what and why, its columns, its options, its problems; nothing written yet.
import { Button, Callout } from '@blueprintjs/core';
import { useState } from 'react';
import type { ImportPreview } from '../../src/contract/importShapes.ts';
import { countOf, plural } from '../format/count.ts';
import { ErrorLine } from '../shared/ErrorLine.tsx';
import { WarningList } from '../shared/WarningList.tsx';
import { AuthorisationFields, AuthorityLine } from './AuthorisationFields.tsx';
import { CodeTable } from './CodeTable.tsx';
import { ColumnTable } from './ColumnTable.tsx';
import { ConstantFields } from './ConstantFields.tsx';
import type { Choices } from './choices.ts';
import { fieldWords } from './fieldWords.ts';
import type { QueuedFile } from './importStore.ts';
import { Problems } from './Problems.tsx';
import { ProfileBar } from './ProfileBar.tsx';
import { setChoices } from './queueActions.ts';
import { ReadingFields } from './ReadingFields.tsx';
import { canImport, importFiles } from './runImports.ts';
import { SheetFacts } from './SheetFacts.tsx';
import { SheetList } from './SheetList.tsx';
import { sheetView } from './sheetView.ts';
import { UnusedColumns } from './UnusedColumns.tsx';

type Props = { file: QueuedFile; preview: ImportPreview };

const KINDS_UNSAID =
  'No column says which rows are calls and which are texts: rows with a duration are read as calls, others as events of another kind. If a column says it, choose “Kind of event” for it below; if all are alike, say so under “The same in every row”.';

/** Whether calls and texts with two parties are told apart by nothing: neither by a column, nor by what directions are called. */
const isOfUnsaidKinds = ({ kind, mapping, codes, missing }: ImportPreview): boolean =>
  kind === 'calls' &&
  missing.length === 0 &&
  mapping.b !== undefined &&
  mapping.type === undefined &&
  codes.every(({ means }) => means === null || /^(in|out)/i.test(means));

export function PreviewView({ file, preview }: Props) {
  const [chosen, show] = useState(preview.shownSheet);
  const { at, view } = sheetView(preview, chosen);
  const { tested, missing, settled } = view;
  const set = (changed: Choices) => setChoices(file.key, { ...file.choices, ...changed });
  const reading = file.state === 'reading';
  const warnings = !settled && isOfUnsaidKinds(view) ? [KINDS_UNSAID, ...view.warnings] : view.warnings;
  // What is said of one sheet stands below the list of them.
  const shownName = preview.sheets.length > 1 && at !== null ? (preview.sheets[at]?.name ?? '') : null;
  const notes = (
    <>
      {missing.length > 0 && (
        <Callout intent="warning" compact className="missing">
          <strong>Not mapped yet:</strong> {missing.map(fieldWords).join('; ')}. Choose the column that holds{' '}
          {missing.length === 1 ? 'it' : 'each'} in the table below.
        </Callout>
      )}
      <WarningList warnings={warnings} />
    </>
  );
  return (
    <div className="review" aria-busy={reading}>
      <header className="review-head">
        <div>
          <h2 title={file.path}>{file.name}</h2>
          <p className="muted">{preview.recognised}</p>
        </div>
        <AuthorityLine choices={file.choices} />
        <Button
          intent="primary"
          text="Import"
          disabled={!canImport(file)}
          loading={reading}
          onClick={() => importFiles([file.key])}
        />
      </header>
      <div className="review-body">
        <ErrorLine error={file.error} />
        {preview.alreadyImported && (
          <Callout compact>
            This file is in the case already, as {preview.alreadyImported}. Importing it again adds nothing.
          </Callout>
        )}
        {shownName === null && notes}
        {!preview.settled && <ProfileBar choices={file.choices} preview={preview} set={set} />}
        <SheetFacts choices={file.choices} preview={preview} view={view} shownName={shownName} set={set}>
          <SheetList sheets={preview.sheets} shown={at} show={show} />
        </SheetFacts>
        {shownName !== null && notes}
        <section aria-label="Problems">
          {tested.rows === 0 ? (
            <p className="muted">No row has been tried yet.</p>
          ) : (
            <>
              <h3>
                Trial over {plural(tested.rows, 'row')}: {plural(tested.accepted, 'row')} would be accepted,{' '}
                {tested.duplicates > 0 && `${countOf(tested.duplicates)} would be duplicates, `}
                {tested.merged > 0 && `${countOf(tested.merged)} would be joined as parts of long texts, `}
                {countOf(tested.rejected)} rejected
              </h3>
              <Problems problems={tested.problems} />
            </>
          )}
        </section>
        <section aria-label="Columns">
          <h3>{settled ? 'First rows' : 'Columns and first rows'}</h3>
          {!settled && <UnusedColumns choices={file.choices} preview={view} />}
          <ColumnTable file={file} preview={view} />
        </section>
        <CodeTable codes={view.codes} choices={file.choices} set={set} />
        {!settled && <ConstantFields choices={file.choices} preview={view} set={set} />}
        <ReadingFields choices={file.choices} preview={view} set={set} />
        <AuthorisationFields file={file} set={set} />
      </div>
    </div>
  );
}
