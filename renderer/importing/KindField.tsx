// What kind of file it is: recognised, or said by the analyst.
import { HTMLSelect } from '@blueprintjs/core';
import type { FileKind } from '../../src/contract/importShapes.ts';
import { KINDS } from '../../src/model/importFields.ts';
import type { Choices } from './choices.ts';
import { FILE_KIND_WORDS, fileKindWords } from './fieldWords.ts';

type Props = {
  choices: Choices;
  set: (changed: Choices) => void;
  /** What it was recognised as, where it was. */
  found?: string | undefined;
};

export function KindField({ choices, set, found }: Props) {
  const recognised = found === undefined ? FILE_KIND_WORDS.auto : `${fileKindWords(found)}, as recognised`;
  const options = [
    {
      value: 'auto',
      label: choices.kind === undefined || choices.kind === 'auto' ? recognised : FILE_KIND_WORDS.auto,
    },
    ...KINDS.map((value) => ({ value, label: FILE_KIND_WORDS[value] })),
  ];
  return (
    <HTMLSelect
      aria-label="What the file is"
      value={choices.kind ?? 'auto'}
      onChange={(event) => set({ kind: event.currentTarget.value as FileKind })}
      options={options}
    />
  );
}
