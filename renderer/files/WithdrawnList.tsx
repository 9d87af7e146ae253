// The files that were withdrawn: which, when, by whom and why, and the decisions that lost their support.
import type { WithdrawnSource } from '../../src/contract/evidenceCalls.ts';
import { useAnswer } from '../app/useAnswer.ts';
import { plural } from '../format/count.ts';
import { readableNumber } from '../format/phone.ts';
import { Hash } from '../shared/Hash.tsx';
import { When } from '../shared/When.tsx';

/** Draws nothing where no file was withdrawn. */
export function WithdrawnList() {
  const { value } = useAnswer('withdrawnSources', {});
  if (!value || value.withdrawn.length === 0) return null;
  return (
    <details className="withdrawn">
      <summary>{plural(value.withdrawn.length, 'withdrawn file')}</summary>
      <ul>
        {value.withdrawn.map((file) => (
          <Withdrawn key={file.id} file={file} />
        ))}
      </ul>
    </details>
  );
}

function Withdrawn({ file }: { file: WithdrawnSource }) {
  const { decisions, events, revived } = file.effects;
  return (
    <li>
      <strong>{file.name}</strong> <Hash sha256={file.sha256} /> <When utcMs={file.withdrawnAt} />, by{' '}
      {file.withdrawnBy}: “{file.reason}”
      <span className="muted">
        {' '}
        {plural(file.rows, 'row')}, {plural(events, 'event')} went
        {revived > 0 && `; ${plural(revived, 'row')} of other files now stand for themselves`}.
      </span>
      {decisions.length > 0 && (
        <ul>
          {decisions.map(({ kind, subject, object, gone }) => (
            <li key={`${kind} ${subject} ${object}`}>
              Accepted decision ({kind}) about{' '}
              {[subject, object].filter(Boolean).map(readableNumber).join(' and ')}:{' '}
              {gone ? 'nothing in the case supports it any more' : 'it has lost this support'}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
