// How values are read and under which authority the file was obtained; everything has a sensible value already.
import { Button, FormGroup, HTMLSelect, InputGroup } from '@blueprintjs/core';
import { type ReactNode, useId } from 'react';
import type { FileKind, ImportPreview } from '../../src/contract/importShapes.ts';
import { KINDS } from '../../src/model/importFields.ts';
import { plural } from '../format/count.ts';
import { tell } from '../shared/notices.ts';
import { type Choices, shared } from './choices.ts';
import { DateFormatField } from './DateFormatField.tsx';
import { FILE_KIND_WORDS } from './fieldWords.ts';
import type { QueuedFile } from './importStore.ts';
import { useImports } from './importStore.ts';
import { regionOptions, ZONES } from './places.ts';
import { setChoices } from './queueActions.ts';

type FieldProps = { label: string; help?: string; children: (id: string) => ReactNode };

function Field({ label, help, children }: FieldProps) {
  const id = useId();
  return (
    <FormGroup label={label} labelFor={id} helperText={help}>
      {children(id)}
    </FormGroup>
  );
}

type Props = { file: QueuedFile; preview: ImportPreview };

export function OptionFields({ file, preview }: Props) {
  const { choices } = file;
  const set = (changed: Choices) => setChoices(file.key, { ...choices, ...changed });
  const text = (name: 'subject' | 'authorisation' | 'purpose', placeholder: string) => (id: string) => (
    <InputGroup
      id={id}
      size="small"
      value={choices[name] ?? ''}
      placeholder={placeholder}
      onValueChange={(value) => set({ [name]: value === '' ? undefined : value })}
    />
  );
  const day = (name: 'authorisedFrom' | 'authorisedTo') => (id: string) => (
    <input
      id={id}
      type="date"
      className="bp6-input bp6-small bp6-fill"
      value={choices[name] ?? ''}
      onChange={(event) => set({ [name]: event.target.value || undefined })}
    />
  );
  return (
    <>
      <section aria-label="How values are read">
        <h3>How values are read</h3>
        <div className="option-fields">
          <Field label="What the file is">
            {(id) => (
              <HTMLSelect
                id={id}
                fill
                value={choices.kind ?? 'auto'}
                onChange={(event) => set({ kind: event.currentTarget.value as FileKind })}
                options={(['auto', ...KINDS] as const).map((value) => ({
                  value,
                  label: FILE_KIND_WORDS[value],
                }))}
              />
            )}
          </Field>
          <DateFormatField
            preview={preview}
            value={choices.dateFormat}
            onChange={(dateFormat) => set({ dateFormat })}
          />
          <Field label="Time zone" help="Of times that name none">
            {(id) => (
              <HTMLSelect
                id={id}
                fill
                value={choices.zone ?? preview.zone}
                onChange={(event) => set({ zone: event.currentTarget.value })}
                options={[...ZONES]}
              />
            )}
          </Field>
          <Field
            label="Numbers are"
            help={preview.numbers === 'opaque' ? 'Kept exactly as they stand' : 'Read as telephone numbers'}
          >
            {(id) => (
              <HTMLSelect
                id={id}
                fill
                value={choices.numbers ?? preview.numbers}
                onChange={(event) =>
                  set({ numbers: event.currentTarget.value === 'opaque' ? 'opaque' : 'phone' })
                }
                options={[
                  { value: 'phone', label: 'Telephone numbers' },
                  { value: 'opaque', label: 'Pseudonyms' },
                ]}
              />
            )}
          </Field>
          <Field label="Written as in" help="Country of numbers without a code">
            {(id) => (
              <HTMLSelect
                id={id}
                fill
                value={choices.region ?? preview.region}
                onChange={(event) => set({ region: event.currentTarget.value })}
                options={regionOptions()}
              />
            )}
          </Field>
          <Field label="Subject" help="Whose record it is, where it names one party only">
            {text('subject', preview.subject ?? 'Not needed here')}
          </Field>
        </div>
      </section>
      <section aria-label="Authorisation">
        <h3>Authorisation</h3>
        <div className="option-fields">
          <Field label="Reference">{text('authorisation', 'URN or reference')}</Field>
          <Field label="Authorised from">{day('authorisedFrom')}</Field>
          <Field label="Authorised to">{day('authorisedTo')}</Field>
          <Field label="Purpose">{text('purpose', 'Why it was obtained')}</Field>
        </div>
        <ShareButton file={file} />
      </section>
    </>
  );
}

/** Gives the authorisation, zone and region to the other files that wait. */
function ShareButton({ file }: { file: QueuedFile }) {
  const others = useImports(
    ({ queue }) =>
      queue.filter((one) => one.key !== file.key && (one.state === 'ready' || one.state === 'reading'))
        .length,
  );
  if (others === 0) return null;
  const share = () => {
    for (const one of useImports.getState().queue)
      if (one.key !== file.key && (one.state === 'ready' || one.state === 'reading'))
        setChoices(one.key, { ...one.choices, ...shared(file.choices) });
    tell(`Authorisation, zone and country were given to ${plural(others, 'other file')}.`);
  };
  return (
    <Button
      size="small"
      variant="minimal"
      text={`Use for ${plural(others, 'other file')} too`}
      onClick={share}
    />
  );
}
