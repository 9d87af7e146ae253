// Finds the three columns in which a log of reports keeps the parts of a grade, by their headers and by their values.
import type { Field } from '../../model/importFields.ts';
import { isNothing, unwrap } from '../../model/rawText.ts';
import { headerWords } from './headerForms.ts';
import type { Mapping } from './mapping.ts';

/** Each part of a 3x5x2 grade: words of its header, and the codes that alone it may hold. */
const PARTS: readonly (readonly [Field, RegExp, RegExp])[] = [
  ['sourcePart', /\b(source|src)\b/, /^[1-3]$/],
  ['informationPart', /\b(information|info|intelligence|intel|assessment|evaluation|grading)\b/, /^[A-E]$/i],
  ['handlingPart', /\b(handling|dissemination|permissions?|sharing)\b/, /^[PC]$/i],
];

/**
 * Takes three columns such as "Source", "Information" and "Handling" for the parts of a grade, where a log of reports has
 * no column for the whole and every value is such a code: by their headers alone they might be anything. All three or none.
 */
export function takeGradeColumns(
  mapping: Mapping,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  why: string[],
): void {
  if (!mapping.text || mapping.grade || mapping.legacyGrade || mapping.sourcePart) return;
  const found = PARTS.map(([field, words, code]) => {
    const at = columns.findIndex((column, i) => {
      const values = rows.map((row) => unwrap(row[i] ?? '')).filter((value) => !isNothing(value));
      return (
        words.test(headerWords(column)) && values.length > 0 && values.every((value) => code.test(value))
      );
    });
    return { field, at };
  });
  if (found.some(({ at }) => at < 0)) return;
  for (const { field, at } of found) {
    for (const [other, column] of Object.entries(mapping) as [Field, Mapping[Field]][])
      if (column && 'at' in column && column.at === at) delete mapping[other];
    mapping[field] = { at };
    why[at] = `the header "${columns[at]}" and its codes show a part of the grade`;
  }
}
