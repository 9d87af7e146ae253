// The list of reports, of which only those in sight are drawn.
import { WarningSign } from '@blueprintjs/icons';
import type { Report } from '../../src/contract/reportCalls.ts';
import { countOf } from '../format/count.ts';
import { dayOf } from '../format/time.ts';
import { HeldMarks } from '../shared/HeldMarks.tsx';
import { VirtualTable } from '../shared/VirtualTable.tsx';
import { chooseReport, useReports } from './reportsStore.ts';

const COLUMNS = [
  { name: 'URN', className: 'col-urn' },
  { name: 'Date', className: 'col-day' },
  { name: 'Grade', className: 'col-grade' },
  { name: 'To judge', className: 'col-open' },
  { name: 'Handling', className: 'col-handling' },
  { name: 'Unit', className: 'col-unit' },
  { name: 'Marking', className: 'col-marking' },
];

type Props = {
  total: number | null;
  rowAt: (index: number) => Report | undefined;
  onSight: (first: number, last: number) => void;
  chosen: string | null;
};

export function ReportTable({ total, rowAt, onSight, chosen }: Props) {
  return (
    <VirtualTable
      label="Reports"
      className="report-table"
      columns={COLUMNS}
      total={total}
      rowHeight={28}
      onSight={onSight}
      chosen={(index) => chosen !== null && rowAt(index)?.id === chosen}
      cells={(index) => <ReportCells row={rowAt(index)} />}
    />
  );
}

function ReportCells({ row }: { row: Report | undefined }) {
  const chosen = useReports((state) => state.report === row?.id);
  if (!row) return <td colSpan={COLUMNS.length} className="waiting" />;
  return (
    <>
      <td className="col-urn">
        <button
          type="button"
          className="row-button"
          aria-pressed={chosen}
          onClick={() => chooseReport(row.id)}
        >
          {row.urn}
        </button>
        {row.sourceWarning !== '' && (
          <WarningSign
            size={12}
            className="warning-text"
            title={`May name its source: ${row.sourceWarning}`}
          />
        )}
      </td>
      <td className="col-day">{row.at === null ? '–' : dayOf(row.at)}</td>
      <td className="col-grade" title={row.gradeMeaning}>
        {row.grade || '–'} <HeldMarks doubted={row.doubted} conditioned={false} />
      </td>
      <td className="col-open">
        {row.open > 0 ? countOf(row.open) : '–'}
        {row.suggested > 0 && (
          <span className="muted" title="Suggestions">
            {' '}
            +{countOf(row.suggested)}
          </span>
        )}
      </td>
      <td className="col-handling" title={row.conditions}>
        <HeldMarks doubted={false} conditioned={row.conditioned} /> {row.conditions}
      </td>
      <td className="col-unit" title={row.unit}>
        {row.unit}
      </td>
      <td className="col-marking" title={row.marking}>
        {row.marking}
      </td>
    </>
  );
}
