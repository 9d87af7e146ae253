// A table of findings, those of the highest score first, with the chosen one in a panel beside it.
import type { ReactNode } from 'react';
import { useState } from 'react';
import { Split } from '../../shared/Split.tsx';
import { type SortColumn, SortedTable } from './SortedTable.tsx';

type Props<T> = {
  label: string;
  rows: readonly T[];
  /** One of them is the score. */
  columns: readonly SortColumn<T>[];
  keyOf: (row: T) => string;
  /** Above the table. */
  head: ReactNode;
  /** Instead of the table where it has no rows. */
  none: ReactNode;
  panel: (row: T) => ReactNode;
};

/** A third of the window at first. */
const panelWidth = (): number => Math.min(440, Math.round(window.innerWidth / 3));

export function TableWithPanel<T>({ label, rows, columns, keyOf, head, none, panel }: Props<T>) {
  const [chosen, setChosen] = useState<string | null>(null);
  const row = rows.find((one) => keyOf(one) === chosen) ?? rows[0];
  return (
    <Split direction="row" label="Width of the finding" size={panelWidth()} least={300} leastFirst={420}>
      <section className="lines-table" aria-label={label}>
        {head}
        {row === undefined ? (
          none
        ) : (
          <SortedTable
            label={label}
            className="findings-table"
            rows={rows}
            columns={columns}
            sortedBy={{ column: 'Score', down: true }}
            keyOf={keyOf}
            chosen={keyOf(row)}
            openWords="Look at the reasons"
            onOpen={(one) => setChosen(keyOf(one))}
          />
        )}
      </section>
      <aside className="panel finding-panel" aria-label="Finding">
        {row === undefined ? (
          <p className="panel-hint muted">The reasons for a finding show here.</p>
        ) : (
          <div key={keyOf(row)}>{panel(row)}</div>
        )}
      </aside>
    </Split>
  );
}
