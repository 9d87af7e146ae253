// One row of a ledger, whole: where it stands, what became of it and why, and the row itself to be copied.
import { Button } from '@blueprintjs/core';
import { Cross } from '@blueprintjs/icons';
import type { LedgerRow } from '../../src/contract/shapes.ts';
import { countOf } from '../format/count.ts';
import { tell } from '../shared/notices.ts';

async function copy(row: LedgerRow): Promise<void> {
  await navigator.clipboard.writeText(row.raw).catch(() => undefined);
  tell(`Line ${countOf(row.line)} copied.`);
}

export function LedgerRowWhole({ row, onClose }: { row: LedgerRow; onClose: () => void }) {
  const where = row.sheet === '' ? '' : `${row.sheet}, `;
  return (
    <section className="ledger-whole" aria-label="The chosen row">
      <header>
        <strong>
          {where}line {countOf(row.line)}
        </strong>
        <span>
          {row.outcome}: {row.reason}
        </span>
        <Button size="small" text="Copy the row" onClick={() => void copy(row)} />
        <Button
          size="small"
          variant="minimal"
          icon={<Cross />}
          aria-label="Close the row"
          onClick={onClose}
        />
      </header>
      <code>{row.raw}</code>
    </section>
  );
}
