// Reads the rows of one sheet: every cell as the text that it shows, formulas by the value that was last computed.
import type { ByteSource } from '../bytes/byteSource.ts';
import { refuse } from '../refusal.ts';
import type { TableRow } from '../table/delimited.ts';
import { numberText, type Shown } from './numberFormats.ts';
import { attributeOf, decodeText, scanTags, unescapeCell } from './tagScan.ts';

export type CellWords = { strings: readonly string[]; shown: readonly Shown[]; from1904: boolean };

/** The limits of a sheet (ECMA-376): beyond them a file is no workbook that a spreadsheet wrote. */
const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;

const damaged = (detail: string): never => refuse({ code: 'FILE_DAMAGED', detail });

/** The column of a reference such as `AB12`, from 0; -1 where it has none. */
function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const letter = reference.charCodeAt(i) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column - 1;
}

/** Gives the rows that hold anything, with their numbers as the sheet counts them, until `take` answers false. */
export function sheetRows(part: ByteSource, words: CellWords, take: (row: TableRow) => boolean): void {
  let line = 0;
  let cells: string[] = [];
  let column = -1;
  let type = '';
  let style = 0;
  let value = '';
  let inValue = false;
  let inGuide = false;
  let stopped = false;

  const shownText = (): string => {
    switch (type) {
      case 's':
        return words.strings[Number(value)] ?? '';
      case 'b':
        return value === '1' ? 'TRUE' : value === '0' ? 'FALSE' : value;
      case 'inlineStr':
      case 'str':
        return unescapeCell(value);
      case 'e':
        return value;
      case 'd':
        return value.replace('T', ' ');
      default:
        return numberText(value.trim(), words.shown[style] ?? 'number', words.from1904);
    }
  };
  const endCell = (): void => {
    if (value === '') return;
    while (cells.length < column) cells.push('');
    cells[column] = shownText();
  };
  const endRow = (): void => {
    if (cells.length > 0 && !take({ line, cells })) stopped = true;
    cells = [];
  };

  scanTags(part, {
    open: (name, tag, empty) => {
      if (name === 'c') {
        const reference = attributeOf(tag, 'r');
        column = reference === null ? column + 1 : columnOf(reference);
        if (column < 0 || column >= MOST_COLUMNS) damaged('a row has more columns than a sheet can have');
        type = attributeOf(tag, 't') ?? 'n';
        style = Number(attributeOf(tag, 's') ?? 0);
        value = '';
      } else if (name === 'v' || name === 't') inValue = !empty && !inGuide;
      else if (name === 'rPh') inGuide = !empty;
      else if (name === 'row') {
        const number = attributeOf(tag, 'r');
        const next = number === null ? line + 1 : Number(number);
        if (!(next > line && next <= MOST_ROWS)) damaged('the rows of a sheet are not in order');
        line = next;
        column = -1;
      }
    },
    close: (name) => {
      if (name === 'v' || name === 't') inValue = false;
      else if (name === 'c') endCell();
      else if (name === 'row') endRow();
      else if (name === 'rPh') inGuide = false;
    },
    text: (text, entities) => {
      if (!inValue) return;
      value += entities ? decodeText(text) : text;
      if (value.length > MOST_ROWS * 8)
        refuse({ code: 'FILE_TOO_LARGE', detail: 'one of its cells holds more than 8 MB' });
    },
    enough: () => stopped,
  });
}
