// A table of which any column sorts; the first cell of a row is the button that opens it, and arrow keys go up and down.
import { CaretDown, CaretUp } from '@blueprintjs/icons';
import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react';
import { VirtualTable } from '../../shared/VirtualTable.tsx';
import { type Sorting, type SortValue, sortRows } from './sorting.ts';

export type SortColumn<T> = {
  name: string;
  className: string;
  /** Explains the column. */
  help?: string;
  value: (row: T) => SortValue;
  cell: (row: T) => ReactNode;
  /** Sorts the largest first at the first click. */
  down?: boolean;
};

type Props<T> = {
  label: string;
  className: string;
  rows: readonly T[];
  columns: readonly SortColumn<T>[];
  sortedBy: Sorting;
  keyOf: (row: T) => string;
  chosen: string | null;
  /** What opening a row does, for those who cannot see it. */
  openWords: string;
  onOpen: (row: T) => void;
};

const ROW_HEIGHT = 28;
const unseen = () => {};

/** Goes to the button of the row above or below. */
function onArrow(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const row = (event.target as HTMLElement).closest('tr');
  const next = event.key === 'ArrowDown' ? row?.nextElementSibling : row?.previousElementSibling;
  const button = next?.querySelector<HTMLButtonElement>('.row-button');
  if (!button) return;
  event.preventDefault();
  button.focus();
  button.scrollIntoView({ block: 'nearest' });
}

export function SortedTable<T>(props: Props<T>) {
  const { rows, columns, keyOf, chosen, onOpen } = props;
  const [sorting, setSorting] = useState(props.sortedBy);
  const sorted = useMemo(() => {
    const column = columns.find(({ name }) => name === sorting.column);
    return column ? sortRows(rows, column.value, sorting.down) : rows;
  }, [rows, columns, sorting]);
  const sortBy = ({ name, down = false }: SortColumn<T>) =>
    setSorting((now) => ({ column: name, down: now.column === name ? !now.down : down }));
  const heads = columns.map((column) => {
    const active = column.name === sorting.column;
    return {
      name: column.name,
      className: column.className,
      sorted: active ? (sorting.down ? ('descending' as const) : ('ascending' as const)) : undefined,
      head: (
        <button type="button" className="sort-head" title={column.help} onClick={() => sortBy(column)}>
          {column.name}
          {active && (sorting.down ? <CaretDown size={12} /> : <CaretUp size={12} />)}
        </button>
      ),
    };
  });
  const cells = (index: number) => {
    const row = sorted[index];
    if (!row) return null;
    return columns.map((column, i) => (
      <td key={column.name} className={column.className}>
        {i === 0 ? (
          <button
            type="button"
            className="row-button"
            title={props.openWords}
            aria-pressed={chosen === null ? undefined : keyOf(row) === chosen}
            onKeyDown={onArrow}
            onClick={() => onOpen(row)}
          >
            {column.cell(row)}
          </button>
        ) : (
          column.cell(row)
        )}
      </td>
    ));
  };
  return (
    <VirtualTable
      label={props.label}
      className={`sorted-table ${props.className}`}
      columns={heads}
      total={sorted.length}
      rowHeight={ROW_HEIGHT}
      onSight={unseen}
      cells={cells}
      chosen={(index) => {
        const row = sorted[index];
        return row !== undefined && keyOf(row) === chosen;
      }}
    />
  );
}
