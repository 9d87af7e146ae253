// What a line is called, and whether an analyst says so or others claim it.
import type { Brand } from '../../../src/contract/lineShapes.ts';
import { timeOf } from '../../format/time.ts';

/** Where a name comes from, in a sentence. */
export const brandSource = ({ setBy, setAt, sources }: Brand): string =>
  setBy !== null ? `Named by ${setBy}, ${timeOf(setAt ?? 0)}` : `A claim: ${sources.join('; ')}`;

export function BrandName({ brand }: { brand: Brand | null }) {
  if (!brand) return <span className="muted">–</span>;
  return (
    <span className={brand.setBy === null ? 'brand brand-claimed' : 'brand'} title={brandSource(brand)}>
      {brand.name}
      {brand.setBy === null && <span className="muted"> claimed</span>}
    </span>
  );
}
