// Fields of a CSV file: quoted, and never run by a spreadsheet.
import { expect, test } from 'vitest';
import { csvField } from '../../src/model/csvField.ts';

test.each([
  '=1+1',
  '@SUM(A1)',
  '+SUM(A1)',
  '-cmd',
  "-2+3+cmd|' /C calc'!A0",
  '+1-HYPERLINK("http://x")',
  '\t=1',
])('%j is kept from being a formula', (value) => {
  expect(csvField(value).startsWith(`"'`)).toBe(true);
});

test.each(['+44 7700 900123', '-12.5', '+44 (0)7700 900123', 'a "quoted" word', '£5 = five', '- none'])(
  '%j stays as it is',
  (value) => {
    expect(csvField(value)).toBe(`"${value.replaceAll('"', '""')}"`);
  },
);
