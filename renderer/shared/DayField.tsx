// A day to type, day first; it takes hold once it is a real day, and says so when it is none.
import { InputGroup } from '@blueprintjs/core';
import { useEffect, useState } from 'react';
import { parseDay, typedDay } from '../format/day.ts';

type Props = {
  id?: string;
  label?: string;
  /** `2026-03-14`, or empty for no day. */
  value: string;
  onChange: (iso: string) => void;
};

export function DayField({ id, label, value, onChange }: Props) {
  const [text, setText] = useState(value === '' ? '' : typedDay(value));
  useEffect(() => {
    setText((now) => ((parseDay(now) ?? '') === value ? now : value === '' ? '' : typedDay(value)));
  }, [value]);
  const wrong = text.trim() !== '' && parseDay(text) === null;
  const type = (next: string) => {
    setText(next);
    const day = parseDay(next);
    if (day !== null || next.trim() === '') onChange(day ?? '');
  };
  return (
    <InputGroup
      id={id}
      size="small"
      aria-label={label}
      aria-invalid={wrong}
      intent={wrong ? 'danger' : 'none'}
      title={wrong ? 'Not a day: type it as 31/12/2026' : undefined}
      placeholder="dd/mm/yyyy"
      value={text}
      onValueChange={type}
    />
  );
}
