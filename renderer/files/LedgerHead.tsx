// What of a ledger is listed, and saving it.
import { Button, HTMLSelect } from '@blueprintjs/core';
import { Download } from '@blueprintjs/icons';
import { useState } from 'react';
import type { Params } from '../../src/contract/calls.ts';
import type { Release } from '../../src/contract/gradingShapes.ts';
import type { LedgerOutcome, SourceFile } from '../../src/contract/shapes.ts';
import { mayHoldRestricted } from '../../src/model/restriction.ts';
import { plural } from '../format/count.ts';
import { HELD_BACK } from '../shared/release.ts';
import { SearchField } from '../shared/SearchField.tsx';
import { isLimited } from './authorisedWords.ts';
import { exportLedger } from './exportLedger.ts';
import { exportRejects } from './exportRejects.ts';
import { ReleaseDialog } from './ReleaseDialog.tsx';

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
  const [asking, setAsking] = useState<'ledger' | 'rejects' | null>(null);
  const run = async (what: 'ledger' | 'rejects', release: Release) => {
    setBusy(true);
    await (what === 'ledger' ? exportLedger(question, release) : exportRejects(source, release));
    setBusy(false);
  };
  const save = (what: 'ledger' | 'rejects') =>
    mayHoldRestricted(source) ? setAsking(what) : void run(what, HELD_BACK);
  return (
    <header className="ledger-head">
      <h3>
        {!total
          ? 'Ledger'
          : `${plural(total, 'row')} ${outcome === 'outside' ? 'outside the authorisation' : 'not accepted as new'}`}
      </h3>
      <SearchField
        label="Search the ledger"
        placeholder="Search reason or row"
        value={text}
        onChange={onText}
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
          onClick={() => save('rejects')}
        />
      )}
      <Button
        size="small"
        icon={<Download />}
        text="Save as CSV"
        loading={busy}
        disabled={!total}
        onClick={() => save('ledger')}
      />
      {asking && (
        <ReleaseDialog
          title={asking === 'ledger' ? 'Save the ledger as CSV' : 'Save rejected rows to correct'}
          otherwise={
            asking === 'ledger'
              ? 'The ledger is saved with lines and outcomes, without the rows’ words.'
              : null
          }
          onSave={(release) => void run(asking, release)}
          onClose={() => setAsking(null)}
        />
      )}
    </header>
  );
}
