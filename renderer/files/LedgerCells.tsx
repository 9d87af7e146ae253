// The cells of one row of a ledger; its line number copies the row as it stands.
import type { LedgerRow } from '../../src/contract/shapes.ts';
import { countOf } from '../format/count.ts';
import { tell } from '../shared/notices.ts';

async function copy(row: LedgerRow): Promise<void> {
  await navigator.clipboard.writeText(row.raw).catch(() => undefined);
  tell(`Line ${countOf(row.line)} copied.`);
}

export function LedgerCells({ row }: { row: LedgerRow | undefined }) {
  if (!row) return <td colSpan={4} className="waiting" />;
  return (
    <>
      <td className="ledger-line" title={row.sheet === '' ? undefined : row.sheet}>
        <button type="button" title="Copy the row as it stands" onClick={() => void copy(row)}>
          {countOf(row.line)}
        </button>
      </td>
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
