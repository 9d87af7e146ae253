// The order of dates: as inferred with the reason, one of the usual ones, or a pattern of one's own.
import { FormGroup, HTMLSelect, InputGroup } from '@blueprintjs/core';
import { useId, useState } from 'react';
import type { ImportPreview } from '../../src/contract/importShapes.ts';

const USUAL = [
  { value: 'dd/MM/yyyy HH:mm:ss', label: 'Day first: 31/12/2026 14:05:09' },
  { value: 'MM/dd/yyyy HH:mm:ss', label: 'Month first: 12/31/2026 14:05:09' },
  { value: 'iso', label: 'ISO: 2026-12-31T14:05:09' },
  { value: 'epoch-s', label: 'Seconds since 1970' },
  { value: 'epoch-ms', label: 'Milliseconds since 1970' },
];
const OWN = 'own';

/** What comes before the example of a usual order; any other as its pattern. */
const formatWords = (formats: string): string =>
  formats
    .split('|')
    .map((format) => {
      const usual = USUAL.find(({ value }) => value === format || value.startsWith(`${format} `));
      return usual?.label.split(':')[0] ?? format;
    })
    .join(', or ');

type Props = {
  preview: ImportPreview;
  value: string | undefined;
  onChange: (format: string | undefined) => void;
};

export function DateFormatField({ preview, value, onChange }: Props) {
  const id = useId();
  const [own, setOwn] = useState(value !== undefined && !USUAL.some((one) => one.value === value));
  const choose = (chosen: string) => {
    setOwn(chosen === OWN);
    if (chosen === OWN) onChange(value ?? preview.dateFormat);
    else onChange(chosen === '' ? undefined : chosen);
  };
  return (
    <FormGroup label="Dates are" labelFor={id} helperText={preview.dateFormatWhy}>
      <HTMLSelect
        id={id}
        fill
        value={own ? OWN : (value ?? '')}
        onChange={(event) => choose(event.currentTarget.value)}
        options={[
          {
            value: '',
            label: preview.dateFormat ? `As found: ${formatWords(preview.dateFormat)}` : 'As found',
          },
          ...USUAL,
          { value: OWN, label: 'Another pattern…' },
        ]}
      />
      {own && (
        <InputGroup
          size="small"
          aria-label="Date pattern"
          value={value ?? ''}
          placeholder="dd-MMM-yyyy HH:mm"
          onValueChange={(text) => onChange(text === '' ? undefined : text)}
        />
      )}
    </FormGroup>
  );
}
