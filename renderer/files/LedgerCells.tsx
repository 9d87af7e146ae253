// The cells of one row of a ledger; its line is the button that opens it whole.
import type { LedgerRow } from '../../src/contract/shapes.ts';
import { countOf } from '../format/count.ts';

type Props = {
  row: LedgerRow | undefined;
  ofSheets: boolean;
  opened: boolean;
  onOpen: (row: LedgerRow) => void;
};

export function LedgerCells({ row, ofSheets, opened, onOpen }: Props) {
  if (!row) return <td colSpan={ofSheets ? 5 : 4} className="waiting" />;
  return (
    <>
      <td className="ledger-line">
        <button type="button" className="row-button" aria-pressed={opened} onClick={() => onOpen(row)}>
          {countOf(row.line)}
        </button>
      </td>
      {ofSheets && (
        <td className="ledger-sheet" title={row.sheet}>
          {row.sheet}
        </td>
      )}
      <td className="ledger-outcome">{row.outcome}</td>
      <td className="ledger-reason" title={`${row.reason} (${row.code})`}>
        {row.reason}
      </td>
      <td className="ledger-raw" title={row.raw}>
        {row.raw}
      </td>
    </>
  );
}
