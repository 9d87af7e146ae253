// The cells of one event in the call table; its time is the button that opens the rows behind it.
import { WarningSign } from '@blueprintjs/icons';
import { memo } from 'react';
import type { CallEventRow } from '../../src/contract/shapes.ts';
import { view } from '../chart/chartStore.ts';
import { OUTSIDE_WORDS } from '../files/authorisedWords.ts';
import { exactTimeOf, utcTitle } from '../format/time.ts';
import { COLUMNS } from './columns.ts';

export const CallCells = memo(function CallCells({ row }: { row: CallEventRow | undefined }) {
  if (!row) return <td className="waiting" />;
  return COLUMNS.map(({ name, className, text }) =>
    name === 'Time' ? (
      <td key={name} className={className} title={utcTitle(row.startedAt)}>
        {row.outside && (
          <WarningSign className="warning-text outside-mark" size={10} title={OUTSIDE_WORDS[row.outside]} />
        )}
        <button type="button" className="row-button" onClick={() => view({ is: 'event', event: row })}>
          {exactTimeOf(row.startedAt)}
        </button>
      </td>
    ) : (
      <td key={name} className={className} title={text(row)}>
        {text(row)}
      </td>
    ),
  );
});
