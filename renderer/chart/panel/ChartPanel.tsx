// Nothing selected: what stands on the chart, and what the case holds.
import { useSession } from '../../app/session.ts';
import { countOf, plural } from '../../format/count.ts';
import { When } from '../../shared/When.tsx';
import { useDrawing } from '../currentDrawing.ts';
import { PanelHead } from './PanelHead.tsx';
import { ThingList } from './ThingList.tsx';

export function ChartPanel() {
  const { things, ties } = useDrawing();
  const open = useSession((state) => state.open);
  if (things.size > 0)
    return (
      <>
        <PanelHead
          title="On the chart"
          under={`${plural(things.size, 'thing')}, ${plural(ties.size, 'tie')}`}
        />
        <div className="panel-body">
          <ThingList ids={[...things.keys()]} />
        </div>
      </>
    );
  return (
    <>
      <PanelHead title={open?.operation ?? ''} under="What this case holds" />
      <div className="panel-body">
        <dl className="facts">
          <dt>Events</dt>
          <dd>{countOf(open?.events ?? 0)}</dd>
          <dt>Numbers</dt>
          <dd>{countOf(open?.numbers ?? 0)}</dd>
          <dt>Files</dt>
          <dd>{countOf(open?.sources ?? 0)}</dd>
          <dt>First event</dt>
          <dd>
            <When utcMs={open?.firstEventAt ?? null} />
          </dd>
          <dt>Last event</dt>
          <dd>
            <When utcMs={open?.lastEventAt ?? null} />
          </dd>
        </dl>
        <p className="muted">Choose something on the chart, in the table or by search to see it here.</p>
      </div>
    </>
  );
}
