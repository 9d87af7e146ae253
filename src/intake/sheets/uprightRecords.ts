// Gathers labels and values that stand one under another into records, each a row at the line where it begins.
import type { TableRow } from '../table/delimited.ts';
import { headerWords } from '../table/headerForms.ts';

type Pair = { line: number; label: string; words: string; value: string };

export type LabelTests = {
  /** Whether words name a field that is read. */
  isLabel: (words: string) => boolean;
  /** Whether a label has a value anywhere: alone in its row, it is then one whose value was left blank. */
  isValued: (words: string) => boolean;
};

/** How records are parted: by every blank row and heading, or where a label comes again. */
export type Reading = {
  ends: 'gaps' | 'repeats';
  /** What a label is that stands alone and never has a value: a heading, or a field that nobody filled in. */
  lone: 'heading' | 'blank';
};

export type RecordsOf = {
  add: (row: TableRow) => void;
  finish: () => void;
  /** Whether it is open, by this reading, which record some value belongs to. */
  isDoubtful: () => boolean;
};

/** The same label twice in a row, such as two numbers of one holder, is a record for each. */
export function recordsOf(
  { isLabel, isValued }: LabelTests,
  { ends, lone }: Reading,
  give: (row: TableRow) => void,
): RecordsOf {
  let record: Pair[] = [];
  let gaps: number[] = [];
  let lastLine = 0;
  let labelsAt = Number.POSITIVE_INFINITY;
  let doubtful = false;
  let sections: number | null = null;

  const flush = (): void => {
    if (record.length === 0) return;
    // Where records have sections, one that lacks some could as well be cut at the wrong place.
    const inside = gaps.filter((gap) => gap < record.length).length;
    sections ??= inside;
    doubtful ||= inside !== sections;
    const own = record.filter((pair, i) => pair.words !== record[i - 1]?.words);
    const rows = [{ line: own[0]?.line ?? 0, pairs: own }];
    for (const again of record.filter((pair) => !own.includes(pair)))
      rows.push({ line: again.line, pairs: own.map((pair) => (pair.words === again.words ? again : pair)) });
    record = [];
    gaps = [];
    for (const { line, pairs } of rows)
      give({ line, cells: pairs.flatMap(({ label, value }) => [label, value]) });
  };
  const part = (): void => {
    if (ends === 'gaps') flush();
    if (record.length > 0) gaps.push(record.length);
  };
  /** Whether what stands between an earlier gap and here may be the beginning of the next record as well. */
  const mayHaveEnded = (known: number): boolean => {
    const inside = gaps.filter((gap) => known < gap && gap < record.length);
    if (inside.length === 0) return false;
    return gaps.at(-1) !== record.length || known >= gaps[0]!;
  };
  const put = (pair: Pair): void => {
    const known = record.findIndex(({ words }) => words === pair.words);
    const again = record.at(-1)?.words === pair.words && gaps.at(-1) !== record.length;
    if (known >= 0 && !again) {
      doubtful ||= ends === 'gaps' || mayHaveEnded(known);
      flush();
    }
    record.push(pair);
  };
  const bare = (label: string): string => label.replace(/[\s:*=-]+$/, '');

  return {
    add: ({ line, cells }) => {
      if (line > lastLine + 1) part();
      lastLine = line;
      const at = cells.findIndex((cell) => cell.trim() !== '');
      const [label = '', value = '', next = '', ...rest] = cells
        .map((cell) => cell.trim())
        .filter((cell) => cell !== '');
      const pair = (name: string, ...values: string[]): void =>
        put({
          line,
          label: bare(name),
          words: headerWords(name),
          value: values.filter((each) => each !== '').join(', '),
        });
      const last = record.at(-1);
      if (label === '') part();
      else if (value === '' && isValued(label)) pair(label);
      else if (value === '' && at > labelsAt && last)
        // The further lines of an address stand under its first one.
        last.value = [last.value, label].filter((each) => each !== '').join(', ');
      else if (value === '') {
        if (lone === 'heading' || !isLabel(label)) part();
      } else {
        labelsAt = Math.min(labelsAt, at);
        if (next !== '' && isLabel(next)) {
          pair(label, value);
          pair(next, ...rest);
        } else pair(label, value, next, ...rest);
      }
    },
    finish: flush,
    isDoubtful: () => doubtful,
  };
}
