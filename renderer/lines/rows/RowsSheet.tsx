// The rows of files behind a finding, laid over the edge of the page: each event with file, line, SHA-256 and the row itself.
import { Button } from '@blueprintjs/core';
import { Cross } from '@blueprintjs/icons';
import { useEffect, useRef } from 'react';
import { MeasuredList } from '../../shared/MeasuredList.tsx';
import { type RowsWanted, showRows } from '../linesStore.ts';
import { behindWords } from '../words.ts';
import { EventEvidence } from './EventEvidence.tsx';
import { ReadEvidence } from './ReadEvidence.tsx';

export function RowsSheet({ title, events, reads = [] }: RowsWanted) {
  const close = useRef<HTMLButtonElement>(null);
  const opener = useRef(document.activeElement);
  useEffect(() => {
    const from = opener.current;
    close.current?.focus();
    return () => {
      if (from instanceof HTMLElement && from.isConnected) from.focus();
    };
  }, []);
  return (
    <aside
      className="rows-sheet"
      aria-label="Rows behind the finding"
      onKeyDown={(event) => event.key === 'Escape' && showRows(null)}
    >
      <header className="panel-head">
        <div className="panel-title">
          <div>
            <h2>{`${behindWords(events.length, reads.length)} behind it`}</h2>
            <p title={title}>{title}</p>
          </div>
          <Button
            ref={close}
            variant="minimal"
            size="small"
            icon={<Cross />}
            aria-label="Close the rows"
            onClick={() => showRows(null)}
          />
        </div>
      </header>
      <MeasuredList
        label="Rows"
        className="rows-list"
        count={reads.length + events.length}
        estimatedHeight={84}
        ready={4}
        item={(index) =>
          index < reads.length ? (
            <ReadEvidence read={reads[index] ?? 0} />
          ) : (
            <EventEvidence eventId={events[index - reads.length] ?? 0} />
          )
        }
      />
    </aside>
  );
}
