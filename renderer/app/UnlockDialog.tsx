// Asks for the passphrase of the case that was open when the engine stopped, over the page as it was left.
import { Button, Dialog, DialogBody, DialogFooter } from '@blueprintjs/core';
import { type FormEvent, useState } from 'react';
import type { PlumblineError } from '../../src/contract/errors.ts';
import { ErrorLine } from '../shared/ErrorLine.tsx';
import { PassphraseField } from '../shared/PassphraseField.tsx';
import { leaveCase, unlockCase } from './caseActions.ts';
import { useSession } from './session.ts';

export function UnlockDialog() {
  const open = useSession((state) => state.open);
  const asked = useSession((state) => state.locked && state.engine === 'running' && state.open !== null);
  const [passphrase, setPassphrase] = useState('');
  const [error, setError] = useState<PlumblineError | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const refused = await unlockCase(passphrase);
    setBusy(false);
    setError(refused);
    if (!refused) setPassphrase('');
  };
  return (
    <Dialog
      isOpen={asked}
      title={`Go on with ${open?.operation ?? 'the case'}`}
      canEscapeKeyClose={false}
      canOutsideClickClose={false}
      isCloseButtonShown={false}
      className="narrow-dialog"
    >
      <form onSubmit={submit}>
        <DialogBody>
          <p>The engine runs again. Type the passphrase of the case to go on where you were.</p>
          <PassphraseField label="Passphrase" value={passphrase} onChange={setPassphrase} autoFocus />
          <ErrorLine error={error} />
        </DialogBody>
        <DialogFooter
          actions={
            <>
              <Button text="Close the case" onClick={leaveCase} />
              <Button
                type="submit"
                intent="primary"
                text="Go on"
                loading={busy}
                disabled={passphrase === ''}
              />
            </>
          }
        />
      </form>
    </Dialog>
  );
}
