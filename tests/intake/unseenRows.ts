// Rows of call records that no list of headers knows, and what is made of them.
import { type ReadEvent, readIn } from './readIn.ts';

export const [OWN, OTHER, THIRD] = ['07700900001', '07700900002', '07700900003'];
export const [own, other, third] = ['+447700900001', '+447700900002', '+447700900003'];

export const lines = (...rows: string[][]): string => rows.map((row) => row.join(';')).join('\n');
export const shown = ({ type, at, seconds, a, b }: ReadEvent): string =>
  [type, at.slice(0, 19), seconds ?? '-', a ?? '-', b ?? '-'].join(' ');
export const read = (rows: string[][], wishes: Parameters<typeof readIn>[1] = {}): string[] =>
  readIn(lines(...rows), wishes).events.map(shown);
