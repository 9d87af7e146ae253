// Where a new case file is kept.
import { Button, ControlGroup, FormGroup, InputGroup } from '@blueprintjs/core';
import { useId } from 'react';

type Props = { path: string; onChange: (path: string) => void; onChoose: () => void };

export function PlaceField({ path, onChange, onChoose }: Props) {
  const id = useId();
  return (
    <FormGroup label="Where to keep it" labelFor={id}>
      <ControlGroup fill>
        <InputGroup
          id={id}
          value={path}
          onValueChange={onChange}
          placeholder="Choose a place for the case file"
          spellCheck={false}
        />
        <Button className="no-grow" text="Choose…" onClick={onChoose} />
      </ControlGroup>
    </FormGroup>
  );
}
