// Opening one case by its passphrase.
import { Button } from '@blueprintjs/core';
import { type FormEvent, useState } from 'react';
import type { PlumblineError } from '../../src/contract/errors.ts';
import { openCase } from '../app/caseActions.ts';
import { bridge } from '../bridge/bridge.ts';
import { fileNameOf } from '../format/count.ts';
import { ErrorLine } from '../shared/ErrorLine.tsx';
import { PassphraseField } from '../shared/PassphraseField.tsx';

export function OpenCaseForm({ path, onBack }: { path: string; onBack: () => void }) {
  const [passphrase, setPassphrase] = useState('');
  const [error, setError] = useState<PlumblineError | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (passphrase === '') return;
    setBusy(true);
    setError(await openCase(path, passphrase));
    setBusy(false);
  };
  const gone = error?.code === 'CASE_NOT_FOUND';
  const forget = async () => {
    await bridge.forgetCase(path);
    onBack();
  };
  return (
    <form className="start-form" onSubmit={submit} aria-label="Open a case">
      <h2>Open {fileNameOf(path)}</h2>
      <p className="path">{path}</p>
      <PassphraseField label="Passphrase" value={passphrase} onChange={setPassphrase} autoFocus />
      <ErrorLine error={error} />
      <div className="form-actions">
        <Button text="Back" onClick={onBack} />
        {gone && <Button text="Remove from recent cases" onClick={() => void forget()} />}
        <Button type="submit" intent="primary" text="Open" loading={busy} disabled={passphrase === ''} />
      </div>
    </form>
  );
}
