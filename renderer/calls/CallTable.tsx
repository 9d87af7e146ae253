// The call table: every event that answers a question, in time order; choosing one opens the rows behind it.
import { Button, HTMLSelect } from '@blueprintjs/core';
import { SortAsc, SortDesc } from '@blueprintjs/icons';
import { useState } from 'react';
import { EVENT_TYPES, type EventType } from '../../src/model/callEvent.ts';
import { useSession } from '../app/session.ts';
import { useChart } from '../chart/chartStore.ts';
import type { TableQuestion } from '../chart/useTableQuestion.ts';
import { plural } from '../format/count.ts';
import { EVENT_WORDS } from '../format/words.ts';
import { ErrorLine } from '../shared/ErrorLine.tsx';
import { NothingYet } from '../shared/NothingYet.tsx';
import { usePaged } from '../shared/usePaged.ts';
import { VirtualTable } from '../shared/VirtualTable.tsx';
import { CallCells } from './CallCells.tsx';
import { COLUMNS } from './columns.ts';

const PAGE = 200;
const KINDS = [
  { value: '', label: 'All kinds' },
  ...EVENT_TYPES.map((value) => ({ value, label: EVENT_WORDS[value] })),
];

/** `whole`: the table is a page of its own. */
export function CallTable({ title, whole = false, ...question }: TableQuestion & { whole?: boolean }) {
  const [newestFirst, setNewestFirst] = useState(false);
  const [type, setType] = useState<EventType | ''>('');
  const empty = useSession((state) => state.open?.events === 0);
  const chosen = useChart(({ viewed }) => (viewed?.is === 'event' ? viewed.event.eventId : null));
  const { total, rowAt, want, error, retry } = usePaged(
    'events',
    { ...question, newestFirst, types: type === '' ? undefined : [type] },
    PAGE,
  );
  return (
    <section className="calls" aria-label="Call table">
      <header className="calls-head">
        <h2 title={title}>{title}</h2>
        <span className="muted">{total === null ? '' : plural(total, 'event')}</span>
        <span className="grow" />
        <HTMLSelect
          aria-label="Kinds of event"
          value={type}
          onChange={(event) => setType(event.currentTarget.value as EventType | '')}
          options={KINDS}
        />
        <Button
          size="small"
          variant="minimal"
          icon={newestFirst ? <SortDesc /> : <SortAsc />}
          text={newestFirst ? 'Newest first' : 'Oldest first'}
          onClick={() => setNewestFirst(!newestFirst)}
        />
      </header>
      <ErrorLine error={error} retry={retry} />
      {total !== 0 && (
        <VirtualTable
          key={`${question.of} ${question.link}`}
          label={title}
          className="calls-scroll"
          columns={COLUMNS}
          total={total}
          rowHeight={26}
          onSight={want}
          chosen={(index) => chosen !== null && rowAt(index)?.eventId === chosen}
          cells={(index) => <CallCells row={rowAt(index)} />}
        />
      )}
      {total === 0 && empty && whole && (
        <div className="fill-centre">
          <NothingYet
            title="No events have been imported yet"
            description="Calls, texts and data sessions come with a provider's call records or a handset extraction."
          />
        </div>
      )}
      {total === 0 && !(empty && whole) && (
        <p className="calls-none muted">
          {empty ? 'No events have been imported yet.' : 'No events answer this.'}
        </p>
      )}
    </section>
  );
}
