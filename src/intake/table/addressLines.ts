// Puts an address together where its lines stand in columns of their own: "Address Line 1" to 4, a flat before them.
import { commonForm, headerWords, withoutBrackets } from './headerForms.ts';
import type { Mapping } from './mapping.ts';

const LINE =
  /^(?:(?:subscriber|customer|registered|billing|home|site|keeper|installation|current) )?(?:address|addr) ?(?:line )?([1-6])$/;

/** Adds the further lines to the column that was taken for the address, where that is the first of them. */
export function joinAddress(mapping: Mapping, columns: readonly string[]): void {
  const column = mapping.address;
  if (!column || !('at' in column) || column.lines) return;
  const lines = columns.flatMap((header, at) => {
    const found = LINE.exec(commonForm(headerWords(withoutBrackets(header))));
    return found ? [{ at, number: Number(found[1]) }] : [];
  });
  const first = lines.find(({ at }) => at === column.at);
  if (first?.number !== 1) return;
  const all = [...lines].sort((x, y) => x.number - y.number).map(({ at }) => at);
  if (new Set(lines.map(({ number }) => number)).size !== lines.length || all.length < 2) return;
  mapping.address = { at: column.at, lines: all.slice(1) };
}
