// Asks before a file is withdrawn: what goes, what stays, and why it is done.
import { Button, Dialog, DialogBody, DialogFooter, InputGroup } from '@blueprintjs/core';
import { type FormEvent, useState } from 'react';
import type { SourceFile } from '../../src/contract/shapes.ts';
import { useAnswer } from '../app/useAnswer.ts';
import { plural, sizeOf } from '../format/count.ts';
import { ErrorLine } from '../shared/ErrorLine.tsx';
import { Labelled } from '../shared/Labelled.tsx';
import { ProgressLine } from '../shared/ProgressLine.tsx';
import { useReturnFocus } from '../shared/useReturnFocus.ts';
import { useWithdrawal } from './useWithdrawal.ts';

export function WithdrawDialog({ source, onClose }: { source: SourceFile; onClose: () => void }) {
  const { value, error } = useAnswer('withdrawPreview', { source: String(source.id) });
  const [reason, setReason] = useState('');
  useReturnFocus();
  const work = useWithdrawal(source, onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() !== '') void work.start(reason.trim());
  };
  return (
    <Dialog
      isOpen
      title={`Withdraw ${source.name}`}
      className="narrow-dialog"
      canEscapeKeyClose={!work.running}
      canOutsideClickClose={false}
      isCloseButtonShown={!work.running}
      onClose={onClose}
    >
      <form onSubmit={submit}>
        <DialogBody>
          <ErrorLine error={error ?? work.error} />
          <ul className="withdraw-list">
            <li>
              {value
                ? `${toldWords(value)} will be removed, with the ties and entities that nothing else supports.`
                : 'Counting what will be removed…'}
            </li>
            <li>
              What other files give stays.{value && value.others > 0 && ` ${othersWords(value.others)}`}
            </li>
            <li>
              Its original ({sizeOf(source.sizeBytes)}) is removed from the case. Its name, its SHA-256, your
              reason and what was removed are kept, here and in the audit chain.
            </li>
            <li>Decisions about what it gave are kept, and are marked as having lost support.</li>
          </ul>
          <Labelled label="Why it is withdrawn">
            {(id) => (
              <InputGroup
                id={id}
                size="small"
                autoFocus
                placeholder="Sent by mistake, not authorised, replaced by another file…"
                value={reason}
                disabled={work.running}
                onValueChange={setReason}
              />
            )}
          </Labelled>
          {work.running && <ProgressLine progress={work.progress} label="Withdrawal" />}
        </DialogBody>
        <DialogFooter
          actions={
            <>
              <Button text="Cancel" onClick={work.running ? work.cancel : onClose} />
              <Button
                type="submit"
                intent="danger"
                text="Withdraw the file"
                loading={work.running}
                disabled={reason.trim() === ''}
              />
            </>
          }
        />
      </form>
    </Dialog>
  );
}

const othersWords = (count: number): string =>
  count === 1
    ? '1 row of another file that repeats or completes its rows will stand for itself.'
    : `${plural(count, 'row')} of other files that repeat or complete its rows will stand for themselves.`;

function toldWords({ events, facts }: { events: number; facts: number }): string {
  const told = [events > 0 && plural(events, 'event'), facts > 0 && plural(facts, 'fact')].filter(Boolean);
  return told.length === 0 ? 'Its rows' : `${told.join(' and ')} that it gave`;
}
