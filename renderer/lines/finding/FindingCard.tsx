// One finding, whatever it is about: score, facts, reasons for and against, decisions, its rows and the chart.
import { Button } from '@blueprintjs/core';
import { DocumentOpen, Graph } from '@blueprintjs/icons';
import type { ReactNode } from 'react';
import { showRows } from '../linesStore.ts';
import { openOnChart } from '../openChart.ts';
import { useSaid } from '../useSaid.ts';
import { behindWords, CONFIDENCE_HELP, SCORE_HELP, sentence, weightsWords } from '../words.ts';
import { DecideButtons } from './DecideButtons.tsx';
import { Explained } from './Explained.tsx';
import { ForAgainst } from './ForAgainst.tsx';
import type { FindingView } from './findingView.ts';
import { Score } from './Score.tsx';
import { StatusMark } from './StatusMark.tsx';

type Props = {
  finding: FindingView;
  /** More actions of this kind of finding. */
  actions?: ReactNode;
  /** What belongs between the facts and the reasons. */
  children?: ReactNode;
};

export function FindingCard({ finding, actions, children }: Props) {
  const { title, under, events, things, reads = [], weightsChanged = 0 } = finding;
  const [decidable] = useSaid(finding.decidable ? [finding.decidable] : []);
  const what = `${title}, ${under}`;
  return (
    <article className="finding" aria-label={what}>
      <header className="finding-head">
        <div className="finding-name">
          <h3>{title}</h3>
          <p className="muted">{sentence(under)}</p>
        </div>
        <dl className="finding-scores">
          <dt>
            <Explained help={SCORE_HELP}>Score</Explained>
          </dt>
          <dd>
            <Score value={finding.score} weightsChanged={weightsChanged} />
          </dd>
          {finding.confidence !== null && (
            <>
              <dt>
                <Explained help={CONFIDENCE_HELP}>Confidence</Explained>
              </dt>
              <dd>
                <Score value={finding.confidence} kind="confidence" />
              </dd>
            </>
          )}
        </dl>
        {decidable && <StatusMark status={decidable.status} />}
      </header>
      <div className="finding-actions">
        {decidable && <DecideButtons findings={[decidable]} status={decidable.status} what={title} />}
        {actions}
        {events.length + reads.length > 0 && (
          <Button
            size="small"
            icon={<DocumentOpen />}
            text={behindWords(events.length, reads.length, finding.readsAre)}
            aria-label={`Open the rows behind ${title}`}
            title="Open the rows of files behind this finding"
            onClick={() => showRows({ title: what, events, reads })}
          />
        )}
        {things.length > 0 && (
          <Button
            size="small"
            icon={<Graph />}
            text="On the chart"
            aria-label={`Put ${title} on the chart`}
            onClick={() => void openOnChart(things)}
          />
        )}
      </div>
      {weightsChanged > 0 && <p className="own-weights-words">* {weightsWords(weightsChanged)}</p>}
      <dl className="finding-facts">
        {finding.facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {children}
      <ForAgainst speaksFor={finding.speaksFor} speaksAgainst={finding.speaksAgainst} />
    </article>
  );
}
