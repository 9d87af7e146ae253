// Values as fields of a CSV file.

/** A value as a quoted field; what a spreadsheet would run as a formula is kept from it by an apostrophe. */
export function csvField(value: string): string {
  const safe = /^[=@\t\r]|^[+-](?![\d\s(])/.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}
