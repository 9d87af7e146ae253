// Which symbols stand on the chart and what they mean.
import { CaretDown, CaretRight } from '@blueprintjs/icons';
import { useState } from 'react';
import { countOf } from '../format/count.ts';
import { kindOf } from '../format/words.ts';
import { useDrawing } from './currentDrawing.ts';
import { EntitySymbol } from './symbols/EntitySymbol.tsx';
import { LOOKS, type SymbolName, symbolOf } from './symbols/symbols.ts';

export function Legend() {
  const { things, ties } = useDrawing();
  const held = [...ties.values()].filter(({ grading }) => grading?.restricted).length;
  const [open, setOpen] = useState(true);
  const shown = new Map<SymbolName, { words: string; count: number }>();
  for (const { entity } of things.values()) {
    const name = symbolOf(entity);
    const entry = shown.get(name) ?? { words: kindOf(entity), count: 0 };
    shown.set(name, { ...entry, count: entry.count + 1 });
  }
  const order = Object.keys(LOOKS);
  const entries = [...shown].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  if (entries.length === 0) return null;
  return (
    <div className="legend">
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? <CaretDown /> : <CaretRight />} Key
      </button>
      {open && (
        <ul>
          {entries.map(([name, { words, count }]) => (
            <li key={name}>
              <EntitySymbol name={name} size={16} />
              <span>{words}</span>
              <span className="muted">{countOf(count)}</span>
            </li>
          ))}
          {held > 0 && (
            <li>
              <i className="legend-line" />
              <span>Tie on restricted reports only</span>
              <span className="muted">{countOf(held)}</span>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}
