// The first rows of a file under their headers, each with a menu of what the column holds where that can be said otherwise.
import { HTMLSelect } from '@blueprintjs/core';
import type { ImportPreview } from '../../src/contract/importShapes.ts';
import type { Field } from '../../src/model/importFields.ts';
import { countOf } from '../format/count.ts';
import { columnName, fieldOf, isChosenFor, remap } from './choices.ts';
import { FieldOptions } from './FieldOptions.tsx';
import { fieldWords } from './fieldWords.ts';
import type { QueuedFile } from './importStore.ts';
import { setChoices } from './queueActions.ts';

type Props = { file: QueuedFile; preview: ImportPreview };

const SHOWN_ROWS = 12;

/** Of other things every column is kept, also one that no field of ours is read from. */
const isOfThings = ({ kind }: ImportPreview): boolean => kind === 'things';

/** Why a column is taken for what it is: chosen by the analyst, or the engine's reason. */
function whyOf({ choices }: QueuedFile, preview: ImportPreview, index: number, field: Field | null): string {
  if (field === null) {
    if (isOfThings(preview)) return 'Kept as it is, under its header';
    return preview.columns[index]?.field ? 'Left out by you' : 'Not used';
  }
  if (isChosenFor(choices, preview.columns, index, field)) return 'Chosen by you';
  const why = preview.columns[index]?.why ?? '';
  return choices.profile !== undefined && why === 'chosen by hand' ? 'From the saved mapping' : why;
}

/** What a column of ours is called. */
const ownName = (name: string): string => fieldWords(name).replace(/^./, (first) => first.toUpperCase());

export function ColumnTable({ file, preview }: Props) {
  const { columns, settled } = preview;
  const rows = preview.rows.slice(0, SHOWN_ROWS);
  const kept = settled || isOfThings(preview);
  // A format of its own has columns for all that it might hold: those that it holds here are shown.
  const shown = columns
    .map((column, index) => ({ column, index }))
    .filter(({ index }) => !settled || rows.some((row) => (row.cells[index] ?? '') !== ''));
  return (
    // With no menus in it nothing else takes the keys that scroll it.
    <section className="column-table" aria-label="First rows" tabIndex={settled ? 0 : undefined}>
      <table>
        <thead>
          <tr>
            <th scope="col" className="line-number">
              Line
            </th>
            {shown.map(({ column, index }) => {
              const field = fieldOf(file.choices, columns, index);
              const why = whyOf(file, preview, index, field);
              const name = /^(#\d+)?$/.test(column.name) ? `Column ${index + 1}` : column.name;
              if (settled)
                return (
                  <th key={column.name} scope="col">
                    <span className="column-name">{ownName(column.name)}</span>
                  </th>
                );
              return (
                <th key={columnName(columns, index)} scope="col" data-mapped={field !== null || undefined}>
                  <span className="column-name" title={name}>
                    {name}
                  </span>
                  <HTMLSelect
                    fill
                    aria-label={`What ${name} holds`}
                    value={field ?? ''}
                    onChange={(event) => {
                      const chosen = (event.currentTarget.value || null) as Field | null;
                      setChoices(file.key, remap(file.choices, columns, index, chosen));
                    }}
                  >
                    <option value="">{isOfThings(preview) ? 'An attribute' : 'Not used'}</option>
                    <FieldOptions needed={preview.missing} />
                  </HTMLSelect>
                  <span className="column-why" title={why}>
                    {why}
                  </span>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.line}>
              <td className="line-number">{countOf(row.line)}</td>
              {shown.map(({ index }) => (
                <td
                  key={columnName(columns, index)}
                  title={row.cells[index]}
                  data-mapped={kept || fieldOf(file.choices, columns, index) !== null || undefined}
                >
                  {row.cells[index] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
