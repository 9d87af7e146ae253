// Asks what of the network is exported, as what, and what becomes of restricted material in it.
import { Button, Dialog, DialogBody, DialogFooter, HTMLSelect, Radio, RadioGroup } from '@blueprintjs/core';
import { type FormEvent, useState } from 'react';
import { plural } from '../../format/count.ts';
import { ErrorLine } from '../../shared/ErrorLine.tsx';
import { Labelled } from '../../shared/Labelled.tsx';
import { ProgressLine } from '../../shared/ProgressLine.tsx';
import { ReleaseFields } from '../../shared/ReleaseFields.tsx';
import { HELD_BACK, isDecided } from '../../shared/release.ts';
import { useDrawing } from '../currentDrawing.ts';
import { type ExportWish, FORMATS, type Format } from './exportWishes.ts';
import { useExport } from './useExport.ts';

export function ExportDialog({ onClose }: { onClose: () => void }) {
  const { things, ties } = useDrawing();
  const empty = things.size === 0;
  const [of, setOf] = useState<ExportWish['of']>(empty ? 'whole' : 'chart');
  const [format, setFormat] = useState<Format>(empty ? 'anx' : 'png');
  const [release, setRelease] = useState(HELD_BACK);
  const { running, progress, error, start, cancel } = useExport(onClose);
  const choose = (chosen: ExportWish['of']) => {
    setOf(chosen);
    if (chosen === 'whole' && format === 'png') setFormat('anx');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void start({ of, format, release });
  };
  return (
    <Dialog
      isOpen
      title="Export the network"
      className="narrow-dialog"
      canEscapeKeyClose={!running}
      canOutsideClickClose={!running}
      isCloseButtonShown={!running}
      onClose={onClose}
    >
      <form onSubmit={submit}>
        <DialogBody>
          <ErrorLine error={error} />
          <RadioGroup
            label="What"
            selectedValue={of}
            disabled={running}
            onChange={({ currentTarget }) => choose(currentTarget.value as ExportWish['of'])}
          >
            <Radio
              value="chart"
              disabled={empty}
              label={
                empty
                  ? 'What is on the chart: nothing yet'
                  : `What is on the chart: ${plural(things.size, 'thing')}, ${plural(ties.size, 'tie')}`
              }
            />
            <Radio value="whole" label="The whole case" />
          </RadioGroup>
          <Labelled label="As">
            {(id) => (
              <HTMLSelect
                id={id}
                fill
                value={format}
                disabled={running}
                onChange={({ currentTarget }) => setFormat(currentTarget.value as Format)}
              >
                {FORMATS.map(({ id: value, title }) => (
                  <option key={value} value={value} disabled={value === 'png' && of === 'whole'}>
                    {title}
                  </option>
                ))}
              </HTMLSelect>
            )}
          </Labelled>
          <ReleaseFields
            release={release}
            otherwise="It is left out, and with it what only it tells of or connects."
            disabled={running}
            onChange={setRelease}
          />
          {running && format !== 'png' && <ProgressLine progress={progress} label="Export" />}
        </DialogBody>
        <DialogFooter
          actions={
            <>
              <Button
                text="Cancel"
                disabled={running && format === 'png'}
                onClick={running ? cancel : onClose}
              />
              <Button
                type="submit"
                intent="primary"
                text="Save"
                loading={running}
                disabled={!isDecided(release)}
              />
            </>
          }
        >
          <span className="muted">Marked OFFICIAL-SENSITIVE; kept in the audit chain.</span>
        </DialogFooter>
      </form>
    </Dialog>
  );
}
