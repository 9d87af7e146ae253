// Things of the chart by name, those with the most ties on it first.
import { countOf, plural } from '../../format/count.ts';
import { kindOf, labelOf } from '../../format/words.ts';
import { show } from '../actions/gestures.ts';
import { useDrawing } from '../currentDrawing.ts';
import { EntitySymbol } from '../symbols/EntitySymbol.tsx';
import { symbolOf } from '../symbols/symbols.ts';

const MOST_LISTED = 200;

export function ThingList({ ids }: { ids: readonly string[] }) {
  const { things, ties } = useDrawing();
  const count = new Map<string, number>();
  for (const { from, to } of ties.values())
    for (const id of [from, to]) count.set(id, (count.get(id) ?? 0) + 1);
  const listed = ids
    .flatMap((id) => things.get(id)?.entity ?? [])
    .sort((a, b) => (count.get(b.id) ?? 0) - (count.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1));
  return (
    <>
      <ul className="tie-list">
        {listed.slice(0, MOST_LISTED).map((entity) => (
          <li key={entity.id}>
            <button type="button" className="tie-other" onClick={() => show(entity.id)}>
              <EntitySymbol name={symbolOf(entity)} size={20} />
              <span className="tie-name">
                <span>{labelOf(entity)}</span>
                <small className="muted">{kindOf(entity)}</small>
              </span>
              <span className="tie-weight" title="Ties on the chart">
                {plural(count.get(entity.id) ?? 0, 'tie')}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {listed.length > MOST_LISTED && (
        <p className="muted">
          The first {countOf(MOST_LISTED)} of {countOf(listed.length)} are listed.
        </p>
      )}
    </>
  );
}
