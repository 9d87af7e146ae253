// Tells which card an IMSI of a call record is on, where the record gives both: once for each pair, beside the events.
import { parseIccid, parseImsi } from '../../model/imsi.ts';
import type { Fact } from '../../store/staging/batch.ts';
import { factMaker, noteCard } from '../facts/mentions.ts';
import type { Plan } from '../planning.ts';
import type { TableRow } from '../table/delimited.ts';
import type { Mapping } from '../table/mapping.ts';
import { getter } from './callRows.ts';
import { ownCopy } from './localIndex.ts';

/** What a row calls its SIM: its IMSI, or where it gives none what is printed on the card. */
export function simText(mapping: Mapping): ((cells: string[]) => string) | null {
  const [imsi, iccid] = [getter(mapping, 'imsi'), getter(mapping, 'iccid')];
  if (!imsi || !iccid) return imsi ?? iccid;
  return (cells) => {
    const own = imsi(cells);
    return own.trim() === '' ? iccid(cells) : own;
  };
}

/** Pairs are remembered so that each is told once; a file of more tells some of them again. */
const MOST_PAIRS = 200_000;

/**
 * A reader of rows that have been read as events; null where no column gives an ICCID beside an IMSI. What is no ICCID is counted
 * into `aside`, by code.
 */
export function simCards(
  { mapping }: Plan,
  aside: Map<string, number>,
): ((row: TableRow) => Fact | null) | null {
  const [imsi, iccid] = [getter(mapping, 'imsi'), getter(mapping, 'iccid')];
  if (!imsi || !iccid) return null;
  const told = new Map<string, string>();
  return ({ line, cells }) => {
    const [sim, card] = [imsi(cells), iccid(cells)];
    if (card === '' || sim === '' || told.get(sim) === card) return null;
    if (told.size >= MOST_PAIRS) told.clear();
    told.set(ownCopy(sim), ownCopy(card));
    const [own, printed] = [parseImsi(sim), parseIccid(card)];
    if (!printed.ok) aside.set(printed.code, (aside.get(printed.code) ?? 0) + 1);
    if (!own.ok || !own.value || !printed.ok || !printed.value) return null;
    const maker = factMaker(line);
    const { key } = own.value;
    noteCard(maker, maker.add({ kind: 'sim', key, label: key }), printed.value);
    const fact = maker.done();
    return fact.ok ? { ...fact.value, beside: true } : null;
  };
}
