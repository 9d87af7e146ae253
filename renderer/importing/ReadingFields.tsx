// How the values of a file are read; each has a sensible value already.
import { HTMLSelect, InputGroup } from '@blueprintjs/core';
import type { ImportPreview } from '../../src/contract/importShapes.ts';
import { readableNumber } from '../format/phone.ts';
import { Labelled } from '../shared/Labelled.tsx';
import type { Choices } from './choices.ts';
import { DateFormatField } from './DateFormatField.tsx';
import { regionOptions, ZONES } from './places.ts';

type Props = { choices: Choices; preview: ImportPreview; set: (changed: Choices) => void };

const NUMBER_OPTIONS = [
  { value: 'phone', label: 'Telephone numbers' },
  { value: 'opaque', label: 'Pseudonyms' },
];
/** Kinds of file whose rows hold no telephone numbers. */
const WITHOUT_NUMBERS = ['anpr', 'cells'];

export function ReadingFields(props: Props) {
  const { choices, preview, set } = props;
  return (
    <section aria-label="How values are read">
      <h3>How values are read</h3>
      <div className="option-fields">
        <DateFormatField
          preview={preview}
          value={choices.dateFormat}
          onChange={(dateFormat) => set({ dateFormat })}
        />
        <Labelled label="Time zone" help="For times that give none">
          {(id) => (
            <HTMLSelect
              id={id}
              fill
              value={choices.zone ?? preview.zone}
              onChange={(event) => set({ zone: event.currentTarget.value })}
              options={[...ZONES]}
            />
          )}
        </Labelled>
        {!WITHOUT_NUMBERS.includes(preview.kind) && <NumberFields {...props} />}
      </div>
    </section>
  );
}

function NumberFields({ choices, preview, set }: Props) {
  return (
    <>
      <Labelled
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
            options={NUMBER_OPTIONS}
          />
        )}
      </Labelled>
      <Labelled label="Country" help="For numbers without a country code">
        {(id) => (
          <HTMLSelect
            id={id}
            fill
            value={choices.region ?? preview.region}
            onChange={(event) => set({ region: event.currentTarget.value })}
            options={regionOptions()}
          />
        )}
      </Labelled>
      <Labelled
        label="Subject"
        help={
          preview.subject !== null && choices.subject === undefined
            ? `${readableNumber(preview.subject)}, taken from a line above the header`
            : 'Whose record or handset it is, where rows name one party'
        }
      >
        {(id) => (
          <InputGroup
            id={id}
            size="small"
            value={choices.subject ?? ''}
            placeholder={preview.subject ?? 'A telephone number'}
            onValueChange={(value) => set({ subject: value === '' ? undefined : value })}
          />
        )}
      </Labelled>
    </>
  );
}
