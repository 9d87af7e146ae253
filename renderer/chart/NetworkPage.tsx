// The network page: filter, chart, panel and call table, each following the other.
import { useEffect, useRef } from 'react';
import { useSession } from '../app/session.ts';
import { CallTable } from '../calls/CallTable.tsx';
import { Split } from '../shared/Split.tsx';
import { refreshChart } from './actions/learn.ts';
import { Chart } from './Chart.tsx';
import { ExportButton } from './export/ExportButton.tsx';
import { FilterBar } from './FilterBar.tsx';
import { Panel } from './panel/Panel.tsx';
import { useTableQuestion } from './useTableQuestion.ts';

export function NetworkPage() {
  const version = useSession((state) => state.version);
  const known = useRef(version);
  const question = useTableQuestion();
  useEffect(() => {
    if (known.current !== version) void refreshChart();
    known.current = version;
  }, [version]);
  return (
    <div className="network-page">
      <div className="chart-head">
        <FilterBar />
        <ExportButton />
      </div>
      <Split direction="row" label="Width of the panel" size={348} least={280} leastFirst={380}>
        <Split direction="column" label="Height of the call table" size={232} least={96} leastFirst={220}>
          <Chart />
          <CallTable {...question} />
        </Split>
        <Panel />
      </Split>
    </div>
  );
}
