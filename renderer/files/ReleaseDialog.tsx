// Asks, before rows of a file that may be restricted are saved outside the case, whether their words go with them, and why.
import { Button, Dialog, DialogBody, DialogFooter } from '@blueprintjs/core';
import { type FormEvent, useState } from 'react';
import type { Release } from '../../src/contract/gradingShapes.ts';
import { ReleaseFields } from '../shared/ReleaseFields.tsx';
import { HELD_BACK, isDecided } from '../shared/release.ts';
import { useReturnFocus } from '../shared/useReturnFocus.ts';

type Props = {
  title: string;
  /** What is saved without the words; null where nothing would be left of it. */
  otherwise: string | null;
  onSave: (release: Release) => void;
  onClose: () => void;
};

export function ReleaseDialog({ title, otherwise, onSave, onClose }: Props) {
  useReturnFocus();
  const [release, setRelease] = useState<Release>(HELD_BACK);
  const ready = isDecided(release) && (otherwise !== null || release.includeRestricted);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    onClose();
    onSave(release);
  };
  return (
    <Dialog isOpen title={title} className="narrow-dialog" onClose={onClose}>
      <form onSubmit={submit}>
        <DialogBody>
          <p>Rows of this file may be graded E or handled on conditions.</p>
          <ReleaseFields
            release={release}
            otherwise={otherwise ?? 'Without it there is nothing to save.'}
            onChange={setRelease}
          />
        </DialogBody>
        <DialogFooter
          actions={
            <>
              <Button text="Cancel" onClick={onClose} />
              <Button type="submit" intent="primary" text="Save" disabled={!ready} />
            </>
          }
        />
      </form>
    </Dialog>
  );
}
