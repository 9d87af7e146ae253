// The sheets of a workbook: what each is read as, and whose columns and trial are shown.
import type { ImportPreview } from '../../src/contract/importShapes.ts';
import { plural } from '../format/count.ts';
import { fileKindWords } from './fieldWords.ts';

type Sheet = ImportPreview['sheets'][number];

const NOT_READ = 'not read in';

/** Which sheet the preview is of: the first of events, or else the first that is a table. */
function shownOf(sheets: readonly Sheet[]): Sheet | undefined {
  const isOfEvents = ({ kind }: Sheet): boolean => kind === 'calls' || kind === 'extraction';
  return sheets.find(isOfEvents) ?? sheets.find(({ kind }) => kind !== NOT_READ);
}

export function SheetList({ sheets }: { sheets: readonly Sheet[] }) {
  if (sheets.length < 2) return null;
  const shown = shownOf(sheets);
  return (
    <div className="sheet-list">
      <ul aria-label="Sheets">
        {sheets.map((sheet) => (
          <li key={sheet.name} data-shown={sheet === shown || undefined}>
            <strong>{sheet.name}</strong>{' '}
            <span className="muted">
              {sheet.kind === NOT_READ ? 'not a table, not read in' : fileKindWords(sheet.kind)},{' '}
              {plural(sheet.rows, 'row')}
            </span>
          </li>
        ))}
      </ul>
      {shown && (
        <p className="muted">
          The trial, columns and codes below are those of the sheet “{shown.name}”. The others are read by
          their own headers, and their rows are in the ledger of the same file.
        </p>
      )}
    </div>
  );
}
