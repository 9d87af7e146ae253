// Builds Word documents out of paragraphs and tables, as small as Word would still open them.
import { type Entry, zipOf } from './zipOf.ts';

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);

export const paragraph = (text: string): string =>
  `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;

/** A table whose rows hold cells, each of one paragraph or more. */
export const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows
    .map(
      (cells) =>
        `<w:tr>${cells.map((cell) => `<w:tc>${cell.split('\n').map(paragraph).join('')}</w:tc>`).join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`;

const part = (root: string, inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:${root} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${inner}</w:${root}>`;

/** A document with this body; `header` stands at the head of its pages. */
export function docxOf(body: string, header = '', more: readonly Entry[] = []): Buffer {
  return zipOf([
    { name: '[Content_Types].xml', bytes: '<Types/>' },
    { name: 'word/document.xml', bytes: part('document', `<w:body>${body}</w:body>`) },
    ...(header === '' ? [] : [{ name: 'word/header1.xml', bytes: part('hdr', paragraph(header)) }]),
    ...more,
  ]);
}
