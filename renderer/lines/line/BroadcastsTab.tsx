// The bulk texts of a line: when, from which number, to how many, each open to its rows.
import { countOf } from '../../format/count.ts';
import { readableNumber } from '../../format/phone.ts';
import { timeOf } from '../../format/time.ts';
import type { Life } from '../band/bandRows.ts';
import { OpenableTable } from './OpenableTable.tsx';

export function BroadcastsTab({ life }: { life: Life }) {
  if (life.broadcasts.length === 0)
    return <p className="lines-none muted">No burst of texts to many people within minutes is seen.</p>;
  return (
    <div className="line-list">
      <p className="lines-note">
        Bursts of texts to many people within minutes. A school, a club or a business may send them as well.
      </p>
      <OpenableTable
        label="Bulk texts"
        rows={life.broadcasts}
        columns={[
          { name: 'Began', cell: ({ at }) => timeOf(at) },
          { name: 'From', cell: ({ number }) => readableNumber(number) },
          { name: 'To people', cell: ({ recipients }) => countOf(recipients), isCount: true },
          { name: 'Over minutes', cell: ({ minutes }) => minutes.toFixed(1), isCount: true },
        ]}
        eventsOf={({ events }) => events}
        titleOf={({ at, number }) => `Bulk text of ${readableNumber(number)}, ${timeOf(at)}`}
      />
    </div>
  );
}
