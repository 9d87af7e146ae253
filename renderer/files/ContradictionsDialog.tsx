// Where two files tell differently of what seems to be one call, each opened down to both rows.
import { Button, Dialog, DialogBody } from '@blueprintjs/core';
import { useState } from 'react';
import type { ClockPair, ContradictionRow } from '../../src/contract/evidenceCalls.ts';
import { useAnswer } from '../app/useAnswer.ts';
import { Evidence } from '../chart/panel/Evidence.tsx';
import { countOf, plural } from '../format/count.ts';
import { ErrorLine } from '../shared/ErrorLine.tsx';
import { Skeleton } from '../shared/Skeleton.tsx';
import { useReturnFocus } from '../shared/useReturnFocus.ts';

const PAGE = 50;

export function ContradictionsDialog({ pair, onClose }: { pair: ClockPair; onClose: () => void }) {
  useReturnFocus();
  const [offset, setOffset] = useState(0);
  const question = { one: String(pair.one.id), other: String(pair.other.id), offset, limit: PAGE };
  const { value, error, retry } = useAnswer('contradictions', question);
  const end = offset + (value?.rows.length ?? 0);
  return (
    <Dialog isOpen title="Where two files disagree" className="wide-dialog" onClose={onClose}>
      <DialogBody>
        <p className="muted">
          {value && value.total > 0 && `${plural(value.total, 'call')} told differently. `}
          Records of the same parties at nearly the same time; both are kept as they are.
        </p>
        <p className="contradictions-head">
          <span />
          <strong>{pair.one.name}</strong>
          <strong>{pair.other.name}</strong>
        </p>
        <ErrorLine error={error} retry={retry} />
        {!value && !error && <Skeleton lines={6} />}
        {value?.total === 0 && <p>The two files do not contradict each other.</p>}
        <ol className="contradictions" start={offset + 1}>
          {value?.rows.map((row) => (
            <Contradiction key={`${row.one.line} ${row.other.line} ${row.one.sheet}`} row={row} />
          ))}
        </ol>
        {value && value.total > PAGE && (
          <footer className="pager">
            <Button
              size="small"
              text="Earlier"
              disabled={offset === 0}
              onClick={() => setOffset(Math.max(0, offset - PAGE))}
            />
            <span>
              {countOf(offset + 1)} to {countOf(end)} of {plural(value.total, 'call')}
            </span>
            <Button size="small" text="Later" disabled={end >= value.total} onClick={() => setOffset(end)} />
          </footer>
        )}
      </DialogBody>
    </Dialog>
  );
}

function Contradiction({ row }: { row: ContradictionRow }) {
  return (
    <li>
      <dl className="differences">
        {row.differences.map(({ what, one, other }) => (
          <div key={what}>
            <dt>{what.charAt(0).toUpperCase() + what.slice(1)}</dt>
            <dd>{one}</dd>
            <dd>{other}</dd>
          </div>
        ))}
      </dl>
      <p className="muted">{row.merged ? 'Kept as one event.' : 'Kept as two events.'}</p>
      <Evidence row={row.one} />
      <Evidence row={row.other} />
    </li>
  );
}
