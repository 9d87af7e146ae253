// The ledger of one file: each row that was not accepted, with its line, the reason, and the row as it stands.
import { useState } from 'react';
import type { LedgerOutcome, LedgerRow, SourceFile } from '../../src/contract/shapes.ts';
import { ErrorLine } from '../shared/ErrorLine.tsx';
import { usePaged } from '../shared/usePaged.ts';
import { useSettled } from '../shared/useSettled.ts';
import { VirtualTable } from '../shared/VirtualTable.tsx';
import { LedgerCells } from './LedgerCells.tsx';
import { LedgerHead } from './LedgerHead.tsx';
import { LedgerRowWhole } from './LedgerRowWhole.tsx';

const PAGE = 200;
const SHEET = { name: 'Sheet', className: 'ledger-sheet' };
const LINE = { name: 'Line', className: 'ledger-line' };
const COLUMNS = [
  { name: 'Outcome', className: 'ledger-outcome' },
  { name: 'Reason', className: 'ledger-reason' },
  { name: 'The row as it stands', className: 'ledger-raw' },
];

/** Why a whole ledger is empty: a file that was in the case before has its rows there. */
const noneWords = ({ accepted, rows }: SourceFile): string =>
  accepted === rows
    ? 'Every row was accepted.'
    : 'Its rows are those of the file that was in the case before.';

/** What a file with sheets was told in, in the place of an encoding. */
const OF_SHEETS = ['xlsx', 'xls', 'json', 'markdown'];

export function Ledger({ source }: { source: SourceFile }) {
  const [outcome, setOutcome] = useState<LedgerOutcome | ''>('');
  const [text, setText] = useState('');
  const [opened, setOpened] = useState<LedgerRow | null>(null);
  const search = useSettled(text.trim(), 200);
  const ofSheets = OF_SHEETS.includes(source.encoding);
  const isOpened = (row: LedgerRow | undefined): boolean =>
    row !== undefined && row.line === opened?.line && row.sheet === opened.sheet;
  const question = {
    source: String(source.id),
    outcome: outcome === '' ? undefined : outcome,
    search: search === '' ? undefined : search,
  };
  const { total, rowAt, want, error, retry } = usePaged('ledger', question, PAGE);
  const whole = outcome === '' && search === '';
  return (
    <section className="ledger" aria-label={`Ledger of ${source.name}`}>
      <LedgerHead
        source={source}
        question={question}
        total={total}
        text={text}
        onText={setText}
        outcome={outcome}
        onOutcome={setOutcome}
      />
      <ErrorLine error={error} retry={retry} />
      {total === 0 ? (
        <p className="ledger-none muted">{whole ? noneWords(source) : 'No row answers this.'}</p>
      ) : (
        <VirtualTable
          label="Rows not accepted"
          className="ledger-scroll"
          columns={[LINE, ...(ofSheets ? [SHEET] : []), ...COLUMNS]}
          total={total}
          rowHeight={26}
          onSight={want}
          chosen={(index) => isOpened(rowAt(index))}
          cells={(index) => {
            const row = rowAt(index);
            return <LedgerCells row={row} ofSheets={ofSheets} opened={isOpened(row)} onOpen={setOpened} />;
          }}
        />
      )}
      {opened && <LedgerRowWhole row={opened} onClose={() => setOpened(null)} />}
    </section>
  );
}
