// What of a ledger is listed, and saving it.
import { Button, HTMLSelect, InputGroup } from '@blueprintjs/core';
import { Download, Search } from '@blueprintjs/icons';
import { useState } from 'react';
import type { Params } from '../../src/contract/calls.ts';
import type { LedgerOutcome, SourceFile } from '../../src/contract/shapes.ts';
import { plural } from '../format/count.ts';
import { isLimited } from './authorisedWords.ts';
import { exportLedger } from './exportLedger.ts';
import { exportRejects } from './exportRejects.ts';

const OUTCOMES: { value: LedgerOutcome | ''; label: string }[] = [
  { value: '', label: 'All outcomes' },
  { value: 'rejected', label: 'Rejected' },
  { value: 'duplicate', label: 'Duplicate' },
  { value: 'merged', label: 'Merged' },
];
const OUTSIDE = { value: 'outside', label: 'Outside authorisation' } as const;

type Props = {
  source: SourceFile;
  question: Params<'ledger'>;
  total: number | null;
  text: string;
  onText: (text: string) => void;
  outcome: LedgerOutcome | '';
  onOutcome: (outcome: LedgerOutcome | '') => void;
};

export function LedgerHead({ source, question, total, text, onText, outcome, onOutcome }: Props) {
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    await exportLedger(source, question);
    setBusy(false);
  };
  return (
    <header className="ledger-head">
      <h3>
        {!total
          ? 'Ledger'
          : `${plural(total, 'row')} ${outcome === 'outside' ? 'outside the authorisation' : 'not accepted as new'}`}
      </h3>
      <InputGroup
        size="small"
        type="search"
        leftIcon={<Search />}
        aria-label="Search the ledger"
        placeholder="Search reason or row"
        value={text}
        onValueChange={onText}
      />
      <HTMLSelect
        aria-label="Outcome"
        value={outcome}
        onChange={(event) => onOutcome(event.currentTarget.value as LedgerOutcome | '')}
        options={isLimited(source) ? [...OUTCOMES, OUTSIDE] : OUTCOMES}
      />
      {source.rejected > 0 && (
        <Button
          size="small"
          text="Save rejected rows to correct"
          title="A copy with the header, the line and the reason; corrected and imported, it is read as this file was"
          onClick={() => void exportRejects(source)}
        />
      )}
      <Button
        size="small"
        icon={<Download />}
        text="Save as CSV"
        loading={busy}
        disabled={!total}
        onClick={() => void save()}
      />
    </header>
  );
}
