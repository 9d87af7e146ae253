// The demonstration case: how large, where, and its passphrase; then its writing, which can be given up.
import { Button, Radio, RadioGroup } from '@blueprintjs/core';
import { type FormEvent, useState } from 'react';
import { countOf } from '../format/count.ts';
import { ErrorLine } from '../shared/ErrorLine.tsx';
import { PassphraseField } from '../shared/PassphraseField.tsx';
import { ProgressLine } from '../shared/ProgressLine.tsx';
import { PlaceField } from './PlaceField.tsx';
import { useDemo } from './useDemo.ts';
import { usePlace } from './usePlace.ts';

const SIZES = [
  { events: 12_000, words: 'a few seconds; enough to see everything' },
  { events: 120_000, words: 'the size of a busy operation' },
  { events: 1_000_000, words: 'a year of several lines; takes a minute or more' },
] as const;

type Props = { onBack: () => void; onOpen: (path: string) => void };

export function DemoForm({ onBack, onOpen }: Props) {
  const [events, setEvents] = useState<number>(SIZES[0].events);
  const [passphrase, setPassphrase] = useState('demonstration');
  const place = usePlace('Plumbline demonstration');
  const demo = useDemo();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void demo.write({ path: place.path, passphrase, events });
  };
  return (
    <form className="start-form" onSubmit={submit} aria-label="Demonstration case">
      <h2>Demonstration case</h2>
      <p>
        Two invented lines run from cities into towns, with runners, customers, number and handset swaps. It
        is written as provider files first and imported as your own files are.
      </p>
      <RadioGroup
        label="Size"
        className="demo-sizes"
        selectedValue={events}
        disabled={demo.busy}
        onChange={(event) => setEvents(Number(event.currentTarget.value))}
      >
        {SIZES.map((size) => (
          <Radio key={size.events} value={size.events}>
            {countOf(size.events)} events: {size.words}
          </Radio>
        ))}
      </RadioGroup>
      <PlaceField path={place.path} onChange={place.setPath} onChoose={() => void place.choose()} />
      <PassphraseField
        label="Passphrase"
        value={passphrase}
        onChange={setPassphrase}
        helperText="Everything in it is invented, so a simple passphrase will do."
      />
      {demo.busy && <ProgressLine progress={demo.progress} label="Writing the demonstration" />}
      <ErrorLine error={demo.error} />
      <div className="form-actions">
        <Button text={demo.busy ? 'Cancel' : 'Back'} onClick={demo.busy ? demo.cancel : onBack} />
        {demo.error?.code === 'CASE_EXISTS' && (
          <Button text="Open that case" onClick={() => onOpen(place.path)} />
        )}
        <Button
          type="submit"
          intent="primary"
          text="Write and open it"
          loading={demo.busy}
          disabled={place.path === '' || passphrase === ''}
        />
      </div>
    </form>
  );
}
