// An operator's workbook of several sheets, invented: calls that are right, texts that are not, data without a party, contacts, a letter.
import { type CellValue, rowXml, workbookOf } from './zipOf.ts';

const rowsXml = (rows: readonly (readonly CellValue[])[]): string =>
  rows.map((values, i) => rowXml(i + 1, values)).join('');

/** Of the three texts one has a number that a spreadsheet ruined, one no time; their code of a kind is not known. */
export const TROUBLED_WORKBOOK = workbookOf([
  {
    name: 'Calls',
    rows: rowsXml([
      ['Calling Number', 'Called Number', 'Start Time', 'Duration', 'Call Type'],
      ['07700900123', '07700900124', '14/03/2026 10:00:00', 62, 'Voice'],
      ['07700900124', '07700900123', '15/03/2026 11:00:00', 5, 'Voice'],
    ]),
  },
  {
    name: 'Texts',
    rows: rowsXml([
      ['Texts of the invented operation'],
      ['Sender', 'Recipient', 'Sent', 'Call Type'],
      ['07700900123', '07700900125', '14/03/2026 12:00:00', '77'],
      ['4.47701E+11', '07700900125', '15/03/2026 12:00:00', '77'],
      ['07700900123', '07700900125', 'Tuesday-ish', '77'],
    ]),
  },
  {
    name: 'Data',
    rows: rowsXml([
      ['Session Start', 'Duration', 'Cell ID'],
      ['14/03/2026 13:00:00', 62, '234-10-1-2'],
    ]),
  },
  {
    name: 'Contacts',
    rows: rowsXml([
      ['#', 'Name', 'Entries'],
      [1, 'Deano', 'Phone-Mobile: 07700900126'],
      [2, 'Shop', 'Email: shop at example'],
    ]),
  },
  { name: 'Letter', rows: rowsXml([['Supplied in confidence']]), hidden: true },
]);
