// A table of any length, of which only the rows in sight are drawn.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';
import { countOf } from '../format/count.ts';

type Column = {
  name: string;
  className: string;
  /** What stands in the column's head, where that is more than its name. */
  head?: ReactNode;
  sorted?: 'ascending' | 'descending';
};

type Props = {
  label: string;
  className: string;
  columns: readonly Column[];
  /** How many rows there are; null while that is not known. */
  total: number | null;
  rowHeight: number;
  /** Told which rows are in sight. */
  onSight?: (first: number, last: number) => void;
  /** The cells of a row. */
  cells: (index: number) => ReactNode;
  chosen?: (index: number) => boolean;
};

/** Browsers draw no box higher than some 33 million pixels: more rows than this are reached by narrowing the question. */
const MOST_ROWS = 1_000_000;

export function VirtualTable({ label, className, columns, total, rowHeight, onSight, cells, chosen }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const count = Math.min(total ?? 0, MOST_ROWS);
  const rows = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const items = rows.getVirtualItems();
  const first = items[0];
  const last = items.at(-1);
  if (first && last) onSight?.(first.index, last.index);
  const below = rows.getTotalSize() - (last?.end ?? 0);
  return (
    <div ref={box} className={`virtual-table ${className}`}>
      <table aria-label={label} aria-rowcount={(total ?? 0) + 1}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.name} scope="col" className={column.className} aria-sort={column.sorted}>
                {column.head ?? column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {first && first.start > 0 && (
            <tr className="spacer">
              <td style={{ height: first.start, padding: 0 }} />
            </tr>
          )}
          {items.map(({ index, key }) => (
            <tr
              key={key}
              aria-rowindex={index + 2}
              data-chosen={chosen?.(index) || undefined}
              style={{ height: rowHeight }}
            >
              {cells(index)}
            </tr>
          ))}
          {below > 0 && (
            <tr className="spacer">
              <td style={{ height: below, padding: 0 }} />
            </tr>
          )}
        </tbody>
      </table>
      {total !== null && total > MOST_ROWS && (
        <p className="muted">
          The first {countOf(MOST_ROWS)} rows are listed. Narrow the dates to reach the others.
        </p>
      )}
    </div>
  );
}
