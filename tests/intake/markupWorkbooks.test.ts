// Tables that systems save as HTML or XML and call a workbook.
import { describe, expect, test } from 'vitest';
import { readIn, refusalOf } from './readIn.ts';

const HTML = `<html><head><meta charset="utf-8"><title>Calls</title></head><body><h1>Calls</h1><table border=1>
<tr><th>A Number</th><th>B Number</th><th>Start Time</th><th>Duration</th></tr>
<tr><td>07700900001</td><td>07700900002</td><td>25/03/2026 09:00:00</td><td>60</td></tr>
<tr><td>07700900001</td><td>07700900003</td><td>25/03/2026&nbsp;10:00:00</td><td>00:01:00</td></tr>
</table></body></html>`;
const XML = `<?xml version="1.0"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Worksheet ss:Name="Calls"><Table>
<Row><Cell><Data ss:Type="String">A Number</Data></Cell><Cell><Data ss:Type="String">B Number</Data></Cell><Cell><Data ss:Type="String">Start Time</Data></Cell></Row>
<Row><Cell><Data ss:Type="String">07700900001</Data></Cell><Cell><Data ss:Type="String">07700900002</Data></Cell><Cell><Data ss:Type="DateTime">2026-03-25T09:00:00.000</Data></Cell></Row>
</Table></Worksheet></Workbook>`;

describe('a workbook that is markup', () => {
  test('in HTML keeps numbers with their noughts, and dates as they are written', () => {
    const { events, rejected, opened } = readIn(HTML);
    expect([opened.kind, rejected]).toEqual(['calls', []]);
    expect(events.map(({ line, a, b, at, seconds }) => [line, a, b, at, seconds])).toEqual([
      [2, '+447700900001', '+447700900002', '2026-03-25T09:00:00.000Z', 60],
      [3, '+447700900001', '+447700900003', '2026-03-25T10:00:00.000Z', 60],
    ]);
  });

  test('in XML of Excel 2003 keeps day and time', () => {
    const { events, opened } = readIn(XML);
    expect(opened.sheets).toEqual(['', 'Calls']);
    expect(events.map(({ a, at }) => [a, at])).toEqual([['+447700900001', '2026-03-25T09:00:00.000Z']]);
  });

  test('that declares entities, or holds no table, is refused', () => {
    const declared = XML.replace('<Workbook', '<!DOCTYPE x [<!ENTITY a "b">]>\n<Workbook');
    expect(refusalOf(declared).code).toBe('FILE_NOT_RECOGNISED');
    expect(refusalOf('<html><body><p>No records were found.</p></body></html>').code).toBe(
      'FILE_NOT_RECOGNISED',
    );
  });
});
