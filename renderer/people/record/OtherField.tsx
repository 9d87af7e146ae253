// The second party of a claim: somebody or something of the case, found as one types, or a new name.
import { InputGroup } from '@blueprintjs/core';
import { useId, useState } from 'react';
import { RECORD_KINDS } from '../../../src/contract/entityCalls.ts';
import type { EntityKind } from '../../../src/model/entityId.ts';
import { useAnswer } from '../../app/useAnswer.ts';
import { Labelled } from '../../shared/Labelled.tsx';
import { useSettled } from '../../shared/useSettled.ts';

type Props = { kinds: readonly EntityKind[]; value: string; onChange: (idOrName: string) => void };

export function OtherField({ kinds, value, onChange }: Props) {
  const [text, setText] = useState(value);
  const listId = useId();
  const settled = useSettled(text.trim(), 150);
  const kind = RECORD_KINDS.find((one) => kinds.includes(one));
  const { value: found } = useAnswer(
    'entities',
    kind && settled.length > 1 ? { kind, search: settled, limit: 12 } : null,
  );
  const type = (next: string) => {
    setText(next);
    onChange(found?.entities.find(({ label }) => label === next)?.id ?? next);
  };
  return (
    <Labelled label="Who or what">
      {(id) => (
        <>
          <InputGroup
            id={id}
            size="small"
            list={listId}
            autoComplete="off"
            placeholder="A name; a new one is made"
            value={text}
            onValueChange={type}
          />
          <datalist id={listId}>
            {found?.entities.map((one) => (
              <option key={one.id} value={one.label} />
            ))}
          </datalist>
        </>
      )}
    </Labelled>
  );
}
