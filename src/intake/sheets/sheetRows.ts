// Reads the rows of one sheet: every cell as the text that it shows, formulas by the value that was last computed.
import type { ByteSource } from '../bytes/byteSource.ts';
import { refuse } from '../refusal.ts';
import type { TableRow } from '../table/delimited.ts';
import { numberText, type Shown } from './numberFormats.ts';
import { decodeText, scanTags, shortAttributes, unescapeCell } from './tagScan.ts';

export type CellTexts = { strings: readonly string[]; shown: readonly Shown[]; from1904: boolean };

/** The limits of a sheet (ECMA-376): beyond them a file is no workbook that a spreadsheet wrote. */
const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;

const damaged = (detail: string): never => refuse({ code: 'FILE_DAMAGED', detail });

/** The column of a reference such as `AB12` that stands at `from`, from 0; -1 where it has none. */
function columnAt(text: string, from: number, to: number): number {
  let column = 0;
  for (let i = from; i < to; i++) {
    const letter = text.charCodeAt(i) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column - 1;
}

function wholeAt(text: string, from: number, to: number): number {
  let number = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

const R = 0x72;
const S = 0x73;
const T = 0x74;

/** Gives the rows that hold anything, with their numbers as the sheet counts them, until `take` answers false. */
export function sheetRows(part: ByteSource, texts: CellTexts, take: (row: TableRow) => boolean): void {
  let line = 0;
  let cells: string[] = [];
  let column = -1;
  let type = '';
  let style = 0;
  let value = '';
  let inValue = false;
  let inGuide = false;
  let stopped = false;
  // Of the tag at hand: the text that it stands in, and the column or row that it says or implies.
  let text = '';
  let next = 0;

  const shownText = (): string => {
    switch (type) {
      case 's':
        return texts.strings[Number(value)] ?? '';
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
        return numberText(value.trim(), texts.shown[style] ?? 'number', texts.from1904);
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

  const cellAttribute = (letter: number, from: number, to: number): void => {
    if (letter === R) next = columnAt(text, from, to);
    else if (letter === T) type = text.slice(from, to);
    else if (letter === S) style = wholeAt(text, from, to);
  };
  const rowAttribute = (letter: number, from: number, to: number): void => {
    if (letter === R) next = wholeAt(text, from, to);
  };

  scanTags(part, {
    open: (name, tag, empty) => {
      if (name === 'c') {
        next = column + 1;
        type = 'n';
        style = 0;
        value = '';
        text = tag.text;
        shortAttributes(tag, cellAttribute);
        column = next;
        if (!(column >= 0 && column < MOST_COLUMNS)) damaged('a row has more columns than a sheet can have');
      } else if (name === 'v' || name === 't') inValue = !empty && !inGuide;
      else if (name === 'rPh') inGuide = !empty;
      else if (name === 'row') {
        next = line + 1;
        text = tag.text;
        shortAttributes(tag, rowAttribute);
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
    text: (words, entities) => {
      if (!inValue) return;
      value += entities ? decodeText(words) : words;
      if (value.length > MOST_ROWS * 8)
        refuse({ code: 'FILE_TOO_LARGE', detail: 'one of its cells holds more than 8 MB' });
    },
    enough: () => stopped,
  });
}
