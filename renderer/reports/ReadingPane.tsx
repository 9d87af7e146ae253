// The chosen report: its head, its text with the mentions marked, what can be decided of them, and the row that says so.
import { useEffect, useRef } from 'react';
import type { ReportMention } from '../../src/contract/reportCalls.ts';
import { useAnswer } from '../app/useAnswer.ts';
import { Evidence } from '../chart/panel/Evidence.tsx';
import { ErrorLine } from '../shared/ErrorLine.tsx';
import { Skeleton } from '../shared/Skeleton.tsx';
import { MarkedText } from './MarkedText.tsx';
import { MentionList } from './MentionList.tsx';
import { ReportHead } from './ReportHead.tsx';
import { forgetSaid, useReports } from './reportsStore.ts';
import { mentionKeys } from './useMentionKeys.ts';

export function ReadingPane({ id }: { id: string }) {
  const decided = useReports((state) => state.decided);
  const said = useReports((state) => state.said);
  const chosen = useReports((state) => state.mention);
  const { value, error, slow, retry } = useAnswer('report', { id }, decided);
  const pane = useRef<HTMLElement>(null);
  const ready = value?.report.id === id;
  // A report that somebody chose takes the keys, so that its mentions can be judged at once.
  useEffect(() => {
    if (ready && useReports.getState().report === id) pane.current?.focus();
  }, [ready, id]);
  // Each answer knows what was said before it was asked for.
  useEffect(() => {
    if (value) forgetSaid();
  }, [value]);
  if (error) return <ErrorLine error={error} retry={retry} />;
  if (!value || value.report.id !== id) return slow ? <Skeleton lines={10} /> : null;
  const shown = (mentions: readonly ReportMention[]) =>
    mentions.map((one) => ({ ...one, status: said.get(one.id) ?? one.status }));
  const texts = value.texts.map((one) => ({ ...one, mentions: shown(one.mentions) }));
  const all = texts.flatMap(({ mentions }) => mentions);
  return (
    <article
      ref={pane}
      className="report"
      aria-label={`Report ${value.report.urn}`}
      tabIndex={-1}
      onKeyDown={mentionKeys(all, chosen)}
    >
      <ReportHead report={value.report} />
      <div className="report-body">
        {texts.map((one) => (
          <section key={`${one.sha256} ${one.sheet} ${one.line}`} aria-label={`Text in ${one.file}`}>
            <MarkedText text={one.text} mentions={one.mentions} />
            <MentionList mentions={one.mentions} />
            <h3>Where it comes from</h3>
            <Evidence row={one} />
          </section>
        ))}
      </div>
    </article>
  );
}
