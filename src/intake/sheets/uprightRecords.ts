// Gathers labels and values that stand one under another into records, each a row at the line where it begins.

import type { TableRow } from '../table/delimited.ts';
import { headerWords } from '../table/headerForms.ts';

type Pair = { line: number; label: string; words: string; value: string };

export type LabelTests = {
  /** Whether words name a field that is read. */
  isLabel: (words: string) => boolean;
  /** Whether words that stand alone are a label whose value was left blank, and no heading. */
  isEmptied: (words: string) => boolean;
};

/**
 * A record ends where a label comes again that it has already. What stands below the last gap (a blank row, a heading) then
 * belongs to the next one. The same label twice in a row, such as two numbers of one holder, is a record for each.
 */
export function recordsOf({ isLabel, isEmptied }: LabelTests, give: (row: TableRow) => void) {
  let record: Pair[] = [];
  let gap = 0;
  let lastLine = 0;
  let labelsAt = Number.POSITIVE_INFINITY;

  const flush = (pairs: readonly Pair[]): void => {
    const own = pairs.filter((pair, i) => pair.words !== pairs[i - 1]?.words);
    if (own.length === 0) return;
    give({ line: own[0]!.line, cells: own.flatMap(({ label, value }) => [label, value]) });
    for (const again of pairs.filter((pair) => !own.includes(pair))) {
      const cells = own.flatMap((pair) => [
        pair.label,
        pair.words === again.words ? again.value : pair.value,
      ]);
      give({ line: again.line, cells });
    }
  };
  const put = (pair: Pair): void => {
    const known = record.findIndex(({ words }) => words === pair.words);
    const repeats = record.at(-1)?.words === pair.words && gap < record.length;
    if (known >= 0 && !repeats) {
      // A label from below the gap that stands in it again shows that a record ended here, and none at the gap.
      const end = known < gap ? gap : record.length;
      flush(record.slice(0, end));
      record = record.slice(end);
      gap = 0;
    }
    record.push(pair);
  };

  return {
    add: ({ line, cells }: TableRow): void => {
      if (line > lastLine + 1) gap = record.length;
      lastLine = line;
      const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
      const at = cells.findIndex((cell) => cell.trim() !== '');
      const bare = (label: string): string => label.replace(/[\s:*=-]+$/, '');
      const [label = '', value = '', next = '', ...rest] = filled;
      const last = record.at(-1);
      if (filled.length === 0) gap = record.length;
      else if (at > labelsAt && filled.length === 1 && last && !isEmptied(label))
        // The further lines of an address stand under its first one.
        last.value = [last.value, label].filter((part) => part !== '').join(', ');
      else if (filled.length === 1 && !isEmptied(label)) gap = record.length;
      else if (filled.length > 2 && isLabel(next)) {
        put({ line, label: bare(label), words: headerWords(label), value });
        put({ line, label: bare(next), words: headerWords(next), value: rest.join(', ') });
      } else {
        labelsAt = Math.min(labelsAt, at);
        const whole = [value, next, ...rest].filter((part) => part !== '').join(', ');
        put({ line, label: bare(label), words: headerWords(label), value: whole });
      }
    },
    finish: (): void => {
      flush(record);
      record = [];
    },
  };
}
