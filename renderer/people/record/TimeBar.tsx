// When a claim held, as a bar on the stretch of time that the record's claims cover.
import type { ClaimShown } from '../../../src/contract/entityCalls.ts';
import { ruleOf } from '../../../src/model/claims.ts';

type Props = { claim: ClaimShown; stretch: { from: number; to: number } | null };

/** Decorative: the words beside it give the same dates. A claim without an end reaches to the edge. */
export function TimeBar({ claim: { name, from, to, side }, stretch }: Props) {
  if (!stretch || (from === null && to === null)) return null;
  const moment = ruleOf(name).dated === 'moment';
  const share = (at: number): number => (100 * (at - stretch.from)) / (stretch.to - stretch.from);
  const left = from === null ? 0 : share(from);
  const right = to === null ? (moment ? left : 100) : share(to);
  return (
    <div className="time-bar" aria-hidden="true">
      <i
        className={`side-${side}`}
        data-open={(to === null && !moment) || undefined}
        style={{ left: `${Math.min(left, 99)}%`, width: `${Math.max(1, right - left)}%` }}
      />
    </div>
  );
}
