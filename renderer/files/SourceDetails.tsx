// One imported file: how it was read, its balance and its ledger.
import { Button } from '@blueprintjs/core';
import { useState } from 'react';
import type { SourceFile } from '../../src/contract/shapes.ts';
import { sizeOf } from '../format/count.ts';
import { timeOf } from '../format/time.ts';
import { fieldWords, fileKindWords } from '../importing/fieldWords.ts';
import { Hash } from '../shared/Hash.tsx';
import { periodWords } from './authorisedWords.ts';
import { ClockFacts } from './ClockFacts.tsx';
import { Ledger } from './Ledger.tsx';
import { SourceSummary } from './SourceSummary.tsx';
import { WithdrawDialog } from './WithdrawDialog.tsx';

type Props = { source: SourceFile; all: readonly SourceFile[] };

export function SourceDetails({ source, all }: Props) {
  const [withdrawing, setWithdrawing] = useState(false);
  const original = all.find(({ sha256 }) => sha256 === source.correctionOf);
  const corrections = all.filter(({ correctionOf }) => correctionOf === source.sha256);
  const facts = [
    ['Original', source.path],
    ['Size', sizeOf(source.sizeBytes)],
    [
      'Read as',
      `${fileKindWords(source.kind)}${source.profile && source.profile !== 'guessed' ? `, profile ${source.profile}` : ''}`,
    ],
    ['Encoding', source.encoding],
    ['Time zone', source.zone],
    ['Marking', source.marking],
    ['Authorisation', source.authorisation ?? 'None given'],
    ...(source.authorised
      ? ([
          ['Subject', source.authorised.subject || 'Any'],
          ['Period', periodWords(source.authorised) || 'Any'],
          ['Purpose', source.authorised.purpose || 'None given'],
        ] as const)
      : []),
    ...(source.correctionOf
      ? ([['Corrects', original?.name ?? 'A file that is no longer in the case']] as const)
      : []),
    ...(corrections.length > 0
      ? ([['Corrected in', corrections.map(({ name }) => name).join(', ')]] as const)
      : []),
    ['Imported', `${timeOf(source.importedAt)}, by ${source.importedBy}`],
    ['Reader', `version ${source.parserVersion}`],
  ] as const;
  const mapping = Object.entries(source.mapping);
  return (
    <section className="source-details" aria-label={source.name}>
      <div className="source-facts">
        <h2>{source.name}</h2>
        <Button
          className="withdraw-button"
          size="small"
          variant="minimal"
          intent="danger"
          text="Withdraw this file…"
          onClick={() => setWithdrawing(true)}
        />
        {withdrawing && <WithdrawDialog source={source} onClose={() => setWithdrawing(false)} />}
        <dl className="facts">
          <div className="fact">
            <dt>SHA-256</dt>
            <dd>
              <Hash sha256={source.sha256} whole />
            </dd>
          </div>
          {facts.map(([name, value]) => (
            <div key={name} className="fact">
              <dt>{name}</dt>
              <dd className={name === 'Original' ? 'mono' : undefined}>{value}</dd>
            </div>
          ))}
        </dl>
        <ClockFacts sourceId={source.id} />
        {mapping.length > 0 && (
          <>
            <h3>Columns</h3>
            <dl className="facts">
              {mapping.map(([field, column]) => (
                <div key={field} className="fact">
                  <dt>{fieldWords(field)}</dt>
                  <dd>{column}</dd>
                </div>
              ))}
            </dl>
          </>
        )}
      </div>
      <div className="source-ledger">
        <SourceSummary source={source} />
        <Ledger source={source} />
      </div>
    </section>
  );
}
