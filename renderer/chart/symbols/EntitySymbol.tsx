// A thing's symbol on a page, the same as on the chart.
import { useTheme } from '../../app/theme.ts';
import type { SymbolName } from './symbols.ts';
import { symbolUri } from './symbols.ts';

/** Decorative: the text beside it says what it is. */
export function EntitySymbol({ name, size = 18 }: { name: SymbolName; size?: number }) {
  const theme = useTheme((state) => state.shown);
  return (
    <img
      className="entity-symbol"
      src={symbolUri(name, theme)}
      alt=""
      width={size}
      height={size}
      draggable={false}
    />
  );
}
