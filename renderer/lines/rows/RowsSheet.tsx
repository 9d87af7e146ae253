// The rows of files behind a finding, laid over the edge of the page: each event with file, line, SHA-256 and the row itself.
import { Button } from '@blueprintjs/core';
import { Cross } from '@blueprintjs/icons';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { type RowsWanted, showRows } from '../linesStore.ts';
import { behindWords } from '../words.ts';
import { EventEvidence } from './EventEvidence.tsx';
import { ReadEvidence } from './ReadEvidence.tsx';

export function RowsSheet({ title, events, reads = [] }: RowsWanted) {
  const box = useRef<HTMLElement>(null);
  const close = useRef<HTMLButtonElement>(null);
  const opener = useRef(document.activeElement);
  const rows = useVirtualizer({
    count: reads.length + events.length,
    getScrollElement: () => box.current,
    estimateSize: () => 84,
    overscan: 4,
  });
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
      <section ref={box} className="rows-list" aria-label="Rows">
        <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {rows.getVirtualItems().map((item) => (
            <div
              key={item.key}
              ref={rows.measureElement}
              data-index={item.index}
              className="evidence-slot"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {item.index < reads.length ? (
                <ReadEvidence read={reads[item.index] ?? 0} />
              ) : (
                <EventEvidence eventId={events[item.index - reads.length] ?? 0} />
              )}
            </div>
          ))}
        </div>
      </section>
    </aside>
  );
}
