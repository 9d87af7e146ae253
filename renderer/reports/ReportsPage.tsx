// The reports page: the list of intelligence reports, and the chosen one with what its text mentions.
import { HTMLSelect } from '@blueprintjs/core';
import { useEffect, useState } from 'react';
import type { OnlyReports } from '../../src/contract/reportCalls.ts';
import { caseChanged } from '../app/caseActions.ts';
import { useSession } from '../app/session.ts';
import { plural } from '../format/count.ts';
import { ErrorLine } from '../shared/ErrorLine.tsx';
import { NothingYet } from '../shared/NothingYet.tsx';
import { SearchField } from '../shared/SearchField.tsx';
import { Skeleton } from '../shared/Skeleton.tsx';
import { Split } from '../shared/Split.tsx';
import { usePaged } from '../shared/usePaged.ts';
import { useSettled } from '../shared/useSettled.ts';
import { EarlierDecisions } from './EarlierDecisions.tsx';
import { ONLY_WORDS } from './mentionWords.ts';
import { ReadingPane } from './ReadingPane.tsx';
import { ReportTable } from './ReportTable.tsx';
import { resetReports, useReports } from './reportsStore.ts';
import { useReportKeys } from './useReportKeys.ts';

const PAGE = 200;

/** Tells the other pages of decisions once this one is left: while it is used, they need not work it all out again. */
function useTellOthers(): void {
  const page = useSession((state) => state.page);
  const untold = useReports((state) => state.untold);
  useEffect(() => {
    if (page === 'reports' || !untold) return;
    useReports.setState({ untold: false });
    void caseChanged();
  }, [page, untold]);
  useEffect(() => resetReports, []);
}

/** A report is read in a column of its own; where the window is small the table keeps its marks. */
const panelWidth = (): number => Math.min(560, Math.round(window.innerWidth * 0.42));

export function ReportsPage() {
  const [only, setOnly] = useState<OnlyReports | ''>('');
  const [words, setWords] = useState('');
  const text = useSettled(words.trim(), 200);
  const decided = useReports((state) => state.decided);
  const picked = useReports((state) => state.report);
  useTellOthers();
  const question = { text: text === '' ? undefined : text, only: only === '' ? undefined : only };
  const { total, rowAt, want, error, slow, retry } = usePaged('reports', question, PAGE, decided);
  const chosen = picked ?? rowAt(0)?.id ?? null;
  useReportKeys(total, rowAt, chosen);
  const whole = only === '' && text === '';
  if (total === 0 && whole)
    return (
      <div className="fill-centre">
        <NothingYet
          title="No reports have been imported"
          description="Intelligence reports come as a table, a Word document or plain text, one or many to a file."
        />
      </div>
    );
  return (
    <Split direction="row" label="Width of the report" size={panelWidth()} least={380} leastFirst={460}>
      <section className="reports" aria-label="Reports">
        <header className="list-head reports-head">
          <SearchField
            label="Search the reports"
            placeholder="Search reference, unit or text"
            value={words}
            onChange={setWords}
          />
          <HTMLSelect
            aria-label="Which reports"
            value={only}
            onChange={(event) => setOnly(event.currentTarget.value as OnlyReports | '')}
            options={[...ONLY_WORDS]}
          />
          <span className="muted reports-count">{total === null ? '' : plural(total, 'report')}</span>
        </header>
        <EarlierDecisions />
        <ErrorLine error={error} retry={retry} />
        {total === null && slow && <Skeleton lines={12} />}
        <ReportTable total={total} rowAt={rowAt} onSight={want} chosen={chosen} />
        {total === 0 && <p className="reports-none muted">No report answers this.</p>}
      </section>
      <aside className="panel" aria-label="Report">
        {chosen === null || total === 0 ? (
          <p className="panel-hint muted">Choose a report to read it.</p>
        ) : (
          <ReadingPane key={chosen} id={chosen} />
        )}
      </aside>
    </Split>
  );
}
