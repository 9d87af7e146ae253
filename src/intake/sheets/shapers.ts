// Puts the sheets of a Cellebrite workbook into columns of one value each: its cells hold several.
import type { Kind } from '../../model/importFields.ts';
import type { Consumer } from '../consumer.ts';
import type { Plan } from '../planning.ts';
import { headerWords } from '../table/synonyms.ts';

export type RowShaper = {
  /** Told by its columns where this is not given. */
  kind?: Kind;
  columns: string[];
  shape: (cells: string[]) => string[];
  /** What reads the shaped rows, where that is not the reader of their kind. */
  consumer?: (plan: Plan) => Consumer;
};

/** `From: +447700900123 Name (owner)` and the like; several stand on lines of their own. */
type Party = { role: string; number: string; name: string; owner: boolean };

const NUMBER = /(?:^|\s)((?:\+|00)?\d[\d ()-]{4,17}\d|\d{3,6}|[\w.+-]+@[\w.-]+)(?=\s|$|\*)/;

export function partiesIn(cell: string): Party[] {
  return cell
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const role = /^(from|to|participants?|general)\s*:/i.exec(line);
      const rest = line.slice(role?.[0].length ?? 0).trim();
      const owner = /\((?:owner|self|me)\)|\*$/i.test(rest);
      const bare = rest.replace(/\((?:owner|self|me)\)|\*$/gi, '').trim();
      const number = NUMBER.exec(bare)?.[1] ?? '';
      const name = bare.replace(number, ' ').replace(/\s+/g, ' ').trim();
      return {
        role: (role?.[1] ?? '').toLowerCase(),
        number: number || name,
        name: number ? name : '',
        owner,
      };
    });
}

const OUT = ['own number', 'b', 'start', 'type', 'direction', 'duration', 'body'];

/** A timestamp without its `(UTC+0)`, which is written as an offset. */
const stamp = (text: string): string =>
  text.replace(
    /\s*\((?:UTC|GMT)\s*([+-]\d{1,2})?(?::?(\d{2}))?\)\s*$/i,
    (_, hours?: string, minutes?: string) => {
      const sign = hours?.startsWith('-') ? '-' : '+';
      const whole = String(Math.abs(Number(hours ?? 0))).padStart(2, '0');
      return `${sign}${whole}:${minutes ?? '00'}`;
    },
  );

/** How a row of a Cellebrite sheet is put into our columns; null where the sheet is no such sheet. */
export function shaperOf(sheet: string, columns: readonly string[]): RowShaper | null {
  const at = new Map(columns.map((column, i) => [headerWords(column), i] as const));
  const find = (...names: string[]): number =>
    names.map((name) => at.get(name)).find((i) => i !== undefined) ?? -1;
  const parties = find('parties', 'participants', 'party');
  const [from, to] = [find('from'), find('to')];
  const start = find('timestamp', 'timestamp date', 'timestamp time', 'date');
  const isReport =
    find('source file information', 'deleted') >= 0 || at.has('timestamp time') || parties >= 0;
  if (!isReport || start < 0 || (parties < 0 && from < 0)) return null;
  const clock = start === find('timestamp time') ? -1 : find('timestamp time', 'time');
  const [direction, type, status, folder] = [find('direction'), find('type'), find('status'), find('folder')];
  const [duration, body] = [find('duration'), find('body', 'message')];
  const deleted = columns.findIndex((column) => /^deleted/i.test(column.trim()));
  const messages = body >= 0 || /sms|chat|message/i.test(sheet);
  const shape = (cells: string[]): string[] => {
    const cell = (i: number): string => (i < 0 ? '' : (cells[i] ?? '').trim());
    const named = [
      ...partiesIn(cell(parties)),
      ...partiesIn(cell(from)).map((party) => ({ ...party, role: 'from' })),
      ...partiesIn(cell(to)).map((party) => ({ ...party, role: 'to' })),
    ];
    const words = `${cell(direction)} ${cell(type)} ${cell(folder)} ${cell(status)}`;
    const sender = named.find((party) => party.role === 'from');
    const out = sender ? sender.owner : /outgoing|sent|dialed|dialled|outbox/i.test(words);
    const way = out
      ? 'Outgoing'
      : sender || /incoming|inbox|received|missed|read/i.test(words)
        ? 'Incoming'
        : '';
    const other =
      named.find((party) => !party.owner && party.role === (out ? 'to' : 'from')) ??
      named.find((party) => !party.owner);
    const own = named.find((party) => party.owner);
    const both = [cell(start), cell(clock)].filter((text) => text !== '');
    const time = both.length === 2 && both[1]!.includes(both[0]!) ? both[1]! : both.join(' ');
    const text = cell(body);
    return [
      own?.number ?? '',
      other?.number ?? '',
      stamp(time),
      messages ? 'SMS' : 'Call',
      way,
      cell(duration),
      /^(yes|deleted|true)/i.test(cell(deleted)) ? `[deleted] ${text}`.trim() : text,
    ];
  };
  return { kind: 'extraction', columns: OUT, shape };
}
