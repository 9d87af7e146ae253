// The table of strings that a workbook's cells point into.
import type { ByteSource } from '../bytes/byteSource.ts';
import { refuse } from '../refusal.ts';
import { decodeText, scanTags, unescapeCell } from './tagScan.ts';

const MOST_CHARACTERS = 256 * 1024 * 1024;

/** All strings in order; a string in several runs is joined, phonetic guides are left out. */
export function sharedStrings(part: ByteSource): string[] {
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let inGuide = false;
  let characters = 0;
  scanTags(part, {
    open: (name, _tag, empty) => {
      if (empty) {
        if (name === 'si') strings.push('');
      } else if (name === 't') inText = !inGuide;
      else if (name === 'rPh') inGuide = true;
    },
    close: (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') inGuide = false;
      else if (name === 'si') {
        strings.push(unescapeCell(current));
        characters += current.length;
        current = '';
        if (characters > MOST_CHARACTERS)
          refuse({ code: 'FILE_TOO_LARGE', detail: 'its cells hold over 256 MB of text' });
      }
    },
    text: (text, entities) => {
      if (inText) current += entities ? decodeText(text) : text;
    },
  });
  return strings;
}
