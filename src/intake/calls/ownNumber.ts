// Tells whether a record's first party is the caller, or always the record's own number whichever way the call went.
import type { Mapping } from '../table/mapping.ts';
import { headerWords } from '../table/synonyms.ts';
import { getter } from './callRows.ts';
import { type WordMap, wordReader } from './eventWords.ts';

/** Headers that name the record's own number, and those of the other party, which stands beside it. */
const OWN =
  /^(?:(?:target|subject|served|own|my|user|subscriber)(?: (?:no|number|msisdn|party|phone|mobile))?|msisdn)$/;
const BESIDE_OWN = /\b(?:other|remote|correspondent|contact|contacted|partner|opposite|far|counterparty)\b/;

/** Headers that say which way a call went, whatever else the row says. */
const CALLER = /\b(calling|caller|originat\w+|from|sender)\b/;
const CALLED = /\b(called|callee|dialled|dialed|terminating|to|recipient|receiver|destination)\b/;

/**
 * Decides from rows of the file. In incoming rows the record's own number stands first where the parties that come first
 * there also come first in outgoing rows; it is the caller who stands first where the second parties do.
 */
export function ownNumberComesFirst(
  mapping: Mapping,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  valueMap: WordMap = {},
): { yes: boolean; why: string } {
  const a = getter(mapping, 'a');
  const b = getter(mapping, 'b');
  if (!a || !b) return { yes: true, why: a ? '' : "the record's own number is the other party of every row" };
  const words = wordReader(mapping, valueMap);
  const out = new Set<string>();
  const firsts = new Set<string>();
  const seconds = new Set<string>();
  let incoming = 0;
  for (const row of rows as string[][]) {
    const { direction } = words.read(row);
    if (direction === 1) out.add(a(row).trim());
    if (direction !== 2) continue;
    incoming++;
    firsts.add(a(row).trim());
    seconds.add(b(row).trim());
  }
  if (incoming === 0) return { yes: false, why: '' };
  const headerOf = (field: 'a' | 'b'): string => {
    const column = mapping[field];
    return column && 'at' in column ? headerWords(columns[column.at] ?? '') : '';
  };
  if (CALLER.test(headerOf('a')) && CALLED.test(headerOf('b')))
    return { yes: false, why: 'the headers name the caller and the called' };
  const column = mapping.a;
  if (column && 'at' in column && (OWN.test(headerOf('a')) || BESIDE_OWN.test(headerOf('b'))))
    return {
      yes: true,
      why: `"${columns[column.at]}" is the record's own number: incoming rows are turned round`,
    };
  const within = (parties: Set<string>): number =>
    [...parties].filter((party) => out.has(party)).length / parties.size;
  const yes =
    out.size > 0 && within(firsts) !== within(seconds)
      ? within(firsts) > within(seconds)
      : firsts.size < seconds.size;
  return yes
    ? {
        yes,
        why: "the first party is the same in incoming and outgoing rows, so it is the record's own number: incoming rows are turned round",
      }
    : { yes, why: 'the first party is the caller in incoming rows too' };
}
