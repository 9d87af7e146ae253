// The list of one kind with its filters, and the record that is open beside it.
import { NonIdealState } from '@blueprintjs/core';
import type { Answer } from '../../src/contract/calls.ts';
import type { EntityLine } from '../../src/contract/entityCalls.ts';
import { useAnswer } from '../app/useAnswer.ts';
import { plural } from '../format/count.ts';
import { SortedTable } from '../lines/board/SortedTable.tsx';
import { ErrorLine } from '../shared/ErrorLine.tsx';
import { NothingYet } from '../shared/NothingYet.tsx';
import { Skeleton } from '../shared/Skeleton.tsx';
import { Split } from '../shared/Split.tsx';
import { useSettled } from '../shared/useSettled.ts';
import { entityColumns } from './entityColumns.tsx';
import { openRecord, usePeople } from './peopleStore.ts';
import { RecordFilters } from './RecordFilters.tsx';
import { RecordPanel } from './record/RecordPanel.tsx';
import { SexSummary } from './SexSummary.tsx';
import { RECORD_KIND_WORDS } from './words.ts';

const MOST = 5000;
const lineId = ({ id }: EntityLine): string => id;
/** Two fifths of the window at first: a record has more to say than a list. */
const panelWidth = (): number => Math.min(620, Math.round(window.innerWidth * 0.44));

function List({ value }: { value: Answer<'entities'> }) {
  const kind = usePeople((state) => state.kind);
  const opened = usePeople((state) => state.opened);
  const words = RECORD_KIND_WORDS[kind];
  const all = value.kinds.find((one) => one.kind === kind)?.count ?? 0;
  if (value.entities.length === 0)
    return (
      <div className="fill-centre">
        {all === 0 ? (
          <NothingYet
            title={`This case holds no ${words.many.toLowerCase()} yet`}
            description="They come with lists that you import, from subscriber checks, plate reads and reports."
          />
        ) : (
          <NonIdealState
            title="Nothing fits these filters"
            description="Widen the search or take a filter away."
          />
        )}
      </div>
    );
  return (
    <>
      <p className="people-count muted">
        {plural(value.total, words.one, words.many.toLowerCase())}
        {value.total > value.entities.length && `; the first ${value.entities.length} are listed`}
      </p>
      <SortedTable
        key={kind}
        label={words.many}
        className="entity-table"
        rows={value.entities}
        columns={entityColumns(kind)}
        sortedBy={{ column: 'Claims', down: true }}
        keyOf={lineId}
        chosen={opened ?? value.entities[0]?.id ?? null}
        openWords="Open this record"
        onOpen={({ id }) => openRecord(id)}
      />
    </>
  );
}

export function RecordsTab() {
  const { kind, search, role, sex, under18, claimed, opened } = usePeople();
  const settled = useSettled(search.trim(), 150);
  const { value, error, slow, retry } = useAnswer('entities', {
    kind,
    search: settled,
    role: role || undefined,
    sex: sex || undefined,
    under18: under18 || undefined,
    claimed,
    limit: MOST,
  });
  if (error) return <ErrorLine error={error} retry={retry} />;
  if (!value) return slow ? <Skeleton lines={10} /> : null;
  const shown = opened ?? value.entities[0]?.id ?? null;
  return (
    <Split direction="row" label="Width of the record" size={panelWidth()} least={340} leastFirst={480}>
      <section className="lines-table people-list" aria-label={RECORD_KIND_WORDS[kind].many}>
        <RecordFilters value={value} />
        {kind === 'nominal' && <SexSummary people={value.people} />}
        <List value={value} />
      </section>
      <aside className="panel" aria-label="Record">
        {shown === null ? (
          <p className="panel-hint muted">A record opens here.</p>
        ) : (
          <RecordPanel key={shown} id={shown} />
        )}
      </aside>
    </Split>
  );
}
