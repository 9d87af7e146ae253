// The reports that mention a record, with their grades; what may only be shared with conditions says so.
import { useState } from 'react';
import { restrictionOf } from '../../../src/model/restriction.ts';
import { plural } from '../../format/count.ts';
import { dayOf } from '../../format/time.ts';
import { HeldMarks } from '../../shared/HeldMarks.tsx';
import type { EntityRecord } from './RecordPanel.tsx';

const CUT = 220;

function ReportItem({ report }: { report: EntityRecord['reports'][number] }) {
  const [whole, setWhole] = useState(false);
  const { label, at, grade, text, conditions } = report;
  const long = text.length > CUT;
  const held = restrictionOf({ grades: [grade], conditions });
  return (
    <li className="report-item">
      <p>
        <strong>{label}</strong> <HeldMarks {...held} />{' '}
        <span className="muted">
          {[at === null ? '' : dayOf(at), grade === '' ? 'not graded' : `graded ${grade}`]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </p>
      {conditions !== '' && <p className="report-conditions">Conditions: {conditions}</p>}
      <p>{whole || !long ? text : `${text.slice(0, CUT)}…`}</p>
      {long && (
        <button type="button" className="link-button" onClick={() => setWhole(!whole)}>
          {whole ? 'Less' : 'All of it'}
        </button>
      )}
    </li>
  );
}

export function ReportList({ reports }: Pick<EntityRecord, 'reports'>) {
  if (reports.length === 0) return null;
  return (
    <section aria-label="Reports">
      <h3>{plural(reports.length, 'report')}</h3>
      <ul>
        {reports.map((report) => (
          <ReportItem key={report.id} report={report} />
        ))}
      </ul>
    </section>
  );
}
