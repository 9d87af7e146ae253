// Marks a number as explained by something else, such as a taxi firm, with a word on what it is.
import { Button, Dialog, DialogBody, DialogFooter, InputGroup } from '@blueprintjs/core';
import { type FormEvent, useState } from 'react';
import { readableNumber } from '../../format/phone.ts';
import { Labelled } from '../../shared/Labelled.tsx';
import { explain } from '../decide.ts';

export function ExplainButton({ number, explained }: { number: string; explained: boolean }) {
  const [asked, setAsked] = useState(false);
  const [note, setNote] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(false);
    void explain(number, true, note.trim());
    setNote('');
  };
  if (explained)
    return <Button size="small" text="Not explained" onClick={() => void explain(number, false)} />;
  return (
    <>
      <Button
        size="small"
        text="Explained…"
        aria-label={`Mark ${readableNumber(number)} as explained`}
        title="Busy for another reason: a taxi firm, a takeaway, a surgery"
        onClick={() => setAsked(true)}
      />
      <Dialog
        isOpen={asked}
        title={`What explains ${readableNumber(number)}`}
        className="narrow-dialog"
        onClose={() => setAsked(false)}
      >
        <form onSubmit={submit}>
          <DialogBody>
            <p className="dialog-lead">
              A number that is busy for another reason is no longer held to be a line. The mark is written to
              the audit trail, and can be taken back.
            </p>
            <Labelled label="What it is, and how that is known">
              {(id) => (
                <InputGroup
                  id={id}
                  autoFocus
                  placeholder="Taxi firm, from its website"
                  value={note}
                  onValueChange={setNote}
                />
              )}
            </Labelled>
          </DialogBody>
          <DialogFooter
            actions={
              <>
                <Button text="Cancel" onClick={() => setAsked(false)} />
                <Button
                  type="submit"
                  intent="primary"
                  text="Mark as explained"
                  disabled={note.trim() === ''}
                />
              </>
            }
          />
        </form>
      </Dialog>
    </>
  );
}
