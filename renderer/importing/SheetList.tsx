// The sheets of a workbook: what each was taken for, what a trial of it gave, and whose columns are shown below.
import { WarningSign } from '@blueprintjs/icons';
import type { ImportPreview, TablePreview } from '../../src/contract/importShapes.ts';
import { countOf, plural } from '../format/count.ts';
import { fieldWords, fileKindWords } from './fieldWords.ts';

type Sheet = ImportPreview['sheets'][number];

/** What there is to be seen to in a sheet, with the reason that most rows are rejected for; empty where there is nothing. */
function troubleOf({ missing, tested, codes }: TablePreview): string {
  if (missing.length > 0) return `Not read in until mapped: ${missing.map(fieldWords).join('; ')}`;
  const unknown = codes.filter(({ means }) => means === null).length;
  const said = tested.rejected > 0 ? tested.problems.filter(({ code }) => code !== 'DUPLICATE_IN_FILE') : [];
  return [
    ...(unknown > 0 ? [`${plural(unknown, 'code')} not known`] : []),
    ...said.slice(0, 1).map(({ reason }) => reason),
    ...(said.length > 1 ? [plural(said.length - 1, 'further reason')] : []),
  ].join('; ');
}

type Props = { sheets: readonly Sheet[]; shown: number | null; show: (index: number) => void };

export function SheetList({ sheets, shown, show }: Props) {
  if (sheets.length < 2) return null;
  // Tables of one document may bear the same name.
  const numbered = sheets.map((sheet, index) => ({ key: `${index} ${sheet.name}`, sheet, index }));
  return (
    <section className="sheet-list" aria-label="Sheets">
      <div className="code-table">
        <table>
          <thead>
            <tr>
              <th scope="col">Sheet</th>
              <th scope="col">Taken for</th>
              <th scope="col" className="count">
                Rows tried
              </th>
              <th scope="col" className="count">
                Rejected
              </th>
              <th scope="col">To be seen to</th>
            </tr>
          </thead>
          <tbody>
            {numbered.map(({ key, sheet, index }) => (
              <SheetRow key={key} sheet={sheet} isShown={index === shown} show={() => show(index)} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="muted">
        All sheets are imported together. What you choose for a column holds in every sheet that has a column
        of that name (or at that place, where its name is not its own); the others are read by their own
        headers. A field that you take off a column is taken off in every sheet. Codes, dates, times and
        numbers are read alike in all.
      </p>
    </section>
  );
}

function SheetRow({ sheet, isShown, show }: { sheet: Sheet; isShown: boolean; show: () => void }) {
  const { name, hidden, rows, table } = sheet;
  const hiddenWords = hidden && <span className="muted"> hidden</span>;
  if (!table)
    return (
      <tr>
        <th scope="row" className="sheet-name">
          {name}
          {hiddenWords}
        </th>
        <td colSpan={4} className="muted">
          {rows === 0 ? 'Empty' : `No table, not read in: ${plural(rows, 'row')} of text`}
        </td>
      </tr>
    );
  const trouble = troubleOf(table);
  return (
    <tr data-shown={isShown || undefined}>
      <th scope="row" className="sheet-name">
        <button type="button" aria-pressed={isShown} title={`Show the sheet ${name}`} onClick={show}>
          {name}
        </button>
        {hiddenWords}
      </th>
      <td>{fileKindWords(table.kind)}</td>
      <td className="count">{countOf(table.tested.rows)}</td>
      <td className="count">{countOf(table.tested.rejected)}</td>
      <td className="sheet-trouble" title={trouble}>
        {trouble === '' ? (
          <span className="muted">Nothing</span>
        ) : (
          <>
            <WarningSign className="warning-text" size={12} /> {trouble}
          </>
        )}
      </td>
    </tr>
  );
}
