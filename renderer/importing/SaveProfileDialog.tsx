// Asks for the name under which a file's mapping is saved.
import { Button, Dialog, DialogBody, DialogFooter, InputGroup } from '@blueprintjs/core';
import { type FormEvent, useState } from 'react';
import { Labelled } from '../shared/Labelled.tsx';
import { useReturnFocus } from '../shared/useReturnFocus.ts';

type Props = {
  names: readonly string[];
  suggested: string;
  onSave: (name: string) => void;
  onClose: () => void;
};

export function SaveProfileDialog({ names, suggested, onSave, onClose }: Props) {
  useReturnFocus();
  const [typed, setTyped] = useState(suggested);
  const name = typed.trim();
  const taken = names.includes(name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name !== '') onSave(name);
  };
  return (
    <Dialog isOpen title="Save this mapping" className="narrow-dialog" onClose={onClose}>
      <form onSubmit={submit}>
        <DialogBody>
          <p className="dialog-lead">
            Which column holds what, what codes mean, and how dates, times and numbers are read. It names no
            case, no authorisation and no person, so it can be handed to a colleague.
          </p>
          <Labelled
            label="Name"
            help={
              taken ? 'Replaces the mapping of this name' : 'Such as the provider and the year of its layout'
            }
          >
            {(id) => <InputGroup id={id} autoFocus maxLength={100} value={typed} onValueChange={setTyped} />}
          </Labelled>
        </DialogBody>
        <DialogFooter
          actions={
            <>
              <Button text="Cancel" onClick={onClose} />
              <Button
                type="submit"
                intent="primary"
                text={taken ? 'Replace it' : 'Save'}
                disabled={name === ''}
              />
            </>
          }
        />
      </form>
    </Dialog>
  );
}
