// A passphrase to type, hidden until asked for.
import { Button, FormGroup, InputGroup } from '@blueprintjs/core';
import { EyeOff, EyeOpen } from '@blueprintjs/icons';
import { type ReactNode, useId, useState } from 'react';

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  autoFocus?: boolean;
  isNew?: boolean;
  helperText?: ReactNode;
};

export function PassphraseField({ label, value, onChange, autoFocus, isNew, helperText }: Props) {
  const id = useId();
  const [seen, setSeen] = useState(false);
  return (
    <FormGroup label={label} labelFor={id} helperText={helperText}>
      <InputGroup
        id={id}
        type={seen ? 'text' : 'password'}
        value={value}
        autoComplete={isNew ? 'new-password' : 'current-password'}
        autoFocus={autoFocus}
        spellCheck={false}
        onValueChange={onChange}
        rightElement={
          <Button
            variant="minimal"
            icon={seen ? <EyeOff /> : <EyeOpen />}
            aria-label={seen ? 'Hide the passphrase' : 'Show the passphrase'}
            aria-pressed={seen}
            onClick={() => setSeen(!seen)}
          />
        }
      />
    </FormGroup>
  );
}
