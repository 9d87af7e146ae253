// A long list whose items are as high as what they hold: only those in sight are drawn.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';

type Props = {
  label: string;
  className: string;
  count: number;
  /** How high an item is before it is measured. */
  estimatedHeight: number;
  /** Items kept ready above and below what is seen. */
  ready: number;
  /** Told of the first and the last that are in sight. */
  onSight?: (first: number, last: number) => void;
  item: (index: number) => ReactNode;
};

export function MeasuredList({ label, className, count, estimatedHeight, ready, onSight, item }: Props) {
  const box = useRef<HTMLElement>(null);
  const rows = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => estimatedHeight,
    overscan: ready,
  });
  const items = rows.getVirtualItems();
  onSight?.(items[0]?.index ?? 0, items.at(-1)?.index ?? 0);
  return (
    <section ref={box} className={className} aria-label={label}>
      <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {items.map(({ key, index, start }) => (
          <div
            key={key}
            ref={rows.measureElement}
            data-index={index}
            className="evidence-slot"
            style={{ transform: `translateY(${start}px)` }}
          >
            {item(index)}
          </div>
        ))}
      </div>
    </section>
  );
}
