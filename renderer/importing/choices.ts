// What an analyst has chosen for one file's import, over what was guessed; pure changes of it.
import type { Params } from '../../src/contract/calls.ts';
import type { Field, ImportPreview } from '../../src/contract/importShapes.ts';

export type Choices = Params<'importPreview'>['options'];

/** How a column is named in a mapping: by its header, or by its position where headers repeat or are missing. */
export function columnName(columns: ImportPreview['columns'], index: number): string {
  const name = columns[index]?.name ?? '';
  const alone = name !== '' && columns.filter((column) => column.name === name).length === 1;
  return alone && !name.startsWith('#') ? name : `#${index + 1}`;
}

/** Whether a column of these is the one that was chosen for a field by hand. */
export const isChosenFor = (
  choices: Choices,
  columns: ImportPreview['columns'],
  index: number,
  field: Field,
): boolean => [columnName(columns, index), `#${index + 1}`].includes(choices.map?.[field] ?? '');

/**
 * The field that a column holds: as chosen, else as guessed unless that guess was taken away. A choice of a column that these
 * do not have, since it was made for another sheet, takes nothing away here.
 */
export function fieldOf(choices: Choices, columns: ImportPreview['columns'], index: number): Field | null {
  const mapped = Object.keys(choices.map ?? {}) as Field[];
  const chosen = mapped.find((field) => isChosenFor(choices, columns, index, field));
  if (chosen) return chosen;
  const guessed = columns[index]?.field ?? null;
  if (guessed === null || choices.unmap?.includes(guessed)) return null;
  const isElsewhere =
    choices.map?.[guessed]?.startsWith('=') ||
    columns.some((_, other) => isChosenFor(choices, columns, other, guessed));
  return isElsewhere ? null : guessed;
}

/** Says that a column holds a field, or none. The field leaves the column that held it before. */
export function remap(
  choices: Choices,
  columns: ImportPreview['columns'],
  index: number,
  field: Field | null,
): Choices {
  const before = fieldOf(choices, columns, index);
  if (before === field) return choices;
  const map = { ...choices.map };
  const unmap = new Set(choices.unmap);
  if (before !== null) {
    delete map[before];
    unmap.add(before);
  }
  if (field !== null) {
    map[field] = columnName(columns, index);
    unmap.delete(field);
  }
  return { ...choices, map, unmap: [...unmap] };
}

/** The choices that hold for other files of the same delivery: all but what belongs to one file's columns. */
export function shared({
  authorisation,
  authorisedFrom,
  authorisedTo,
  authorisedSubject,
  purpose,
  marking,
  zone,
  region,
}: Choices): Choices {
  return {
    authorisation,
    authorisedFrom,
    authorisedTo,
    authorisedSubject,
    purpose,
    marking,
    zone,
    region,
  };
}

export type Constant = { field: Field; value: string };

/** What the mapping takes to be the same in every row. */
export const constantsOf = (mapping: ImportPreview['mapping']): Constant[] =>
  (Object.entries(mapping) as [Field, string][]).flatMap(([field, column]) =>
    column.startsWith('=') ? [{ field, value: column.slice(1) }] : [],
  );

/** Says that a field is the same in every row. */
export const withConstant = (choices: Choices, field: Field, value: string): Choices => ({
  ...choices,
  map: { ...choices.map, [field]: `=${value}` },
  unmap: (choices.unmap ?? []).filter((one) => one !== field),
});

/** Takes a constant away; one that a saved mapping brought is barred. */
export function withoutConstant(choices: Choices, field: Field): Choices {
  const { [field]: own, ...map } = choices.map ?? {};
  const unmap = new Set(choices.unmap);
  if (own === undefined) unmap.add(field);
  return { ...choices, map, unmap: [...unmap] };
}

/** What a saved mapping is made of: all that is settled now, by hand or by a guess that stands. */
export function optionsToSave(choices: Choices, preview: ImportPreview): Choices {
  // Each sheet of a workbook has columns of its own: only what was chosen by hand holds for all of them.
  if (preview.sheets.length > 1) return { ...choices };
  // The preview may be older than the last choice.
  const barred = new Set<string>(choices.unmap);
  const chosen = Object.entries(choices.map ?? {}).map(([field, column]) => {
    const position = /^#(\d+)$/.exec(column);
    return [field, position ? columnName(preview.columns, Number(position[1]) - 1) : column] as const;
  });
  const taken = new Set(chosen.map(([, column]) => column).filter((column) => !column.startsWith('=')));
  const guessed = Object.entries(preview.mapping).filter(
    ([field, column]) => !barred.has(field) && !taken.has(column),
  );
  return { ...choices, map: { ...Object.fromEntries(guessed), ...Object.fromEntries(chosen) } };
}
