// Values as fields of a CSV file.

/** What a spreadsheet runs: it begins as a formula, or as a signed number with a call or another program behind it. */
const FORMULA = /^[=@\t\r]|^[+-](?![\d\s(])|^[+-].*(?:[|!=@]|[A-Za-z]\()/s;

/** A value as a quoted field; what a spreadsheet would run as a formula is kept from it by an apostrophe. */
export function csvField(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}
