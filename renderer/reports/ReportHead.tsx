// The head of a report: reference, day, unit, grade in words, marking, handling, and whether it may name its source.
import { Callout } from '@blueprintjs/core';
import type { Report } from '../../src/contract/reportCalls.ts';
import { dayOf } from '../format/time.ts';
import { HeldMarks } from '../shared/HeldMarks.tsx';

export function ReportHead({ report }: { report: Report }) {
  const facts: (readonly [string, string])[] = [
    [
      'Grade',
      [report.grade, report.gradeSystem === '5x5x5' ? 'older 5x5x5, kept as it was' : '']
        .filter(Boolean)
        .join(' · '),
    ],
    ['Which means', report.gradeMeaning],
    ['Older grade', report.legacyGrade],
    ['Marking', report.marking],
    ['Handling', report.conditions],
    ['Action codes', report.actions],
  ];
  return (
    <header className="report-head">
      <h2>
        {report.urn} <HeldMarks {...report} />
      </h2>
      <p className="muted">
        {[report.at === null ? 'no date' : dayOf(report.at), report.unit].filter(Boolean).join(' · ')}
      </p>
      <dl className="facts">
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name} className="fact">
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {report.sourceWarning !== '' && (
        <Callout intent="warning" compact className="report-warning">
          This report may name its source: it {report.sourceWarning}. Have it sanitised before anything is
          passed on.
        </Callout>
      )}
    </header>
  );
}
