// Records that a line was closed: how, and when by London's clocks.
import { Button, Dialog, DialogBody, DialogFooter, InputGroup, Radio, RadioGroup } from '@blueprintjs/core';
import { type FormEvent, useState } from 'react';
import type { BoardLine } from '../../../src/contract/lineShapes.ts';
import { readableNumber } from '../../format/phone.ts';
import { timeOf } from '../../format/time.ts';
import { DayField } from '../../shared/DayField.tsx';
import { Labelled } from '../../shared/Labelled.tsx';
import { recordClosure } from '../decide.ts';
import { londonTime, parseTime } from './londonTime.ts';

type Props = { line: BoardLine; onClose: () => void };

export function CloseDialog({ line, onClose }: Props) {
  const [type, setType] = useState<'1' | '2'>('1');
  const [day, setDay] = useState('');
  const [typed, setTyped] = useState('');
  const [note, setNote] = useState('');
  const time = parseTime(typed);
  const at = day !== '' && time !== null ? londonTime(day, time) : null;
  const wrong = typed.trim().length > 3 && time === null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (at === null) return;
    onClose();
    void recordClosure(line, { at, type, note: note.trim() });
  };
  return (
    <Dialog
      isOpen
      title={`Record a closure of ${readableNumber(line.label)}`}
      className="narrow-dialog"
      onClose={onClose}
    >
      <form onSubmit={submit}>
        <DialogBody>
          <RadioGroup
            label="How the line was closed"
            selectedValue={type}
            onChange={(event) => setType(event.currentTarget.value === '1' ? '1' : '2')}
          >
            <Radio value="1" label="Type 1: arrest and charge of a line holder" />
            <Radio value="2" label="Type 2: number, SIM or line taken away" />
          </RadioGroup>
          <div className="field-row">
            <Labelled label="Day">{(id) => <DayField id={id} value={day} onChange={setDay} />}</Labelled>
            <Labelled label="Time in London">
              {(id) => (
                <InputGroup
                  id={id}
                  size="small"
                  placeholder="hh:mm"
                  aria-invalid={wrong}
                  intent={wrong ? 'danger' : 'none'}
                  value={typed}
                  onValueChange={setTyped}
                />
              )}
            </Labelled>
          </div>
          <p className="muted dialog-lead" aria-live="polite">
            {at === null
              ? `The line was last seen ${timeOf(line.lastSeen)}.`
              : `Closed ${timeOf(at)}. Records after this are compared with the line as it stood.`}
          </p>
          <Labelled label="Note">
            {(id) => (
              <InputGroup
                id={id}
                size="small"
                placeholder="Who decided, on what evidence"
                value={note}
                onValueChange={setNote}
              />
            )}
          </Labelled>
        </DialogBody>
        <DialogFooter
          actions={
            <>
              <Button text="Cancel" onClick={onClose} />
              <Button type="submit" intent="primary" text="Record the closure" disabled={at === null} />
            </>
          }
        />
      </form>
    </Dialog>
  );
}
