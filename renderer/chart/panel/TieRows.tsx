// The rows of files that stand behind a tie, as many as one cares to scroll through.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { plural } from '../../format/count.ts';
import { ErrorLine } from '../../shared/ErrorLine.tsx';
import { Skeleton } from '../../shared/Skeleton.tsx';
import { usePaged } from '../../shared/usePaged.ts';
import { Evidence } from './Evidence.tsx';

export function TieRows({ id }: { id: string }) {
  const box = useRef<HTMLElement>(null);
  const { total, rowAt, want, error, slow, retry } = usePaged('linkRows', { link: id }, 100);
  const rows = useVirtualizer({
    count: total ?? 0,
    getScrollElement: () => box.current,
    estimateSize: () => 74,
    overscan: 8,
  });
  const items = rows.getVirtualItems();
  want(items[0]?.index ?? 0, items.at(-1)?.index ?? 0);
  return (
    <>
      <h3>{total === null ? 'Rows' : `${plural(total, 'row')} in files`}</h3>
      <ErrorLine error={error} retry={retry} />
      {total === null && slow && <Skeleton lines={6} />}
      <section ref={box} className="evidence-list" aria-label="Rows behind the tie">
        <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {items.map((item) => {
            const row = rowAt(item.index);
            return (
              <div
                key={item.key}
                ref={rows.measureElement}
                data-index={item.index}
                className="evidence-slot"
                style={{ transform: `translateY(${item.start}px)` }}
              >
                {row ? <Evidence row={row} /> : <div className="evidence evidence-waiting" />}
              </div>
            );
          })}
        </div>
      </section>
    </>
  );
}
