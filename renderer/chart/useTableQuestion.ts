// Which events the call table under the chart lists: those of the selection, within the filter's dates.
import { labelOf } from '../format/words.ts';
import { useChart } from './chartStore.ts';

export type TableQuestion = {
  title: string;
  of?: string;
  link?: string;
  from?: number;
  to?: number;
};

export function useTableQuestion(): TableQuestion {
  const { selected, tie } = useChart((state) => state.history.present);
  const viewed = useChart((state) => state.viewed);
  const { entities, links } = useChart((state) => state.known);
  const { from, to } = useChart((state) => state.filter);
  const dates = { from: from ?? undefined, to: to ?? undefined };
  const name = (id: string) => labelOf(entities.get(id) ?? { label: id });
  const link = tie ? links.get(tie) : undefined;
  const one = viewed?.is === 'entity' ? viewed.id : selected.size === 1 ? [...selected][0] : undefined;
  if (link && viewed?.is !== 'entity')
    return { title: `Events behind the tie ${name(link.from)} – ${name(link.to)}`, link: link.id, ...dates };
  if (one) return { title: `Events of ${name(one)}`, of: one, ...dates };
  return { title: 'All events of the case', ...dates };
}
