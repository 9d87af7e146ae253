// A plain table of a line's page, each row of which opens the rows of files behind it.
import { Button } from '@blueprintjs/core';
import { DocumentOpen } from '@blueprintjs/icons';
import type { ReactNode } from 'react';
import { plural } from '../../format/count.ts';
import { showRows } from '../linesStore.ts';

type Column<T> = { name: string; cell: (row: T) => ReactNode; isCount?: boolean };

type Props<T> = {
  label: string;
  rows: readonly T[];
  columns: readonly Column<T>[];
  eventsOf: (row: T) => readonly number[];
  /** What the row is called over its rows of files, and to those who cannot see it. */
  titleOf: (row: T) => string;
};

export function OpenableTable<T>({ label, rows, columns, eventsOf, titleOf }: Props<T>) {
  return (
    <table className="openable" aria-label={label}>
      <thead>
        <tr>
          {columns.map(({ name, isCount }) => (
            <th key={name} scope="col" className={isCount ? 'count' : undefined}>
              {name}
            </th>
          ))}
          <th scope="col">
            <span className="only-heard">Rows</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${titleOf(row)} ${eventsOf(row)[0]}`}>
            {columns.map(({ name, cell, isCount }) => (
              <td key={name} className={isCount ? 'count' : undefined}>
                {cell(row)}
              </td>
            ))}
            <td>
              {eventsOf(row).length > 0 && (
                <Button
                  size="small"
                  variant="minimal"
                  icon={<DocumentOpen />}
                  text={plural(eventsOf(row).length, 'event')}
                  aria-label={`Open the rows behind: ${titleOf(row)}`}
                  onClick={() => showRows({ title: titleOf(row), events: eventsOf(row) })}
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
