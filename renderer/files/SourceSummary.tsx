// One imported file's balance: every row that went in came out somewhere.
import { Tick, WarningSign } from '@blueprintjs/icons';
import type { SourceFile } from '../../src/contract/shapes.ts';
import { countOf } from '../format/count.ts';
import { WarningList } from '../shared/WarningList.tsx';

const PARTS = [
  ['accepted', 'accepted'],
  ['duplicates', 'duplicate'],
  ['merged', 'merged'],
  ['rejected', 'rejected'],
] as const;

export function SourceSummary({ source }: { source: SourceFile }) {
  const sum = PARTS.reduce((total, [key]) => total + source[key], 0);
  const balances = sum === source.rows;
  return (
    <section className="balance" aria-label={`Balance of ${source.name}`}>
      <p className="balance-sum">
        <span className="balance-part">
          <strong>{countOf(source.rows)}</strong>
          <small>rows in</small>
        </span>
        <span aria-hidden="true">=</span>
        {PARTS.map(([key, words], i) => (
          <span key={key} className="balance-term">
            {i > 0 && <span aria-hidden="true">+</span>}
            <span className={`balance-part balance-${key}`}>
              <strong>{countOf(source[key])}</strong>
              <small>{words}</small>
            </span>
          </span>
        ))}
        <span className="balance-verdict">
          {balances ? <Tick className="success-text" /> : <WarningSign className="danger-text" />}
          {balances
            ? 'Every row is accounted for'
            : `${countOf(Math.abs(source.rows - sum))} rows are not accounted for`}
        </span>
      </p>
      <div className="balance-bar" aria-hidden="true">
        {PARTS.map(([key]) => (
          <i key={key} className={`balance-${key}`} style={{ flexGrow: source[key] }} />
        ))}
      </div>
      <WarningList warnings={source.warnings} />
    </section>
  );
}
