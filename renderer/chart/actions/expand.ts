// Bringing a thing's neighbours onto the chart: the strongest of them first where there are very many.
import type { Entity, LinkKind } from '../../../src/contract/shapes.ts';
import { countOf } from '../../format/count.ts';
import { labelOf } from '../../format/words.ts';
import { tell } from '../../shared/notices.ts';
import { change, currentChart, lookAt, useChart } from '../chartStore.ts';
import type { Point } from '../state/chartState.ts';
import { kindsOf } from '../state/filter.ts';
import { placeAround } from '../state/placement.ts';
import { addThings, layOut } from '../state/producers.ts';
import { selectThings } from '../state/selection.ts';
import { arrange } from './arrange.ts';
import { askAmong, askNetwork, keep } from './learn.ts';

/** More neighbours than this are not brought without being asked for. */
export const MANY = 150;
/** How many are brought at first where there are many. */
export const STRONGEST = 50;

export type Expansion = { kinds?: LinkKind[]; most?: number };

/** What an expansion of a thing would bring, cut to the strongest when there are more than `MANY`. */
async function neighbourhood(id: string, { kinds, most }: Expansion) {
  const { filter } = useChart.getState();
  const answer = await askNetwork('Finding neighbours', {
    around: id,
    depth: 1,
    limit: (most ?? MANY) + 1,
    kinds: kinds ?? kindsOf(filter.groups),
    from: filter.from ?? undefined,
    to: filter.to ?? undefined,
  });
  if (!answer) return null;
  const others = answer.entities.filter((entity) => entity.id !== id);
  const cut = most === undefined && answer.leftOut > 0 ? others.slice(0, STRONGEST) : others;
  const centre = answer.entities.find((entity) => entity.id === id) ?? null;
  keep(answer);
  return { centre, cut, leftOut: answer.leftOut + others.length - cut.length };
}

/** Offers the rest of a large neighbourhood. */
function offerRest(id: string, label: string, shown: number, leftOut: number, expansion: Expansion): void {
  const all = shown + leftOut;
  const more = (most: number) => void expand(id, { ...expansion, most });
  tell(`Showing the strongest ${countOf(shown)} of ${countOf(all)} neighbours of ${label}.`, {
    actions: [
      ...(all > MANY && shown < MANY ? [{ text: `Strongest ${MANY}`, run: () => more(MANY) }] : []),
      { text: `All ${countOf(all)}`, run: () => more(all) },
    ],
  });
}

/** Adds a thing's neighbours near it, as one change. */
export async function expand(id: string, expansion: Expansion = {}): Promise<void> {
  const found = await neighbourhood(id, expansion);
  if (!found) return;
  const fresh = found.cut.filter((entity) => !currentChart().places.has(entity.id)).map((e) => e.id);
  const back = found.cut.filter((entity) => currentChart().hidden.has(entity.id)).map((e) => e.id);
  const label = found.centre ? labelOf(found.centre) : id;
  if (fresh.length + back.length === 0)
    tell(`Every neighbour of ${label} that the filter allows is on the chart.`);
  else {
    const ids = [...currentChart().places.keys(), ...fresh];
    if (!(await askAmong('Finding ties', ids))) return;
    useChart.setState({ growFrom: id });
    change(`expand +${fresh.length + back.length}`, (chart) => {
      const centre = chart.places.get(id) ?? { x: 0, y: 0 };
      const places = placeAround(centre, fresh, [...chart.places.values()]);
      for (const known of back) places.set(known, chart.places.get(known) as Point);
      return selectThings(addThings(chart, places), [id]);
    });
    lookAt([id, ...fresh]);
  }
  if (found.leftOut > 0) offerRest(id, label, found.cut.length, found.leftOut, expansion);
}

/** Puts a thing and its network on an empty chart, laid out, as one change. */
export async function startAround(id: string): Promise<void> {
  const found = await neighbourhood(id, {});
  if (!found) return;
  const ids = [id, ...found.cut.map((entity: Entity) => entity.id)];
  if (!(await askAmong('Finding ties', ids))) return;
  const ring = placeAround({ x: 0, y: 0 }, ids.slice(1), [{ x: 0, y: 0 }]);
  const start = new Map<string, Point>([[id, { x: 0, y: 0 }], ...ring]);
  const label = found.centre ? labelOf(found.centre) : id;
  const laid = await arrange(start, new Set());
  change(`start with ${label}`, (chart) =>
    selectThings(layOut(addThings(chart, start), laid ?? start), [id]),
  );
  lookAt([]);
  if (found.leftOut > 0) offerRest(id, label, found.cut.length, found.leftOut, {});
}
