// What no column holds but is the same in every row, such as the kind of event of a record of texts alone.
import { Button, HTMLSelect, InputGroup } from '@blueprintjs/core';
import { Cross } from '@blueprintjs/icons';
import { useState } from 'react';
import type { ImportPreview } from '../../src/contract/importShapes.ts';
import type { Field } from '../../src/model/importFields.ts';
import { type Choices, constantsOf, withConstant, withoutConstant } from './choices.ts';
import { FieldOptions } from './FieldOptions.tsx';
import { FIELD_WORDS } from './fieldWords.ts';

type Props = { choices: Choices; preview: ImportPreview; set: (changed: Choices) => void };

export function ConstantFields({ choices, preview, set }: Props) {
  const [field, setField] = useState<Field>('type');
  const [value, setValue] = useState('');
  const constants = constantsOf(preview.mapping);
  const add = () => {
    set(withConstant(choices, field, value.trim()));
    setValue('');
  };
  return (
    <section aria-label="The same in every row">
      <h3>The same in every row</h3>
      {constants.length > 0 && (
        <ul className="constants">
          {constants.map((constant) => (
            <li key={constant.field}>
              <span>
                {FIELD_WORDS[constant.field]}: <strong>{constant.value}</strong>
              </span>
              <Button
                size="small"
                variant="minimal"
                icon={<Cross />}
                aria-label={`Take ${FIELD_WORDS[constant.field]} ${constant.value} away`}
                onClick={() => set(withoutConstant(choices, constant.field))}
              />
            </li>
          ))}
        </ul>
      )}
      <div className="constant-field">
        <HTMLSelect
          aria-label="What is the same in every row"
          value={field}
          onChange={(event) => setField(event.currentTarget.value as Field)}
        >
          <FieldOptions />
        </HTMLSelect>
        <InputGroup
          size="small"
          aria-label="Its value in every row"
          placeholder="Its value, such as SMS"
          value={value}
          onValueChange={setValue}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && value.trim() !== '') add();
          }}
        />
        <Button size="small" text="Add" disabled={value.trim() === ''} onClick={add} />
      </div>
    </section>
  );
}
