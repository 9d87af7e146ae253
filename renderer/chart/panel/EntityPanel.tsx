// One thing: what is known of it, and its ties, strongest first.
import { Button } from '@blueprintjs/core';
import { Graph, Plus } from '@blueprintjs/icons';
import { useAnswer } from '../../app/useAnswer.ts';
import { plural } from '../../format/count.ts';
import { kindOf, labelOf } from '../../format/words.ts';
import { PanelClaims } from '../../people/record/PanelClaims.tsx';
import { ReadButton } from '../../reports/ReadButton.tsx';
import { ErrorLine } from '../../shared/ErrorLine.tsx';
import { RestrictedMark } from '../../shared/HeldMarks.tsx';
import { Skeleton } from '../../shared/Skeleton.tsx';
import { expand } from '../actions/expand.ts';
import { putOnChart } from '../actions/gestures.ts';
import { useChart, view } from '../chartStore.ts';
import { EntitySymbol } from '../symbols/EntitySymbol.tsx';
import { symbolOf } from '../symbols/symbols.ts';
import { Facts } from './Facts.tsx';
import { PanelHead } from './PanelHead.tsx';
import { TieList } from './TieList.tsx';

export function EntityPanel({ id }: { id: string }) {
  const { value, error, slow, retry } = useAnswer('entity', { id });
  const known = useChart((state) => state.known.entities.get(id));
  const placed = useChart((state) => state.history.present.places.has(id));
  const busy = useChart((state) => state.busy !== null);
  const onlyViewed = useChart((state) => state.viewed !== null);
  const entity = value?.entity ?? known;
  if (error) return <ErrorLine error={error} retry={retry} />;
  if (!entity) return slow ? <Skeleton lines={8} /> : null;
  const label = labelOf(entity);
  return (
    <>
      <PanelHead
        symbol={<EntitySymbol name={symbolOf(entity)} size={34} />}
        title={label}
        under={
          <>
            {kindOf(entity)} {entity.restricted && <RestrictedMark />}
          </>
        }
        onClose={onlyViewed ? () => view(null) : undefined}
        actions={
          <>
            {placed ? (
              <Button
                size="small"
                icon={<Graph />}
                text="Expand"
                title="Bring its neighbours onto the chart (Enter, or double click)"
                disabled={busy}
                onClick={() => void expand(id)}
              />
            ) : (
              <Button
                size="small"
                intent="primary"
                icon={<Plus />}
                text="Add to the chart"
                disabled={busy}
                onClick={() => void putOnChart(id, label)}
              />
            )}
            {entity.kind === 'report' && <ReadButton id={id} />}
          </>
        }
      />
      <div className="panel-body">
        {value ? <Facts entity={entity} facts={value.facts} /> : slow && <Skeleton lines={5} />}
        <PanelClaims entity={entity} />
        {value && (
          <section aria-label="Ties">
            <h3>{plural(value.linkCount, 'tie')}</h3>
            <TieList id={id} links={value.links} linkCount={value.linkCount} />
          </section>
        )}
      </div>
    </>
  );
}
