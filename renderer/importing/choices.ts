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

/** The field that a column holds: as chosen, else as guessed unless that guess was taken away. */
export function fieldOf(choices: Choices, columns: ImportPreview['columns'], index: number): Field | null {
  const map = Object.entries(choices.map ?? {}) as [Field, string][];
  const names = [columnName(columns, index), `#${index + 1}`];
  const chosen = map.find(([, column]) => names.includes(column))?.[0];
  if (chosen) return chosen;
  const guessed = columns[index]?.field ?? null;
  if (guessed === null || choices.unmap?.includes(guessed) || choices.map?.[guessed] !== undefined)
    return null;
  return guessed;
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
  purpose,
  marking,
  zone,
  region,
}: Choices): Choices {
  return { authorisation, authorisedFrom, authorisedTo, purpose, marking, zone, region };
}
