// What a line's band shows, without its pixels: a row for each number, with its SIMs and handsets on lanes under it.
import type { Answer } from '../../../src/contract/calls.ts';
import { packLanes } from './lanes.ts';
import type { Period } from './scale.ts';

export type Life = Answer<'lineLife'>;
export type DeviceKind = 'sim' | 'handset';
export type DeviceSpan = { device: string; from: number; to: number; events: number; lane: number };
export type NumberRow = {
  number: string;
  from: number;
  to: number;
  sims: readonly DeviceSpan[];
  handsets: readonly DeviceSpan[];
  broadcasts: Life['broadcasts'];
};

function devicesOf({ tenures }: Life, number: string, kind: DeviceKind): DeviceSpan[] {
  const own = tenures.filter((tenure) => tenure.a === number && tenure.kind === `number-${kind}`);
  const lanes = packLanes(own);
  return own.map(({ b, from, to, events }, i) => ({ device: b, from, to, events, lane: lanes[i] ?? 0 }));
}

/** When a number was in use: as its own events say, else as its devices do; null where nothing dates it. */
function useOf(life: Life, number: string): Period | null {
  const candidate = life.candidates.find((one) => one.number === number);
  if (candidate) return { from: candidate.firstSeen, to: candidate.lastSeen };
  const spans = life.tenures.filter(({ a }) => a === number);
  if (spans.length === 0) return null;
  return { from: Math.min(...spans.map(({ from }) => from)), to: Math.max(...spans.map(({ to }) => to)) };
}

/** The rows of a line's numbers, in the order in which they came into use. */
export const numberRows = (life: Life): NumberRow[] =>
  life.line.numbers.flatMap((number) => {
    const use = useOf(life, number);
    if (!use) return [];
    return {
      number,
      ...use,
      sims: devicesOf(life, number, 'sim'),
      handsets: devicesOf(life, number, 'handset'),
      broadcasts: life.broadcasts.filter((burst) => burst.number === number),
    };
  });

/** From the first thing to be shown to the last, the closure among them. */
export function periodOf({ line }: Life, rows: readonly NumberRow[]): Period {
  const closure = line.closedAt === null ? [] : [line.closedAt];
  return {
    from: Math.min(line.firstSeen, ...rows.map(({ from }) => from), ...closure),
    to: Math.max(line.lastSeen, ...rows.map(({ to }) => to), ...closure),
  };
}
