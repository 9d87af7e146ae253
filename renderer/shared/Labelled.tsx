// A field with its label above and a word of help below.
import { FormGroup } from '@blueprintjs/core';
import { type ReactNode, useId } from 'react';

type Props = { label: string; help?: string; children: (id: string) => ReactNode };

export function Labelled({ label, help, children }: Props) {
  const id = useId();
  return (
    <FormGroup label={label} labelFor={id} helperText={help}>
      {children(id)}
    </FormGroup>
  );
}
