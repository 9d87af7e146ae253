// Says the selection aloud for those who do not see the chart.
import { plural } from '../format/count.ts';
import { kindOf, labelOf, tieCount, tieWords } from '../format/words.ts';
import { useChart } from './chartStore.ts';
import { useDrawing } from './currentDrawing.ts';

export function ChartVoice() {
  const { selected, tie } = useChart((state) => state.history.present);
  const { entities, links } = useChart((state) => state.known);
  const { ties } = useDrawing();
  const words = () => {
    const link = tie ? links.get(tie) : undefined;
    if (link)
      return `Tie: ${labelOf(entities.get(link.from) ?? { label: link.from })} and ${labelOf(
        entities.get(link.to) ?? { label: link.to },
      )}, ${tieWords(link)}, ${tieCount(link)}`;
    if (selected.size > 1) return `${plural(selected.size, 'thing')} selected`;
    const [id] = selected;
    const entity = id ? entities.get(id) : undefined;
    if (!entity) return '';
    const beside = [...ties.values()].filter((l) => l.from === id || l.to === id).length;
    return `${kindOf(entity)} ${labelOf(entity)}, ${plural(beside, 'tie')} on the chart`;
  };
  return (
    <p className="only-heard" aria-live="polite">
      {words()}
    </p>
  );
}
