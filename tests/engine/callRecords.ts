// Invented call records for the engine's tests, small by hand or large from a formula.

export const HEADER = 'Calling Number,Called Number,Start Time,Duration,Type';

/** Rows under the usual header, each line with its end. */
export const record = (...rows: readonly string[]): string => `${[HEADER, ...rows].join('\r\n')}\r\n`;

export const mobile = (n: number): string => `07700900${String(n % 1000).padStart(3, '0')}`;

const START = Date.UTC(2026, 0, 1);

/** A record of many rows, no two of which say the same, as one text. */
export function largeRecord(rows: number): string {
  const lines = [HEADER];
  for (let i = 0; i < rows; i++) {
    const at = new Date(START + i * 1000).toISOString().slice(0, 19).replace('T', ' ');
    lines.push(`${mobile(i * 7)},${mobile(i * 13 + 1)},${at},${i % 600},${i % 3 === 0 ? 'SMS' : 'Voice'}`);
  }
  return `${lines.join('\n')}\n`;
}
