// Two panes with a bar between them that the mouse drags and arrow keys move.
import { type PointerEvent, type ReactNode, useRef, useState } from 'react';

type Props = {
  direction: 'row' | 'column';
  /** What the bar resizes, for those who cannot see it. */
  label: string;
  /** Size of the second pane in pixels at first, and the least it can be. */
  size: number;
  least: number;
  /** The least that the first pane keeps. */
  leastFirst: number;
  children: [ReactNode, ReactNode];
};

const STEP = 24;

export function Split({ direction, label, size, least, leastFirst, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState(size);
  const row = direction === 'row';
  const room = () => (row ? box.current?.clientWidth : box.current?.clientHeight) ?? 2000;
  const setWithin = (next: number) =>
    setWanted(Math.round(Math.max(least, Math.min(next, room() - leastFirst))));
  const most = `max(40%, 100% - ${leastFirst}px)`;
  const sized = row ? { width: wanted, maxWidth: most } : { height: wanted, maxHeight: most };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const rect = box.current?.getBoundingClientRect();
    if (!rect || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    setWithin(row ? rect.right - event.clientX : rect.bottom - event.clientY);
  };
  return (
    <div ref={box} className={`split split-${direction}`}>
      <div className="split-first">{children[0]}</div>
      <div className="split-bar">
        <input
          type="range"
          aria-label={label}
          min={least}
          max={3000}
          step={STEP}
          value={wanted}
          onChange={(event) => setWithin(Number(event.target.value))}
          onPointerDown={(event) => {
            event.preventDefault();
            event.currentTarget.focus();
            event.currentTarget.setPointerCapture(event.pointerId);
          }}
          onPointerMove={onPointerMove}
          onDoubleClick={() => setWithin(size)}
        />
      </div>
      <div className="split-second" style={sized}>
        {children[1]}
      </div>
    </div>
  );
}
