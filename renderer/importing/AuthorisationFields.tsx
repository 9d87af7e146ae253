// How a file is marked and under which authority it was obtained, and giving the same to the other files of a delivery.
import { Button, HTMLSelect, InputGroup } from '@blueprintjs/core';
import { plural } from '../format/count.ts';
import { DayField } from '../shared/DayField.tsx';
import { Labelled } from '../shared/Labelled.tsx';
import { tell } from '../shared/notices.ts';
import { type Choices, shared } from './choices.ts';
import type { QueuedFile } from './importStore.ts';
import { useImports } from './importStore.ts';
import { setChoices } from './queueActions.ts';

/** Nothing above OFFICIAL belongs on the machines that this runs on. */
const MARKINGS = ['OFFICIAL', 'OFFICIAL-SENSITIVE'] as const;
const USUAL_MARKING = 'OFFICIAL-SENSITIVE';
const AUTHORISATION_ID = 'authorisation';

/** What is said of a file's authority and marking, in a few words, and the way to say it. */
export function AuthorityLine({ choices }: { choices: Choices }) {
  const { authorisation, authorisedSubject, authorisedFrom, authorisedTo, marking = USUAL_MARKING } = choices;
  const limits = [authorisedSubject, authorisedFrom, authorisedTo].some(Boolean);
  const said = authorisation ?? (limits ? 'Limits without a reference' : 'No authorisation given');
  return (
    <button
      type="button"
      className="authority-line"
      title="Say under which authority the file was obtained, and how it is marked"
      onClick={() => {
        const section = document.getElementById(AUTHORISATION_ID);
        section?.scrollIntoView({ block: 'center' });
        section?.querySelector('input')?.focus({ preventScroll: true });
      }}
    >
      <span>{said}</span>
      <span className="muted">{marking}</span>
    </button>
  );
}

type Props = { file: QueuedFile; set: (changed: Choices) => void };

export function AuthorisationFields({ file, set }: Props) {
  const { choices } = file;
  const text =
    (name: 'authorisation' | 'purpose' | 'authorisedSubject', placeholder: string) => (id: string) => (
      <InputGroup
        id={id}
        size="small"
        value={choices[name] ?? ''}
        placeholder={placeholder}
        onValueChange={(value) => set({ [name]: value === '' ? undefined : value })}
      />
    );
  const day = (name: 'authorisedFrom' | 'authorisedTo') => (id: string) => (
    <DayField id={id} value={choices[name] ?? ''} onChange={(iso) => set({ [name]: iso || undefined })} />
  );
  return (
    <section aria-label="Authorisation and marking" id={AUTHORISATION_ID}>
      <h3>Authorisation and marking</h3>
      <div className="option-fields">
        <Labelled label="Reference">{text('authorisation', 'URN or reference')}</Labelled>
        <Labelled label="Authorised subject">{text('authorisedSubject', 'Number, IMEI or IMSI')}</Labelled>
        <Labelled label="Authorised from">{day('authorisedFrom')}</Labelled>
        <Labelled label="Authorised to">{day('authorisedTo')}</Labelled>
        <Labelled label="Marking">
          {(id) => (
            <HTMLSelect
              id={id}
              fill
              value={choices.marking ?? USUAL_MARKING}
              onChange={(event) => set({ marking: event.currentTarget.value })}
              options={[...MARKINGS]}
            />
          )}
        </Labelled>
        <Labelled label="Purpose">{text('purpose', 'Why it was obtained')}</Labelled>
      </div>
      <ShareButton file={file} />
    </section>
  );
}

const waits = (file: QueuedFile, apartFrom: number): boolean =>
  file.key !== apartFrom && (file.state === 'ready' || file.state === 'reading');

function ShareButton({ file }: { file: QueuedFile }) {
  const others = useImports(({ queue }) => queue.filter((one) => waits(one, file.key)).length);
  if (others === 0) return null;
  const share = () => {
    for (const one of useImports.getState().queue)
      if (waits(one, file.key)) setChoices(one.key, { ...one.choices, ...shared(file.choices) });
    tell(`Authorisation, marking, zone and country were given to ${plural(others, 'other file')}.`);
  };
  return (
    <Button
      size="small"
      variant="outlined"
      text={others === 1 ? 'Use for the other file too' : `Use for the ${plural(others, 'other file')} too`}
      onClick={share}
    />
  );
}
