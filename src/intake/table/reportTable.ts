// Tells whether a text is a table, by its first lines: several columns, some of whose headers are known.
import { fieldsNamed } from './synonyms.ts';

/** Whether one of the first lines is a header that names a text or a reference among three columns or more. */
export const isReportTable = (head: string): boolean =>
  head.split('\n', 20).some((line) =>
    [',', ';', '\t', '|'].some((delimiter) => {
      const cells = line.split(delimiter).map((cell) => cell.replace(/^\s*"|"\s*$/g, ''));
      const fields = cells.flatMap((cell) => fieldsNamed(cell).map(({ field }) => field));
      return (
        cells.length >= 2 &&
        fields.some((field) => field === 'text' || field === 'reference') &&
        fields.length >= 2
      );
    }),
  );
