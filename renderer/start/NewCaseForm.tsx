// A new case: its operation, its place, and the passphrase that alone opens it.
import { Button, Callout, FormGroup, InputGroup } from '@blueprintjs/core';
import { type FormEvent, useId, useState } from 'react';
import type { PlumblineError } from '../../src/contract/errors.ts';
import { createCase } from '../app/caseActions.ts';
import { ErrorLine } from '../shared/ErrorLine.tsx';
import { PassphraseField } from '../shared/PassphraseField.tsx';
import { PlaceField } from './PlaceField.tsx';
import { StrengthHint } from './StrengthHint.tsx';
import { usePlace } from './usePlace.ts';

export function NewCaseForm({ onBack }: { onBack: () => void }) {
  const nameId = useId();
  const [operation, setOperation] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [error, setError] = useState<PlumblineError | null>(null);
  const [busy, setBusy] = useState(false);
  const place = usePlace(operation);
  const differs = again !== '' && again !== passphrase;
  const complete = operation.trim() !== '' && place.path !== '' && passphrase !== '' && again === passphrase;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!complete) return;
    setBusy(true);
    setError(await createCase(place.path, operation.trim(), passphrase));
    setBusy(false);
  };
  return (
    <form className="start-form" onSubmit={submit} aria-label="New case">
      <h2>New case</h2>
      <FormGroup label="Operation name" labelFor={nameId}>
        <InputGroup
          id={nameId}
          value={operation}
          onValueChange={setOperation}
          autoFocus
          maxLength={200}
          placeholder="Operation Granite"
        />
      </FormGroup>
      <PlaceField path={place.path} onChange={place.setPath} onChoose={() => void place.choose()} />
      <div className="two-columns">
        <PassphraseField
          label="Passphrase"
          value={passphrase}
          onChange={setPassphrase}
          isNew
          helperText={<StrengthHint passphrase={passphrase} />}
        />
        <PassphraseField
          label="The same again"
          value={again}
          onChange={setAgain}
          isNew
          helperText={
            <span className={differs ? 'danger-text' : undefined} aria-live="polite">
              {differs ? 'The two are not the same.' : again !== '' ? 'They match.' : ' '}
            </span>
          }
        />
      </div>
      <Callout intent="warning" compact className="start-warning">
        The case is encrypted with this passphrase. If it is lost, nobody can recover the case.
      </Callout>
      <ErrorLine error={error} />
      <div className="form-actions">
        <Button text="Back" onClick={onBack} />
        <Button type="submit" intent="primary" text="Make the case" loading={busy} disabled={!complete} />
      </div>
    </form>
  );
}
