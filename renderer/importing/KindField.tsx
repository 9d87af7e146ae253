// What kind of file it is: recognised, or said by the analyst.
import { HTMLSelect } from '@blueprintjs/core';
import type { FileKind } from '../../src/contract/importShapes.ts';
import { KINDS } from '../../src/model/importFields.ts';
import { Labelled } from '../shared/Labelled.tsx';
import type { Choices } from './choices.ts';
import { FILE_KIND_WORDS } from './fieldWords.ts';

type Props = { choices: Choices; set: (changed: Choices) => void };

const OPTIONS = (['auto', ...KINDS] as const).map((value) => ({ value, label: FILE_KIND_WORDS[value] }));

export function KindField({ choices, set }: Props) {
  return (
    <Labelled label="What the file is">
      {(id) => (
        <HTMLSelect
          id={id}
          fill
          value={choices.kind ?? 'auto'}
          onChange={(event) => set({ kind: event.currentTarget.value as FileKind })}
          options={OPTIONS}
        />
      )}
    </Labelled>
  );
}
